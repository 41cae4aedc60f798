import { strandedInSteps, type ReformStranded } from '../reform/findings/index.js';
import type { Norm } from '../model/index.js';
import { capitalised, type Language } from '../model/text.js';
import { witnessOf } from '../analyses/groups/open.js';
import { describeCitizen } from '../reports/citizen.js';
import { paragraph, placeIn, placeOf, sayBoth, sayName } from '../reports/citizen/names.js';
import { why } from '../reports/citizen/undecided.js';
import type { Check, CheckContext, Report } from './check.js';
import { sayForWhom } from './rr1-wording.js';
import { placeOfChange, placesOfChanges, sayRecommendations, sayRules } from './rr82-wording.js';

/** The reform takes away a rule that another one, which stays, refers to. */
export default {
    code: 'RR823',
    name: 'reform-should-not-strand-references',
    family: 'reform',
    severity: 'warning',
    scope: 'rule-set',
    docs: {
        title: 'Reformen fjerner det, en anden regel bygger på',
        summary: {
            da: 'En regel, der bliver stående, er en undtagelse fra, forudsætter eller gælder ved brud på en regel, som reformen fjerner.',
            en: 'A rule that stays is an exception from, builds on or is the sanction for one that the reform takes away.',
        },
        why: 'En undtagelse fra en regel, der er væk, undtager ikke fra noget; en sanktion for brud på den kan ikke bruges; og en regel, der forudsætter den, mangler sit grundlag. Er reglen kun væk for nogle af dem, som undtagelsen eller sanktionen er for, eller er der andre regler tilbage at undtage fra, er det en oplysning.',
        example: `regel samtale
    for alle
    skal jobcenteret holde samtale
regel uden-samtale
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
        const all = yield* strandedInSteps(model, after);
        for (const same of Map.groupBy(all, alike).values()) yield report(context, same);
    },
} satisfies Check;

/** References to one rule that are all stranded in the same way are told together. */
function alike(stranded: ReformStranded): string {
    const { to, certainty, extent, successor } = stranded;
    const how = [to.rule, relation(stranded, 'da'), isMild(stranded), certainty, extent, successor?.rule];
    return how.join('\n');
}

/** A prerequisite is missed by whoever lacks it; an exception, only where there is nothing left to except from. */
const isMild = ({ kind, extent, othersLeft }: ReformStranded): boolean =>
    kind !== 'requires' && (extent === 'some' || othersLeft);

function report({ model, language, after }: CheckContext, same: readonly ReformStranded[]): Report {
    const da = language === 'da';
    const [lead] = same as [ReformStranded];
    const { to, extent, certainty, cases, successor } = lead;
    const witness = witnessOf(after?.model ?? model, cases);
    const removedBy = [...new Set(same.flatMap((each) => each.removedBy))];
    const [one, target] = sayBoth(lead.from, to);
    const source =
        same.length === 1
            ? one
            : sayRules(
                  same.map(({ from }) => from),
                  language,
              );
    const who = capitalised(sayRecommendations(model, removedBy, language));
    const several = new Set(removedBy.map(({ recommendation }) => recommendation)).size > 1;
    const some = extent === 'some';
    const verdict = certainty === 'found' ? 'found' : 'unknown';
    const stays = da
        ? `${who} fjerner ${target}${some ? ' for nogle' : ''}, men ${source}, som ${relation(lead, language)} den, bliver stående.`
        : `${who} ${several ? 'take' : 'takes'} away ${target}${some ? ' for some' : ''}, but ${source}, which ${relation(lead, language)} it, ${same.length > 1 ? 'stay' : 'stays'}.`;
    const doubt =
        verdict === 'unknown' &&
        (da
            ? `Det kunne ikke afgøres, om det rammer nogen${why({ certainty: certainty === 'too-complex' ? 'unknown' : certainty }, language)}.`
            : `Whether it concerns anybody could not be decided${why({ certainty: certainty === 'too-complex' ? 'unknown' : certainty }, language)}.`);
    const [first] = removedBy;
    return {
        verdict,
        ...(isMild(lead) || verdict === 'unknown' ? { severity: 'info' as const } : {}),
        message: paragraph(
            stays,
            doubt,
            sayForWhom(model, witness, language, verdict),
            sayAdvice(successor, language),
        ),
        primary: first ? placeOfChange(first) : placeIn(lead.from, lead.place),
        related: [
            ...placesOfChanges(removedBy.slice(1)),
            ...same.map(({ from, place }) => placeIn(from, place)),
            placeOf(to),
            ...(successor ? [placeOf(successor)] : []),
        ],
        components: [],
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}

function sayAdvice(successor: Norm | undefined, language: Language): string {
    const da = language === 'da';
    if (successor)
        return da
            ? `Henvis til ${sayName(successor)}, der er trådt i stedet.`
            : `Refer to ${sayName(successor)}, which takes its place.`;
    return da
        ? 'Ophæv det, der henviser, eller lad det henvise til det, der træder i stedet.'
        : 'Repeal what refers to it, or let that refer to what takes its place.';
}

function relation({ kind, wording }: ReformStranded, language: Language): string {
    if (language === 'en')
        return {
            priority: wording.startsWith('viger') ? 'gives way to' : 'makes an exception from',
            sanction: 'sanctions a breach of',
            requires: 'builds on',
            replaces: 'replaces',
            rate: 'counts by',
        }[kind];
    if (kind === 'sanction') return 'gælder ved brud på';
    if (kind === 'requires') return 'forudsætter';
    if (kind === 'replaces') return 'afløser';
    if (kind === 'rate') return 'regnes ud fra';
    if (wording.startsWith('undtagelse')) return 'er en undtagelse fra';
    if (wording.startsWith('viger')) return 'viger for';
    return wording.startsWith('uanset') ? 'gælder uanset' : 'går forud for';
}
