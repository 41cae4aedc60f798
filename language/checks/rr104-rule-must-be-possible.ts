import { capitalised } from '../model/text.js';
import { impossibleRules, type ImpossibleRule } from '../analyses/contradictions/index.js';
import type { Component, FindingPlace } from '../model/index.js';
import { describeCitizen } from '../reports/citizen.js';
import { placeOf } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import {
    placeOfValue,
    sayAct,
    sayClash,
    sayDoubt,
    sayForWhom,
    sayParameter,
    sayRule,
} from './rr1-wording.js';

/** A rule that nobody can follow, whatever the other rules say. */
export default {
    code: 'RR104',
    name: 'rule-must-be-possible-to-follow',
    family: 'modstrid',
    severity: 'error',
    scope: ['act', 'priority'],
    docs: {
        title: 'Reglen kan ikke følges',
        summary: {
            da: 'Reglens egne værdier udelukker hinanden: mindst 6 og højst 4, »heraf« mere end det hele, eller en frist uden for den periode, reglen gælder i.',
            en: 'The rule’s own values exclude each other: at least 6 and at most 4, parts that are more than the whole, or a deadline outside the period that the rule is for.',
        },
        why: 'En regel, som ingen kan overholde, er altid brudt. Som regel er der byttet om på to tal.',
        example: `regel samtaler
    for alle
    skal jobcenteret holde samtale
    mindst 6 samtaler i de første 6 måneder
    højst 4 samtaler i de første 6 måneder`,
        fix: 'Ret den værdi, der er forkert. Gælder de to værdier hver sin gruppe, skrives de som hver sin række i en tabel.',
    },
    *run(context) {
        for (const impossible of impossibleRules(context.model)) yield report(context, impossible);
    },
} satisfies Check;

function report(
    { model, language }: CheckContext,
    { norm, cause, verdict, witness }: ImpossibleRule,
): Report {
    const da = language === 'da';
    const rule = sayRule(norm, language);
    const { why, place, also, components } = told();
    const decided = verdict === 'found';
    const wrong = decided
        ? da
            ? `${capitalised(rule)} kan ikke følges.`
            : `${capitalised(rule)} cannot be followed.`
        : da
          ? `Det kan ikke afgøres, om ${rule} kan følges: ${sayDoubt(cause.kind === 'values' ? cause.clash.doubt : undefined, language)}.`
          : `Whether ${rule} can be followed cannot be decided: ${sayDoubt(cause.kind === 'values' ? cause.clash.doubt : undefined, language)}.`;
    const advice = da ? 'Ret den ene af de to angivelser.' : 'Change one of the two.';
    return {
        verdict,
        ...(decided ? {} : { severity: 'warning' as const }),
        message: [wrong, why, sayForWhom(model, witness, language, verdict), advice]
            .filter(Boolean)
            .join(' '),
        primary: place,
        related: also ? [also] : [],
        components,
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };

    function told(): { why: string; place: FindingPlace; also?: FindingPlace; components: Component[] } {
        switch (cause.kind) {
            case 'values': {
                const { left, right, components } = cause.clash;
                const whole = left === right || cause.clash.reason === 'parts';
                return {
                    why: sayClash(model, cause.clash, language),
                    place: placeOfValue(norm, whole ? left : right),
                    ...(!whole && { also: placeOfValue(norm, left) }),
                    components: [...components],
                };
            }
            case 'phase': {
                const deadline = sayParameter(model, cause.deadline, language);
                const phase = sayParameter(model, cause.phase, language);
                return {
                    why: da
                        ? `Fristen »${deadline}« ligger uden for den periode, som reglen gælder i: »${phase}«.`
                        : `The deadline »${deadline}« lies outside the period that the rule is for: »${phase}«.`,
                    place: placeOfValue(norm, cause.deadline),
                    also: placeOfValue(norm, cause.phase),
                    components: ['frist', 'periode'],
                };
            }
            case 'exclusive-acts': {
                const [a, b] = cause.acts.map((act) => sayAct(model, act));
                return {
                    why: da
                        ? `Den kræver både ${a} og ${b}, men regelsættet siger, at de udelukker hinanden.`
                        : `It requires both ${a} and ${b}, but the rule set says that they exclude each other.`,
                    place: placeOf(norm),
                    components: ['handling'],
                };
            }
            case 'own-participation':
                return {
                    why: da
                        ? `Den siger både, at den samme skal eller kan deltage, og at vedkommende ikke må eller er fritaget.`
                        : `It says both that the same actor must or may take part, and that they must not or are exempt.`,
                    place: placeOf(norm),
                    components: ['modalitet', 'modpart'],
                };
        }
    }
}
