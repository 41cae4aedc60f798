import { describe, expect, it } from 'vitest';
import { provideTree } from '../../../server/features/tree.js';
import { openEditor, type Editor } from '../../support/editor.js';
import { exampleFiles } from '../../support/files.js';
import { actOf } from '../../support/law.js';

/** The whole outline, or what is below the thing with this label. */
function outline(editor: Editor, from?: string): string[] {
    const lines = (of: string | undefined, depth: number): string[] =>
        provideTree(editor, of === undefined ? {} : { of }).flatMap((node) => [
            `${'  '.repeat(depth)}${node.label}${node.detail === undefined ? '' : ` · ${node.detail}`}`,
            ...(node.hasChildren ? lines(node.id, depth + 1) : []),
        ]);
    const find = (of: string | undefined): string | undefined => {
        for (const node of provideTree(editor, of === undefined ? {} : { of })) {
            if (node.label === from) return node.id;
            const below = node.hasChildren ? find(node.id) : undefined;
            if (below) return below;
        }
        return undefined;
    };
    return lines(from === undefined ? undefined : find(undefined), 0);
}

const RULES = `regelsæt LAB "Loven"
    lov LAB "LBK nr. 280"
    lov BEK "BEK nr. 2"
oplysning ydelse er én af dagpenge, kontanthjælp
aktør x
sagsemne kontakt "Kontakt"
handling samtale "Samtale" om kontakt, cv "CV"
målgruppe A "Gruppe A" § 6, nr. 1
    når ydelse er dagpenge
målgruppe C "Gruppe C" § 6, nr. 2
    når ydelse er kontanthjælp
undermålgruppe B "Gruppe B" i A
samlebetegnelse alle-to "De to" er A og C
regel r13 "Regel 13" § 13, stk. 2
    for A
    skal x holde samtale
regel r9 "Regel 9" § 9
    for A
    skal x holde samtale
    uoplyst "hvornår"
særregler t "Tabel" § 13, stk. 3
    hovedregel skal x registrere cv
    A  senest 2 uger   nr. 1
    C  senest 2 uger
regel b "Regel b" BEK § 1
    for A
    skal x holde samtale
regel fri "Fri"
    definition "uden henvisning"
reform ref "Reformen" ændrer LAB
    i kraft 1. januar 2030
anbefaling 1.1 "Den første"
    forkastet
    ophæv  r13
        kilde "x"
`;

describe('the outline of the rule sets', () => {
    it('goes from act to paragraph, subject and rule, and has groups, reforms and open points', async () => {
        const editor = await openEditor(RULES);
        const lines = outline(editor);
        expect(
            lines.slice(
                0,
                lines.findIndex((line) => line.startsWith('  Fund')),
            ),
        ).toEqual([
            'Loven · 5 regler',
            '  LAB · 3 regler',
            '    § 9 · 1 regel',
            '      Kontakt · 1 regel',
            '        Regel 9 · § 9',
            '    § 13 · 2 regler',
            '      Kontakt · 1 regel',
            '        Regel 13 · § 13, stk. 2',
            '      CV · 1 regel',
            '        Tabel · § 13 · 2 rækker',
            '          Gruppe A · § 13, stk. 3, nr. 1',
            '          Gruppe C · § 13, stk. 3',
            '  BEK · 1 regel',
            '    § 1 · 1 regel',
            '      Kontakt · 1 regel',
            '        Regel b · § 1',
            '  Uden henvisning til en lov · 1 regel',
            '    Uden sagsemne · 1 regel',
            '      Fri',
            '  Målgrupper · 3',
            '    Gruppe A · § 6, nr. 1',
            '      Gruppe B',
            '    Gruppe C · § 6, nr. 2',
            '  Samlebetegnelser · 1',
            '    De to · A, C',
            '  Reformer · 1',
            '    Reformen · 1 anbefaling',
            '      1.1 Den første · forkastet · 1 ændring',
            '        ophæv r13',
        ]);
        expect(outline(editor, 'Åbne punkter')).toEqual(['Regel 9 · »hvornår«']);
    });

    it('has the findings by their gravity, each with its place', async () => {
        const editor = await openEditor(
            'regelsæt x\naktør a\nregel r\n    for ukendte\n    skal a holde intet\n',
        );
        expect(outline(editor, 'Fejl').map((line) => line.split(' · ').slice(1))).toEqual([
            ['RR501', 'main.regel:4'],
            ['RR501', 'main.regel:5'],
        ]);
    });

    it('goes by the chapters of the act where its text is at hand', async () => {
        const act = actOf(
            'Kapitel 1\nIndledning\n\n§ 9. Første.\n\nKapitel 2\nResten\n\n§ 13. Anden.\n\nStk. 2. Tredje.\n\nStk. 3. Fjerde.\n',
        );
        const law = new Map([['LAB', act]]);
        const editor = await openEditor(RULES, { law });
        expect(outline(editor, 'LAB').filter((line) => !line.startsWith(' '))).toEqual([
            'Kapitel 1: Indledning · 1 regel',
            'Kapitel 2: Resten · 2 regler',
        ]);
    });

    it('opens a thing by its path, and has nothing where it is gone', async () => {
        const editor = await openEditor(RULES);
        const [root] = provideTree(editor, {});
        expect(root).toMatchObject({
            label: 'Loven',
            hasChildren: true,
            location: { uri: editor.uri('main.regel') },
        });
        expect(provideTree(editor, { of: `${root!.id}/borte` })).toEqual([]);
        const again = await openEditor(`-- En linje mere\n${RULES}`);
        expect(provideTree(again, { of: root!.id }).map(({ id }) => id)).toEqual(
            provideTree(editor, { of: root!.id }).map(({ id }) => id),
        );
    });

    it('gives everything an id of its own, in a large example', async () => {
        const editor = await openEditor(
            Object.fromEntries(
                exampleFiles('lab-foer').map(({ uri, text }) => [uri.split('/').at(-1)!, text]),
            ),
        );
        const ids = new Set<string>();
        const walk = (of: string | undefined): void => {
            for (const { id, hasChildren, label } of provideTree(editor, of === undefined ? {} : { of })) {
                if (id.split('/').length > 1 && /fund/.test(id.split('/')[1]!)) continue;
                expect(ids.has(id), id).toBe(false);
                expect(label.trim(), id).not.toBe('');
                ids.add(id);
                if (hasChildren) walk(id);
            }
        };
        walk(undefined);
        expect(ids.size).toBeGreaterThan(533);
    });
});
