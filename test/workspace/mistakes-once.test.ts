import { expect, test } from 'vitest';
import { openEditor, type Editor } from '../support/editor.js';

/** All findings, by file and line, as the problems list has them. */
function shown(editor: Editor): string[] {
    return editor.workspace.ruleSets
        .flatMap((ruleSet) => editor.findingsOf(ruleSet))
        .map(({ code, primary, message }) => {
            const file = primary.place.uri.split('/').at(-1);
            return `${file}:${primary.place.start.line + 1} ${code} ${message}`;
        });
}

test('a mistake in a rule set that another one uses is told once, by the one that it is in', async () => {
    const editor = await openEditor({
        'lov/lov.regel': `regelsæt LAB
aktør jobcenteret
handling samtale
handling samtale
oplysning alder er et helt tal
målgruppe unge
    når alder er under 30 år og alder er over 3 år eller alder er 2 år
`,
        'reform/reform.regel': 'regelsæt ny\n    bruger LAB\nhandling plan\nhandling plan\n',
    });
    expect(shown(editor).map((each) => each.slice(0, each.indexOf(' ', each.indexOf(' ') + 1)))).toEqual([
        'lov.regel:7 RR003',
        'lov.regel:4 RR504',
        'reform.regel:4 RR504',
    ]);
});

test('of two rule sets in one folder it is told that a folder is one, not that one name is there twice', async () => {
    const editor = await openEditor({ 'a.regel': 'regelsæt A\n', 'b.regel': 'regelsæt B\n' });
    expect(shown(editor)).toEqual([
        'b.regel:1 RR504 Mappen er allerede regelsættet »A« (linje 1 i a.regel), og en mappe er ét regelsæt. Flyt »B« til en mappe for sig, eller slet erklæringen.',
    ]);
    await editor.edit('b.regel', 'regelsæt A\n');
    expect(shown(editor)[0]).toContain('Regelsættet »A« er erklæret to gange');
});
