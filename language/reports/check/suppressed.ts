import type { Language } from '../../model/index.js';
import { formatWords } from './format-words.js';
import type { CheckReport } from './report.js';
import { formatNumber } from '../numbers.js';

/** How many findings are accounted for, and how, and what of that is out of date; undefined where there is nothing. */
export function saySuppressed(report: CheckReport, language: Language): string | undefined {
    const all = report.ruleSets.flatMap(({ suppressed }) => suppressed);
    const inText = all.filter(({ by }) => by === 'comment').length;
    const sentences = [
        ...(all.length > 0 ? [formatWords(language).suppressed(inText, all.length - inText)] : []),
        ...saySince(report, language),
        ...sayStale(report, language),
    ];
    return sentences.length > 0 ? sentences.join(' ') : undefined;
}

function saySince({ since }: CheckReport, language: Language): string[] {
    if (!since) return [];
    const known = formatNumber(since.known, language);
    return [
        language === 'da'
            ? `Kun det, der er nyt siden ${since.ref}, er med; ${known} fund var der i forvejen.`
            : `Only what is new since ${since.ref} is told; ${known} ${since.known === 1 ? 'finding was' : 'findings were'} there before.`,
    ];
}

function sayStale({ stale = [] }: CheckReport, language: Language): string[] {
    if (stale.length === 0) return [];
    const amount = formatNumber(stale.length, language);
    return [
        language === 'da'
            ? `Advarsel: ${amount} fund på listen over kendte fund er der ikke længere; »regelret baseline prune« fjerner dem fra listen.`
            : `Warning: ${amount} ${stale.length === 1 ? 'finding' : 'findings'} on the list of known findings ${stale.length === 1 ? 'is' : 'are'} no longer there; »regelret baseline prune« takes them off the list.`,
    ];
}
