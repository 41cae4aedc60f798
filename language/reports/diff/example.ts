import { formatDay, parseDay } from '../../calendar/index.js';
import type { WitnessReport } from '../../model/index.js';
import type { Language } from '../../model/text.js';

/** One of those affected: "en borger på 29 år", with the day where that is what matters. */
export function sayExample({ text, day }: WitnessReport, isDayTold: boolean, language: Language): string {
    const number = day === undefined || !isDayTold ? undefined : parseDay(day);
    if (number === undefined) return text;
    const said = formatDay(number, language);
    if (text.includes(said)) return text;
    // A clause about a skøn has its own end.
    const comma = /(?:«|opfyldt|met)$/.test(text) ? ',' : '';
    return `${text}${comma} ${language === 'da' ? 'den' : 'on'} ${said}`;
}
