import { describe, expect, test } from 'vitest';
import {
    judgeFigures,
    judgeProceeds,
    sizeOfGroups,
    toNumber,
} from '../../language/analyses/figures/index.js';
import type { FigureRef } from '../../language/model/index.js';
import { applyReforms } from '../../language/reform/index.js';
import { exampleFiles } from '../support/files.js';
import { actIn, realLaw } from '../support/law.js';
import { ruleSetsFrom } from '../support/rules.js';

const models = await ruleSetsFrom([...exampleFiles('lab-foer'), ...exampleFiles('reform-2024')]);
const model = models.find(({ id }) => id === 'reform-2024')!;
const law = realLaw();
const acts = 'folder' in law ? new Map([['LOB', actIn(law.folder, 'LOB-lbk-2024_254.json').act]]) : undefined;
// Table 1.2 is the rule set's before the reform: it says how many there are in its groups.
const judgements = [
    ...judgeFigures(
        models.find(({ id }) => id === 'LAB')!,
        {},
    ),
    ...judgeFigures(model, { ...(acts && { law: acts }), reformed: () => applyReforms(model).model }),
];

/** Where the report's own figures go against each other, beyond all rounding. */
const OFF = [
    'I alt, fuldtid i 1.2',
    'N14-aktivitetsparate',
    'N20-bestand',
    'N21-flere',
    'ledige',
    'klar-til-job',
    'øvo-besparelse',
    'udgift-fald',
    'puljer-2030',
];

describe('the figures of the report of 2024', () => {
    test('are all read', () => {
        const own = model.problems.filter(({ place }) => place.uri.includes('/tal-'));
        expect(own).toEqual([]);
        expect(model.figures!.tables).toHaveLength(12);
        expect(model.figures!.keyFigures.length).toBeGreaterThan(60);
        expect(judgements.length).toBeGreaterThan(300);
    });

    test('are off beyond rounding only where the report contradicts itself', () => {
        const off = judgements
            .filter(({ verdict }) => verdict === 'off')
            .map(({ claim: { of } }) => sayRef(of));
        expect(off.sort()).toEqual([...OFF].sort());
    });

    test.skipIf(!acts)('leave nothing undecided', () => {
        expect(
            judgements.filter(({ verdict }) => verdict === 'unknown').map(({ claim }) => claim.of),
        ).toEqual([]);
    });

    test('may differ within the rounding, and say by how much', () => {
        const deviations = judgements.flatMap(({ claim: { of, kind }, verdict, deviation }) =>
            verdict === 'holds' &&
            of.kind === 'cell' &&
            of.table === '7.4' &&
            kind !== 'rules' &&
            deviation!.n !== 0n
                ? [`${of.row} ${of.column} ${toNumber(deviation!) / 1e6}`]
                : [],
        );
        expect(deviations).toEqual([
            '1.4 provenu 10',
            'h2 provenu -10',
            '2.1 provenu 10',
            '7 provenu -10',
            'h1 provenu -10',
            'h2 anden-indsats 10',
            'h2 ydelse 10',
            'i-alt provenu 10',
            'i-alt drift -10',
            'i-alt ydelse -10',
            'i-alt beskæftigelse 10',
        ]);
    });

    test('agree with what the recommendations give', () => {
        const off = judgeProceeds(model).filter(({ verdict }) => verdict === 'off');
        expect(off.map(({ recommendation }) => recommendation)).toEqual([]);
        expect(judgeProceeds(model).length).toBeGreaterThan(20);
    });

    test('say how many there are in the groups', () => {
        const some = sizeOfGroups(model, ['dagpengemodtagere', 'jobparate'], 'fuldtidspersoner');
        expect([some.value, some.without]).toEqual([84_300, []]);
        const half = sizeOfGroups(model, ['aktivitetsparate'], 'fuldtidspersoner');
        expect([half.value, half.without]).toEqual([0, ['aktivitetsparate']]);
        const both = sizeOfGroups(model, ['aktivitetsparate', 'aktivitetsparate-unge'], 'fuldtidspersoner');
        expect([both.value, both.without]).toEqual([64_000, []]);
    });
});

function sayRef(ref: FigureRef): string {
    if (ref.kind === 'key-figure') return ref.id;
    return `${ref.row === 'i-alt' ? 'I alt' : ref.row}, ${ref.column} i ${ref.table}`;
}
