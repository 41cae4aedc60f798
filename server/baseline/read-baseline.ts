import { readFile } from 'node:fs/promises';
import type { ErrorObject } from 'ajv';
import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Text } from '../../language/model/text.js';
import schema from '../../schema/baseline.schema.json' with { type: 'json' };
import { badValueText, syntaxErrorText, unknownKeyText } from '../config/messages.js';
import { fileSystemError, type InputError } from '../workspace/input-error.js';
import { decode } from '../workspace/read-file.js';
import type { Baseline, BaselineEntry } from './baseline.js';

/** The list of known findings in a file. One that cannot be read in full is never taken for an empty one. */
export async function readBaseline(file: string): Promise<Baseline | InputError> {
    let text: string | InputError;
    try {
        text = decode(file, await readFile(file));
    } catch (error) {
        return fileSystemError(file, error);
    }
    return typeof text === 'string' ? parseBaseline(file, text) : text;
}

export async function parseBaseline(file: string, text: string): Promise<Baseline | InputError> {
    const wrong = (offset: number, message: Text): InputError => ({
        file,
        ...positionAt(text, offset),
        message,
    });
    const conflict = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(text);
    if (conflict) return wrong(conflict.index, CONFLICT);
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { allowEmptyContent: true, disallowComments: true });
    const [first] = errors;
    if (first) return wrong(first.offset, syntaxErrorText(first.error));
    if (!tree) return wrong(0, EMPTY);
    const version = findNodeAtLocation(tree, ['version']);
    if (version && version.value !== 1) return wrong(version.offset, otherVersion(getNodeValue(version)));
    // Loaded only when there is a list to check: the schema library takes a good part of a short run.
    const { Ajv2020 } = await import('../config/schema-library.js');
    const validate = new Ajv2020().compile(schema);
    if (!validate(getNodeValue(tree))) {
        const { node, message } = describe(tree, validate.errors![0]!);
        return wrong(node.offset, message);
    }
    const { findings } = getNodeValue(tree) as { readonly findings: readonly BaselineEntry[] };
    return { file, entries: findings };
}

const CONFLICT: Text = {
    da: 'her er to versioner af listen, der ikke er flettet sammen; behold begges linjer, og kør »regelret baseline prune« bagefter',
    en: 'two versions of the list stand here that have not been merged; keep the lines of both, and run »regelret baseline prune« afterwards',
};

const EMPTY: Text = {
    da: 'er tom; en liste uden fund skrives af »regelret baseline create --force«',
    en: 'is empty; a list without findings is written by »regelret baseline create --force«',
};

function otherVersion(version: unknown): Text {
    const said = JSON.stringify(version);
    return {
        da: `er skrevet i version ${said} af listen; denne udgave af Regelret læser version 1`,
        en: `is written in version ${said} of the list; this edition of Regelret reads version 1`,
    };
}

function describe(tree: Node, { instancePath, keyword, params }: ErrorObject): { node: Node; message: Text } {
    const path = instancePath.split('/').slice(1);
    const steps = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const node = findNodeAtLocation(tree, steps) ?? tree;
    const values = params as Readonly<Record<string, unknown>>;
    if (keyword === 'required') {
        const name = String(values['missingProperty']);
        return { node, message: { da: `mangler "${name}" her`, en: `lacks "${name}" here` } };
    }
    if (keyword === 'additionalProperties') {
        const name = String(values['additionalProperty']);
        const at = findNodeAtLocation(tree, [...steps, name])?.parent ?? node;
        const allowed = Object.keys(path.length === 0 ? schema.properties : schema.$defs.entry.properties);
        return { node: at, message: unknownKeyText(name, allowed) };
    }
    return { node, message: badValueText(path.join('.'), keyword, values, getNodeValue(node)) };
}

function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length, column: before.at(-1)!.length + 1 };
}
