import { beforeAll, describe, expect, test } from 'vitest';
import { countReform } from '../../../language/reform/count/index.js';
import type { ViewContent, ViewKind } from '../../../server/protocol/requests.js';
import { openEditor, type Editor } from '../../support/editor.js';
import { exampleFiles } from '../../support/files.js';
import { rowsOf, viewOf, wordsOf } from '../../support/views.js';

describe('the views of the reform of 2024', () => {
    let editor: Editor;
    const FILE = 'lab-foer/kontaktforloeb.regel';
    const asked = (kind: ViewKind, chosen: Record<string, string> = {}): ViewContent =>
        viewOf(editor, kind, chosen, FILE);
    beforeAll(async () => {
        const files = ['lab-foer', 'reform-2024'].flatMap((folder) =>
            exampleFiles(folder).map(({ uri, text }) => [
                `${folder}/${decodeURI(uri).split('/').at(-1)}`,
                text,
            ]),
        );
        editor = await openEditor(Object.fromEntries(files) as Record<string, string>);
    }, 180_000);

    test('count as count --reform does', () => {
        const model = editor.workspace.ruleSets.find(({ model: each }) => each.reform)!.model;
        const { before, after } = countReform(model, { reform: 'fremtidens-indsats' });
        const words = wordsOf(asked('matrix').body);
        const line = (name: string, of: (side: typeof before) => number): string =>
            `${name} ${of(before).toLocaleString('da-DK')} ${of(after).toLocaleString('da-DK')}`;
        expect(words).toContain(line('Målgrupper', ({ counts }) => counts.groups.value));
        expect(words).toContain(line('Varianter', ({ counts }) => counts.varianter.value));
        expect(words).toContain(line('Særregler', ({ counts }) => counts.saerregler.value));
        const inSubjects = ({ counts }: typeof before): number =>
            counts.regler.behind.filter(({ subject }) => subject !== undefined).length;
        expect(words).toContain(line('Regler', inSubjects));
        const percent = ({ counts }: typeof before): string =>
            `${(counts.harmoniseringsgrad * 100).toLocaleString('da-DK', { maximumFractionDigits: 1 })} pct.`;
        expect(words).toContain(`Harmonisering ${percent(before)} ${percent(after)}`);
    }, 180_000);

    // fakta F020-F022 and R016: 6 talks of which 3 and 3, then 4 of which 2 and 2.
    test('give the talks of those on dagpenge as the sources do', () => {
        const { body } = asked('timeline', { gruppe: 'dagpengemodtagere' });
        const row = rowsOf(body, 'tid').find(([title]) =>
            title?.startsWith('Antal samtaler med dagpengemodtagere'),
        );
        expect(row?.[1]).toContain(
            'mindst 6 samtaler mindst 3 samtaler hos a-kassen mindst 3 samtaler hos jobcenteret',
        );
        expect(row?.[1]).toContain(
            'mindst 4 samtaler mindst 2 samtaler hos a-kassen mindst 2 samtaler hos jobcenteret',
        );
        expect(row?.[2]).toMatch(
            /Før: mindst 6 samtaler i de første 6 måneder .*Efter: mindst 4 samtaler i de første 6 måneder/,
        );
    });

    // F023 and R017: 4 before and after; F024-F026 and R015: 4, then 1.
    test.each([
        ['jobparate', 'Før og efter: mindst 4 samtaler i de første 6 måneder'],
        ['aktivitetsparate', 'Efter: mindst 1 samtale i de første 6 måneder'],
        ['sygedagpengemodtagere', 'Efter: mindst 1 samtale i de første 6 måneder'],
    ])('give the talks of %s as the sources do', (group, said) => {
        const { body } = asked('timeline', { gruppe: group });
        const rows = rowsOf(body, 'tid').filter(([title]) => title?.startsWith('Antal'));
        expect(rows.map((cells) => cells[2]).join('\n')).toContain(said);
    });

    // F029 and R041: within 2 weeks of tilmelding, then within 2 weeks of what the report does not say.
    test('have the first talk beside the line where the source does not say from what it is reckoned', () => {
        const { body } = asked('timeline', { gruppe: 'dagpengemodtagere' });
        const row = rowsOf(body, 'tid').find(([title]) => title?.startsWith('Første samtale i a-kassen'));
        expect(row?.[1]).toBe('2 uger');
        const beside = rowsOf(body, 'uden').find(([title]) => title?.startsWith('Første samtale i a-kassen'));
        expect(beside?.slice(1)).toEqual([
            'Efter: senest 2 uger · efter uoplyst',
            'kilden lader det stå åbent',
        ]);
    });

    test('draw 13 groups before and 5 after', () => {
        expect(wordsOf(asked('groups').body)).toContain('Målgruppernes vej: 13 før, 5 efter');
    });

    test('name every rule that holds for a group once at least, and none is dropped', () => {
        const view = asked('timeline', { gruppe: 'jobparate', regler: 'alt', reform: 'ingen reform' });
        const all = editor.workspace.ruleSets.find(({ model }) => model.id === 'LAB')!.model;
        const shown = new Set(
            Object.values(view.places).map(({ uri, range }) => `${uri}:${range.start.line}`),
        );
        const rules = all.norms.filter(
            ({ groups, condition, place, modality }) =>
                groups.length === 1 &&
                groups[0] === 'jobparate' &&
                condition.kind === 'true' &&
                !['definition', 'counts-as', 'counts-not-as'].includes(modality) &&
                place.uri.includes('lab-foer'),
        );
        expect(rules.length).toBeGreaterThan(1);
        expect(
            rules.filter(({ place }) => !shown.has(`${place.uri}:${place.start.line}`)).map(({ id }) => id),
        ).toEqual([]);
    });
});
