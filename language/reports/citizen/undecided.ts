import type { Language } from '../../model/text.js';

/** Why a question has no answer, as the end of a sentence: ": betingelserne er for sammensatte". */
export function why(
    answer: { readonly certainty: 'found' | 'open' | 'unknown' },
    language: Language,
): string {
    const da = language === 'da';
    switch (answer.certainty) {
        case 'found':
            return '';
        case 'open':
            return da
                ? ': det afhænger af noget, som kilden lader stå uoplyst'
                : ': it depends on something that the source leaves open';
        case 'unknown':
            return da ? ': betingelserne er for sammensatte' : ': the conditions are too complex';
    }
}
