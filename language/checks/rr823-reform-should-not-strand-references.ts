import { strandedByReform, type ReformStranded } from '../reform/findings/index.js';
import type { Language } from '../model/text.js';
import { describeCitizen } from '../reports/citizen.js';
import { paragraph, placeIn, placeOf, sayBoth, sayName } from '../reports/citizen/names.js';
import { why } from '../reports/citizen/undecided.js';
import type { Check, CheckContext, Report } from './check.js';
import { sayForWhom, sentence } from './rr1-wording.js';
import { placeOfChange, placesOfChanges, sayRecommendations } from './rr82-wording.js';

/** The reform takes away a rule that another one, which stays, refers to. */
export default {
    code: 'RR823',
    name: 'reform-should-not-strand-references',
    family: 'reform',
    severity: 'warning',
    docs: {
        title: 'Reformen fjerner det, en anden regel bygger på',
        summary: {
            da: 'En regel, der bliver stående, er en undtagelse fra, forudsætter eller gælder ved brud på en regel, som reformen fjerner.',
            en: 'A rule that stays is an exception from, builds on or is the sanction for one that the reform takes away.',
        },
        why: 'En undtagelse fra en regel, der er væk, undtager ikke fra noget; en sanktion for brud på den kan ikke bruges; og en regel, der forudsætter den, mangler sit grundlag. Er reglen kun væk for nogle af dem, som undtagelsen eller sanktionen er for, er det en oplysning.',
        example: `regel samtale
    for alle
    skal jobcenteret holde samtale
regel fritaget
    for unge
    fritages jobcenteret for samtale
    undtagelse fra samtale
reform r "Reform"
anbefaling 1.1 "Ingen samtaler"
    ophæv samtale`,
        fix: 'Ophæv også den regel, der henviser, eller henvis til det, der er trådt i stedet.',
    },
    *run(context) {
        const { model, after } = context;
        if (!after) return;
        for (const stranded of strandedByReform(model, after)) yield report(context, stranded);
    },
} satisfies Check;

function report({ model, language }: CheckContext, stranded: ReformStranded): Report {
    const da = language === 'da';
    const { kind, from, to, place, removedBy, extent, certain, successor } = stranded;
    const { witness, certainty } = certain;
    const [source, target] = sayBoth(from, to);
    const who = sayRecommendations(model, removedBy, language);
    const several = new Set(removedBy.map(({ recommendation }) => recommendation)).size > 1;
    const some = extent === 'some';
    const mild = some && kind !== 'requires';
    const verdict = certainty === 'found' ? 'found' : 'unknown';
    const stays = da
        ? `${sentence(who)} fjerner ${target}${some ? ' for nogle' : ''}, men ${source}, som ${relation(stranded, language)} den, bliver stående.`
        : `${sentence(who)} ${several ? 'take' : 'takes'} away ${target}${some ? ' for some' : ''}, but ${source}, which ${relation(stranded, language)} it, stays.`;
    const doubt =
        verdict === 'unknown' &&
        (da
            ? `Det kunne ikke afgøres, om det rammer nogen${why({ certainty }, language)}.`
            : `Whether it concerns anybody could not be decided${why({ certainty }, language)}.`);
    const advice = successor
        ? da
            ? `Henvis til ${sayName(successor)}, der er trådt i stedet.`
            : `Refer to ${sayName(successor)}, which takes its place.`
        : da
          ? 'Ophæv også den, eller lad den henvise til det, der træder i stedet.'
          : 'Repeal that one too, or let it refer to what takes the place of the other.';
    const [first] = removedBy;
    return {
        verdict,
        ...(mild || verdict === 'unknown' ? { severity: 'info' as const } : {}),
        message: paragraph(stays, doubt, sayForWhom(model, witness, language, verdict), advice),
        primary: first ? placeOfChange(first) : placeIn(from, place),
        related: [
            ...placesOfChanges(removedBy.slice(1)),
            placeIn(from, place),
            placeOf(to),
            ...(successor ? [placeOf(successor)] : []),
        ],
        components: [],
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}

function relation({ kind, wording }: ReformStranded, language: Language): string {
    if (language === 'en')
        return {
            priority: wording.startsWith('viger') ? 'gives way to' : 'is an exception from',
            sanction: 'is the sanction for breach of',
            requires: 'builds on',
            replaces: 'replaces',
            rate: 'is counted by',
        }[kind];
    if (kind === 'sanction') return 'gælder ved brud på';
    if (kind === 'requires') return 'forudsætter';
    if (kind === 'replaces') return 'afløser';
    if (kind === 'rate') return 'regnes ud fra';
    if (wording.startsWith('undtagelse')) return 'er en undtagelse fra';
    if (wording.startsWith('viger')) return 'viger for';
    return wording.startsWith('uanset') ? 'gælder uanset' : 'går forud for';
}
