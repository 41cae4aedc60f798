import type { Language, Severity } from '../../model/index.js';
import { counted, formatNumber } from '../numbers.js';

/** The fixed words of the formats for build servers and reviewers, in both languages. */
export interface FormatWords {
    readonly title: string;
    readonly undecided: string;
    /** The name of what could not be done, where a format wants one. */
    readonly failed: string;
    /** What a reader must not overlook when some of it could not be done. */
    readonly incomplete: string;
    readonly clean: string;
    readonly amount: (severity: Severity, amount: number) => string;
    readonly suppressed: (inText: number, inBaseline: number) => string;
    /** Said where there are more than are shown. */
    readonly notAnnotated: (amount: number, hasSummary: boolean) => string;
    readonly tooLong: (left: number) => string;
    /** Said in front of what there is in Danish only. */
    readonly inDanish: string | undefined;
    readonly why: string;
    readonly example: string;
    readonly fix: string;
    readonly exceptions: string;
    readonly exception: (rule: string, of: string) => string;
    readonly baseRule: (rule: string) => string;
    readonly sourceRoot: string;
    readonly kind: string;
    readonly severities: readonly [error: string, warning: string, info: string];
}

export function formatWords(language: Language): FormatWords {
    return language === 'da' ? DANISH : ENGLISH;
}

/** How many there are of each severity, the worst first; none is left out of the sentence. */
export function sayAmounts(
    amounts: Readonly<Record<Severity, number>>,
    language: Language,
): readonly string[] {
    const { amount } = formatWords(language);
    return (['error', 'warning', 'info'] as const)
        .filter((severity) => amounts[severity] > 0)
        .map((severity) => amount(severity, amounts[severity]));
}

const DANISH: FormatWords = {
    title: 'Regelret: kontrol af reglerne',
    undecided: 'Det er ikke afgjort, om det er sådan.',
    failed: 'Kontrollen kunne ikke gennemføres',
    incomplete: 'Kontrollen kunne ikke gennemføres fuldt ud, så der kan være mere at finde:',
    clean: 'Intet fundet.',
    amount: (severity, amount) =>
        counted(
            amount,
            {
                error: ['fejl', 'fejl'] as const,
                warning: ['advarsel', 'advarsler'] as const,
                info: ['bemærkning', 'bemærkninger'] as const,
            }[severity],
            'da',
        ),
    suppressed: (inText, inBaseline) => {
        const all = formatNumber(inText + inBaseline, 'da');
        const [text, list] = [formatNumber(inText, 'da'), formatNumber(inBaseline, 'da')];
        const parts = [
            ...(inText > 0 ? [`${text} er tilladt i teksten`] : []),
            ...(inBaseline > 0 ? [`${list} står på listen over kendte fund`] : []),
        ];
        return `${all} fund er gjort rede for og tæller ikke med: ${parts.join(', ')}.`;
    },
    notAnnotated: (amount, hasSummary) =>
        `${formatNumber(amount, 'da')} fund mere er ikke vist ved linjerne, for der er kun plads til ti af hver slags` +
        (hasSummary ? '; de står i kørslens sammenfatning.' : '.'),
    tooLong: (left) =>
        `… og ${formatNumber(left, 'da')} fund mere, som der ikke er plads til her. Hele listen: \`regelret check\`.`,
    inDanish: undefined,
    why: 'Hvorfor det betyder noget',
    example: 'Eksempel',
    fix: 'Sådan rettes det',
    exceptions: 'Undtagelser, der går forud for hinanden',
    exception: (rule, of) => `${rule} går forud for ${of}`,
    baseRule: (rule) => `${rule} er reglen, som de andre går forud for`,
    sourceRoot: 'Roden af det arkiv, som filerne ligger i.',
    kind: 'Slags',
    severities: ['Fejl', 'Advarsler', 'Bemærkninger'],
};

const ENGLISH: FormatWords = {
    title: 'Regelret: the rules checked',
    undecided: 'It is not decided whether it is so.',
    failed: 'The check could not be done',
    incomplete: 'The check could not be done in full, so there may be more to find:',
    clean: 'Nothing found.',
    amount: (severity, amount) =>
        counted(
            amount,
            {
                error: ['error', 'errors'] as const,
                warning: ['warning', 'warnings'] as const,
                info: ['note', 'notes'] as const,
            }[severity],
            'en',
        ),
    suppressed: (inText, inBaseline) => {
        const all = counted(inText + inBaseline, ['finding is', 'findings are'], 'en');
        const [text, list] = [formatNumber(inText, 'en'), formatNumber(inBaseline, 'en')];
        const parts = [
            ...(inText > 0 ? [`${text} allowed in the text`] : []),
            ...(inBaseline > 0 ? [`${list} on the list of known findings`] : []),
        ];
        return `${all} accounted for and left out: ${parts.join(', ')}.`;
    },
    notAnnotated: (amount, hasSummary) =>
        `${counted(amount, ['more finding is', 'more findings are'], 'en')} not shown at the lines, where there is room for ten of each kind` +
        (hasSummary ? '; the summary of the run has them.' : '.'),
    tooLong: (left) =>
        `… and ${counted(left, ['more finding', 'more findings'], 'en')} for which there is no room here. The whole list: \`regelret check\`.`,
    inDanish: 'The rest of the page is in Danish, like the rules.',
    why: 'Why it matters',
    example: 'Example',
    fix: 'What can be done',
    exceptions: 'Exceptions that go before each other',
    exception: (rule, of) => `${rule} goes before ${of}`,
    baseRule: (rule) => `${rule} is the rule that the others go before`,
    sourceRoot: 'The root of the repository that the files are in.',
    kind: 'Kind',
    severities: ['Errors', 'Warnings', 'Notes'],
};
