import { expect, it } from 'vitest';
import {
    deonticConflicts,
    impossibleRules,
    parameterConflicts,
} from '../../../language/analyses/contradictions/index.js';
import {
    idleExceptions,
    redundantRules,
    shadowedRules,
    subsumedRules,
    unneededExceptions,
    vacuousRules,
} from '../../../language/analyses/dead-rules/index.js';
import { effectivePopulations } from '../../../language/analyses/effective/index.js';
import type { Modality, Parameter, RuleSetModel } from '../../../language/model/index.js';
import { and, isIn, not, or, type Condition } from '../../../language/population/index.js';
import { defeat, line, modelFrom, type NormParts } from '../../property/contradictions/build.js';

/**
 * 10,000 norms in 150 acts: 13 groups by benefit, age and visitation; nine duties in ten, every twentieth norm an
 * exception of another, and about one planted clash per act.
 */
function largeModel(): RuleSetModel {
    const axes = [
        { id: 'dag', lo: -62_091, hi: 120_530, preferred: 20_454 },
        { id: 'alder', lo: 0, hi: 121 },
        { id: 'ydelse', lo: 0, hi: 8 },
        { id: 'visitation', lo: 0, hi: 4 },
        { id: 'uddannelse', lo: 0, hi: 2, preferred: 0 },
        { id: 'ledighed', lo: 0, hi: 43_830 },
        ...Array.from({ length: 20 }, (_, i) => ({ id: `vilkår${i}`, lo: 0, hi: 2, preferred: 0 })),
    ];
    const groups: Condition[] = Array.from({ length: 13 }, (_, g) =>
        and(
            isIn(2, [g % 7, (g % 7) + 1]),
            g < 7 ? isIn(3, [0, 2]) : or(isIn(3, [2, 4]), and(isIn(3, [0, 2]), isIn(1, [150, 160]))),
            g % 3 === 0 ? or(isIn(1, [30, 121]), isIn(4, [1, 2])) : isIn(1, [18, 121]),
        ),
    );
    const norms: NormParts[] = [];
    for (let i = 0; i < 10_000; i++) {
        const act = `handling${i % 150}`;
        const k = Math.floor(i / 150);
        const group = groups[k % 13]!;
        const modality: Modality =
            k % 20 === 19
                ? 'exemption'
                : k % 20 === 9
                  ? 'permission'
                  : k % 31 === 30
                    ? 'prohibition'
                    : 'obligation';
        const parameters: Parameter[] = [
            {
                kind: 'deadline',
                rule: k % 17 === 16 ? 'earliest' : 'latest',
                duration: { amount: 1 + (k % 17), unit: k % 2 === 0 ? 'week' : 'month' },
                anchor: { direction: 'after', events: ['tilmelding'] },
                place: line(i),
            },
            {
                kind: 'count',
                bound: 'min',
                amount: 1 + (k % 6),
                period: { kind: 'first', duration: { amount: 6, unit: 'month' } },
                parts: [],
                place: line(i),
            },
        ];
        norms.push({
            id: `n${i}`,
            modality,
            act,
            bearer: ['jobcenteret', 'a-kassen', 'borgeren'][k % 3]!,
            scope: group,
            condition: and(
                isIn(6 + (k % 20), [k % 2, (k % 2) + 1]),
                k % 4 === 0 ? isIn(1, [18, 30 + (k % 30)]) : not(isIn(0, [0, 18_000 + k])),
            ),
            parameters: modality === 'obligation' ? parameters : [],
            ...(k % 20 === 19 && { defeats: [defeat([`n${i - 150}`, `n${i - 13 * 150}`])] }),
        });
    }
    const dagpengeAreAdults = or(not(isIn(2, [0, 1])), isIn(1, [18, 121]));
    return modelFrom({
        axes,
        constraints: [dagpengeAreAdults, or(not(isIn(2, [1, 2])), isIn(1, [18, 67]))],
        norms,
        actors: { jobcenteret: 'authority', 'a-kassen': 'authority', borgeren: 'citizen' },
    });
}

it('takes its share of the second that everything together may take', () => {
    const analyses = {
        effectivePopulations,
        deonticConflicts,
        parameterConflicts,
        impossibleRules,
        vacuousRules,
        shadowedRules,
        redundantRules,
        subsumedRules,
        idleExceptions,
        unneededExceptions,
    };
    const timed = (): Record<string, string> => {
        const model = largeModel();
        const times: Record<string, string> = {};
        let sum = 0;
        for (const [name, analysis] of Object.entries(analyses)) {
            const start = process.cpuUsage();
            const result = analysis(model);
            const { user, system } = process.cpuUsage(start);
            const taken = (user + system) / 1000;
            sum += taken;
            times[name] = `${taken.toFixed(0)} ms, ${Array.isArray(result) ? result.length : '-'} found`;
        }
        return { ...times, sum: sum.toFixed(0) };
    };
    console.log('cold', timed());
    const warm = timed();
    console.log('warm', warm);
    // Far above what it takes on an idle machine: this only notices that something became quadratic.
    expect(Number(warm['sum'])).toBeLessThan(5000);
});
