import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CancellationToken, ResponseError, type Position, type Range } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { features } from '../../../server/features/index.js';
import { openEditor } from '../../support/editor.js';
import { seeded, type Random } from '../../support/random.js';

/** A file is half written most of the time: whatever is asked, wherever it is cut, is answered and about that text. */
const FOLDER = resolve(import.meta.dirname, '../../../examples/rundtur');
const CUTS = process.env['REGELRET_NIGHTLY'] ? 2_000 : 40;
const SEED = 20261122;

const PUT_IN = ['"', '»', '§ ', '\u{1F642}', '(', '--', '\t', 'skal ', 'er ', 'og ', '\n\n', 'regel ', '"""'];

/** A text with something missing or too much at a place, and the place. */
function breakAt(text: string, random: Random): { broken: string; offset: number } {
    const offset = random.below(text.length + 1);
    const [before, after] = [text.slice(0, offset), text.slice(offset)];
    const restOfLine = /^[^\n]*/.exec(after)![0].length;
    const gone = random.pick([restOfLine, after.length, 1 + random.below(60), 0]);
    const put = gone === 0 ? random.pick(PUT_IN) : '';
    return { broken: before + put + after.slice(gone), offset };
}

test(`whatever is asked of a half-written file is answered (${CUTS} cuts, seed ${SEED})`, async () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.regel'));
    const whole = Object.fromEntries(names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
    const editor = await openEditor(whole);
    const random = seeded(SEED);
    const wrong: string[] = [];
    for (let n = 0; n < CUTS; n++) {
        const name = random.pick(names);
        const { broken, offset } = breakAt(whole[name]!, random);
        const before = broken.slice(0, offset).split('\n');
        const position = { line: before.length - 1, character: before.at(-1)!.length };
        const tell = (what: string): void =>
            void wrong.push(`${name}:${position.line + 1} after »${before.at(-1)}«: ${what}`);
        try {
            await editor.edit(name, broken);
            for (const ruleSet of editor.workspace.ruleSets) editor.findingsOf(ruleSet);
        } catch (error) {
            tell(`not read: ${String(error)}`);
            continue;
        }
        const about = { uri: editor.uri(name), position, lines: broken.split('\n') };
        for (const { method, handle } of features.flatMap(({ requests }) => requests)) {
            const params = paramsOf(method, about);
            if (!params) continue;
            try {
                const given = await handle(editor, params as never, CancellationToken.None);
                if (given instanceof ResponseError) continue;
                for (const outside of placesOutside(given, about.uri, (uri) =>
                    editor.document(uri)?.textDocument.getText(),
                ))
                    tell(`${method} has ${outside}`);
            } catch (error) {
                tell(`${method}: ${String(error)}`);
            }
        }
        await editor.edit(name, whole[name]!);
    }
    expect(wrong).toEqual([]);
}, 240_000);

test('a forudsætning of which the second half is not written yet is a mistake in the text, and the rest is read', async () => {
    const editor = await openEditor(`oplysning ydelse er én af dagpenge, ingen
forudsætning hvis ydelse er dag
oplysning alder er et helt tal
`);
    const messages = editor
        .findingsOf(editor.ruleSetOf(editor.uri('main.regel'))!)
        .map((each) => each.message);
    expect(messages.join('\n')).toContain('»så«');
});

interface About {
    readonly uri: string;
    readonly position: Position;
    readonly lines: readonly string[];
}

/** What an editor asks with; undefined for what is asked of an earlier answer, or of no place. */
function paramsOf(method: string, { uri, position, lines }: About): object | undefined {
    if (!method.startsWith('textDocument/') || method.endsWith('/delta')) return undefined;
    const end = { line: lines.length - 1, character: lines.at(-1)!.length };
    return {
        textDocument: { uri },
        position,
        positions: [position],
        range: /codeAction|rangeFormatting/.test(method)
            ? { start: position, end: position }
            : { start: { line: 0, character: 0 }, end },
        ranges: [{ start: position, end: position }],
        context: { diagnostics: [], includeDeclaration: true },
        options: { tabSize: 4, insertSpaces: true },
        ch: '\n',
        newName: 'nyt-navn',
    };
}

/** The ranges in an answer that are not in the text they are of. */
function placesOutside(
    answer: unknown,
    uri: string,
    textOf: (uri: string) => string | undefined,
): readonly string[] {
    if (typeof answer !== 'object' || answer === null) return [];
    const about = (answer as { uri?: string }).uri ?? uri;
    if (isRange(answer)) {
        const lines = textOf(about)?.split('\n') ?? [];
        const within = ({ line, character }: Position): boolean =>
            line >= 0 && character >= 0 && character <= (lines[line]?.length ?? -1);
        return within(answer.start) && within(answer.end) ? [] : [`${JSON.stringify(answer)} in ${about}`];
    }
    return Object.entries(answer).flatMap(([key, value]) =>
        placesOutside(value, key.startsWith('file:') ? key : about, textOf),
    );
}

const isRange = (value: object): value is Range =>
    typeof (value as Partial<Range>).start?.line === 'number' && 'end' in value;
