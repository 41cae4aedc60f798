import { readdirSync, readFileSync } from 'node:fs';
import { ResponseError } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { declaredIn, nameNode, nameOf, type Declared } from '../../../server/features/declared.js';
import { provideRename } from '../../../server/features/rename.js';
import { openEditor, type Editor } from '../../support/editor.js';
import { seeded } from '../../support/random.js';
import { applied } from './apply-edit.js';

/** In none of the examples: put the old for the new name, and the rest is as it was. */
const MARK = 'zq';
const NUMBER = '97.97';

function example(...folders: readonly string[]): Record<string, string> {
    return Object.fromEntries(
        folders.flatMap((folder) =>
            readdirSync(new URL(`../../../examples/${folder}/`, import.meta.url))
                .filter((file) => file.endsWith('.regel'))
                .map((file) => [
                    `${folder}/${file}`,
                    readFileSync(new URL(`../../../examples/${folder}/${file}`, import.meta.url), 'utf8'),
                ]),
        ),
    );
}

/** What the rules mean, but for where it stands and for the mark in a name. */
function meaning(editor: Editor, name = ''): string[] {
    return editor.workspace.ruleSets.map(({ model }) =>
        JSON.stringify(model, (key, value: unknown) => {
            if (key === 'place' || key === 'start' || key === 'end' || key === 'first') return undefined;
            if (value instanceof Map) return [...value];
            if (value instanceof Set) return [...value];
            return value;
        })
            .replaceAll(MARK, '')
            .replaceAll(NUMBER, name),
    );
}

const findings = (editor: Editor): string[] =>
    editor.workspace.ruleSets
        .flatMap((ruleSet) => editor.findingsOf(ruleSet))
        .map(({ code, message, primary }) =>
            `${code} ${primary.place.uri}:${primary.place.start.line} ${message}`.replaceAll(MARK, ''),
        )
        .sort();

function namesOf(editor: Editor): Declared[] {
    return editor.workspace.files
        .flatMap((file) => [...declaredIn(editor.document(file)!.parseResult.value)])
        .filter((node) => nameOf(node) !== undefined && nameNode(node));
}

const cursorAt = (node: Declared) => {
    const { $cstNode } = { $cstNode: nameNode(node)! };
    return { textDocument: { uri: uriOf(node) }, position: $cstNode.range.start };
};

const uriOf = (node: Declared): string => {
    let root: { readonly $container?: unknown; readonly $document?: { readonly uri: unknown } } = node;
    while (root.$container) root = root.$container as typeof root;
    return String(root.$document!.uri);
};

async function change(editor: Editor, edited: Record<string, string>): Promise<void> {
    await editor.workspace.update(
        Object.entries(edited).map(([name, text]) => ({ uri: editor.uri(name), text })),
    );
}

async function renamesAndBack(
    folders: readonly string[],
    runs: number,
    seed: number,
    withFindings: boolean,
): Promise<void> {
    const random = seeded(seed);
    const count = runs * Number(process.env['RENAMES'] ?? 1);
    const texts = example(...folders);
    const editor = await openEditor(texts);
    const before = meaning(editor);
    const found = withFindings ? findings(editor) : [];
    const byType = [...Map.groupBy(namesOf(editor), ({ $type }) => $type)].map(([, nodes]) => nodes);
    for (let i = 0; i < count; i += 1) {
        // One of each kind in turn, or rules would be nearly all that is tried.
        const index = random.below(byType[i % byType.length]!.length);
        const [{ $type }] = byType[i % byType.length]! as [Declared];
        const node = namesOf(editor).filter((each) => each.$type === $type)[index]!;
        const name = nameOf(node)!;
        const told = `${$type} ${name} (seed ${seed}, number ${i})`;
        const cursor = cursorAt(node);
        const newName = /^\d/.test(name) ? NUMBER : `${name}${MARK}`;
        const edit = provideRename(editor, { ...cursor, newName });
        if (edit instanceof ResponseError) {
            expect(edit.message, told).toMatch(/borgeren|indfasning/);
            continue;
        }
        const edited = applied(editor, edit);
        await change(editor, edited);
        expect(meaning(editor, name), told).toEqual(before);
        if (withFindings) expect(findings(editor), told).toEqual(found);
        const back = provideRename(editor, { ...cursor, newName: name });
        if (back instanceof ResponseError) throw new Error(`${told}: ${back.message}`);
        const restored = applied(editor, back);
        expect(restored, told).toEqual(
            Object.fromEntries(Object.keys(edited).map((file) => [file, texts[file]])),
        );
        await change(editor, restored);
    }
}

describe('a rename in the examples changes nothing but the name, and back again gives the text', () => {
    it('rundtur, with its findings', () => renamesAndBack(['rundtur'], 8, 1, true));
    it('jobpraemie', () => renamesAndBack(['jobpraemie'], 8, 2, false));
    it('tilsyn', () => renamesAndBack(['tilsyn'], 6, 3, false));
    it('lab-foer', () => renamesAndBack(['lab-foer'], 3, 4, false));
    it('reform-2024 on lab-foer', () => renamesAndBack(['lab-foer', 'reform-2024'], 3, 5, false));
});
