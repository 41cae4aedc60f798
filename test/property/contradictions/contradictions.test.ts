import { expect, it } from 'vitest';
import {
    deonticConflicts,
    parameterConflicts,
    type DeonticConflict,
    type ParameterConflict,
} from '../../../language/analyses/contradictions/index.js';
import { effectivePopulations } from '../../../language/analyses/effective/index.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import { seeded } from '../../support/random.js';
import { modelFrom } from './build.js';
import { mutate, randomModel, randomParts, type Mutation } from './generate.js';
import { casesOf, deonticVerdicts, holds, parameterVerdicts, stands, type Verdicts } from './oracle.js';

const runs = Number(process.env['CONTRADICTION_RUNS'] ?? 600);

it('gives effective populations as the definition says, case by case and part by part', () => {
    const random = seeded(11);
    let checked = 0;
    for (let run = 0; run < runs / 5; run++) {
        const model = randomModel(random, 'modalities');
        const { eff } = effectivePopulations(model);
        for (const norm of model.norms) {
            for (const parts of [[], ['frist'], ['modalitet', 'frist'], ['modpart', 'handling']] as const) {
                const condition = eff(norm.id, ...parts);
                for (const at of casesOf(model)) {
                    checked++;
                    if (holds(condition, at) !== stands(model, norm, at, parts)) {
                        expect.fail(`seed run ${run}: ${norm.id} ${parts.join(' ')} at ${at.join(' ')}`);
                    }
                }
            }
        }
    }
    console.log(`effective populations: ${checked.toLocaleString('da')} cases`);
});

it('finds every conflict of modality and invents none', () => {
    compareAll('modalities', 21, (model) => {
        const conflicts = deonticConflicts(model);
        for (const kind of ['deontic', 'exclusive'] as const) {
            const own = conflicts.filter((each) => each.kind === kind);
            expect(told(own)).toEqual(sorted(deonticVerdicts(model, kind)));
        }
        conflicts.forEach((conflict) => replay(model, conflict));
        return conflicts;
    });
});

it('finds every conflict of values and invents none', () => {
    compareAll('values', 31, (model) => {
        const conflicts = parameterConflicts(model);
        expect(told(conflicts)).toEqual(sorted(parameterVerdicts(model)));
        conflicts.forEach((conflict) => replay(model, conflict));
        return conflicts;
    });
});

it.each([
    ['modality', 'modalities'],
    ['priority', 'modalities'],
    ['boundary', 'modalities'],
    ['priority', 'values'],
    ['boundary', 'values'],
    ['value', 'values'],
] as const)('finds what a mistake in a %s makes of %s', (kind: Mutation, about) => {
    const random = seeded(41);
    let planted = 0;
    let found = 0;
    // The naive search for a course of events takes nearly all of the time.
    for (let run = 0; run < (about === 'values' ? runs / 3 : runs); run++) {
        const parts = randomParts(random, about);
        const mutant = modelFrom(mutate(parts, kind, random));
        const before = verdictsOf(modelFrom(parts), about);
        const fresh = [...verdictsOf(mutant, about)].filter(
            ([pair, verdict]) => before.get(pair) !== verdict,
        );
        const seen = new Map(
            (about === 'values' ? parameterConflicts(mutant) : deonticConflicts(mutant)).map((conflict) => [
                keyOf(conflict),
                conflict.verdict,
            ]),
        );
        planted += fresh.length;
        found += fresh.filter(([pair]) => seen.has(pair)).length;
    }
    console.log(`mutants (${kind}, ${about}): ${planted} new conflicts, ${found} found`);
    expect(planted).toBeGreaterThan(runs / 200);
    expect(found).toBe(planted);
});

function verdictsOf(model: RuleSetModel, about: 'modalities' | 'values'): Verdicts {
    if (about === 'values') return parameterVerdicts(model);
    return new Map([...deonticVerdicts(model, 'exclusive'), ...deonticVerdicts(model, 'deontic')]);
}

type Conflict = DeonticConflict | ParameterConflict;

const keyOf = ({ first, second }: Conflict): string => `${first.id} ${second.id}`;
const told = (conflicts: readonly Conflict[]): string[] =>
    conflicts.map((each) => `${keyOf(each)} ${each.verdict}`).sort();
const sorted = (verdicts: Verdicts): string[] =>
    [...verdicts].map(([pair, verdict]) => `${pair} ${verdict}`).sort();

/** The witness is a case of U in which both norms stand. */
function replay(model: RuleSetModel, { witness, first, second }: Conflict): void {
    expect(witness).toBeDefined();
    const at = witness!.case;
    expect(model.space.constraints.every((constraint) => holds(constraint, at))).toBe(true);
    expect(stands(model, first, at, [])).toBe(true);
    expect(stands(model, second, at, [])).toBe(true);
}

function compareAll(
    about: 'modalities' | 'values',
    seed: number,
    compare: (model: RuleSetModel) => readonly Conflict[],
): void {
    const random = seeded(seed);
    const mix = { 'rule sets': 0, 'without conflict': 0, found: 0, unknown: 0, norms: 0, exceptions: 0 };
    for (let run = 0; run < runs; run++) {
        const model = randomModel(random, about);
        let conflicts: readonly Conflict[] = [];
        try {
            conflicts = compare(model);
        } catch (error) {
            console.log(
                `run ${run}`,
                JSON.stringify(model.norms, (key, value: unknown) => (key === 'place' ? undefined : value)),
            );
            throw error;
        }
        mix['rule sets']++;
        mix.norms += model.norms.length;
        mix.exceptions += model.norms.filter(({ defeats }) => defeats.length > 0).length;
        if (conflicts.length === 0) mix['without conflict']++;
        for (const { verdict } of conflicts) mix[verdict]++;
    }
    console.log(about, mix);
    expect(mix['without conflict']).toBeGreaterThan(runs / 20);
    expect(mix.found).toBeGreaterThan(runs / 4);
    expect(mix.unknown).toBeGreaterThan(0);
}
