import { effectivePopulations } from '../analyses/effective/index.js';
import type { Component, DutyClaim, ExpectedValue, MembershipClaim, RuleClaim } from '../model/index.js';
import { and, not, nothing, or, type Condition, type Truth } from '../population/index.js';
import { matchClaim, type ClaimMatch } from './match-claim.js';
import { componentsOfValue, matchValue, type ValueMatch } from './match-value.js';
import type { Region } from './model.js';
import type { Situation } from './situation.js';

/** A norm held against a claim and its values. */
export interface Candidate extends ClaimMatch {
    readonly values: readonly ValueMatch[];
    /** For whom the norm holds as to the parts that are claimed. */
    readonly holds: Condition;
    readonly matches: Truth;
}

export function candidatesOf(
    claim: DutyClaim | RuleClaim,
    values: readonly ExpectedValue[],
    situation: Situation,
): Candidate[] {
    const { eff } = effectivePopulations(situation.model);
    return matchClaim(claim, situation).map((match) => {
        const matched = values.map((each) => matchValue(each, match.norm, situation));
        const parts = values.flatMap((each) => (each.kind === 'without' ? [] : partsOf(each)));
        return {
            ...match,
            values: matched,
            holds: eff(match.norm.id, ...match.parts, ...parts),
            matches: matched.some(({ maybe }) => maybe === nothing)
                ? 'no'
                : match.fits === 'unknown' || matched.some(({ same }) => same === nothing)
                  ? 'unknown'
                  : 'yes',
        };
    });
}

/** An amount may come from a scale. */
const partsOf = (value: ExpectedValue): readonly Component[] =>
    componentsOfValue(value).flatMap((part): Component[] => (part === 'beløb' ? ['beløb', 'skala'] : [part]));

/**
 * For whom the claim with its values certainly holds, and for whom it may: some norm gives it, and none that also
 * holds asks for more.
 */
export function regionOf(candidates: readonly Candidate[]): Region {
    const sure: Condition[] = [];
    const maybe: Condition[] = [];
    const stricter: Condition[] = [];
    const maybeStricter: Condition[] = [];
    for (const { holds, values, fits } of candidates) {
        maybe.push(and(holds, ...values.map((each) => each.maybe)));
        if (fits === 'yes') sure.push(and(holds, ...values.map((each) => each.same)));
        for (const value of values) {
            if (value.stricter === 'no') continue;
            maybeStricter.push(and(holds, not(value.same)));
            if (value.stricter === 'yes' && fits === 'yes') stricter.push(and(holds, not(value.maybe)));
        }
    }
    return {
        must: and(or(...sure), not(or(...maybeStricter))),
        may: and(or(...maybe), not(or(...stricter))),
    };
}

/** The population of a group or a union; undefined where there is none of that name, or no longer. */
export function groupOf({ group }: MembershipClaim, { model }: Situation): Condition | undefined {
    const found = model.groups.find(({ id }) => id === group) ?? model.unions.find(({ id }) => id === group);
    if (!found || ('kind' in found && found.kind === 'former')) return undefined;
    return found.condition;
}
