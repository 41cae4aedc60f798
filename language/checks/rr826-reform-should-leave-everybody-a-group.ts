import { capitalised } from '../model/text.js';
import { crossings, lostGroups, type Crossing, type LostGroup } from '../reform/findings/index.js';
import { describeCitizen } from '../reports/citizen.js';
import { paragraph, placeOf } from '../reports/citizen/names.js';
import { why } from '../reports/citizen/undecided.js';
import type { Check, CheckContext, Report } from './check.js';
import { sayForWhom } from './rr1-wording.js';
import { placeOfChange, placesOfRules, sayGroup, sayRecommendation, sayRules } from './rr82-wording.js';

/** A citizen who had a group has none after the reform, or comes into another than the one that took theirs in. */
export default {
    code: 'RR826',
    name: 'reform-should-leave-everybody-a-group',
    family: 'reform',
    severity: 'warning',
    scope: 'rule-set',
    docs: {
        title: 'Borgere mister deres målgruppe eller kommer i en anden',
        summary: {
            da: 'En borger med en målgruppe har ingen efter reformen, eller kommer i en anden end den, der træder i stedet, og får derved andre regler.',
            en: 'A citizen with a target group has none after the reform, or comes into another than the one in its place and so has other rules.',
        },
        why: 'Den, der står uden målgruppe, har hverken ret til eller pligt til den indsats, som reglerne gælder for. Den, der kommer over i en anden gruppe, end sammenlægningen siger, mister nogle regler og får andre, uden at nogen anbefaling siger det.',
        example: `målgruppe ressourceforløb
    når ydelse er ressourceforløb
reform r "Reform"
    i kraft 1. januar 2026
anbefaling 1.1 "Ressourceforløb afskaffes"
    ophæv målgruppen ressourceforløb`,
        fix: 'Sammenlæg gruppen med en anden, eller afgræns den nye gruppe, så den omfatter borgerne. Er det meningen, at de ikke skal have en målgruppe, så ophæv også reglerne for dem.',
    },
    *run(context) {
        const { model, after } = context;
        if (!after) return;
        for (const lost of lostGroups(model, after)) yield lost && reportLost(context, lost);
        for (const crossing of crossings(model, after)) yield crossing && reportCrossing(context, crossing);
    },
} satisfies Check;

function reportLost(
    { model, language }: CheckContext,
    { group, change, extent, certain }: LostGroup,
): Report {
    const da = language === 'da';
    const { witness, certainty } = certain;
    const verdict = certainty === 'found' ? 'found' : 'unknown';
    const who = change
        ? capitalised(sayRecommendation(model, change, language))
        : da
          ? 'Reformen'
          : 'The reform';
    const lost =
        verdict === 'unknown'
            ? da
                ? `Det kunne ikke afgøres, om nogen i ${sayGroup(group)} står uden målgruppe efter reformen${why({ certainty }, language)}.`
                : `Whether anybody in ${sayGroup(group)} is without a target group after the reform could not be decided${why({ certainty }, language)}.`
            : da
              ? `${who} lader ${extent === 'all' ? 'borgerne' : 'nogle af borgerne'} i ${sayGroup(group)} stå uden målgruppe.`
              : `${who} leaves ${extent === 'all' ? 'the citizens' : 'some of the citizens'} of ${sayGroup(group)} without a target group.`;
    return {
        verdict,
        message: paragraph(
            lost,
            sayForWhom(model, witness, language, verdict),
            da
                ? 'Lad en anden gruppe omfatte dem, eller skriv en forudsætning, hvis de ikke kan findes.'
                : 'Let another group include them, or state an assumption (forudsætning) if there can be no such citizen.',
        ),
        primary: change ? placeOfChange(change) : placeOf(group),
        related: [placeOf(group)],
        components: [],
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}

function reportCrossing({ model, language }: CheckContext, crossing: Crossing): Report {
    const da = language === 'da';
    const { from, image, to, change, lost, gained, certain } = crossing;
    const { witness, certainty } = certain;
    const verdict = certainty === 'found' ? 'found' : 'unknown';
    const expected = image
        ? da
            ? `, selv om ${sayGroup(image)} træder i stedet for deres gruppe`
            : `, although ${sayGroup(image)} takes the place of their group`
        : '';
    const crosses = da
        ? `Nogle i ${sayGroup(from)} kommer i ${sayGroup(to)}${expected}.`
        : `Some in ${sayGroup(from)} come into ${sayGroup(to)}${expected}.`;
    const rules = [
        lost.length > 0 && `${da ? 'mister' : 'lose'} ${sayRules(lost, language)}`,
        gained.length > 0 && `${da ? 'får' : 'get'} ${sayRules(gained, language)}`,
    ].filter(Boolean);
    const thereby = da ? `Derved ${order(rules)}.` : `Thereby they ${rules.join(' and ')}.`;
    const doubt =
        verdict === 'unknown' &&
        (da
            ? `Det kunne ikke afgøres, om det rammer nogen${why({ certainty }, language)}.`
            : `Whether it concerns anybody could not be decided${why({ certainty }, language)}.`);
    return {
        verdict,
        // Where nothing is said to take the place of their group, they have to come somewhere.
        ...(verdict === 'unknown' || !image ? { severity: 'info' as const } : {}),
        message: paragraph(
            crosses,
            thereby,
            doubt,
            sayForWhom(model, witness, language, verdict),
            da
                ? 'Afgræns gruppen, eller sig i anbefalingen, at de flytter.'
                : 'Narrow the group, or state in the recommendation that they move.',
        ),
        primary: change ? placeOfChange(change) : placeOf(to),
        related: [placeOf(from), placeOf(to), ...placesOfRules([...lost, ...gained])],
        components: [],
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}

/** "mister de …" and "får de …": the verb comes before its subject after »derved«. */
function order(rules: readonly (string | false)[]): string {
    return rules.map((rule, index) => (index === 0 ? String(rule).replace(' ', ' de ') : rule)).join(' og ');
}
