import { describe, expect, test } from 'vitest';
import { formatNumber, formatPercent } from '../../language/reports/numbers.js';
import { renderReportHtml } from '../../language/reports/reform/page.js';
import { expectValid } from '../cli/schemas.js';
import { exampleFiles } from '../support/files.js';
import { makeReport, sources, type MadeReport } from './make-report.js';
import { FILES } from './small-reform.js';

/** Every figure of the page that has a name, as it is shown. */
function shownFigures(source: string): Map<string, string> {
    const found = source.matchAll(/<span data-tal="([^"]*)"\s*>([^<]*)<\/span\s*>/g);
    return new Map([...found].map(([, name, shown]) => [name!, shown!.trim()]));
}

describe('the figures of the page are those that were counted', () => {
    function expectEqual({ counts }: MadeReport, shown: Map<string, string>): void {
        const number = (value: number): string => formatNumber(value, 'da', 2).replace(/^-/, '−');
        const check = (name: string, value: string): void => {
            expect(shown.get(name), name).toBe(value);
            shown.delete(name);
        };
        for (const side of ['before', 'after'] as const) {
            const { counts: all, cellerEgne, byGroup } = counts[side];
            const refined = counts.refined[side];
            for (const name of ['groups', 'regler', 'saerregler', 'varianter', 'celler'] as const) {
                check(`own.${name}.${side}`, number(all[name].value));
                check(`refined.${name}.${side}`, number(refined[name].value));
            }
            check(`own.bestemmelser.${side}`, number(all.bestemmelser.value));
            check(`own.cellerEgne.${side}`, number(cellerEgne.value));
            check(`own.harmoniseringsgrad.${side}`, formatPercent(all.harmoniseringsgrad, 'da'));
            check(`refined.harmoniseringsgrad.${side}`, formatPercent(refined.harmoniseringsgrad, 'da'));
            for (const quadrant of ['skalSkal', 'skalKan', 'kanSkal', 'kanKan'] as const)
                check(`kvadranter.${quadrant}.${side}`, number(all.kvadranter[quadrant].value));
            for (const group of byGroup) {
                check(`gruppe.${side}.${group.group}.regler`, number(group.regler));
                check(`gruppe.${side}.${group.group}.saerregler`, number(group.saerregler));
                check(`gruppe.${side}.${group.group}.subjects`, number(group.subjects));
                check(`gruppe.${side}.${group.group}.harmony`, formatPercent(group.harmoniseringsgrad, 'da'));
            }
            for (const subject of counts.subjects) {
                const own = subject[side];
                if (!own) continue;
                check(`emne.${side}.${subject.subject}.varianter`, number(own.varianter.value));
                check(
                    `emne.${side}.${subject.subject}.harmony`,
                    number(Math.round(own.harmoniseringsgrad * 1000) / 10),
                );
            }
        }
        for (const { recommendation, alone, inOrder } of counts.byRecommendation)
            for (const key of ['groups', 'regler', 'saerregler', 'varianter'] as const) {
                check(`anb.${recommendation.id}.alone.${key}`, number(alone[key]));
                check(`anb.${recommendation.id}.inOrder.${key}`, number(inOrder[key]));
            }
        for (const [method, fate] of Object.entries({
            all: counts.saerregler.all,
            ...counts.saerregler.byMethod,
        })) {
            for (const key of [
                'before',
                'gone',
                'common',
                'merged',
                'changed',
                'kept',
                'added',
                'after',
            ] as const)
                check(`saerregler.${method}.${key}`, number(fate[key]));
            if (fate.share !== undefined)
                check(`saerregler.${method}.share`, formatPercent(fate.share, 'da'));
            if (fate.net !== undefined) check(`saerregler.${method}.net`, formatPercent(fate.net, 'da'));
        }
        // What is left is no count of rules.
        for (const name of shown.keys()) expect(name).toMatch(/^(fund|hoering|provenu)\./);
    }

    test('of a small reform', async () => {
        const made = await makeReport(sources(FILES), 'enklere');
        expectEqual(made, shownFigures(renderReportHtml(made.report)));
    });

    test('of the reform of 2024', async () => {
        const made = await makeReport(
            [...exampleFiles('lab-foer'), ...exampleFiles('reform-2024')],
            'fremtidens-indsats',
        );
        const shown = shownFigures(renderReportHtml(made.report));
        expect(shown.size).toBeGreaterThan(500);
        expectEqual(made, shown);
        expectValid(JSON.parse(JSON.stringify(made.report)), 'report');
    });
});
