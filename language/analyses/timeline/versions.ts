import { DAY_AXIS, type Norm, type RuleSetModel } from '../../model/index.js';
import { and, intervals, isIn, minimalWitness, not, or, type Condition } from '../../population/index.js';
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
        const covered = or(...[...newer, ...older, ...others].map(({ population }) => population));
        for (const before of sameDays(model, older)) {
            for (const after of sameDays(model, newer)) {
                const from = daysInForce(model, before[0]!).at(-1);
                const until = daysInForce(model, after[0]!)[0];
                if (from === undefined || until === undefined || from >= until) continue;
                const days = isIn(DAY_AXIS, intervals.range(from, until));
                const both = and(concerned(before), concerned(after), days, not(covered));
                const answer = minimalWitness(model.space, both);
                if (answer.verdict === 'absent') continue;
                const gap = { older: before[0]!, newer: after[0]!, reference, days: [from, until] as const };
                if (answer.verdict === 'unknown') gaps.push({ ...gap, certainty: 'unknown' });
                else gaps.push({ ...gap, certainty: 'found', witness: answer.value });
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
            const answer = minimalWitness(model.space, or(...pairs));
            if (answer.verdict === 'absent') continue;
            const days = [shared[0]!, shared.at(-1)!] as const;
            const overlap = { older: before[0]!, newer: after[0]!, reference, days };
            if (answer.verdict === 'unknown') yield { ...overlap, certainty: 'unknown' };
            else yield { ...overlap, certainty: 'found', witness: answer.value };
        }
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
