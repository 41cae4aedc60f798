import { compareEvents } from '../analyses/sources/index.js';
import { paragraph } from '../reports/citizen/names.js';
import type { Check } from './check.js';
import { reportCiting, sayCiting } from './rr7-report.js';

/** From when a time limit runs, against the words of the provision. */
export default {
    code: 'RR712',
    name: 'start-event-should-be-in-the-cited-provision',
    family: 'tal',
    severity: 'warning',
    scope: [],
    docs: {
        title: 'Hændelsen står ikke i bestemmelsen',
        summary: {
            da: 'Reglens frist eller periode løber fra en hændelse, som bestemmelsen ikke nævner.',
            en: 'The rule’s time limit or period runs from an event that the provision does not name.',
        },
        why: 'To uger fra tilmeldingen og to uger fra den første henvendelse er to frister. Kontrollen leder efter hændelsens titel og de ord, den er erklæret med (ord "…"), i alle bøjninger, i bestemmelsen og det, der indleder den. Siger bestemmelsen selv ikke, hvornår tidsrummet begynder, følger den lovens henvisninger og de paragraffer, der opgør perioder. En hændelse uden ord, hvis titel loven slet ikke bruger, bliver ikke kontrolleret.',
        example: `regelsæt LAB
    lov LAB "LBK nr. 280 af 1. marts 2024"
hændelse tilmelding "Tilmelding" ord "tilmelding som jobsøgende"
hændelse første-henvendelse "Første henvendelse" ord "første henvendelse til kommunen"
regel første-samtale LAB § 31, stk. 4 -- loven siger tilmelding som jobsøgende
    for alle
    skal a-kassen holde samtale
    senest 2 uger efter første-henvendelse`,
        fix: 'Vælg den hændelse, bestemmelsen nævner. Er det den samme med andre ord, så skriv lovens ord ved hændelsen: ord "…".',
    },
    *run({ model, law, language }) {
        if (!law) return;
        const da = language === 'da';
        for (const { citing, event, place, instead, phrases } of compareEvents(model, law).differences) {
            const looked = [...new Set(phrases)].map((phrase) => `»${phrase}«`).join(', ');
            yield reportCiting(
                citing,
                paragraph(
                    da
                        ? `${sayCiting(citing)} regner fra »${event.title}«, som bestemmelsen ikke nævner.`
                        : `${sayCiting(citing)} counts from »${event.title}«, which the provision does not name.`,
                    instead &&
                        (da
                            ? `Den nævner »${instead.event.title}«: »${instead.quote}«.`
                            : `It names »${instead.event.title}«: »${instead.quote}«.`),
                    da ? `Der er ledt efter ${looked}.` : `Looked for: ${looked}.`,
                    da
                        ? 'Ret hændelsen eller henvisningen, eller skriv lovens ord ved hændelsen.'
                        : 'Correct the event or the citation, or add the act’s own words to the event.',
                ),
                {
                    place,
                    components: ['hændelse'],
                    related: [
                        { place: event.place, rule: event.id },
                        ...(instead ? [{ place: instead.event.place, rule: instead.event.id }] : []),
                    ],
                },
            );
        }
    },
} satisfies Check;
