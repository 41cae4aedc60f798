import {
    bereftCases,
    transitionGaps,
    type BereftCase,
    type TransitionGap,
} from '../reform/findings/index.js';
import { formatDay } from '../calendar/index.js';
import { calendarOf } from '../analyses/timeline/days.js';
import { describeCitizen } from '../reports/citizen.js';
import { sayDays } from '../reports/citizen/days.js';
import { paragraph, placeOf, sayBoth, sayName } from '../reports/citizen/names.js';
import { why } from '../reports/citizen/undecided.js';
import { capitalised, type Language } from '../model/text.js';
import type { Check, CheckContext, Report } from './check.js';
import { sayForWhom } from './rr1-wording.js';
import {
    placeOfChange,
    placesOfChanges,
    sayGroup,
    sayRecommendation,
    sayRecommendations,
} from './rr82-wording.js';

/** For someone the old rule is over and the new one does not hold, on some day or for a case that is open. */
export default {
    code: 'RR827',
    name: 'reform-should-leave-nobody-between-old-and-new-rules',
    family: 'reform',
    severity: 'warning',
    scope: 'rule-set',
    docs: {
        title: 'Nogen falder mellem den gamle og den nye regel',
        summary: {
            da: 'På en dag, eller for et forløb, der er i gang, er den gamle regel væk, uden at den nye gælder.',
            en: 'On some day, or for a case that is open, the old rule is over and the new one does not hold.',
        },
        why: 'Ophæves den gamle regel for alle, mens den nye kun gælder nye forløb, har de, der er i gang, ingen af dem. Det samme sker, når den nye træder senere i kraft, end den gamle ophører. Bliver en regel stående for igangværende forløb, skal dens målgruppe og det, den forudsætter, også gøre det.',
        example: `reform r "Reform"
    i kraft 1. januar 2026
anbefaling 1.1 "Gamle samtaler"
    ophæv samtale
anbefaling 1.2 "Nye samtaler"
    gælder kun nye forløb
    indsæt ny-samtale`,
        fix: 'Giv ophævelsen og den nye regel samme dag i kraft, og lad »gælder kun nye forløb« stå ved dem begge eller ved ingen af dem.',
    },
    *run(context) {
        const { model, after, state } = context;
        if (!after) return;
        for (const gap of transitionGaps(model, after, state)) yield gap && reportGap(context, gap);
        for (const bereft of bereftCases(model, after, state)) yield bereft && reportBereft(context, bereft);
    },
} satisfies Check;

function reportGap({ model, language }: CheckContext, gap: TransitionGap): Report {
    const da = language === 'da';
    const { kind, removal, arrival, certain } = gap;
    const { witness, certainty } = certain;
    const verdict = certainty === 'found' ? 'found' : 'unknown';
    const [old, next] = sayBoth(gap.old, gap.new);
    const [one, other] = [removal, arrival].map((change) => sayRecommendation(model, change, language));
    const when = sayStretch({ model, language }, gap);
    const brings = arrival.kind === 'insert' ? BRINGS.insert[language] : BRINGS.extend[language];
    const same = one === other;
    const sentences = da
        ? [
              same
                  ? `${capitalised(one!)} ophæver ${old} og ${brings} ${next}, men ${WHO[kind].da} ${when}.`
                  : `${capitalised(one!)} ophæver ${old}, og ${other} ${brings} ${next}, men ${WHO[kind].da} ${when}.`,
              verdict === 'unknown' &&
                  `Det kunne ikke afgøres, om det rammer nogen${why({ certainty }, language)}.`,
              sayForWhom(model, witness, language, verdict),
              'Giv dem samme dag i kraft, og lad »gælder kun nye forløb« stå ved dem begge eller ved ingen af dem.',
          ]
        : [
              same
                  ? `${capitalised(one!)} repeals ${old} and ${brings} ${next}, but ${WHO[kind].en} ${when}.`
                  : `${capitalised(one!)} repeals ${old} and ${other} ${brings} ${next}, but ${WHO[kind].en} ${when}.`,
              verdict === 'unknown' &&
                  `Whether it concerns anybody could not be decided${why({ certainty }, language)}.`,
              sayForWhom(model, witness, language, verdict),
              'Let both be in force from the same day, and write »gælder kun nye forløb« at both of them or at neither.',
          ];
    return {
        verdict,
        ...(verdict === 'unknown' ? { severity: 'info' as const } : {}),
        message: paragraph(...sentences),
        primary: placeOfChange(removal),
        related: [placeOfChange(arrival), placeOf(gap.old), placeOf(gap.new)],
        components: [],
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}

const BRINGS = {
    insert: { da: 'indsætter', en: 'inserts' },
    extend: { da: 'udvider', en: 'extends' },
} as const;

const WHO: Readonly<Record<TransitionGap['kind'], Record<Language, string>>> = {
    days: { da: 'ingen af dem gælder', en: 'neither is in force' },
    'open-case': {
        da: 'for forløb, der er i gang, gælder ingen af dem',
        en: 'for cases that are open neither is in force',
    },
    between: {
        da: 'for forløb, der begynder ind imellem, gælder ingen af dem',
        en: 'for cases that begin in between neither is in force',
    },
};

function sayStretch(
    { model, language }: Pick<CheckContext, 'model' | 'language'>,
    { days }: TransitionGap,
): string {
    const calendar = calendarOf(model);
    if (days.from === undefined && days.until === undefined) return '';
    return sayDays([days.from ?? calendar.lo, days.until ?? calendar.hi], calendar, language);
}

function reportBereft({ model, language }: CheckContext, bereft: BereftCase): Report {
    const da = language === 'da';
    const { change, norm, missing, by, from, certainty, witness } = bereft;
    const verdict = certainty !== undefined && certainty !== 'found' ? 'unknown' : 'found';
    const keeper = capitalised(sayRecommendation(model, change, language));
    const others = sayRecommendations(model, by, language);
    const lacking = missing.kind === 'group' ? sayGroup(missing.group) : sayName(missing.norm);
    const since = from === undefined ? '' : ` ${da ? 'fra' : 'from'} ${formatDay(from, language)}`;
    const relation =
        missing.kind === 'group'
            ? da
                ? 'den målgruppe, den gælder for'
                : 'the target group that it is for'
            : da
              ? 'den regel, den forudsætter'
              : 'the rule that it builds on';
    const message = da
        ? [
              `${keeper} lader ${sayName(norm)} gælde videre for forløb, der er i gang, men ${others} ophæver ${relation}, ${lacking}, for alle${since}.`,
              'Lad også den blive stående for forløb, der er i gang, eller ophæv reglen for alle.',
          ]
        : [
              `${keeper} lets ${sayName(norm)} go on for open cases, but ${others} repeals ${relation}, ${lacking}, for everybody${since}.`,
              'Let that one stay for open cases too, or repeal the rule for everybody.',
          ];
    return {
        verdict,
        ...(verdict === 'unknown' ? { severity: 'info' as const } : {}),
        message: paragraph(message[0], sayForWhom(model, witness, language, verdict), message[1]),
        primary: placeOfChange(change),
        related: [
            ...placesOfChanges(by),
            placeOf(norm),
            placeOf(missing.kind === 'group' ? { ...missing.group } : missing.norm),
        ],
        components: [],
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}
