import type { Language } from '../../model/index.js';
import { formatWords } from './format-words.js';
import type { CheckReport } from './report.js';

/** How many findings are accounted for, and how; undefined where none is. */
export function saySuppressed({ ruleSets }: CheckReport, language: Language): string | undefined {
    const all = ruleSets.flatMap(({ suppressed }) => suppressed);
    if (all.length === 0) return undefined;
    const inText = all.filter(({ by }) => by === 'comment').length;
    return formatWords(language).suppressed(inText, all.length - inText);
}
