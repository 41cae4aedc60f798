import { effectivePopulations } from '../analyses/effective/index.js';
import { OPEN, type Component, type Norm } from '../model/index.js';
import type { Condition } from '../population/index.js';
import { amountsOf } from './amounts.js';
import { deadlineDates } from './deadline-dates.js';
import type { AmountOutcome, DeadlineDates, RuleSay } from './model.js';
import type { Candidate } from './region.js';
import type { Situation } from './situation.js';
import { holdsFor, whatKeepsFrom } from './truth.js';

/** What a norm gives as to the parts that an expectation is about. */
export function sayOf(candidate: Candidate, parts: readonly Component[], situation: Situation): RuleSay {
    const { norm, matches, values, holds } = candidate;
    const own = holdsFor(situation, holds);
    const fits =
        matches === 'yes' && values.length > 0 && own !== 'no'
            ? holdsForAll(
                  situation,
                  values.map(({ same }) => same),
              )
            : matches;
    return {
        ...givenBy(norm, situation),
        norm,
        claimed: true,
        holds: own,
        fits,
        parts,
        defeatedBy: own === 'yes' ? [] : winnersOver(norm, situation),
        kept: [],
    };
}

function holdsForAll(situation: Situation, conditions: readonly Condition[]): 'yes' | 'no' | 'unknown' {
    const all = conditions.map((each) => holdsFor(situation, each));
    return all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes';
}

export function givenBy(
    norm: Norm,
    situation: Situation,
): { readonly deadlines: readonly DeadlineDates[]; readonly amounts: readonly AmountOutcome[] } {
    return {
        deadlines: norm.parameters.flatMap((each) =>
            each.kind === 'deadline' ? [deadlineDates(each, situation.dates)] : [],
        ),
        amounts: amountsOf(situation.model, norm).flatMap(({ when, amount, unit, level, per }) => {
            const holds = holdsFor(situation, when);
            if (amount === OPEN || holds === 'no') return [];
            return [{ amount, unit, ...(level && { level }), ...(per && { per }), holds }];
        }),
    };
}

/** Those of the rules that come closest to holding, with the facts that keep them from it. */
export function nearest(says: readonly RuleSay[], situation: Situation): RuleSay[] {
    return says
        .slice(0, MOST_COMPARED)
        .map((say) => ({ ...say, kept: whatKeepsFrom(situation, say.norm.population) }))
        .sort((a, b) => a.kept.length - b.kept.length)
        .slice(0, 2);
}

/** Each takes a search; a handful shows the reader where to look. */
const MOST_COMPARED = 6;

/** The norms that take the citizen from this one, where its own words would have it. */
function winnersOver(norm: Norm, situation: Situation): readonly Norm[] {
    if (holdsFor(situation, norm.population) === 'no') return [];
    const { eff, winners } = effectivePopulations(situation.model);
    return winners(norm.id)
        .map((winner) => winner.norm)
        .filter((winner) => holdsFor(situation, eff(winner.id)) !== 'no');
}
