import { expect, it } from 'vitest';
import {
    idleExceptions,
    redundantRules,
    shadowedRules,
    vacuousRules,
} from '../../../language/analyses/dead-rules/index.js';
import type { Component, Norm, RuleSetModel } from '../../../language/model/index.js';
import { randomModel } from '../../property/contradictions/generate.js';
import { casesOf, holds, stands } from '../../property/contradictions/oracle.js';
import { seeded } from '../../support/random.js';

/** Every answer held against the definition, case by case, on small random rule sets. */
const runs = 2000;

it('agrees with the definitions on rules that concern nobody, or nobody any more', () => {
    const mix = { vacuous: 0, shadowed: 0, 'a part shadowed': 0 };
    eachModel(51, (model, cases) => {
        const vacuous = model.norms.filter((norm) => !cases.some((at) => holds(norm.population, at)));
        expect(vacuousRules(model).map(({ norm, verdict }) => `${norm.id} ${verdict}`)).toEqual(
            vacuous.map(({ id }) => `${id} found`),
        );
        const expected = model.norms
            .filter((norm) => !vacuous.includes(norm))
            .flatMap((norm) => {
                if (!cases.some((at) => stands(model, norm, at, []))) return [norm.id];
                return partsInDoubt(model, norm)
                    .filter((part) => !cases.some((at) => stands(model, norm, at, [part])))
                    .map((part) => `${norm.id} ${part}`);
            });
        const found = shadowedRules(model).map(({ norm, component }) =>
            component ? `${norm.id} ${component}` : norm.id,
        );
        expect(found.sort()).toEqual(expected.sort());
        mix.vacuous += vacuous.length;
        mix.shadowed += found.filter((each) => !each.includes(' ')).length;
        mix['a part shadowed'] += found.filter((each) => each.includes(' ')).length;
    });
    console.log(mix);
    expect(Math.min(...Object.values(mix))).toBeGreaterThan(5);
});

it('names exactly the rules that others cover', () => {
    let total = 0;
    eachModel(61, (model, cases) => {
        const kept = new Set(model.norms);
        const expected: string[] = [];
        for (const norm of [...model.norms].reverse()) {
            if (norm.bearer === 'open') continue;
            const alike = [...kept].filter(
                (other) => other !== norm && effect(other) === effect(norm) && goesBefore(other, norm),
            );
            const mine = cases.filter((at) => stands(model, norm, at, []));
            const covered = mine.every((at) => alike.some((other) => stands(model, other, at, EVERY_PART)));
            if (mine.length === 0 || !covered) continue;
            kept.delete(norm);
            expected.push(norm.id);
        }
        const found = redundantRules(model);
        expect(found.map(({ norm }) => norm.id).sort()).toEqual(expected.sort());
        for (const { norm, by } of found) {
            const mine = cases.filter((at) => stands(model, norm, at, []));
            expect(mine.every((at) => by.some((other) => stands(model, other, at, EVERY_PART)))).toBe(true);
        }
        total += expected.length;
    });
    console.log(`redundant: ${total}`);
    expect(total).toBeGreaterThan(50);
});

it('names exactly the exceptions that take nothing from anybody', () => {
    let total = 0;
    eachModel(71, (model, cases) => {
        const peopled = (norm: Norm): boolean => cases.some((at) => holds(norm.population, at));
        const expected = model.norms.filter(peopled).flatMap((norm) =>
            norm.defeats.flatMap((defeat) => {
                const over = model.norms.filter((each) => defeat.norms.includes(each.id) && peopled(each));
                const meets = over.some((loser) =>
                    cases.some((at) => holds(norm.population, at) && holds(loser.population, at)),
                );
                return over.length > 0 && !meets ? [norm.id] : [];
            }),
        );
        const found = idleExceptions(model).map(({ norm }) => norm.id);
        expect(found.sort()).toEqual(expected.sort());
        total += expected.length;
    });
    console.log(`exceptions without effect: ${total}`);
    expect(total).toBeGreaterThan(20);
});

const EVERY_PART: readonly Component[] = ['modalitet', 'aktør', 'handling', 'modpart', 'form'];

function partsInDoubt(model: RuleSetModel, norm: Norm): Component[] {
    const taken = model.norms.flatMap(({ defeats }) =>
        defeats.flatMap(({ norms, components = [] }) => (norms.includes(norm.id) ? components : [])),
    );
    const kinds = { deadline: 'frist', count: 'antal', length: 'varighed' } as const;
    const own = norm.parameters.map(
        ({ kind }): string | undefined => (kinds as Record<string, string>)[kind],
    );
    return [...new Set(taken)].filter((part) => own.includes(part));
}

function effect({ subject, act, modality, bearer, participation, parameters }: Norm): string {
    const values = parameters.map((parameter) =>
        parameter.kind === 'form' ? [...parameter.values].sort() : parameter,
    );
    return JSON.stringify([subject, act, modality, bearer, participation ?? '', values]);
}

function goesBefore(other: Norm, norm: Norm): boolean {
    return norm.defeats.every(({ norms, components }) =>
        norms.every((loser) =>
            other.defeats.some(
                (their) =>
                    their.norms.includes(loser) &&
                    (!their.components ||
                        (components?.every((part) => their.components!.includes(part)) ?? false)),
            ),
        ),
    );
}

function eachModel(
    seed: number,
    examine: (model: RuleSetModel, cases: readonly (readonly number[])[]) => void,
): void {
    const random = seeded(seed);
    for (let run = 0; run < runs; run++) {
        const model = randomModel(random, seed === 51 && run % 2 === 0 ? 'values' : 'modalities');
        examine(model, casesOf(model));
    }
}
