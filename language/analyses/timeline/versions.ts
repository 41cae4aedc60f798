import { DAY_AXIS, type Norm, type RuleSetModel } from '../../model/index.js';
import {
    and,
    intervals,
    isIn,
    not,
    or,
    type Case,
    type Condition,
    type IntervalSet,
} from '../../population/index.js';
import { findCertain } from '../groups/open.js';
import { calendarOf, daysInForce } from './days.js';
import type { Succession, TimeGap, TimeOverlap } from './model.js';
import { groupBy, successions } from './successions.js';

/**
 * Days between an older and a newer version of a rule on which no version is in force, for a citizen whom both
 * concern. Exact over the calendar: the days are those from the end of the one to the start of the other.
 */
export function timeGaps(model: RuleSetModel): readonly TimeGap[] {
    const gaps: TimeGap[] = [];
    for (const succession of successions(model)) {
        if (!succession.direct) continue;
        const { newer, older, others, reference } = succession;
        const versions = [...newer, ...older, ...others];
        const covered = or(...versions.map(({ population }) => population));
        for (const before of sameDays(model, older)) {
            for (const after of sameDays(model, newer)) {
                const from = daysInForce(model, before[0]!).at(-1);
                const until = daysInForce(model, after[0]!)[0];
                if (from === undefined || until === undefined || from >= until) continue;
                const between = isIn(DAY_AXIS, intervals.range(from, until));
                const both = and(concerned(before), concerned(after), between, not(covered));
                const found = findCertain(model, both);
                if (found === 'absent') continue;
                const has = ({ scope, condition }: Norm): boolean =>
                    !found.witness || holds(and(scope, condition), found.witness.case);
                const o = before.find(has) ?? before[0]!;
                const n = after.find(has) ?? after[0]!;
                const filled = versions.filter(has).map((norm) => daysInForce(model, norm));
                const empty = intervals.subtract(
                    [from, until],
                    filled.reduce(intervals.union, intervals.none),
                );
                const days = pieceWith(empty, found.witness?.case[DAY_AXIS]) ?? ([from, until] as const);
                gaps.push({ older: o, newer: n, reference: n.replaces ?? reference, days, ...found });
            }
        }
    }
    return gaps;
}

/** Days on which two versions of a rule are in force for the same citizen, and neither is said to go before the other. */
export function timeOverlaps(model: RuleSetModel): readonly TimeOverlap[] {
    const overlaps: TimeOverlap[] = [];
    for (const succession of successions(model)) {
        for (const overlap of overlapsOf(model, succession)) overlaps.push(overlap);
    }
    return overlaps;
}

function* overlapsOf(model: RuleSetModel, { newer, older, reference }: Succession): Generator<TimeOverlap> {
    for (const after of sameDays(model, newer)) {
        for (const before of sameDays(model, older)) {
            const shared = intervals.intersect(daysInForce(model, after[0]!), daysInForce(model, before[0]!));
            if (shared.length === 0) continue;
            const pairs = after.flatMap((a) => {
                const open = before.filter((b) => !settled(a, b));
                return open.length > 0
                    ? [and(a.population, or(...open.map(({ population }) => population)))]
                    : [];
            });
            const found = findCertain(model, or(...pairs));
            if (found === 'absent') continue;
            const days = [shared[0]!, shared.at(-1)!] as const;
            const has = ({ population }: Norm): boolean =>
                !found.witness || holds(population, found.witness.case);
            const n = after.find((a) => has(a) && before.some((b) => has(b) && !settled(a, b))) ?? after[0]!;
            const o = before.find((b) => has(b) && !settled(n, b)) ?? before[0]!;
            yield { older: o, newer: n, reference: n.replaces ?? reference, days, ...found };
        }
    }
}

/** The interval of a set that a day lies in. */
function pieceWith(set: IntervalSet, day: number | undefined): readonly [number, number] | undefined {
    for (let i = 0; day !== undefined && i < set.length; i += 2) {
        if (set[i]! <= day && day < set[i + 1]!) return [set[i]!, set[i + 1]!];
    }
    return undefined;
}

/** Whether a condition holds for one case. */
function holds(condition: Condition, value: Case): boolean {
    switch (condition.kind) {
        case 'true':
        case 'false':
            return condition.kind === 'true';
        case 'in':
            return intervals.contains(condition.set, value[condition.axis]!);
        case 'not':
            return !holds(condition.of, value);
        case 'and':
            return condition.of.every((operand) => holds(operand, value));
        case 'or':
            return condition.of.some((operand) => holds(operand, value));
    }
}

/** One of the two is said to go before the other as a whole, so that only one of them counts. */
function settled(a: Norm, b: Norm): boolean {
    return goesBefore(a, b) || goesBefore(b, a);
}

function goesBefore(a: Norm, b: Norm): boolean {
    return a.defeats.some(({ norms, components }) => !components && norms.includes(b.id));
}

/** The citizens whom a version concerns, on whatever day. */
export function concerned(norms: readonly Norm[]): Condition {
    return or(...norms.map(({ scope, condition }) => and(scope, condition)));
}

/** The norms of a version, grouped by the days on which they are in force: as a rule, one group. */
function sameDays(model: RuleSetModel, norms: readonly Norm[]): readonly (readonly Norm[])[] {
    return [...groupBy(norms, (norm) => daysInForce(model, norm).join(' ')).values()];
}

/** Whether a day is the end of the calendar, so that "until then" means without end. */
export function isUnbounded(model: RuleSetModel, day: number): boolean {
    const { lo, hi } = calendarOf(model);
    return day <= lo || day >= hi;
}
