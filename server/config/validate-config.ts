import type { ErrorObject } from 'ajv';
import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Text } from '../../language/model/text.js';
import schema from '../../schema/config.schema.json' with { type: 'json' };
import type { KnownChecks } from './config.js';
import {
    badValueText,
    duplicateKeyText,
    mandatoryCheckText,
    unknownCodeText,
    unknownKeyText,
} from './messages.js';

/** A mistake in a config, at the key or value that it is about. */
export interface ConfigMistake {
    readonly node: Node;
    readonly message: Text;
}

export async function validateConfig(tree: Node, known: KnownChecks): Promise<readonly ConfigMistake[]> {
    // Loaded only when there is a config to check: the schema library takes a good part of a short run.
    const { Ajv2020 } = await import('./schema-library.js');
    const validate = new Ajv2020({ allErrors: true, useDefaults: false }).compile(schema);
    validate(getNodeValue(tree));
    const mistakes = (validate.errors ?? []).flatMap((error) => describe(tree, error, known));
    mistakes.push(...duplicateKeys(tree), ...badCodes(tree, known));
    return mistakes.sort((a, b) => a.node.offset - b.node.offset);
}

function describe(tree: Node, error: ErrorObject, known: KnownChecks): ConfigMistake[] {
    const path = error.instancePath.split('/').slice(1).map(unescapePointer);
    const node = at(tree, path) ?? tree;
    const params = error.params as Readonly<Record<string, unknown>>;
    switch (error.keyword) {
        case 'additionalProperties': {
            const key = String(params['additionalProperty']);
            return [{ node: keyOf(node, key), message: unknownKeyText(key, Object.keys(schema.properties)) }];
        }
        case 'propertyNames': {
            const key = String(params['propertyName']);
            return [{ node: keyOf(node, key), message: unknownCodeText(key, known.codes) }];
        }
        // Said by `propertyNames`, at the same key.
        case 'pattern':
            return [];
        default:
            return [
                { node, message: badValueText(path.join('.'), error.keyword, params, getNodeValue(node)) },
            ];
    }
}

/** Codes that look right but are no check, and checks that cannot be switched off. */
function badCodes(tree: Node, known: KnownChecks): ConfigMistake[] {
    const mistakes: ConfigMistake[] = [];
    for (const { key, value } of propertiesOf(findNodeAtLocation(tree, ['checks']))) {
        const code = String(key.value);
        if (!/^RR[0-9]{3}$/.test(code)) continue;
        if (!known.codes.includes(code))
            mistakes.push({ node: key, message: unknownCodeText(code, known.codes) });
        else if (value.value === 'off' && known.mandatory.has(code)) {
            mistakes.push({ node: value, message: mandatoryCheckText(code) });
        }
    }
    return mistakes;
}

/** JSON lets the last of two equal keys win, so that the first is ignored without a word. */
function duplicateKeys(node: Node): ConfigMistake[] {
    const seen = new Set<string>();
    const mistakes: ConfigMistake[] = [];
    for (const { key, value } of propertiesOf(node)) {
        const name = String(key.value);
        if (seen.has(name)) mistakes.push({ node: key, message: duplicateKeyText(name) });
        seen.add(name);
        mistakes.push(...duplicateKeys(value));
    }
    return mistakes;
}

function propertiesOf(node: Node | undefined): { readonly key: Node; readonly value: Node }[] {
    if (node?.type !== 'object') return [];
    return (node.children ?? []).flatMap(({ children }) =>
        children?.[0] && children[1] ? [{ key: children[0], value: children[1] }] : [],
    );
}

function keyOf(object: Node, name: string): Node {
    return propertiesOf(object).find(({ key }) => key.value === name)?.key ?? object;
}

function at(tree: Node, path: readonly string[]): Node | undefined {
    let node: Node | undefined = tree;
    for (const step of path) {
        const key: string | number = node?.type === 'array' ? Number(step) : step;
        node = node && findNodeAtLocation(node, [key]);
    }
    return node;
}

const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
