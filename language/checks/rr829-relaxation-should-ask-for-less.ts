import { componentValues } from '../analyses/counting/index.js';
import { notRelaxed, type NotRelaxed, type Part } from '../reform/findings/index.js';
import type { Norm, RuleSetModel } from '../model/index.js';
import { capitalised, type Language } from '../model/text.js';
import { paragraph, placeOf } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { sayRule } from './rr1-wording.js';
import { componentsIn, placeOfChange, sayParts, sayRecommendation } from './rr82-wording.js';

/** A recommendation says that it relaxes a rule, and the rule asks as much as before, or more. */
export default {
    code: 'RR829',
    name: 'relaxation-should-ask-for-less',
    family: 'reform',
    severity: 'warning',
    scope: 'rule-set',
    docs: {
        title: 'En lempelse, der ikke lemper',
        summary: {
            da: 'En anbefaling lemper en regel, men bagefter kræver reglen lige så meget eller mere.',
            en: 'A recommendation relaxes a rule, but afterwards the rule asks as much or more.',
        },
        why: '»lemp« er et løfte om, at der kræves mindre: en længere frist, færre gange, et vilkår mindre. Holder det ikke, er tallet skrevet forkert, eller også er det ikke en lempelse. Kan de to værdier ikke sammenlignes, siges det.',
        example: `regel samtale
    for alle
    skal jobcenteret holde samtale
    senest 4 uger efter tilmelding
reform r "Reform"
anbefaling 2.1 "Færre krav"
    lemp samtale til senest 2 uger`,
        fix: 'Ret værdien, eller skriv »ændr« i stedet for »lemp«.',
    },
    *run(context) {
        const { model, after } = context;
        if (!after) return;
        for (const each of notRelaxed(model, after)) yield report(context, each);
    },
} satisfies Check;

function report({ model, language }: CheckContext, finding: NotRelaxed): Report {
    const da = language === 'da';
    const { change, before, after, kind, parts, othersRelaxed } = finding;
    const who = capitalised(sayRecommendation(model, change, language));
    const rule = sayRule(before, language);
    const named = sayParts(parts, language);
    const [old, now] = [before, after].map((norm) => sayValues(model, norm, parts, language));
    const values =
        old && now && old !== now ? (da ? ` (før ${old}, nu ${now})` : ` (before ${old}, now ${now})`) : '';
    const wrong = {
        same: da
            ? `${who} skal lempe ${rule}, men reglen kræver lige så meget som før.`
            : `${who} is to relax ${rule}, but the rule asks as much as before.`,
        stricter: da
            ? `${who} skal lempe ${rule}, men reglen kræver mere end før: ${named}${values}.`
            : `${who} is to relax ${rule}, but the rule asks more than before: ${named}${values}.`,
        unknown: da
            ? `Det kan ikke afgøres, om ${sayRecommendation(model, change, language)} lemper ${rule}: ${named} kan ikke sammenlignes${values}.`
            : `Whether ${sayRecommendation(model, change, language)} relaxes ${rule} cannot be decided: ${named} cannot be compared${values}.`,
    }[kind];
    const minor = kind === 'unknown' || (kind === 'same' && othersRelaxed);
    return {
        verdict: kind === 'unknown' ? 'unknown' : 'found',
        ...(minor ? { severity: 'info' as const } : {}),
        message: paragraph(
            wrong,
            da
                ? 'Ret værdien, eller skriv »ændr« i stedet for »lemp«.'
                : 'Correct the value, or write »ændr« instead of »lemp«.',
        ),
        primary: placeOfChange(change),
        related: [placeOf(before)],
        components: componentsIn(parts),
    };
}

/** "senest 2 uger efter tilmelding"; a part that the rule says nothing of is left out. */
function sayValues(model: RuleSetModel, norm: Norm, parts: readonly Part[], language: Language): string {
    const values = componentValues(norm);
    return componentsIn(parts)
        .map((part) => {
            const value = values.get(part)?.text(language, model.vocabulary);
            const event =
                part === 'frist' ? values.get('hændelse')?.text(language, model.vocabulary) : undefined;
            return [value, value !== event && event].filter(Boolean).join(' ');
        })
        .filter(Boolean)
        .join(', ');
}
