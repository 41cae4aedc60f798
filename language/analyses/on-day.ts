import type { RuleSetModel } from '../model/index.js';
import { and, everything } from '../population/index.js';
import { isInForce } from './counting/index.js';

/**
 * The rules that are in force on a day, as if they had always been: two days of one rule set can then be compared as
 * two rule sets. Reforms that are proposed are left out.
 */
export function rulesOnDay({ reform, ...model }: RuleSetModel, day: number): RuleSetModel {
    void reform;
    return {
        ...model,
        norms: model.norms
            .filter((norm) => isInForce(norm, { day }))
            .map((norm) => ({
                ...norm,
                days: everything,
                validity: {},
                population: and(norm.scope, norm.condition),
            })),
    };
}
