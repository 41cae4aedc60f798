import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { toDiffJson } from '../../../language/reports/diff/json.js';
import { renderDiffMarkdown } from '../../../language/reports/diff/markdown.js';
import type { DiffReport } from '../../../language/reports/diff/model.js';
import { renderDiffHtml } from '../../../language/reports/diff/page.js';
import { renderDiffText } from '../../../language/reports/diff/text.js';
import { plainStyle } from '../../../language/reports/style.js';
import { expectValid } from '../../cli/schemas.js';
import { change, place, sampleReport } from './sample.js';

const golden = (name: string): string => join(import.meta.dirname, 'golden', `${name}.golden`);
const text = (report: DiffReport, all: boolean): string =>
    renderDiffText(report, { style: plainStyle, width: 100, all });

describe('what is written, to the letter', () => {
    it('for a terminal, what means nothing folded', () =>
        expect(text(sampleReport(), false)).toMatchFileSnapshot(golden('folded')));
    it('for a terminal, all of it', () =>
        expect(text(sampleReport(), true)).toMatchFileSnapshot(golden('all')));
    it('for a terminal, in English', () =>
        expect(text(sampleReport('en'), false)).toMatchFileSnapshot(golden('english')));
    it('for a pull request', () =>
        expect(renderDiffMarkdown(sampleReport())).toMatchFileSnapshot(golden('comment')));
    it('for a browser', () =>
        expect(
            renderDiffHtml(sampleReport()).replace(/<style>.*<\/style>/s, '<style>…</style>'),
        ).toMatchFileSnapshot(golden('page')));
    it('for a program, as its schema says', async () => {
        const json = toDiffJson(sampleReport());
        expectValid(json, 'diff');
        await expect(`${JSON.stringify(json, undefined, 2)}\n`).toMatchFileSnapshot(golden('data'));
    });
});

/** As hostile as a title can be. */
const EVIL = '<script>alert(1)</script> @anna #12 [x](http://x) `k` | *f* </summary></details> ![](y)';

function evilReport(amount: number): DiffReport {
    const evil = Array.from({ length: amount }, (_, i) =>
        change({
            subject: { id: `emne-${i}`, title: `${EVIL} ${i}` },
            name: { id: 'x', title: EVIL },
            sentence: `For ${EVIL} ændres noget ${'langt '.repeat(i % 40)}.`,
            before: EVIL,
            after: `${EVIL}!`,
            witness: { facts: {}, text: EVIL },
            example: EVIL,
            location: { old: { ...place(1), file: EVIL }, new: place(2) },
        }),
    );
    const report = sampleReport();
    const [first] = report.ruleSets;
    return {
        ...report,
        before: EVIL.repeat(100),
        command: `regelret diff '${EVIL}'`,
        ruleSets: [{ ...first!, title: EVIL, changes: evil }],
    };
}

test('nothing in a comment is taken for markup, calls on anybody or refers to anything', () => {
    const comment = renderDiffMarkdown(evilReport(3));
    expect(comment.replace(/<\/?(?:details|summary|b)>|<br>/g, '').replace(/\\</g, '')).not.toContain('<');
    expect(comment).not.toMatch(/@anna|#12/);
    // A summary is HTML, in which nothing is Markdown.
    const prose = comment.replace(/^<summary>.*<\/summary>$/gm, '');
    expect(prose).not.toMatch(/(?<!\\)\[x/);
    expect(prose).not.toMatch(/(?<!\\)\*f/);
});

test('a comment never has more than 65,536 characters, says how much is left out and where it is', () => {
    for (const amount of [1, 40, 200, 5000]) {
        const comment = renderDiffMarkdown(evilReport(amount));
        expect(new TextEncoder().encode(comment).length).toBeLessThan(65_536);
        expect(comment.match(/^<details>$/gm)?.length).toBe(comment.match(/^<\/details>$/gm)?.length);
        const shown = comment.match(/^- \*\*/gm)?.length ?? 0;
        expect(shown).toBeGreaterThan(0);
        if (shown === amount) expect(comment).not.toContain('ikke plads');
        // What could not be compared stands before the changes, and is counted with them.
        else
            expect(comment.replace(/\./g, '')).toMatch(
                new RegExp(`her står ${shown + 2} af ${amount + 2} ændringer[^]*--output html=diffhtml`),
            );
    }
    expect(renderDiffMarkdown(evilReport(5000))).toContain('ikke plads');
});

test('the page asks for nothing from anywhere, runs nothing, and shows text as text', () => {
    const page = renderDiffHtml(evilReport(3));
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<img|<link|<iframe|src=|href="(?!#)|url\(|@import/i);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('where nothing differs the report says so, and not where something could not be compared', () => {
    const { ruleSets, ...report } = sampleReport();
    const same: DiffReport = {
        ...report,
        mistakes: [],
        ruleSets: [{ ...ruleSets[0]!, changes: [], notCompared: [] }],
    };
    expect(text(same, false)).toContain('De to sider siger det samme.');
    const partly: DiffReport = { ...same, mistakes: report.mistakes };
    for (const written of [text(partly, false), renderDiffMarkdown(partly), renderDiffHtml(partly)]) {
        expect(written).not.toContain('siger det samme');
        expect(written).toContain('Ikke alt kunne sammenlignes');
        expect(written).toContain('lab/cv.regel:40');
    }
});

test('no line is longer than the terminal is wide, with whichever language', () => {
    for (const language of ['da', 'en'] as const) {
        const written = renderDiffText(sampleReport(language), { style: plainStyle, width: 60, all: true });
        expect(written.split('\n').filter((line) => line.length > 60)).toEqual([]);
    }
});
