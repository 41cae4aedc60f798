import type { Provision } from '../law/model.js';
import { paragraph } from '../reports/citizen/names.js';
import type { Check } from './check.js';
import { ofCitations, ofKind, reportCiting, sayCiting, sayProvision } from './rr7-report.js';

/** The act's own text has no such provision. */
export default {
    code: 'RR701',
    name: 'cited-provision-must-exist',
    family: 'henvisning',
    severity: 'error',
    docs: {
        title: 'Bestemmelsen findes ikke i loven',
        summary: {
            da: 'En regel, række eller målgruppe henviser til en bestemmelse, som lovens tekst ikke har.',
            en: 'A rule, row or group cites a provision that the act does not have.',
        },
        why: 'En læser, der slår op, finder ingenting, og ingen kan efterprøve reglen. Kontrollen slår op i de lovtekster, du har peget på; love uden tekst bliver ikke kontrolleret.',
        example: `regelsæt LAB
    lov LAB "LBK nr. 280 af 1. marts 2024"
regel første-samtale LAB § 31, stk. 45
    for alle
    skal a-kassen holde samtale`,
        fix: 'Ret nummeret. Meddelelsen siger, hvor langt henvisningen passer, og hvilken bestemmelse der ligger nærmest.',
    },
    ...ofCitations(function* (problems, { language }) {
        for (const { citing, act, deepest, beside, meant } of ofKind(problems, 'missing')) {
            const { act: name } = citing.citation;
            const da = language === 'da';
            const has = sayParts(beside);
            yield reportCiting(
                citing,
                paragraph(
                    da
                        ? `${sayCiting(citing)} henviser til en bestemmelse, der ikke findes i »${act.title}«.`
                        : `${sayCiting(citing)} cites a provision that »${act.title}« does not have.`,
                    deepest &&
                        (da
                            ? `${sayProvision(name, deepest.address)} findes${has ? ` og har ${has}` : ''}.`
                            : `${sayProvision(name, deepest.address)} exists${has ? ` and has ${has}` : ''}.`),
                    meant &&
                        (da
                            ? `Mente du ${sayProvision(name, meant.address)}?`
                            : `Did you mean ${sayProvision(name, meant.address)}?`),
                    !meant && (da ? 'Ret henvisningen.' : 'Correct the citation.'),
                ),
            );
        }
    }),
} satisfies Check;

/** `stk. 1-9`, `nr. 1`: the parts that there are. */
function sayParts(parts: readonly Provision[]): string | undefined {
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return undefined;
    const labels = first === last ? first.label : `${first.label}-${last.label}`;
    if (first.kind === 'punktum') return `${labels}. pkt.`;
    return `${{ stykke: 'stk.', nummer: 'nr.', litra: 'litra', paragraf: '§' }[first.kind]} ${labels}`;
}
