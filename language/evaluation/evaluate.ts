import { effectivePopulations } from '../analyses/effective/index.js';
import type { CaseFacts, RuleSetModel } from '../model/index.js';
import { isEmpty, type Condition, type Truth } from '../population/index.js';
import type { Because, CaseOutcome } from './model.js';
import { givenBy } from './say.js';
import { situationOf, type Situation } from './situation.js';
import { holdsFor, whatDecides } from './truth.js';

/**
 * What the rules say of a partly known citizen: which groups they belong to, and which norms hold for them, with days
 * and amounts. What is not given may be as the assumptions allow; an answer that it changes is `unknown`, and says
 * what it rests on.
 */
export function evaluateCase(model: RuleSetModel, facts: CaseFacts): CaseOutcome {
    const situation = situationOf(model, facts);
    const { eff } = effectivePopulations(model);
    const empty = isEmpty(model.space, situation.given);
    return {
        day: situation.day,
        possible: empty === 'yes' ? 'no' : empty === 'no' ? 'yes' : 'unknown',
        groups: model.groups.map((group) => {
            const { holds, ...because } = decide(situation, group.condition);
            return { group, isMember: holds, ...because };
        }),
        norms: model.norms.map((norm) => ({
            norm,
            ...decide(situation, eff(norm.id)),
            ...givenBy(norm, situation),
        })),
    };
}

function decide(
    situation: Situation,
    condition: Condition,
): { readonly holds: Truth; readonly because?: () => Because } {
    const holds = holdsFor(situation, condition);
    return holds === 'unknown' ? { holds, because: () => whatDecides(situation, condition) } : { holds };
}
