import { formatDay } from '../../calendar/index.js';
import type { Change } from '../../analyses/diff/index.js';
import type { Language } from '../../model/text.js';
import type { DiffPopulation } from './model.js';

/** "unge, hvis forløb begyndte før den 1. januar 2026": those whom a change is for because of when their case began. */
export function whoseCourse(
    population: DiffPopulation,
    { courses }: Pick<Change, 'courses'>,
    language: Language,
): DiffPopulation {
    if (!courses) return population;
    const day = (each: number): string => formatDay(each, language);
    const { text, endsInClause } = population;
    const { from, until } = courses;
    if (language === 'en') {
        const when = from === undefined ? `before ${day(until)}` : `from ${day(from)} to ${day(until - 1)}`;
        return { ...population, text: `${text}${endsInClause ? ', and' : ''} whose course began ${when}` };
    }
    const when =
        from === undefined
            ? `før den ${day(until)}`
            : `fra den ${day(from)} til og med den ${day(until - 1)}`;
    return {
        ...population,
        text: `${text}, ${endsInClause ? 'og ' : ''}hvis forløb begyndte ${when}`,
        endsInClause: true,
    };
}
