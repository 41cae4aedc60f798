import { CYCLE_DAYS, type DayNumber } from './day.js';
import { startDates, tallyStarts } from './startDates.js';

/** Whether a conflict arises, over all 146,097 start dates of the calendar cycle. */
export interface CalendarVerdict {
    readonly verdict: 'always' | 'sometimes' | 'never';
    /** Number of start dates with the conflict. */
    readonly count: number;
    /** The earliest start date from 1 January 2024 on with and without the conflict, if there is one. */
    readonly example: { readonly conflict?: DayNumber; readonly compatible?: DayNumber };
}

/** A verdict that no start date can change. */
export function constantVerdict(conflict: boolean): CalendarVerdict {
    const first = startDates().day[0]!;
    return conflict
        ? { verdict: 'always', count: CYCLE_DAYS, example: { conflict: first } }
        : { verdict: 'never', count: 0, example: { compatible: first } };
}

/** The verdict on a conflict that is given for each entry of `startDates()`. */
export function judgeStarts(conflictAt: (start: number) => boolean): CalendarVerdict {
    const tallies = tallyStarts(conflictAt);
    const conflict = tallies.get(true);
    const compatible = tallies.get(false);
    if (!conflict || !compatible) return constantVerdict(conflict !== undefined);
    return {
        verdict: 'sometimes',
        count: conflict.count,
        example: { conflict: conflict.first, compatible: compatible.first },
    };
}
