export * from './amount.js';
export { anchorClasses, type AnchorClass } from './anchors.js';
export { compareDurations, type CalendarComparison } from './compare.js';
export { countConflict, seriesConflict, type CountLimit, type Series } from './count.js';
export { civil, CYCLE_DAYS, dayNumber, type Civil, type DayNumber, type Language } from './day.js';
export { formatDay, parseDay } from './dayText.js';
export {
    addDuration,
    daysOf,
    duration,
    formatDuration,
    isDuration,
    isFixedLength,
    monthsOf,
    seriesDate,
    type Duration,
    type DurationUnit,
} from './duration.js';
export { describeComparison, nearEqual } from './nearEqual.js';
export { lengthsOf } from './startDates.js';
export type { CalendarVerdict } from './verdict.js';
export { emptyWindow, windowOn, type Bound, type Window } from './window.js';
