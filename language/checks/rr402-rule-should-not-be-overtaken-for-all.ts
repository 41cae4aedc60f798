import { capitalised } from '../model/text.js';
import { shadowedRules, type ShadowedRule } from '../analyses/dead-rules/index.js';
import { enumerate } from '../model/index.js';
import { describeCitizen } from '../reports/citizen.js';
import { placeOf } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { placesOf, sayExample, sayRule } from './rr1-wording.js';

/** A rule for somebody, of whom all fall under rules that go before it. */
export default {
    code: 'RR402',
    name: 'rule-should-not-be-overtaken-for-everybody',
    family: 'død regel',
    severity: 'warning',
    scope: ['act', 'priority'],
    docs: {
        title: 'Undtagelserne tømmer reglen',
        summary: {
            da: 'Alle, som reglen er skrevet for, er omfattet af regler, der går forud for den.',
            en: 'Everyone whom the rule is written for falls under rules that go before it.',
        },
        why: 'Reglen står i loven, men får aldrig virkning. Enten er en undtagelse for bred, eller også kan reglen ophæves.',
        example: `regel samtale
    for unge
    skal jobcenteret holde samtale
regel fritagelse
    for alle
    fritages jobcenteret for samtale
    undtagelse fra samtale`,
        fix: 'Gør undtagelsen snævrere, eller ophæv reglen.',
    },
    *run(context) {
        for (const shadowed of shadowedRules(context.model)) yield report(context, shadowed);
    },
} satisfies Check;

function report(
    { model, language }: CheckContext,
    { norm, verdict, by, component, witness }: ShadowedRule,
): Report {
    const da = language === 'da';
    const rule = sayRule(norm, language);
    const others = enumerate([...new Set(by.map((each) => sayRule(each, language)))], language);
    const what =
        component === undefined
            ? rule
            : da
              ? `Angivelsen af ${component} i ${rule}`
              : `The ${component} of ${rule}`;
    const message =
        verdict === 'found'
            ? da
                ? [
                      `${capitalised(what)} får aldrig virkning: alle, som reglen er skrevet for, er omfattet af ${others}, som går forud.`,
                      sayExample(model, witness, language),
                      'Gør undtagelsen snævrere, eller ophæv reglen.',
                  ]
                : [
                      `${capitalised(what)} never takes effect: everyone whom the rule is for falls under ${others}, which goes before it.`,
                      sayExample(model, witness, language),
                      'Narrow the exception, or repeal the rule.',
                  ]
            : [
                  da
                      ? `Det kan ikke afgøres, om ${what} får virkning for nogen, når ${others} går forud: betingelserne er for sammensatte.`
                      : `Whether ${what} takes effect for anybody when ${others} goes before it cannot be decided: the conditions are too complex.`,
              ];
    return {
        verdict,
        message: message.filter(Boolean).join(' '),
        primary: placeOf(norm),
        related: placesOf(by),
        components: component === undefined ? [] : [component],
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}
