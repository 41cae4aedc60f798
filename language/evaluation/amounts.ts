import { effectivePopulations } from '../analyses/effective/index.js';
import { OPEN, type Bound, type Norm, type Open, type RuleSetModel } from '../model/index.js';
import { and, everything, isIn, nothing, type Condition } from '../population/index.js';

/** An amount, a percentage or another figure that a norm gives to those in `when`. */
export interface GivenAmount {
    readonly when: Condition;
    /** In øre for `kr.`, hundredths of a percent for `pct.`, else whole. */
    readonly amount: number | Open;
    readonly unit: string;
    readonly bound: Bound;
    readonly level?: string;
    readonly per?: string;
}

/**
 * What a norm gives: its amount, each step of its scale for those on it, and for a rate the multiple of what the rule
 * that it names gives.
 */
export function amountsOf(model: RuleSetModel, norm: Norm, path: readonly string[] = []): GivenAmount[] {
    return norm.parameters.flatMap((parameter): GivenAmount[] => {
        switch (parameter.kind) {
            case 'money': {
                const { amount, bound, level, per } = parameter;
                return [
                    {
                        when: everything,
                        amount,
                        unit: 'kr.',
                        bound,
                        ...(level && { level }),
                        ...(per && { per }),
                    },
                ];
            }
            case 'scale': {
                const axis = axisOf(model, parameter.fact);
                const type = model.vocabulary.facts.get(parameter.fact)?.type;
                const level = type?.kind === 'money' ? type.level : undefined;
                return parameter.steps.map(({ set, value }) => ({
                    when: axis < 0 ? nothing : isIn(axis, set),
                    amount: value.amount,
                    unit: value.unit,
                    bound: 'exact',
                    ...(level && value.unit === 'kr.' && { level }),
                }));
            }
            case 'rate':
                return path.includes(norm.id) ? [] : multiples(model, norm, parameter, path);
            default:
                return [];
        }
    });
}

function multiples(
    model: RuleSetModel,
    norm: Norm,
    { times, rule, per }: Extract<Norm['parameters'][number], { kind: 'rate' }>,
    path: readonly string[],
): GivenAmount[] {
    const { eff } = effectivePopulations(model);
    return model.norms
        .filter((other) => rule !== undefined && other.rule === rule)
        .flatMap((other) =>
            amountsOf(model, other, [...path, norm.id]).map((each) => ({
                ...each,
                when: and(each.when, eff(other.id, 'beløb', 'skala')),
                amount: each.amount === OPEN ? OPEN : times * each.amount,
                ...(per !== undefined && { per }),
            })),
        );
}

function axisOf({ axes }: RuleSetModel, fact: string): number {
    return axes.findIndex((meaning) => meaning.kind === 'fact' && meaning.fact === fact);
}
