import type { Actor, Defeat, Norm, Place, RuleSetModel, Vocabulary } from '../../../language/model/index.js';
import {
    and,
    createSpace,
    everything,
    type Axis,
    type Condition,
} from '../../../language/population/index.js';

/** A line of a file that does not exist: each norm has its own. */
export function line(number: number): Place {
    return {
        uri: 'file:///t.regel',
        start: { line: number, character: 0 },
        end: { line: number, character: 1 },
    };
}

export type NormParts = Partial<Norm> & Pick<Norm, 'id' | 'modality'>;

/** A norm with the usual parts left out; its population follows from scope and condition. */
export function normFrom(parts: NormParts, index: number): Norm {
    const population = parts.population ?? and(parts.scope ?? everything, parts.condition ?? everything);
    return {
        rule: parts.id,
        title: parts.id,
        origin: 'rule',
        place: line(index),
        ...(parts.act !== undefined && { subject: parts.act }),
        parameters: [],
        groups: [],
        except: [],
        scope: population,
        condition: everything,
        days: everything,
        validity: {},
        defeats: [],
        sanctionFor: [],
        requires: [],
        mainRule: false,
        planned: false,
        openCondition: false,
        justifications: [],
        deviations: [],
        sources: [],
        thresholds: [],
        judgements: [],
        openPoints: [],
        ...parts,
        population,
    };
}

export function defeat(norms: readonly string[], components?: Defeat['components']): Defeat {
    return {
        norms,
        rule: norms[0] ?? '',
        wording: 'undtagelse fra',
        place: line(0),
        ...(components && { components }),
    };
}

export interface ModelParts {
    readonly axes: readonly Axis[];
    readonly constraints?: readonly Condition[];
    readonly norms: readonly NormParts[];
    readonly actors?: Readonly<Record<string, Actor['kind']>>;
    readonly exclusions?: readonly (readonly [string, string])[];
    /** Axes that stand for open conditions and judgements, by index. */
    readonly kinds?: Readonly<Record<number, 'open' | 'judgement'>>;
}

/** Axis 0 is the day; the others are facts unless `kinds` says otherwise. */
export function modelFrom({
    axes,
    constraints = [],
    norms,
    actors = {},
    exclusions = [],
    kinds = {},
}: ModelParts): RuleSetModel {
    const excluded = new Map<string, Set<string>>();
    for (const [a, b] of [...exclusions, ...exclusions.map(([a, b]) => [b, a] as const)]) {
        const known = excluded.get(a);
        if (known) known.add(b);
        else excluded.set(a, new Set([b]));
    }
    const named = (id: string): { id: string; title: string; place: Place } => ({
        id,
        title: id,
        place: line(0),
    });
    const vocabulary: Vocabulary = {
        facts: new Map(
            axes
                .slice(1)
                .map(({ id, lo, hi }) => [
                    id,
                    { ...named(id), type: { kind: 'integer', from: lo, to: hi - 1 } },
                ]),
        ),
        events: new Map(),
        actors: new Map(Object.entries(actors).map(([id, kind]) => [id, { ...named(id), kind }])),
        acts: new Map(),
        subjects: new Map(),
        lawActs: new Map(),
        exclusions: excluded,
    };
    return {
        id: 't',
        title: 't',
        vocabulary,
        space: createSpace(axes, constraints),
        axes: axes.map(({ id }, axis) => {
            if (axis === 0) return { kind: 'day' };
            const kind = kinds[axis];
            return kind ? { kind, text: id } : { kind: 'fact', fact: id };
        }),
        groups: [],
        unions: [],
        claims: [],
        norms: norms.map(normFrom),
        cases: [],
        thresholds: new Map(),
        problems: [],
        files: [],
    };
}
