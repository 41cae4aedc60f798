import type { Check } from './check.js';
import { ofCitations, ofKind, reportCiting, sayCiting, sayProvision } from './rr7-report.js';

/** The act prints the number, and says "(Ophævet)". */
export default {
    code: 'RR702',
    name: 'cited-provision-must-not-be-repealed',
    family: 'henvisning',
    severity: 'error',
    docs: {
        title: 'Bestemmelsen er ophævet',
        summary: {
            da: 'En regel, række eller målgruppe henviser til en bestemmelse, som i lovens tekst er ophævet.',
            en: 'A rule, row or group cites a provision that is repealed in the act.',
        },
        why: 'En regel uden gældende hjemmel kan ikke håndhæves. Nummeret står der endnu, så fejlen ses ikke uden et opslag.',
        example: `regelsæt LAB
    lov LAB "LBK nr. 280 af 1. marts 2024"
regel en-regel LAB § 2, stk. 4 -- »Stk. 4. (Ophævet)«
    for alle
    skal kommunen holde samtale`,
        fix: 'Henvis til den bestemmelse, der er trådt i stedet, eller tag reglen ud.',
    },
    ...ofCitations(function* (problems, { language }) {
        for (const { citing, act, provision } of ofKind(problems, 'repealed')) {
            const address = sayProvision(citing.citation.act, provision.address);
            yield reportCiting(
                citing,
                language === 'da'
                    ? `${sayCiting(citing)} henviser til ${address}, som er ophævet: i »${act.title}« står der »${provision.text}«. Henvis til den bestemmelse, der gælder nu, eller tag henvisningen ud.`
                    : `${sayCiting(citing)} cites ${address}, which is repealed: »${act.title}« has »${provision.text}« there. Cite the provision that is in force, or remove the citation.`,
            );
        }
    }),
} satisfies Check;
