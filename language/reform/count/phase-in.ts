import { civil } from '../../calendar/index.js';
import type { Reform } from '../../model/index.js';
import type { PhaseInOn } from './model.js';

/**
 * What the reform gives in the year of a day, as it declares (indfasning): nothing before the first year, in a year
 * without a figure that of the last one before it, and after the last year what it gives for good ("varigt"), where
 * that is said. Undefined for a reform that declares nothing.
 */
export function phaseInOn({ id, phaseIn }: Reform, day: number): PhaseInOn | undefined {
    if (!phaseIn) return undefined;
    const { year } = civil(day);
    const { rounding, permanent } = phaseIn;
    const years = [...phaseIn.years].sort((a, b) => a.year - b.year);
    const declared = years.findLast((each) => each.year <= year);
    const isPast = years.length === 0 || (declared === years.at(-1) && declared?.year !== year);
    const base = { reform: id, year, rounding };
    if (isPast && permanent !== undefined) return { ...base, amount: permanent, stands: 'permanent' };
    if (!declared) return { ...base, amount: 0, stands: 'before-start' };
    const stands = declared.year === year ? 'year' : 'earlier-year';
    return { ...base, amount: declared.amount, stands, declaredFor: declared.year };
}
