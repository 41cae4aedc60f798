import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { toSource } from '../../language/reports/html.js';
import { renderReportMarkdown } from '../../language/reports/reform/markdown.js';
import { renderReportHtml } from '../../language/reports/reform/page.js';
import { PICTURES, reportPicture } from '../../language/reports/reform/pictures.js';
import { SCRIPT, SCRIPT_SHA256 } from '../../language/reports/reform/script.js';
import { expectValid } from '../cli/schemas.js';
import { makeReport, sources, type MadeReport } from './make-report.js';
import { BEFORE, FILES } from './small-reform.js';

let small: MadeReport;
let page: string;
beforeAll(async () => {
    small = await makeReport(sources(FILES), 'enklere');
    page = renderReportHtml(small.report);
    expect(small.model.problems).toEqual([]);
});

describe('the data of a report', () => {
    test('is what the schema says, and survives being written', () => {
        expectValid(JSON.parse(JSON.stringify(small.report)), 'report');
        expect(JSON.parse(JSON.stringify(small.report))).toEqual(small.report);
    });

    test('tells where the groups go, and who said so', () => {
        const { flow } = small.report.groups;
        expect(
            flow?.links.map(({ from, to, how, recommendation }) => [from, to, how, recommendation]),
        ).toEqual(
            expect.arrayContaining([
                ['jobparate', 'jobsøgning', 'declared', '1.1'],
                ['visiterede', 'jobsøgning', 'declared', '1.1'],
                ['ledige', 'ledige', 'declared', null],
            ]),
        );
    });

    test('takes the years of the groups from a declared table, and adds the year of the reform', () => {
        expect(
            small.report.groups.history?.points.map(({ year, amount, after }) => [year, amount, after]),
        ).toEqual([
            [1976, 2, false],
            [2024, 4, false],
            [2026, 3, true],
        ]);
    });

    test('has no history where nothing is declared', async () => {
        const { report } = await makeReport(sources({ 'a.regel': BEFORE }));
        expect(report.groups.history).toBeNull();
        expect(renderReportHtml(report)).not.toContain('id="historie"');
    });

    test('gives a letter the same meaning on both sides of a row', () => {
        const row = small.report.matrix.rows.find(({ subject }) => subject === 'cv')!;
        const letters = row.sides.map(({ cells }) => new Set(cells.map(({ letter }) => letter)));
        expect(letters).toEqual([new Set(['A']), new Set(['A'])]);
        const first = small.report.matrix.rows.find(({ subject }) => subject === 'første-samtale')!;
        expect(first.sides[0]!.cells.map(({ letter }) => letter)).toEqual(['A', 'B', '–', 'B']);
        // The jobcentre's interview now has another deadline for some: a set of rules that was not there before.
        expect(first.changed).toBe(true);
        expect(first.sides[1]!.variants.map(({ letter }) => letter)).toContain('C');
    });

    test('a recommendation has what it does, what was said of it, and what it gives', () => {
        const second = small.report.recommendations.find(({ id }) => id === '1.2')!;
        expect(second).toMatchObject({
            dispute: 'opposed',
            rejected: false,
            proceeds: { amount: 30_000_000_00 },
        });
        expect(second.changes.map(({ text }) => text)).toEqual([
            'harmoniserer Første samtale til senest 2 uger',
            'ophæver »Opfølgning«',
        ]);
        expect(second.changes[1]!.rules).toMatchObject([
            { citation: expect.stringContaining('§ 32'), what: 'removed' },
        ]);
        expect(second.positions.map(({ party, stance }) => [party, stance])).toEqual([
            ['KL', 'supports-in-part'],
            ['RK', 'opposes'],
        ]);
        const rejected = small.report.recommendations.find(({ id }) => id === 'X1')!;
        expect(rejected).toMatchObject({ rejected: true, counts: null });
    });

    test('adds up the proceeds within their rounding, and says what is missing', () => {
        const { economy } = small.report;
        expect(economy?.sum).toMatchObject({
            sum: 80_000_000_00,
            stated: 70_000_000_00,
            deviation: 10_000_000_00,
            explained: null,
            open: 1,
        });
        expect(economy?.total?.check).toMatchObject({ deviation: 0, explained: true });
        expect(economy?.phaseIn[0]?.years.at(-1)).toEqual({ year: null, amount: 80_000_000_00 });
    });

    test('sets the declared figures beside the counted', () => {
        const [counted] = small.report.declared.filter(({ kind }) => kind === 'counted');
        expect(counted).toMatchObject({ stated: '3 målgrupper', fits: 'yes' });
        const [compared] = small.report.declared.filter(({ kind }) => kind === 'compared');
        expect(compared).toMatchObject({ stated: '50 pct.', fits: 'unknown' });
        expect(compared?.computed).toMatch(/Andel væk/);
    });
});

/** Headings skip no level. */
function expectOrdered(source: string): void {
    const levels = [...source.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries())
        if (i > 0) expect(level).toBeLessThanOrEqual(levels[i - 1]! + 1);
}

describe('the page', () => {
    test('has its sections in order, and headings that skip no level', () => {
        const sections = [...page.matchAll(/<section\s+id="([^"]+)"/g)].map(([, id]) => id);
        expect(sections).toEqual([
            'noegletal',
            'matrix',
            'maalgrupper',
            'historie',
            'harmonisering',
            'fund',
            'anbefalinger',
            'hoering',
            'oekonomi',
            'noter',
            'metode',
        ]);
        expectOrdered(page);
    });

    test('asks for nothing from anywhere', () => {
        expect(page).toMatch(/^<!doctype html>\s*<html lang="da">/);
        const links = [...page.matchAll(/\s(?:href|src|action|data)="([^"]*)"/g)].map(
            ([, target]) => target!,
        );
        expect(links.filter((target) => !target.startsWith('#'))).toEqual([]);
        expect(page).not.toMatch(/url\(|@import|<link|<iframe|<img/);
        expect(page).toContain("default-src 'none'");
        expect(createHash('sha256').update(SCRIPT).digest('base64')).toBe(SCRIPT_SHA256);
    });

    test('every link and every button leads to something on the page', () => {
        const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
        expect(new Set(ids).size).toBe(ids.length);
        const targets = [
            ...[...page.matchAll(/\shref="#([^"]*)"/g)].map(([, id]) => id!),
            ...[...page.matchAll(/\spopovertarget="([^"]*)"/g)].map(([, id]) => id!),
            ...[...page.matchAll(/\saria-labelledby="([^"]*)"/g)].flatMap(([, all]) => all!.split(' ')),
        ];
        expect(targets.length).toBeGreaterThan(20);
        for (const target of targets) expect(ids, target).toContain(target);
    });

    test('every picture has a table behind it', () => {
        const figures = page
            .split('<figure>')
            .slice(1)
            .map((rest) => rest.split('</figure>')[0]!);
        expect(figures.length).toBeGreaterThanOrEqual(6);
        for (const figure of figures) {
            expect(figure).toMatch(/<svg[\s\S]*<title/);
            expect(figure).toMatch(/<details[\s\S]*<table/);
        }
    });

    test('a hostile title stays text in every format', async () => {
        const nasty = `</title></script><script>alert(1)</script><img src=x onerror=alert(2)>' & | \\\\ * [x](javascript:y)`;
        const files = Object.fromEntries(
            Object.entries(FILES).map(([name, text]) => [
                name,
                text
                    .replaceAll('"Jobparate"', `"${nasty}"`)
                    .replaceAll('"Samtale i a-kassen"', `"${nasty}"`)
                    .replaceAll('"Én gruppe af to"', `"${nasty}"`)
                    .replaceAll('"Første samtale"', `"${nasty}"`)
                    .replaceAll('"KL"', `"${nasty}"`)
                    .replaceAll('"ingen mister en ydelse"', `"${nasty}"`)
                    .replaceAll('"Enklere & <bedre> indsats"', `"${nasty}"`),
            ]),
        );
        const { report, model } = await makeReport(sources(files), 'enklere');
        expect(model.problems).toEqual([]);
        const source = renderReportHtml(report);
        expect(source.match(/<script/g)).toHaveLength(1);
        expect(source).not.toMatch(/<img|onerror=alert\(2\)>[^&]*</);
        expect(source).toContain('&lt;img src=x onerror=alert(2)&gt;');
        for (const name of PICTURES) {
            const drawn = reportPicture(name, report);
            if (drawn) expect(toSource(drawn)).not.toMatch(/<script|<img/);
        }
        const markdown = renderReportMarkdown(report);
        expect(markdown).not.toMatch(/(?<!\\)<(script|img)/);
        expect(markdown).not.toMatch(/(?<!\\)\[x\]/);
    });
});

describe('pictures', () => {
    test.each(PICTURES)('%s is well-formed XML with a name, and holds no NaN', (name) => {
        const drawn = reportPicture(name, small.report);
        expect(drawn).toBeDefined();
        const source = toSource(drawn!);
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => {
            throw error;
        });
        parser.write(source).close();
        expect(source).toMatch(/role="img"/);
        expect(source).not.toMatch(/NaN|undefined|Infinity/);
    });

    test('a variant is told by its letter as well as its colour', () => {
        const source = toSource(reportPicture('matrix', small.report)!);
        expect(source).toMatch(/>\s*A\s*<\/text/);
        expect(source).toMatch(/>\s*–\s*<\/text/);
    });
});

describe('a report on a rule set alone', () => {
    test('has one side, and nothing of a reform', async () => {
        const { report } = await makeReport(sources({ 'a.regel': BEFORE }));
        expect(report.matrix.sides).toHaveLength(1);
        expect(report.reform).toBeNull();
        const source = renderReportHtml(report);
        expectOrdered(source);
        const sections = [...source.matchAll(/<section\s+id="([^"]+)"/g)].map(([, id]) => id);
        expect(sections).toEqual([
            'noegletal',
            'matrix',
            'maalgrupper',
            'harmonisering',
            'fund',
            'noter',
            'metode',
        ]);
        expectValid(JSON.parse(JSON.stringify(report)), 'report');
        expect(renderReportMarkdown(report)).toContain('## Nøgletal');
    });
});

describe('Markdown', () => {
    test('has the figures and the recommendations', () => {
        const markdown = renderReportMarkdown(small.report);
        expect(markdown).toMatch(/^# Enklere & \\<bedre\\> indsats\n/);
        expect(markdown).toMatch(/\| Målgrupper \| 4 \| 3 \| −1 \|/);
        expect(markdown).toContain('### 1.2 Samme frist for samtalen (omstridt)');
        expect(markdown).toMatch(/\| Sum \| 80 \|/);
        expect(markdown).not.toMatch(/undefined|NaN|\[object/);
    });

    test('is in English where that is asked for', async () => {
        const { report } = await makeReport(sources(FILES), 'enklere', 'en');
        expect(renderReportMarkdown(report)).toContain('## Key figures');
        expect(renderReportHtml(report)).toContain('<html lang="en">');
    });
});
