import { calendarOf } from '../analyses/timeline/days.js';
import { timeOverlaps } from '../analyses/timeline/versions.js';
import { describeCitizen } from '../reports/citizen.js';
import { sayDays } from '../reports/citizen/days.js';
import { paragraph, placeIn, placeOf, sayBoth } from '../reports/citizen/names.js';
import { why } from '../reports/citizen/undecided.js';
import type { Check } from './check.js';

/** Two versions of a rule are in force on the same day for the same citizen. */
export default {
    code: 'RR602',
    name: 'versions-must-not-be-in-force-together',
    family: 'tid',
    severity: 'error',
    scope: ['topic', 'priority', 'reference'],
    docs: {
        title: 'To udgaver af en regel gælder på samme dag',
        summary: {
            da: 'En regel og den, der afløser den, gælder for den samme borger på den samme dag.',
            en: 'A rule and the one that replaces it are in force for the same citizen on the same day.',
        },
        why: 'På de dage kan ingen se, om det er den gamle eller den nye udgave, der skal bruges. Fejlen opstår, når den gamle udgave ikke får en slutdato.',
        example: `regel samtale-2025
    for alle
    skal jobcenteret holde samtale
regel samtale-2026
    for alle
    skal jobcenteret holde samtale
    afløser samtale-2025
    gælder fra 1. januar 2026`,
        fix: 'Giv den gamle udgave en slutdato: »gælder til og med 31. december 2025«. Skal den gamle fortsat gælde for igangværende forløb, skrives det som en betingelse i begge udgaver, så ingen borger har begge.',
    },
    *run({ model, language }) {
        const calendar = calendarOf(model);
        for (const { older, newer, reference, certainty, days, witness } of timeOverlaps(model)) {
            const da = language === 'da';
            const [before, after] = sayBoth(older, newer);
            const unbounded = days[0] <= calendar.lo && days[1] >= calendar.hi;
            const when = unbounded ? (da ? 'hele tiden' : 'all the time') : sayDays(days, calendar, language);
            const citizen = witness && describeCitizen(model, witness, language);
            const found = certainty === 'found';
            const who = citizen?.text ?? '';
            const message = da
                ? found
                    ? `${after} afløser ${before}, men begge gælder ${when}. Det rammer ${who}. Lad den gamle ophøre dagen før, den nye begynder.`
                    : `Det kunne ikke afgøres, om ${after} og ${before}, som den afløser, gælder for den samme borger ${when}${why({ certainty }, language)}.${who && ` I så fald rammer det ${who}.`}`
                : found
                  ? `${after} replaces ${before}, but both are in force ${when}. It concerns ${who}. Let the old one end on the day before the new one begins.`
                  : `Whether ${after} and ${before}, which it replaces, are in force for the same citizen ${when} could not be decided${why({ certainty }, language)}.${who && ` If so, it concerns ${who}.`}`;
            yield {
                verdict: found ? 'found' : 'unknown',
                ...(found ? {} : { severity: 'warning' as const }),
                message: paragraph(message),
                primary: placeIn(newer, reference.place),
                related: [placeOf(older)],
                components: [],
                ...(citizen ? { witness: citizen } : {}),
            };
        }
    },
} satisfies Check;
