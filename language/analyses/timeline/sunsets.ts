import { DAY_AXIS, type Norm, type RuleSetModel } from '../../model/index.js';
import { and, findCase, intervals, isIn, minimalWitness, not, or } from '../../population/index.js';
import { daysInForce } from './days.js';
import type { Sunset } from './model.js';
import { groupBy, laterRules, normsByRule } from './successions.js';
import { concerned, isUnbounded } from './versions.js';

/**
 * Rules that end with nothing after them: no later version concerns the citizen, and on the day after no other rule
 * with the same act and subject does. A rule that falls back on its main rule has something after it.
 */
export function sunsets(model: RuleSetModel): readonly Sunset[] {
    const after = laterRules(model);
    const rules = normsByRule(model);
    const alike = groupBy(model.norms, keyOf);
    return model.norms.flatMap((norm): Sunset[] => {
        const until = daysInForce(model, norm).at(-1);
        if (until === undefined || norm.validity.until === undefined || isUnbounded(model, until)) return [];
        const versions = after(norm.rule).flatMap((rule) => rules.get(rule) ?? []);
        const dayAfter = isIn(DAY_AXIS, intervals.point(until));
        const inForce = (alike.get(keyOf(norm)) ?? []).filter(
            (other) => other !== norm && intervals.contains(daysInForce(model, other), until),
        );
        const before = concerned([norm]);
        if (versions.length === 0 && inForce.length === 0) return [{ norm, until, certainty: 'found' }];
        const later = or(concerned(versions), ...inForce.map(({ population }) => population));
        const left = and(before, dayAfter, not(later));
        const some = findCase(model.space, left);
        if (some.verdict === 'absent') return [];
        const witness = minimalWitness(model.space, left, { avoid: [DAY_AXIS] });
        if (witness.verdict !== 'found') return [{ norm, until, certainty: 'unknown' }];
        return [{ norm, until, certainty: 'found', witness: witness.value }];
    });
}

function keyOf({ subject, act, rule }: Norm): string {
    return subject === undefined && act === undefined ? `rule ${rule}` : `${subject ?? ''} ${act ?? ''}`;
}
