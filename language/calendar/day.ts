/** Days since 1 January 1970 in the proleptic Gregorian calendar; always an integer. */
export type DayNumber = number;

/** A calendar date: `month` 1-12, `day` 1-31. */
export interface Civil {
    readonly year: number;
    readonly month: number;
    readonly day: number;
}

export type Language = 'da' | 'en';

/** Days in the 400 years after which the Gregorian calendar repeats itself. */
export const CYCLE_DAYS = 146_097;

/** The first and last day of the calendar are this many days from 1970 (some 274,000 years). */
const FARTHEST_DAY = 100_000_000;

/** The day of a date, or `undefined` when there is no such date (month 13, 31 February). */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
    if (![year, month, day].every(Number.isSafeInteger)) return undefined;
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
    const result = daysFromCivil(year, month, day);
    return isDay(result) ? result : undefined;
}

/** The date of a day. Throws RangeError when `day` is not a day of the calendar. */
export function civil(day: DayNumber): Civil {
    requireDay(day);
    const shifted = day + DAYS_FROM_MARCH_0_TO_1970;
    const cycle = Math.floor(shifted / CYCLE_DAYS);
    const dayOfCycle = shifted - cycle * CYCLE_DAYS;
    // Taking out the leap days passed so far leaves a count in which every year has 365 days.
    const leapDays =
        Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
    const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
    const dayOfYear = dayOfCycle - daysBeforeYear(yearOfCycle);
    const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
    const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    return {
        year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
        month,
        day: dayOfYear - daysBeforeMonth(monthFromMarch) + 1,
    };
}

/** The day of a date known to exist up to a too large `day`, which is set to the month's last. */
export function clampedDay(year: number, month: number, day: number): DayNumber {
    return requireDay(daysFromCivil(year, month, Math.min(day, daysInMonth(year, month))));
}

export function daysInMonth(year: number, month: number): number {
    if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Returns `day` itself, or throws RangeError when it is not a day of the calendar. */
export function requireDay(day: DayNumber): DayNumber {
    if (!isDay(day)) throw new RangeError(`Not a day of the calendar: ${day}`);
    return day;
}

function isDay(day: number): boolean {
    return Number.isSafeInteger(day) && Math.abs(day) <= FARTHEST_DAY;
}

// Years are counted from 1 March, so that the leap day is the last day of a year.
const DAYS_FROM_MARCH_0_TO_1970 = 719_468;

function daysFromCivil(year: number, month: number, day: number): DayNumber {
    const marchYear = month <= 2 ? year - 1 : year;
    const monthFromMarch = month <= 2 ? month + 9 : month - 3;
    const cycle = Math.floor(marchYear / 400);
    const dayOfYear = daysBeforeMonth(monthFromMarch) + day - 1;
    const dayOfCycle = daysBeforeYear(marchYear - cycle * 400) + dayOfYear;
    return cycle * CYCLE_DAYS + dayOfCycle - DAYS_FROM_MARCH_0_TO_1970;
}

function daysBeforeYear(yearOfCycle: number): number {
    return yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
}

// From March on the months run 31 30 31 30 31 twice over, 153 days in five months.
function daysBeforeMonth(monthFromMarch: number): number {
    return Math.floor((153 * monthFromMarch + 2) / 5);
}
