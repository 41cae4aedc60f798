import { formatDay } from '../calendar/index.js';
import { enumerate, type Language } from '../model/index.js';
import type { SuppressionStanding } from '../suppressions/apply.js';
import type { Check, Report } from './check.js';

/** A remark that allows what is no longer found, or that has run out, hides the next finding or misleads a reader. */
export default {
    code: 'RR005',
    name: 'allowance-should-be-needed',
    family: 'tilladelse',
    severity: 'warning',
    scope: 'rule-set',
    docs: {
        title: 'Tilladelsen bruges ikke længere',
        summary: {
            da: 'En bemærkning tillader et fund, som ikke er der, eller er udløbet.',
            en: 'A remark allows a finding that is not there, or has expired.',
        },
        why: 'En tilladelse, der ikke tillader noget, ville skjule det næste fund på samme sted, som ingen har taget stilling til. En udløbet tilladelse gælder ikke mere: fundet er tilbage, og nogen skal se på det igen.',
        example: `-- tillad RR401: reformen fjerner reglen
handling samtale`,
        fix: 'Fjern tilladelsen; »regelret check --fix« gør det. Er den udløbet, og holder grunden stadig, så skriv en ny dato.',
    },
    // What is found must be known first.
    *run() {},
    ofSuppressions: (standings, language) =>
        standings.flatMap((standing) =>
            standing.hasExpired ? sayExpired(standing, language) : sayIdle(standing, language),
        ),
} satisfies Check;

function sayExpired(
    { suppression: { codes, until, place } }: SuppressionStanding,
    language: Language,
): Report {
    const day = formatDay(until!, language);
    const names = enumerate([...new Set(codes.map(({ code }) => code))], language);
    return told(
        language === 'da'
            ? `Tilladelsen af ${names} udløb den ${day} og gælder ikke mere. Fjern den, eller skriv en ny dato, hvis grunden stadig holder.`
            : `The allowance of ${names} expired on ${day} and no longer holds. Remove it, or write another date if the reason still holds.`,
        place,
    );
}

function sayIdle({ suppression, idle }: SuppressionStanding, language: Language): Report[] {
    if (idle.length === 0) return [];
    const { codes, scope, place } = suppression;
    const where = WHERE[language](scope.kind === 'subject' ? scope.name : undefined)[scope.kind];
    if (codes.every(({ code }) => idle.includes(code))) {
        const names = enumerate([...new Set(idle)], language);
        return [
            told(
                language === 'da'
                    ? `Tilladelsen bruges ikke: ${names} findes ikke ${where}. Fjern den.`
                    : `Nothing is allowed by this: ${names} is not found ${where}. Remove it.`,
                place,
            ),
        ];
    }
    return codes
        .filter(({ code }) => idle.includes(code))
        .map(({ code, place: at }) =>
            told(
                language === 'da'
                    ? `Tilladelsen af ${code} bruges ikke: ${code} findes ikke ${where}. Fjern koden.`
                    : `The allowance of ${code} is not used: ${code} is not found ${where}. Remove the code.`,
                at,
            ),
        );
}

type Where = Readonly<Record<SuppressionStanding['suppression']['scope']['kind'], string>>;

const WHERE: Readonly<Record<Language, (subject: string | undefined) => Where>> = {
    da: (subject) => ({
        lines: 'i det, den står ved',
        subject: `om »${subject}«`,
        file: 'i filen',
        nothing: 'her, for den står ikke ved noget',
    }),
    en: (subject) => ({
        lines: 'in what it stands at',
        subject: `about »${subject}«`,
        file: 'in the file',
        nothing: 'here, since it stands at nothing',
    }),
};

const told = (message: string, place: SuppressionStanding['suppression']['place']): Report => ({
    verdict: 'found',
    message,
    primary: { place },
    related: [],
    components: [],
});
