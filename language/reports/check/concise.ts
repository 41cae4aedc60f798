import type { FormatOptions } from './format.js';
import { formatPlace, inReadingOrder, type CheckReport } from './report.js';
import { onOneLine } from './say-finding.js';
import { checkWords } from './words.js';

/** A line for each finding, as editors and other tools read them: `file:line:column: severity RRnnn message`. */
export function toCheckConcise({ ruleSets }: CheckReport, { language, names }: FormatOptions): string {
    const words = checkWords(language);
    return ruleSets
        .flatMap(inReadingOrder)
        .map((finding) => {
            const { severity, code, message, primary } = finding;
            const said = onOneLine(message);
            return `${formatPlace(primary, names)}: ${words.severity[severity]} ${code} ${said}\n`;
        })
        .join('');
}
