import { enumerate } from '../model/text.js';
import type { Check } from './check.js';
import { ofCitations, ofKind, reportCiting, sayCiting, sayProvision } from './rr7-report.js';

/** Two provisions of the act answer to the citation. */
export default {
    code: 'RR703',
    name: 'citation-should-mean-one-provision',
    family: 'henvisning',
    severity: 'warning',
    docs: {
        title: 'Henvisningen kan læses på to måder',
        summary: {
            da: 'Henvisningen passer på flere bestemmelser i loven, fx »nr. 1«, når to stykker har et nr. 1.',
            en: 'The citation fits several provisions of the act, e.g. »nr. 1« where two subsections have one.',
        },
        why: 'Læseren ved ikke, hvilken af dem reglen hviler på, og reglens tal kan ikke holdes op mod loven.',
        example: `regelsæt LAB
    lov LAB "LBK nr. 280 af 1. marts 2024"
regel en-regel LAB § 9, nr. 1 -- både stk. 1 og stk. 2 har et nr. 1
    for alle
    skal jobcenteret holde samtale`,
        fix: 'Skriv det led, der mangler: § 9, stk. 2, nr. 1.',
    },
    ...ofCitations(function* (problems, { language }) {
        for (const { citing, provisions } of ofKind(problems, 'ambiguous')) {
            const addresses = [...new Set(provisions.map(({ address }) => address))];
            const name = citing.citation.act;
            const both =
                addresses.length > 1
                    ? enumerate(
                          addresses.map((address) => sayProvision(name, address)),
                          language,
                      )
                    : undefined;
            yield reportCiting(
                citing,
                language === 'da'
                    ? `${sayCiting(citing)} henviser til noget, der står flere steder i loven${both ? `: ${both}` : ''}. ${both ? 'Skriv hele henvisningen, så den kun passer på én.' : 'Loven har nummeret to gange; skriv i en kilde, hvilken af dem der menes.'}`
                    : `${sayCiting(citing)} cites something that stands in several places of the act${both ? `: ${both}` : ''}. ${both ? 'Write the citation in full, so that it fits only one.' : 'The act has the number twice; say in a source which of them is meant.'}`,
            );
        }
    }),
} satisfies Check;
