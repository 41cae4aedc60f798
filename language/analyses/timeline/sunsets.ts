import { DAY_AXIS, type Norm, type RuleSetModel } from '../../model/index.js';
import {
    and,
    compile,
    findCase,
    intervals,
    isIn,
    mayMeet,
    not,
    type Compiled,
} from '../../population/index.js';
import { findCertain } from '../groups/open.js';
import { daysInForce } from './days.js';
import type { Sunset } from './model.js';
import { groupBy, laterRules, normsByRule } from './successions.js';
import { concerned, isUnbounded } from './versions.js';

/**
 * Rules that end with nothing after them: no later version concerns the citizen, and on the day after no other rule
 * with the same act and subject does. A rule that falls back on its main rule has something after it.
 */
export function sunsets(model: RuleSetModel): readonly Sunset[] {
    const { space } = model;
    const after = laterRules(model);
    const rules = normsByRule(model);
    const alike = groupBy(model.norms, keyOf);
    const people = peopleOf(model);
    return model.norms.flatMap((norm): Sunset[] => {
        const until = daysInForce(model, norm).at(-1);
        if (until === undefined || norm.validity.until === undefined || isUnbounded(model, until)) return [];
        const versions = after(norm.rule).flatMap((rule) => rules.get(rule) ?? []);
        const inForce = (alike.get(keyOf(norm)) ?? []).filter(
            (other) => other !== norm && intervals.contains(daysInForce(model, other), until),
        );
        const next = [...versions, ...inForce].filter((other) => mayMeet(people(norm), people(other)));
        if (next.some((other) => isForAllOf(other, norm))) return [];
        const dayAfter = isIn(DAY_AXIS, intervals.point(until));
        const left = and(concerned([norm]), dayAfter, not(concerned(next)));
        // A rule that is for nobody at all is another mistake, and leaves nobody without.
        if (findCase(space, left).verdict === 'absent') return [];
        if (next.length === 0) return [{ norm, until, certainty: 'found', partial: false }];
        const found = findCertain(model, left);
        return found === 'absent' ? [] : [{ norm, until, partial: true, ...found }];
    });
}

/** Whom a rule is for, ready for being compared; each rule once. */
function peopleOf(model: RuleSetModel): (norm: Norm) => Compiled {
    const known = new Map<Norm, Compiled>();
    return (norm) => {
        let compiled = known.get(norm);
        if (!compiled) known.set(norm, (compiled = compile(model.space, concerned([norm]))));
        return compiled;
    };
}

/** The plain case, seen without a search: the same groups, and no condition that the first rule does not have. */
function isForAllOf(other: Norm, norm: Norm): boolean {
    const sameScope = other.scope === norm.scope || other.scope.kind === 'true';
    return sameScope && (other.condition === norm.condition || other.condition.kind === 'true');
}

function keyOf({ subject, act, rule }: Norm): string {
    return subject === undefined && act === undefined ? `rule ${rule}` : `${subject ?? ''} ${act ?? ''}`;
}
