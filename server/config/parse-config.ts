import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Text } from '../../language/model/text.js';
import type { Config, KnownChecks } from './config.js';
import { syntaxErrorText } from './messages.js';
import { validateConfig } from './validate-config.js';

/** What the text of a `regelret.json` says, paths and patterns as they are written. */
export interface WrittenConfig extends Partial<
    Pick<Config, 'language' | 'failLevel' | 'checks' | 'exclude'>
> {
    readonly lovtekster?: string;
    readonly baseline?: string;
}

/** What is wrong in the text of a `regelret.json`, and where; lines and columns count from 1. */
export interface WrittenMistake {
    readonly line: number;
    readonly column: number;
    readonly message: Text;
}

export type ParsedConfig =
    { readonly written: WrittenConfig } | { readonly mistakes: readonly WrittenMistake[] };

/** Reads the text of a `regelret.json`, wherever it comes from. An empty text is no settings. */
export async function parseConfigText(text: string, known: KnownChecks): Promise<ParsedConfig> {
    const wrong: ParseError[] = [];
    const tree = parseTree(text, wrong, { allowTrailingComma: true, allowEmptyContent: true });
    const first = wrong[0];
    if (first)
        return { mistakes: [{ ...positionAt(text, first.offset), message: syntaxErrorText(first.error) }] };
    if (!tree) return { written: {} };
    const found = await validateConfig(tree, known);
    if (found.length === 0) return { written: getNodeValue(tree) as WrittenConfig };
    return { mistakes: found.map(({ node, message }) => ({ ...positionOf(text, node), message })) };
}

interface Position {
    readonly line: number;
    readonly column: number;
}

const positionOf = (text: string, node: Node): Position => positionAt(text, node.offset);

function positionAt(text: string, offset: number): Position {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length, column: before[before.length - 1]!.length + 1 };
}
