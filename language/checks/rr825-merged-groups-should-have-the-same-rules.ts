import { unevenMergesInSteps, type UnevenMerge } from '../reform/findings/index.js';
import type { RuleSetModel } from '../model/index.js';
import type { Language } from '../model/text.js';
import { capitalised, enumerate } from '../model/text.js';
import { componentName } from '../reports/check/words.js';
import { describeCitizen } from '../reports/citizen.js';
import { paragraph, placeOf } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { saySubject, sayVariant } from './rr2-wording.js';
import { placeOfChange, sayGroup, sayGroups, sayRecommendation } from './rr82-wording.js';

/** Groups are merged, and their citizens still have different rules on a subject. */
export default {
    code: 'RR825',
    name: 'merged-groups-should-have-the-same-rules',
    family: 'reform',
    severity: 'warning',
    scope: 'rule-set',
    docs: {
        title: 'Sammenlagte grupper har stadig hver sine regler',
        summary: {
            da: 'Reformen lægger grupper sammen, men deres borgere har stadig forskellige regler om et sagsemne, uden at en begrundelse nævner det.',
            en: 'The reform merges groups, but their citizens still have different rules on a subject, and no reason says why.',
        },
        why: 'Sammenlægningen fjerner navnet på gruppen, men ikke forskellen: to borgere i den samme nye gruppe får stadig hver sin regel, alt efter hvor de kom fra. Har nogle blot en regel, som andre mangler, er det en oplysning; sagsemnerne siges under ét for hver ny gruppe.',
        example: `reform r "Reform"
    i kraft 1. januar 2026
anbefaling 1.5 "Ledighedsydelse og jobparate samles"
    sammenlæg jobparate, ledighedsydelse til jobsøgning "Jobsøgning"`,
        fix: 'Harmonisér sagsemnet for de sammenlagte grupper, ophæv den ene regel, eller skriv en begrundelse i den regel, der skal afvige.',
    },
    *run(context) {
        const { model, after } = context;
        if (!after) return;
        const merges = yield* unevenMergesInSteps(model, after);
        for (const merge of merges) if (!isAdditional(merge)) yield report(context, merge);
        const additional = Map.groupBy(merges.filter(isAdditional), ({ into }) => into.id);
        for (const same of additional.values()) yield reportAdditional(context, same);
    },
} satisfies Check;

/** Some of the former groups merely have a rule that others lack. */
const isAdditional = ({ difference }: UnevenMerge): boolean =>
    difference.verdict === 'found' && difference.onlyAdditional && !difference.onlyDefinitions;

function report({ model, language, after }: CheckContext, merge: UnevenMerge): Report {
    const da = language === 'da';
    const { into, change, difference } = merge;
    const { verdict, components, variants, primary, others, onlyDefinitions } = difference;
    const rules = after?.model ?? model;
    const subject = saySubject(rules, difference.subject);
    const listed = variants.map((variant) => sayVariant(rules, variant, components, language)).join('; ');
    const still = da
        ? verdict === 'found'
            ? `men de har stadig hver sine regler om ${subject}: ${listed}.`
            : `men det kan ikke afgøres, om de har samme regel om ${subject}: ${listed}.`
        : verdict === 'found'
          ? `but they still have rules of their own on ${subject}: ${listed}.`
          : `but whether they have the same rule on ${subject} cannot be decided: ${listed}.`;
    const witness = twinsOf(rules, merge, language);
    const alike =
        witness &&
        verdict === 'found' &&
        (da
            ? `To i den nye gruppe får hver sin regel: ${witness.text} og ${witness.twin.text}.`
            : `Two in the new group have different rules: ${witness.text} and ${witness.twin.text}.`);
    return {
        verdict,
        ...(verdict === 'unknown' || onlyDefinitions ? { severity: 'info' as const } : {}),
        message: paragraph(
            `${sayMerger(model, merge, language)}, ${still}`,
            sayDiffers(difference, language),
            alike,
            da
                ? 'Harmonisér sagsemnet for dem, eller skriv en begrundelse i den regel, der skal afvige.'
                : 'Harmonise the subject for them, or state a reason (begrundelse) in the rule that is meant to differ.',
        ),
        primary: change ? placeOfChange(change) : placeOf(into),
        related: [primary, ...others].map(placeOf),
        components,
        ...(witness ? { witness } : {}),
    };
}

function reportAdditional({ model, language, after }: CheckContext, same: readonly UnevenMerge[]): Report {
    const da = language === 'da';
    const [lead] = same as [UnevenMerge];
    const { into, change } = lead;
    const rules = after?.model ?? model;
    const subjects = same.map(({ difference }) => saySubject(rules, difference.subject));
    const more = subjects.length - LISTED;
    const told = more > 0 ? subjects.slice(0, LISTED) : subjects;
    const others = more > 0 ? [`${more} ${da ? 'andre sagsemner' : 'other subjects'}`] : [];
    const listed = enumerate([...told, ...others], language);
    const merged = sayMerger(model, lead, language);
    const witness = twinsOf(rules, lead, language);
    return {
        verdict: 'found',
        severity: 'info',
        message: paragraph(
            da
                ? `${merged}, men nogle af dem har en regel, som andre mangler, om ${listed}.`
                : `${merged}, but some of them have a rule that others lack on ${listed}.`,
            witness &&
                (da
                    ? `Om ${subjects[0]} er det ${witness.text} mod ${witness.twin.text}.`
                    : `On ${subjects[0]} it is ${witness.text} against ${witness.twin.text}.`),
            da
                ? 'Udvid reglerne til hele den nye gruppe, ophæv dem, eller skriv en begrundelse.'
                : 'Extend the rules to all of the new group, repeal them, or state a reason (begrundelse).',
        ),
        primary: change ? placeOfChange(change) : placeOf(into),
        related: same.flatMap(({ difference: { primary, others: rest } }) => [primary, ...rest]).map(placeOf),
        components: [],
        ...(witness ? { witness } : {}),
    };
}

/** More subjects than these make a list that nobody reads; the places tell them all. */
const LISTED = 6;

function twinsOf(rules: RuleSetModel, { difference: { twins } }: UnevenMerge, language: Language) {
    return (
        twins && {
            ...describeCitizen(rules, twins.first, language),
            twin: describeCitizen(rules, twins.second, language),
        }
    );
}

function sayMerger(model: RuleSetModel, { change, members, into }: UnevenMerge, language: Language): string {
    const da = language === 'da';
    const who = change
        ? capitalised(sayRecommendation(model, change, language))
        : da
          ? 'Reformen'
          : 'The reform';
    return da
        ? `${who} lægger ${sayGroups(members, language)} sammen til ${sayGroup(into)}`
        : `${who} merges ${sayGroups(members, language)} into ${sayGroup(into)}`;
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
