import { DAY_AXIS, type Norm, type RuleSetModel } from '../../model/index.js';
import { intervals, type Condition, type IntervalSet } from '../../population/index.js';

/** The days on which a rule is in force, within the calendar of the rule set. Remembered: asked for in every pair. */
export function daysInForce(model: RuleSetModel, norm: Norm): IntervalSet {
    let days = known.get(norm);
    if (!days) {
        const { lo, hi } = calendarOf(model);
        known.set(norm, (days = daysOf(norm.days, lo, hi) ?? declaredDays(norm, lo, hi)));
    }
    return days;
}

/** A norm belongs to one model. */
const known = new WeakMap<Norm, IntervalSet>();

/** First day of the rule set's calendar, and one past its last. */
export function calendarOf(model: RuleSetModel): { readonly lo: number; readonly hi: number } {
    return model.space.axes[DAY_AXIS] ?? { lo: 0, hi: 1 };
}

/** The days that a condition allows; undefined when it is about more than the day. */
function daysOf(condition: Condition, lo: number, hi: number): IntervalSet | undefined {
    switch (condition.kind) {
        case 'true':
            return intervals.range(lo, hi);
        case 'false':
            return intervals.none;
        case 'in':
            return condition.axis === DAY_AXIS
                ? intervals.intersect(condition.set, intervals.range(lo, hi))
                : undefined;
        case 'not': {
            const days = daysOf(condition.of, lo, hi);
            return days && intervals.complement(days, lo, hi);
        }
        case 'and':
        case 'or': {
            const join = condition.kind === 'and' ? intervals.intersect : intervals.union;
            let days = condition.kind === 'and' ? intervals.range(lo, hi) : intervals.none;
            for (const operand of condition.of) {
                const more = daysOf(operand, lo, hi);
                if (!more) return undefined;
                days = join(days, more);
            }
            return days;
        }
    }
}

function declaredDays({ validity, undated }: Norm, lo: number, hi: number): IntervalSet {
    if (undated) return intervals.none;
    return intervals.range(Math.max(lo, validity.from ?? lo), Math.min(hi, validity.until ?? hi));
}
