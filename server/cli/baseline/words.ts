import type { Language } from '../../../language/model/text.js';
import { counted } from '../../../language/reports/numbers.js';
import type { Change } from './baseline.js';

/** What became of a list of known findings, in whole sentences. */
export function sayChange(change: Change, name: string, language: Language): string {
    const { after, added, removed, stale, unknown, mistakes } = change;
    const changes = {
        da: [added > 0 && `${added} nye`, removed > 0 && `${removed} fjernet`],
        en: [added > 0 && `${added} new`, removed > 0 && `${removed} removed`],
    }[language].filter(Boolean);
    const changed = changes.length > 0 && added < after.length ? ` (${changes.join(', ')})` : '';
    const n = (amount: number, da: readonly [string, string], en: readonly [string, string]): string =>
        counted(amount, language === 'da' ? da : en, language);
    const findings = (amount: number): string => n(amount, ['fund', 'fund'], ['finding', 'findings']);
    const sentences = {
        da: [
            `${name}: ${findings(after.length)} på listen${changed}.`,
            stale > 0 &&
                `${findings(stale)} er der ikke længere; »regelret baseline prune« fjerner dem fra listen.`,
            unknown > 0 &&
                `${findings(unknown)} blev ikke efterprøvet, fordi deres regelsæt, kontrol eller lovtekst ikke var med; de er ikke rørt.`,
            mistakes > 0 &&
                `${n(mistakes, ['fejl', 'fejl'], ['mistake', 'mistakes'])} i teksten kan ikke stå på listen og skal rettes.`,
        ],
        en: [
            `${name}: ${findings(after.length)} on the list${changed}.`,
            stale > 0 &&
                `${findings(stale)} no longer there; »regelret baseline prune« takes them off the list.`,
            unknown > 0 &&
                `${findings(unknown)} not looked at, since their rule set, check or law text was not part of this; they are left as they were.`,
            mistakes > 0 &&
                `${n(mistakes, ['mistake', 'mistakes'], ['mistake', 'mistakes'])} in the text cannot be on the list and must be put right.`,
        ],
    }[language];
    return sentences.filter(Boolean).join('\n');
}
