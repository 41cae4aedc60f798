import { dayNumber, type DayNumber } from '../language/calendar/index.js';

/** The day on the reader's own calendar. `language/` has no clock: it is told. */
export function today(): DayNumber {
    const now = new Date();
    return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}
