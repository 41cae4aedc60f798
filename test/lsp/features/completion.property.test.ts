import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { URI } from 'langium';
import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RegelDocument } from '../../../language/workspace/index.js';
import { readCursor } from '../../../server/features/completion/cursor.js';
import { provideCompletion } from '../../../server/features/completion.js';
import { openEditor, type Editor } from '../../support/editor.js';
import { seeded } from '../../support/random.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../examples');
const SEED = 20261122;
const PLACES = 150;
const PLACES_TO_INSERT = 8;

const files: Record<string, string> = {};
let editor: Editor;

beforeAll(async () => {
    for (const name of readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }))
        if (name.endsWith('.regel')) files[name] = readFileSync(resolve(EXAMPLES, name), 'utf8');
    editor = await openEditor(files);
}, 120_000);

interface Spot {
    readonly name: string;
    readonly offset: number;
    readonly word: string;
    /** The file without the rest of the line. */
    readonly text: string;
}

/** Names that are being declared here are the drafter's to choose, and so are the words before an act. */
const FREE = new Set(['name']);

function lex(text: string): { image: string; type: string; offset: number }[] {
    return editor.workspace.services.parser.Lexer.tokenize(text)
        .tokens.filter(({ image }) => image !== '')
        .map((token) => ({ image: token.image, type: token.tokenType.name, offset: token.startOffset }));
}

function spots(count: number, seed: number): Spot[] {
    const random = seeded(seed);
    const names = Object.keys(files).sort();
    const tokens = new Map(names.map((name) => [name, lex(files[name]!)]));
    const weighted = names.flatMap((name) =>
        Array<string>(Math.ceil(tokens.get(name)!.length / 50)).fill(name),
    );
    const found: Spot[] = [];
    while (found.length < count) {
        const name = random.pick(weighted);
        const token = random.pick(tokens.get(name)!);
        if (!/^[a-zæøå]/i.test(token.image) || token.type === 'STRING' || token.type === 'SUBSECTION')
            continue;
        if (isDeclared(name, token.offset)) continue;
        const text = files[name]!;
        const end = text.indexOf('\n', token.offset);
        found.push({
            name,
            offset: token.offset,
            word: token.image,
            text: text.slice(0, token.offset) + (end < 0 ? '' : text.slice(end)),
        });
    }
    return found;
}

function isDeclared(name: string, offset: number): boolean {
    const root = editor.document(editor.uri(name))!.parseResult.value.$cstNode!;
    let node = root as {
        content?: (typeof root)[];
        offset: number;
        end: number;
        grammarSource?: { $container?: unknown };
    };
    const inside = (): typeof node | undefined =>
        node.content?.find((each) => each.offset <= offset && offset < each.end) as typeof node | undefined;
    for (let next = inside(); next; next = inside()) {
        node = next;
        for (
            let at = node.grammarSource as Record<string, unknown> | undefined;
            at;
            at = at['$container'] as never
        )
            if (at['$type'] === 'Assignment' && FREE.has(at['feature'] as string)) {
                if ((at['terminal'] as { $type?: string })?.$type === 'RuleCall') return true;
            } else if (at['$type'] === 'ParserRule' && at['dataType'] !== undefined) break;
    }
    return false;
}

function ask(spot: Spot): CompletionItem[] {
    const uri = editor.uri(spot.name);
    const { services } = editor.workspace;
    const document = services.shared.workspace.LangiumDocumentFactory.fromString(
        spot.text,
        URI.parse(uri),
    ) as RegelDocument;
    const context = {
        ...editor,
        workspace: editor.workspace,
        document: (each: string) => (each === uri ? document : editor.document(each)),
    };
    const position = document.textDocument.positionAt(spot.offset);
    return provideCompletion(context, { textDocument: { uri }, position })?.items ?? [];
}

describe('completion in the examples', () => {
    test('what the drafter wrote next is among what is offered', () => {
        const missed: string[] = [];
        for (const spot of spots(PLACES, SEED)) {
            const labels = ask(spot).map(({ label }) => label);
            if (labels.some((label) => label === spot.word || label.startsWith(`${spot.word} `))) continue;
            const line = spot.text.slice(spot.text.lastIndexOf('\n', spot.offset - 1) + 1, spot.offset);
            missed.push(`${spot.name}: ${line}|${spot.word}  (${labels.length})`);
        }
        const share = 1 - missed.length / PLACES;
        expect(share, missed.join('\n')).toBeGreaterThan(0.95);
    }, 120_000);

    test('everything that is offered can be gone on from without a mistake', () => {
        const refused: string[] = [];
        const parser = editor.workspace.services.parser.LangiumParser;
        for (const spot of spots(PLACES_TO_INSERT, SEED + 1)) {
            for (const { label, kind, textEdit } of ask(spot)) {
                // A declaration may be anything; a scale goes on below.
                if (kind === CompletionItemKind.Snippet || label === 'skala') continue;
                const text = spot.text.slice(0, spot.offset) + textEdit!.newText;
                const whole = `${text} ${finished(text)}`;
                const from = startOfDeclaration(text, spot.offset);
                const lineStart = text.lastIndexOf('\n', spot.offset - 1) + 1;
                const wrong = parser
                    .parse(whole.slice(from))
                    .parserErrors.some(({ token }) => !(token.startOffset + from < lineStart));
                if (wrong) refused.push(`${spot.name}: ${whole.slice(lineStart)} [${label}]`);
            }
        }
        expect(refused).toEqual([]);
    }, 120_000);
});

/** A word of each kind. */
const WORDS: Readonly<Record<string, string>> = {
    ID: 'noget-andet',
    NUMBER: '3',
    STRING: '"x"',
    DATE: '1. januar 2026',
    SECTION: '§ 1',
    SUBSECTION: 'stk. 1',
    ORDINAL: '4.',
    PART_NUMBER: '1.1',
    LEVEL: '2024-niveau',
    MISSING: '–',
};

/** The fewest words with which a half-written clause is a whole one. */
function finished(text: string): string {
    const { reader, readings, tokens } = readCursor(editor.workspace.services, `${text} `, text.length + 1);
    const queue = [{ readings, words: [] as string[] }];
    const seen = new Set<string>();
    for (const { readings: at, words } of queue) {
        const key = at.map((each) => `${each.at.id} ${each.within.id}`).join();
        if (seen.has(key)) continue;
        seen.add(key);
        const index = tokens.length + words.length;
        if (reader.next(at, index, 'LINE').length > 0) return words.join(' ');
        if (queue.length > 50_000) break;
        const types = new Set(reader.next(at, index).flatMap((next) => [...next.tokens]));
        for (const type of types) {
            if (type === 'LINE' || type === 'OR') continue;
            const image = WORDS[type] ?? type;
            queue.push({ readings: reader.take(at, { type, image }, index), words: [...words, image] });
        }
    }
    return '';
}

function startOfDeclaration(text: string, offset: number): number {
    const headers = [...text.slice(0, offset + 1).matchAll(/^(?=[a-zæøå])/gm)];
    return headers.at(-1)?.index ?? 0;
}
