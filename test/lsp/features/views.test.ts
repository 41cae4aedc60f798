import { describe, expect, test } from 'vitest';
import { MOST_SUBJECTS } from '../../../language/reports/views/index.js';
import { provideView } from '../../../server/features/views.js';
import type { ViewContent } from '../../../server/protocol/requests.js';
import { generateRules } from '../../bench/generate.js';
import { BEFORE, REFORM } from '../../reports/small-reform.js';
import { openEditor, type Editor, type EditorOptions } from '../../support/editor.js';
import { rowsOf, viewOf, wordsOf } from '../../support/views.js';

const SMALL = { 'lab/lab.regel': BEFORE, 'reform/reform.regel': REFORM };

const open = (options?: EditorOptions): Promise<Editor> => openEditor(SMALL, options);

const choice = (view: ViewContent, id: string) => view.choices.find((each) => each.id === id);

describe('a view', () => {
    test('is of the reform that another rule set makes, unless none is chosen', async () => {
        const editor = await open();
        const view = viewOf(editor, 'matrix');
        expect(view.title).toBe('Matrix: Enklere & <bedre> indsats');
        expect(choice(view, 'reform')?.options.map(({ value }) => value)).toEqual([
            'enklere',
            'ingen reform',
        ]);
        const alone = viewOf(editor, 'matrix', { reform: 'ingen reform' });
        expect(alone.title).toBe('Matrix: Lov om en indsats');
        expect(rowsOf(alone.body, 'matrix')[0]).toHaveLength(1 + 4 + 1);
    });

    test('is null where there are no rules', async () => {
        const editor = await openEditor({});
        expect(provideView(editor, { kind: 'matrix', chosen: {} })).toBeNull();
    });

    test('does not fall on half-written rules, nor on choices that are not offered', async () => {
        const editor = await openEditor('regel \nfor alle skal\nmålgruppe x når');
        for (const kind of ['matrix', 'timeline', 'groups'] as const)
            for (const chosen of [
                {},
                { gruppe: 'findes-ikke', reform: 'x', fil: 'y', felt: '"><b>', tid: '9 år' },
            ])
                expect(provideView(editor, { kind, uri: editor.uri('main.regel'), chosen })?.title).toContain(
                    ':',
                );
    });

    test('has every text escaped, and no script, style or handler', async () => {
        const hostile = `<img src=x onerror=alert(1)>&'</script>`;
        const text = BEFORE.replace('"Første samtale"', `"${hostile}"`)
            .replace('"Ledige"', `"${hostile}"`)
            .replace('"Samtale i a-kassen"', `"${hostile}"`)
            .replace('"A-kassen"', `"${hostile}"`)
            .replace('"Tilmelding"', `"${hostile}"`)
            .replace('"Ydelse"', `"${hostile}"`);
        const editor = await openEditor({ ...SMALL, 'lab/lab.regel': text });
        for (const kind of ['matrix', 'timeline', 'groups'] as const) {
            const { body } = viewOf(editor, kind, {
                felt: 'f-første-samtale-f-ledige',
                'oplysning ydelse': 'dagpenge',
            });
            expect(body, kind).toContain('&lt;img src=x onerror=alert(1)&gt;');
            expect(body, kind).not.toMatch(/<(img|script|style|iframe)/i);
            // Values of attributes are quoted, and their quotes escaped.
            const tags = body.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
            expect(
                tags.filter((tag) => /\s(on\w+|style)=/i.test(tag)),
                kind,
            ).toEqual([]);
        }
    });

    test('leads only to places that it names, each the whole of the rule or the row', async () => {
        const editor = await open();
        for (const kind of ['matrix', 'timeline', 'groups'] as const) {
            const { body, places } = viewOf(editor, kind);
            const named = [...body.matchAll(/data-place="([^"]*)"/g)].flatMap(([, names]) =>
                names!.split(' '),
            );
            expect(named.length, kind).toBeGreaterThan(0);
            expect(named.filter((name) => !places[name])).toEqual([]);
        }
        const { body, places } = viewOf(editor, 'matrix');
        const [, name] = /id="f-første-samtale-f-ledige"[^>]*data-place="(\w+)"/.exec(body)!;
        const { uri, range } = places[name!]!;
        expect(uri).toBe(editor.uri('lab/lab.regel'));
        const lines = editor.text('lab/lab.regel').split('\n');
        expect(lines[range.start.line]).toMatch(/^regel samtale-a /);
        expect(lines[range.end.line]).toMatch(/borgeren skal deltage/);
    });

    test('speaks English where that is the language', async () => {
        const editor = await open({ language: 'en' });
        expect(viewOf(editor, 'matrix').title).toMatch(/^Matrix: /);
        expect(wordsOf(viewOf(editor, 'timeline').body)).toContain('What the rules require, and when');
        expect(wordsOf(viewOf(editor, 'groups').body)).toContain('Who falls where');
    });

    test('has its style sheet in balance', async () => {
        const { style } = viewOf(await open(), 'matrix');
        expect(style.split('{').length).toBe(style.split('}').length);
        expect(style).not.toMatch(/undefined|NaN|@import|url\(/);
    });
});

describe('the matrix', () => {
    test('has the letters of both sides, and the same letter for the same rules', async () => {
        const rows = rowsOf(viewOf(await open(), 'matrix').body, 'matrix');
        const first = rows.find(([title]) => title === 'Første samtale');
        // Ledige A; jobparate og syge B; visiterede has none. After: 2 weeks for all, each from its own event.
        expect(first?.slice(1, 5)).toEqual(['A', 'B', '–', 'B']);
        // Jobsøgning has two weeks in place of one, ledige what they had, syge three weeks.
        expect(first?.slice(6, 9)).toEqual(['C', 'A', 'D']);
    });

    test('opens the rules behind a field, with their provisions', async () => {
        const { body } = viewOf(await open(), 'matrix', { felt: 'f-første-samtale-f-jobparate' });
        const panel = wordsOf(body.slice(body.indexOf('id="felt"')));
        expect(panel).toContain('B Første samtale · før');
        expect(panel).toContain('Samtale i jobcenteret LAB § 31, stk. 2');
        expect(panel).toContain('senest 1 uge');
        expect(viewOf(await open(), 'matrix').body).not.toContain('id="felt"');
    });

    test('shows the subjects that are asked for, and says what is left out', async () => {
        const editor = await open();
        const titles = (chosen: Record<string, string>): string[] =>
            rowsOf(viewOf(editor, 'matrix', chosen).body, 'matrix')
                .slice(2)
                .map(([title]) => title!);
        expect(titles({})).toEqual(['Første samtale', 'Opfølgning', 'Cv']);
        expect(titles({ emne: 'SAMTALE' })).toEqual(['Første samtale']);
        expect(titles({ forskel: 'ja' })).toEqual(['Første samtale', 'Opfølgning']);
        expect(titles({ gruppe: 'ledige' })).toEqual(['Første samtale', 'Cv']);
        expect(wordsOf(viewOf(editor, 'matrix', { emne: 'findes ikke' }).body)).toContain(
            'Ingen sagsemner svarer til det, der er valgt.',
        );
    });

    test('narrows the other side to the groups that the members are in', async () => {
        const view = viewOf(await open(), 'matrix', { gruppe: 'jobsøgning' });
        expect(wordsOf(view.body)).toContain(
            'Kolonnerne viser Jobsøgning; på den anden side Jobparate og Visiterede.',
        );
    });

    test('follows the text', async () => {
        const editor = await open();
        const deadline = (): string[] | undefined =>
            rowsOf(viewOf(editor, 'matrix', { reform: 'ingen reform' }).body, 'matrix').find(
                ([title]) => title === 'Første samtale',
            );
        expect(deadline()?.slice(1, 5)).toEqual(['A', 'B', '–', 'B']);
        await editor.edit('lab/lab.regel', BEFORE.replace('for jobparate, syge', 'for syge'));
        expect(deadline()?.slice(1, 5)).toEqual(['A', '–', '–', 'B']);
    });

    test('of very many rules shows the first subjects, and says so', async () => {
        const editor = await openEditor(generateRules(4_000));
        const { body } = viewOf(editor, 'matrix', {}, 'main.regel');
        expect(rowsOf(body, 'matrix').length).toBeLessThanOrEqual(MOST_SUBJECTS + 1);
        expect(wordsOf(body)).toContain(`her er de første ${MOST_SUBJECTS} af 400`);
        const few = viewOf(editor, 'matrix', { emne: 'emne 399' }, 'main.regel');
        expect(wordsOf(few.body)).not.toContain('for mange');
    }, 60_000);
});

describe('the timeline', () => {
    test('puts a deadline on its day on both sides, and says both in words', async () => {
        const { body } = viewOf(await open(), 'timeline', { gruppe: 'jobparate', forskel: 'ja' });
        const rows = rowsOf(body, 'tid');
        const row = rows.find(([title]) => title?.startsWith('Samtale i jobcenteret'));
        expect(rows.some(([title]) => title === 'Efter henvendelse')).toBe(true);
        expect(row?.[2]).toBe(
            'Før: senest 1 uge · efter henvendelse Efter: senest 2 uger · efter henvendelse',
        );
        expect(row?.[1]).toBe('1 uge 2 uger');
    });

    test('names what has no place on the line, with the reason', async () => {
        const { body } = viewOf(await open(), 'timeline', { gruppe: 'visiterede' });
        const rows = rowsOf(body, 'uden');
        expect(rows.find(([title]) => title?.startsWith('Opfølgning'))).toEqual([
            expect.stringContaining('Opfølgning LAB § 32'),
            'Før: varighed højst 6 måneder',
            'hvornår det begynder, siger reglen ikke',
        ]);
        expect(wordsOf(body)).toContain('Regler uden tid (1)');
    });

    test('takes the duties of the citizen or of the authorities alone', async () => {
        const editor = await open();
        const has = (hvem: string): boolean =>
            viewOf(editor, 'timeline', { gruppe: 'visiterede', hvem }).body.includes('Cv</button>');
        expect([has('alle'), has('borger'), has('myndighed')]).toEqual([true, true, false]);
    });
});

describe('the groups', () => {
    test('say where each goes, how many come into each, and for whom', async () => {
        const { body } = viewOf(await open(), 'groups');
        const words = wordsOf(body);
        expect(words).toContain('Målgruppernes vej: 4 før, 3 efter');
        expect(words).toContain('Jobsøgning 2 Jobparate (anbefaling 1.1) , Visiterede (anbefaling 1.1)');
        expect(words).toContain('en borger på kontanthjælp');
    });

    test('say in which group a citizen falls, and what it rests on while that is not given', async () => {
        const editor = await open();
        expect(viewOf(editor, 'groups').body).not.toContain('class="falder"');
        const known = wordsOf(viewOf(editor, 'groups', { 'oplysning ydelse': 'kontanthjælp' }).body);
        expect(known).toContain('Før er i Jobparate');
        expect(known).toContain('Efter er i Jobsøgning');
        const none = wordsOf(viewOf(editor, 'groups', { 'oplysning ydelse': 'ingen' }).body);
        expect(none).toContain('er ikke i nogen målgruppe');
    });

    test('ask for the facts that the groups rest on, and for no others', async () => {
        const { choices } = viewOf(await open(), 'groups');
        expect(choices.map(({ id }) => id)).toEqual(['reform', 'oplysning ydelse']);
    });

    test('say what is left open, what cannot be, and what is no number', async () => {
        const editor = await openEditor(`regelsæt A "A"
oplysning alder "Alder" er et helt tal i år fra 0 til 120
oplysning uddannelse "Uddannelse" er ja eller nej
forudsætning hvis har uddannelse så er alder mindst 15 år
målgruppe unge "Unge" når alder er under 30 år og har ikke uddannelse
målgruppe øvrige "Øvrige" når alder er mindst 30 år eller har uddannelse
`);
        const words = (chosen: Record<string, string>): string =>
            wordsOf(viewOf(editor, 'groups', chosen, 'main.regel').body);
        expect(words({ 'oplysning alder': '20' })).toContain('kan være i Unge : kommer an på »Uddannelse«');
        expect(words({ 'oplysning alder': '40' })).toContain('er i Øvrige');
        expect(words({ 'oplysning alder': '10', 'oplysning uddannelse': 'ja' })).toContain(
            'Det valgte kan ikke passe på nogen',
        );
        expect(words({ 'oplysning alder': '200' })).toContain('Alder skal være et tal fra 0 til 120.');
        expect(words({ 'oplysning alder': '2.5' })).toContain('Alder skal være et tal fra 0 til 120.');
    });
});
