import { ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { prepareRename, provideRename } from '../../../server/features/rename.js';
import { openEditor } from '../../support/editor.js';
import { applied } from './apply-edit.js';

async function renamed(
    files: Parameters<typeof openEditor>[0],
    newName: string,
): Promise<Record<string, string>> {
    const editor = await openEditor(files);
    const edit = provideRename(editor, { ...editor.cursor(), newName });
    if (edit instanceof ResponseError) throw new Error(edit.message);
    return applied(editor, edit);
}

async function refused(files: Parameters<typeof openEditor>[0], newName: string): Promise<string> {
    const editor = await openEditor(files);
    const edit = provideRename(editor, { ...editor.cursor(), newName });
    if (!(edit instanceof ResponseError))
        throw new Error(`renamed: ${JSON.stringify(edit satisfies WorkspaceEdit)}`);
    return edit.message;
}

describe('rename', () => {
    it('changes a name in all files, and leaves texts alone', async () => {
        expect(
            await renamed(
                {
                    'a.regel': 'målgruppe ledi$0ge "Ledige ledige"\n',
                    'b.regel':
                        'regel r\n    for ledige undtagen ledige\n    uoplyst "ledige"\nsærregler t\n    ledige  hurtigst muligt\n',
                },
                'jobparate',
            ),
        ).toEqual({
            'a.regel': 'målgruppe jobparate "Ledige ledige"\n',
            'b.regel':
                'regel r\n    for jobparate undtagen jobparate\n    uoplyst "ledige"\nsærregler t\n    jobparate  hurtigst muligt\n',
        });
    });

    it('changes a value of one fact, not the same word of another', async () => {
        const text =
            'oplysning a er én af nej-tak, ja-tak\noplysning b er én af nej-tak, måske\nmålgruppe g\n    når a er nej-t$0ak og b er nej-tak\n';
        expect(await renamed(text, 'afslag')).toEqual({
            'main.regel':
                'oplysning a er én af afslag, ja-tak\noplysning b er én af nej-tak, måske\nmålgruppe g\n    når a er afslag og b er nej-tak\n',
        });
    });

    it('gives a group that a reform makes and its declaration one new name', async () => {
        const text =
            'målgruppe A\nmålgruppe B\nmålgruppe C\nreform r\nanbefaling 1.1\n    sammenlæg A, B til C$0\n';
        expect(await renamed(text, 'D')).toEqual({
            'main.regel':
                'målgruppe A\nmålgruppe B\nmålgruppe D\nreform r\nanbefaling 1.1\n    sammenlæg A, B til D\n',
        });
    });

    it('gives a rule set’s act the name of the rule set', async () => {
        expect(
            await renamed(
                'regelsæt LAB$0\n    lov "LBK nr. 1"\nregel r LAB § 4\nmålgruppe A\nmålgrupperne i LAB er adskilte\n',
                'LOV',
            ),
        ).toEqual({
            'main.regel':
                'regelsæt LOV\n    lov "LBK nr. 1"\nregel r LOV § 4\nmålgruppe A\nmålgrupperne i LOV er adskilte\n',
        });
    });

    it('gives the row of a recommendation its new number', async () => {
        const text = `reform r
anbefaling 1.1$0
    provenu 20 mio. kr. heraf drift 20
tabel 1 "T"
    kolonner i-alt, drift
    række 1.1 20 20
    række x 20 20
    rækken 1.1 er anbefalingernes provenu
`;
        expect(await renamed(text, '1.7')).toEqual({
            'main.regel': text.replace('$0', '').replaceAll('1.1', '1.7'),
        });
    });

    it('gives a part of the proceeds and its column one new name', async () => {
        const text = `reform r
anbefaling 1.1
    provenu 20 mio. kr. heraf drift 20
anbefaling 1.2
    provenu 10 mio. kr. heraf dri$0ft 10
tabel 1 "T"
    kolonner samlet, drift
    række 1.1 20 20
    rækken 1.1 er anbefalingernes provenu
`;
        expect(await renamed(text, 'øvo')).toEqual({
            'main.regel': text.replace('$0', '').replaceAll('drift', 'øvo'),
        });
    });

    it.each([
        ['nothing is written', 'målgruppe A$0', '', 'Skriv det nye navn.'],
        ['it is two words', 'målgruppe A$0', 'to ord', '»to ord« kan ikke være et navn. Et navn er ét ord'],
        ['it is a text', 'målgruppe A$0', '"A"', 'kan ikke være et navn'],
        ['it is a date', 'målgruppe A$0', '2024-01-01', 'kan ikke være et navn'],
        ['it is a comment', 'målgruppe A$0', 'b--c', 'kan ikke være et navn'],
        ['it is a keyword', 'målgruppe A$0', 'hvis', '»hvis« kan ikke stå, hvor navnet bruges'],
        ['it is a number', 'målgruppe A$0', '12', '»12« kan ikke stå, hvor navnet bruges'],
        [
            'the word is a keyword in one of the places',
            'målgruppe A$0\nsærregler t\n    A  hurtigst muligt\n',
            'kilde',
            '»kilde« kan ikke stå, hvor navnet bruges',
        ],
        [
            'it opens a declaration at the start of a line',
            'målgruppe A$0\nsærregler t\n    A  hurtigst muligt\n',
            'regel',
            '»regel« kan ikke stå, hvor navnet bruges',
        ],
        [
            'another group has it',
            'målgruppe A$0\nsamlebetegnelse B er A\n',
            'B',
            'Der er allerede en samlebetegnelse, der hedder »B« (linje 2 i main.regel). Vælg et andet navn.',
        ],
        [
            'another value of the fact has it',
            'oplysning f er én af a$0, b\n',
            'b',
            'Der er allerede en værdi',
        ],
        ['a table has the name of the rule', 'regel a$0\nsærregler b\n', 'b', 'der hedder »b«'],
        [
            'an act is its own subject',
            'sagsemne b\nhandling a$0\n',
            'b',
            'Der er allerede et sagsemne, der hedder »b«',
        ],
        [
            'a rule that is harmonised would be taken for a subject',
            'sagsemne b\nregel a$0\nreform r\nanbefaling 1.1\n    harmonisér a til senest 2 uger\n',
            'b',
            'Der er allerede et sagsemne, der hedder »b«',
        ],
        [
            'the citizen would be an authority',
            'aktør borgeren$0',
            'ansøgeren',
            'Kun aktøren »borgeren« er borger af sig selv.',
        ],
        ['an authority would be a citizen', 'aktør kommunen$0', 'borgeren', 'Kun aktøren »borgeren«'],
        [
            'the row is a year of the phase-in',
            'reform r\n    indfasning 2026 10, varigt 30 mio. kr.\ntabel 1\n    række 2026$0 10\n    rækkerne 2026 til 2026 er reformens indfasning\n',
            '2027',
            '»2026« er et år i reformens indfasning',
        ],
        [
            'no name is there',
            'regel a\n    ska$0l x holde y\n',
            'b',
            'Her står ikke et navn, der kan omdøbes.',
        ],
        [
            'nothing declares the name',
            'regel a\n    for ukend$0te\n',
            'b',
            'Her står ikke et navn, der kan omdøbes.',
        ],
    ])('is refused where %s', async (_, text, newName, message) => {
        expect(await refused(text, newName)).toContain(message);
    });

    it('is refused where the name is taken in a rule set that is used, or in one that uses it', async () => {
        const files = (a: string, b: string, c: string) => ({
            'fælles/f.regel': `regelsæt fælles\nmålgruppe A${a}\n`,
            'lab/l.regel': `regelsæt lab\n    bruger fælles\nmålgruppe B${b}\n`,
            'andet/o.regel': `regelsæt andet\n    bruger fælles\nmålgruppe C${c}\n`,
        });
        expect(await refused(files('$0', '', ''), 'B')).toContain('linje 3 i l.regel');
        expect(await refused(files('', '$0', ''), 'A')).toContain('linje 2 i f.regel');
        expect(await renamed(files('', '$0', ''), 'C')).toEqual({
            'lab/l.regel': 'regelsæt lab\n    bruger fælles\nmålgruppe C\n',
        });
    });

    it('is prepared with the whole name, and refused with a sentence', async () => {
        const editor = await openEditor('aktør a-kas$0sen\nregel$1 r\n');
        expect(prepareRename(editor, editor.cursor())).toEqual({
            range: { start: { line: 0, character: 6 }, end: { line: 0, character: 14 } },
            placeholder: 'a-kassen',
        });
        expect(prepareRename(editor, editor.cursor(1))).toBeInstanceOf(ResponseError);
    });

    it('answers in English where that is chosen', async () => {
        const editor = await openEditor('målgruppe A$0\nmålgruppe B\n', { language: 'en' });
        expect(provideRename(editor, { ...editor.cursor(), newName: 'B' })).toMatchObject({
            message: 'The name »B« is taken by a group (line 2 of main.regel). Choose another name.',
        });
    });
});
