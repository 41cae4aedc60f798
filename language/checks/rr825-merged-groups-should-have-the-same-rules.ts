import { unevenMerges, type UnevenMerge } from '../reform/findings/index.js';
import type { Language } from '../model/text.js';
import { enumerate } from '../model/text.js';
import { componentName } from '../reports/check-words.js';
import { describeCitizen } from '../reports/citizen.js';
import { paragraph, placeOf } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { sentence } from './rr1-wording.js';
import { saySubject, sayVariant } from './rr2-wording.js';
import { placeOfChange, sayGroup, sayGroups, sayRecommendation } from './rr82-wording.js';

/** Groups are merged, and their citizens still have different rules on a subject. */
export default {
    code: 'RR825',
    name: 'merged-groups-should-have-the-same-rules',
    family: 'reform',
    severity: 'warning',
    docs: {
        title: 'Sammenlagte grupper har stadig hver sine regler',
        summary: {
            da: 'Reformen lægger grupper sammen, men deres borgere har stadig forskellige regler om et sagsemne, uden at en begrundelse nævner det.',
            en: 'The reform merges groups, but their citizens still have different rules on a subject, and no reason says why.',
        },
        why: 'Sammenlægningen fjerner navnet på gruppen, men ikke forskellen: to borgere i den samme nye gruppe får stadig hver sin regel, alt efter hvor de kom fra. Har nogle blot en regel mere end andre, er det en oplysning.',
        example: `reform r "Reform"
    i kraft 1. januar 2026
anbefaling 1.5 "Ledighedsydelse og jobparate samles"
    sammenlæg jobparate, ledighedsydelse til jobsøgning "Jobsøgning"`,
        fix: 'Harmonisér sagsemnet for de sammenlagte grupper, ophæv den ene regel, eller skriv en begrundelse i den regel, der skal afvige.',
    },
    *run(context) {
        const { model, after } = context;
        if (!after) return;
        for (const merge of unevenMerges(model, after)) yield report(context, merge);
    },
} satisfies Check;

function report(
    { model, language, after }: CheckContext,
    { into, members, change, difference }: UnevenMerge,
): Report {
    const da = language === 'da';
    const { verdict, components, variants, primary, others, twins, onlyAdditional, onlyDefinitions } =
        difference;
    const minor = verdict === 'unknown' || onlyAdditional || onlyDefinitions;
    const rules = after?.model ?? model;
    const subject = saySubject(rules, difference.subject);
    const listed = variants.map((variant) => sayVariant(rules, variant, components, language)).join('; ');
    const who = change
        ? sentence(sayRecommendation(model, change, language))
        : da
          ? 'Reformen'
          : 'The reform';
    const merged = da
        ? `${who} lægger ${sayGroups(members, language)} sammen til ${sayGroup(into)}`
        : `${who} merges ${sayGroups(members, language)} into ${sayGroup(into)}`;
    const still = da
        ? verdict === 'found'
            ? `men de har stadig hver sine regler om ${subject}: ${listed}.`
            : `men det kan ikke afgøres, om de har samme regel om ${subject}: ${listed}.`
        : verdict === 'found'
          ? `but they still have rules of their own on ${subject}: ${listed}.`
          : `but whether they have the same rule on ${subject} cannot be decided: ${listed}.`;
    const witness = twins && {
        ...describeCitizen(rules, twins.first, language),
        twin: describeCitizen(rules, twins.second, language),
    };
    const alike =
        witness &&
        verdict === 'found' &&
        (da
            ? `To i den nye gruppe får hver sin regel: ${witness.text} og ${witness.twin.text}.`
            : `Two in the new group have different rules: ${witness.text} and ${witness.twin.text}.`);
    return {
        verdict,
        ...(minor ? { severity: 'info' as const } : {}),
        message: paragraph(
            `${merged}, ${still}`,
            sayDiffers(difference, language),
            alike,
            sayAdvice(language),
        ),
        primary: change ? placeOfChange(change) : placeOf(into),
        related: [primary, ...others].map(placeOf),
        components,
        ...(witness ? { witness } : {}),
    };
}

function sayDiffers({ components, verdict, reason }: UnevenMerge['difference'], language: Language): string {
    const da = language === 'da';
    const names = enumerate(
        components.map((component) => componentName(component, language)),
        language,
    );
    if (verdict === 'found') return da ? `De er forskellige i ${names}.` : `They differ in ${names}.`;
    if (reason === 'budget')
        return da
            ? 'Betingelserne for, hvem reglerne gælder for, er for sammensatte.'
            : 'The conditions for whom the rules are for are too complex.';
    return da ? `Kilden lader ${names} stå åbent.` : `The source leaves the ${names} open.`;
}

const sayAdvice = (language: Language): string =>
    language === 'da'
        ? 'Harmonisér sagsemnet for dem, eller skriv en begrundelse i den regel, der skal afvige.'
        : 'Harmonise the subject for them, or state a reason (begrundelse) in the rule that is meant to differ.';
