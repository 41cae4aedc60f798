import { compareFigures, type FigureDifference } from '../analyses/sources/index.js';
import type { Language } from '../model/text.js';
import { paragraph } from '../reports/citizen/names.js';
import type { Check } from './check.js';
import { reportCiting, sayCiting, sayProvision } from './rr7-report.js';
import { sayComponent, sayFigure, sayNothing, sayWanted } from './rr7-wording.js';

/** What a rule says in figures, against what the provision says. */
export default {
    code: 'RR711',
    name: 'figure-must-be-in-the-cited-provision',
    family: 'tal',
    severity: 'error',
    scope: [],
    docs: {
        title: 'Tallet står ikke i bestemmelsen',
        summary: {
            da: 'En frist, et antal, en alder, et beløb eller et andet tal i reglen står ikke i den bestemmelse, reglen henviser til.',
            en: 'A time limit, a number, an age, an amount or another figure of the rule is not in the provision that it cites.',
        },
        why: 'Enten er tallet skrevet forkert af, eller også står det i en anden bestemmelse, som reglen så skal henvise til. Kontrollen læser lovens tal med ord og bogstaver (»to uger«, »et halvt år«, »hver 14. dag«, »fyldt 30 år«) i bestemmelsen, dens led og det, der indleder dem. Enheden tæller: 2 uger er ikke 2 måneder; 14 dage er 2 uger. Også et tal, der er mærket afviger, holdes op mod loven. Målgruppernes egne tal hører til målgrupperne.',
        example: `regelsæt LAB
    lov LAB "LBK nr. 280 af 1. marts 2024"
regel første-samtale LAB § 31, stk. 4 -- loven siger 2 uger
    for alle
    skal a-kassen holde samtale
    senest 2 måneder efter tilmelding`,
        fix: 'Ret tallet efter loven, eller henvis til den bestemmelse, som har det.',
    },
    *run({ model, law, language }) {
        if (!law) return;
        for (const difference of compareFigures(model, law).differences) {
            const { citing, stated } = difference;
            yield reportCiting(citing, paragraph(...sentences(difference, language)), {
                place: stated.place,
                components: stated.component === undefined ? [] : [stated.component],
            });
        }
    },
} satisfies Check;

function sentences(difference: FigureDifference, language: Language): (string | false | undefined)[] {
    const { citing, stated, instead, elsewhere } = difference;
    const da = language === 'da';
    const wanted = sayWanted(stated.wanted, language);
    const has = `${sayCiting(citing)} ${sayComponent(difference, language)} ${wanted}`;
    const act = citing.citation.act;
    const other = elsewhere && sayProvision(act, elsewhere.address);
    if (!instead) {
        const nothing = sayNothing(stated.wanted, language);
        return [
            da
                ? `${has}, men bestemmelsen nævner ${nothing}.`
                : `${has}, but the provision names ${nothing}.`,
            other && (da ? `${wanted} står i ${other}.` : `${other} says ${wanted}.`),
            other
                ? da
                    ? 'Henvis til den, eller ret reglen.'
                    : 'Cite that one, or correct the rule.'
                : da
                  ? 'Ret tallet eller henvisningen.'
                  : 'Correct the figure or the citation.',
        ];
    }
    const says = sayFigure(instead.figure, language);
    const where = sayProvision(act, instead.address);
    return [
        instead.otherUnit
            ? da
                ? `${has}, men loven siger ${says}, ikke ${wanted}: »${instead.quote}« (${where}).`
                : `${has}, but the act says ${says}, not ${wanted}: »${instead.quote}« (${where}).`
            : da
              ? `${has}, men det står ikke i bestemmelsen, som siger ${says}: »${instead.quote}« (${where}).`
              : `${has}, which is not in the provision; it says ${says}: »${instead.quote}« (${where}).`,
        other && (da ? `${wanted} står i ${other}.` : `${other} says ${wanted}.`),
        da
            ? `Ret tallet${other ? ', eller henvis til den bestemmelse, der har det' : ' eller henvisningen'}.`
            : `Correct the figure${other ? ', or cite the provision that has it' : ' or the citation'}.`,
    ];
}
