import { calendarOf } from '../analyses/timeline/days.js';
import { timeGaps } from '../analyses/timeline/versions.js';
import { describeCitizen } from '../reports/citizen.js';
import { sayDays } from '../reports/citizen/days.js';
import { paragraph, placeIn, placeOf, sayBoth } from '../reports/citizen/names.js';
import { why } from '../reports/citizen/undecided.js';
import type { Check } from './check.js';

/** Between a rule and the one that replaces it lies a day without either. */
export default {
    code: 'RR601',
    name: 'versions-should-leave-no-day-without-a-rule',
    family: 'tid',
    severity: 'warning',
    scope: ['topic', 'priority', 'reference'],
    docs: {
        title: 'Hul i tiden mellem to udgaver af en regel',
        summary: {
            da: 'På en dag mellem den gamle og den nye udgave gælder ingen af dem.',
            en: 'On a day between the old and the new version neither is in force.',
        },
        why: 'I hullet har borgeren hverken den gamle eller den nye ret eller pligt. Det er sjældent meningen og ses ikke, når de to regler læses hver for sig.',
        example: `regel samtale-2025
    for alle
    skal jobcenteret holde samtale
    gælder til og med 31. december 2025
regel samtale-2026
    for alle
    skal jobcenteret holde samtale
    afløser samtale-2025
    gælder fra 2. januar 2026`,
        fix: 'Lad den nye udgave gælde fra dagen efter, at den gamle ophører: »gælder til og med 31. december 2025« og »gælder fra 1. januar 2026«.',
    },
    *run({ model, language }) {
        const calendar = calendarOf(model);
        for (const { older, newer, reference, certainty, days, witness } of timeGaps(model)) {
            const [before, after] = sayBoth(older, newer);
            const when = sayDays(days, calendar, language);
            const citizen = witness && describeCitizen(model, witness, language);
            const found = certainty === 'found';
            const who = citizen?.text ?? '';
            const message =
                language === 'da'
                    ? found
                        ? `Hverken ${before} eller ${after}, der afløser den, gælder ${when}. I det tidsrum er ${who} uden regel. Lad den nye gælde fra dagen efter, at den gamle ophører.`
                        : `Det kunne ikke afgøres, om nogen er uden regel ${when}, mellem ${before} og ${after}${why({ certainty }, language)}.${who && ` I så fald rammer det ${who}.`}`
                    : found
                      ? `Neither ${before} nor ${after}, which replaces it, is in force ${when}. In that time there is no rule for ${who}. Let the new one be in force from the day after the old one ends.`
                      : `Whether anybody is without a rule ${when}, between ${before} and ${after}, could not be decided${why({ certainty }, language)}.${who && ` If so, it concerns ${who}.`}`;
            yield {
                verdict: found ? 'found' : 'unknown',
                message: paragraph(message),
                primary: placeIn(newer, reference.place),
                related: [placeOf(older)],
                components: [],
                ...(citizen ? { witness: citizen } : {}),
            };
        }
    },
} satisfies Check;
