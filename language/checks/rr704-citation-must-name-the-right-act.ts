import { enumerate } from '../model/text.js';
import type { Check } from './check.js';
import { ofCitations, ofKind, reportCiting, sayCiting, sayProvision } from './rr7-report.js';
import { sayFigure } from './rr7-wording.js';

/** The provision exists, with the rule's figures, in another act of the rule set. */
export default {
    code: 'RR704',
    name: 'citation-must-name-the-right-act',
    family: 'henvisning',
    severity: 'error',
    docs: {
        title: 'Bestemmelsen hører til en anden lov',
        summary: {
            da: 'Paragraffen findes ikke i den lov, reglen nævner, men i en anden af regelsættets love, og dér står reglens tal.',
            en: 'The act that the rule names has no such section, but another act of the rule set has, with the rule’s figures.',
        },
        why: 'Når et regelsæt hviler på flere love, er det let at glemme lovens navn foran paragraffen; henvisningen går så til regelsættets egen lov.',
        example: `regelsæt LAB
    lov LAB "LBK nr. 280 af 1. marts 2024"
    lov SDL "LBK nr. 994 af 22. august 2024"
regel første-opfølgning § 13 b, stk. 2 -- § 13 b er sygedagpengelovens
    for alle
    skal kommunen holde samtale
    senest 2 uger efter anmodning`,
        fix: 'Skriv lovens navn foran paragraffen: SDL § 13 b, stk. 2.',
    },
    ...ofCitations(function* (problems, { language }) {
        for (const problem of ofKind(problems, 'other-act')) {
            const { citing, act, owner, provision, figures } = problem;
            const right = sayProvision(owner, provision.address);
            const said = enumerate(
                [...new Set(figures.map((figure) => sayFigure(figure, language)))],
                language,
            );
            yield reportCiting(
                citing,
                language === 'da'
                    ? `${sayCiting(citing)} henviser til en paragraf, der ikke findes i »${act.title}«. Hører den til ${owner}? ${right} findes og siger ${said} som reglen.`
                    : `${sayCiting(citing)} cites a section that »${act.title}« does not have. Does it belong to ${owner}? ${right} exists and says ${said}, as the rule does.`,
            );
        }
    }),
} satisfies Check;
