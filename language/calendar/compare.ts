import { CYCLE_DAYS, type DayNumber } from './day.js';
import { daysOf, isFixedLength, lengthKey, monthsOf, type Duration } from './duration.js';
import { remember } from './remember.js';
import { lengthsByStart, startDates, tallyStarts } from './startDates.js';

/** How the end of one duration falls against the end of another, over all 146,097 start dates. */
export interface CalendarComparison {
    /** "always-before": the first ends before the second from every start date. */
    readonly verdict: 'always-equal' | 'always-before' | 'always-after' | 'sometimes';
    /** Numbers of start dates; the sum is 146,097. */
    readonly equal: number;
    readonly before: number;
    readonly after: number;
    /** The earliest start date from 1 January 2024 on that shows each; absent where there is none. */
    readonly example: {
        readonly equal?: DayNumber;
        readonly before?: DayNumber;
        readonly after?: DayNumber;
    };
}

/**
 * Compares two durations as calendar values, exactly. Remembered, so a repeated question is cheap.
 * Throws RangeError when a duration is invalid.
 */
export function compareDurations(a: Duration, b: Duration): CalendarComparison {
    return comparisons(`${lengthKey(a)} ${lengthKey(b)}`, () => {
        // Months among themselves are as firmly ordered as days: a later month has only later days.
        if (isFixedLength(a) === isFixedLength(b)) return constant(Math.sign(sizeOf(a) - sizeOf(b)));
        const lengthsOfA = lengthsByStart(a);
        const lengthsOfB = lengthsByStart(b);
        return count((start) => Math.sign(lengthsOfA[start]! - lengthsOfB[start]!));
    });
}

const comparisons = remember<CalendarComparison>(4096);

const OUTCOMES = [
    [-1, 'before'],
    [0, 'equal'],
    [1, 'after'],
] as const;

function sizeOf(d: Duration): number {
    return daysOf(d) ?? monthsOf(d) ?? 0;
}

function constant(sign: number): CalendarComparison {
    const outcome = OUTCOMES[sign + 1]![1];
    const none = { equal: 0, before: 0, after: 0 };
    const first = startDates().day[0]!;
    return { verdict: `always-${outcome}`, ...none, [outcome]: CYCLE_DAYS, example: { [outcome]: first } };
}

function count(signAt: (start: number) => number): CalendarComparison {
    const tallies = tallyStarts(signAt);
    if (tallies.size === 1) return constant([...tallies.keys()][0]!);
    const counts = { equal: 0, before: 0, after: 0 };
    const example: { equal?: DayNumber; before?: DayNumber; after?: DayNumber } = {};
    for (const [sign, outcome] of OUTCOMES) {
        const tally = tallies.get(sign);
        if (!tally) continue;
        counts[outcome] = tally.count;
        example[outcome] = tally.first;
    }
    return { verdict: 'sometimes', ...counts, example };
}
