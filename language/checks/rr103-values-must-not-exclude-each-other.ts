import { capitalised } from '../model/text.js';
import { parameterConflicts, type ParameterConflict } from '../analyses/contradictions/index.js';
import { enumerate } from '../model/index.js';
import { describeCitizen } from '../reports/citizen.js';
import type { Check, CheckContext, Report } from './check.js';
import {
    placeOfValue,
    placesOf,
    sayClash,
    sayDoubt,
    sayForWhom,
    sayParameter,
    sayRule,
    sayAdvice,
} from './rr1-wording.js';

/** Two rules on one subject with values that no course of events satisfies together. */
export default {
    code: 'RR103',
    name: 'values-of-two-rules-must-not-exclude-each-other',
    family: 'modstrid',
    severity: 'error',
    scope: ['act', 'priority'],
    docs: {
        title: 'To reglers værdier udelukker hinanden',
        summary: {
            da: 'To regler om det samme sagsemne stiller krav til frist, antal, varighed, beløb eller form, som ikke begge kan være opfyldt for den samme borger.',
            en: 'Two rules on one subject set a deadline, number, length, amount or form that cannot both be met for the same citizen.',
        },
        why: 'Uanset hvad myndigheden eller borgeren gør, er den ene regel brudt. To »senest« strider ikke mod hinanden: den korteste frist opfylder begge.',
        example: `regel tidlig-samtale
    for alle
    skal jobcenteret holde samtale
    tidligst 3 uger efter tilmelding
regel hurtig-samtale
    for unge
    skal jobcenteret holde samtale
    senest 2 uger efter tilmelding`,
        fix: 'Ret den ene værdi, afgræns, hvem reglerne gælder for, eller lad den ene gå forud: »undtagelse fra … kun frist«.',
    },
    *run(context) {
        for (const conflict of parameterConflicts(context.model)) yield report(context, conflict);
    },
} satisfies Check;

function report({ model, language }: CheckContext, conflict: ParameterConflict): Report {
    const da = language === 'da';
    const { first, second, clash, verdict, witness, others, components } = conflict;
    const [one, other] = [sayRule(first, language), sayRule(second, language)];
    const decided = verdict === 'found';
    const [left, right] = [clash.left, clash.right].map(
        (value) => `»${sayParameter(model, value, language)}«`,
    );
    const wrong = decided
        ? da
            ? `${capitalised(other)} og ${one} kan ikke begge følges. ${sayClash(model, clash, language)}`
            : `${capitalised(other)} and ${one} cannot both be followed. ${sayClash(model, clash, language)}`
        : da
          ? `Det kan ikke afgøres, om ${left} i ${one} og ${right} i ${other} udelukker hinanden: ${sayDoubt(conflict.doubt, language)}.`
          : `Whether ${left} in ${one} and ${right} in ${other} exclude each other cannot be decided: ${sayDoubt(conflict.doubt, language)}.`;
    const more = components.filter((component) => !clash.components.includes(component));
    const also =
        decided && more.length > 0
            ? da
                ? `Det samme gælder ${enumerate(more, language)}.`
                : `The same goes for ${enumerate(more, language)}.`
            : '';
    return {
        verdict,
        ...(decided ? {} : { severity: 'warning' as const }),
        message: [wrong, also, sayForWhom(model, witness, language, verdict), sayAdvice(verdict, language)]
            .filter(Boolean)
            .join(' '),
        primary: placeOfValue(second, clash.right),
        related: [placeOfValue(first, clash.left), ...placesOf(others)],
        components,
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}
