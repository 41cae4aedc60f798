import { capitalised } from '../model/text.js';
import { unneededExceptions, type UnneededException } from '../analyses/dead-rules/index.js';
import { enumerate } from '../model/index.js';
import { describeCitizen } from '../reports/citizen.js';
import { placeIn } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { placesOf, sayForWhom, sayRule } from './rr1-wording.js';

/** An exception without which nothing would clash and no value would be another. */
export default {
    code: 'RR405',
    name: 'exception-should-be-needed',
    family: 'død regel',
    severity: 'info',
    scope: ['act', 'priority'],
    docs: {
        title: 'Undtagelsen er ikke nødvendig',
        summary: {
            da: 'Undtagelsen og det, den er en undtagelse fra, siger det samme eller handler om hver sit, så de kan gælde samtidig.',
            en: 'The exception and what it is an exception from say the same or are about different things, so both can hold.',
        },
        why: 'En undtagelse får læseren til at lede efter en forskel. Er der ingen, er reglen sværere at læse uden at være anderledes.',
        example: `regel samtale
    for alle
    skal jobcenteret holde samtale
    senest 2 uger efter tilmelding
regel ungesamtale
    for unge
    skal jobcenteret holde samtale
    senest 2 uger efter tilmelding
    undtagelse fra samtale`,
        fix: 'Fjern undtagelsen. Skal den ene handling træde i stedet for den anden, skrives de med det samme sagsemne.',
    },
    *run(context) {
        for (const unneeded of unneededExceptions(context.model)) yield report(context, unneeded);
    },
} satisfies Check;

function report(
    { model, language }: CheckContext,
    { norm, defeat, over, reason, witness }: UnneededException,
): Report {
    const da = language === 'da';
    const rule = capitalised(sayRule(norm, language));
    const others = enumerate([...new Set(over.map((each) => sayRule(each, language)))], language);
    const why = {
        same: da
            ? `${rule} behøver ikke »${defeat.wording}«: den siger det samme som ${others}.`
            : `${rule} does not need »${defeat.wording}«: it says the same as ${others}.`,
        unrelated: da
            ? `${rule} behøver ikke »${defeat.wording}«: den handler om noget andet end ${others}, og de kan gælde samtidig.`
            : `${rule} does not need »${defeat.wording}«: it is about something else than ${others}, and both can hold.`,
    }[reason];
    const advice = {
        same: da
            ? 'Fjern undtagelsen, eller skriv det, der skulle være anderledes.'
            : 'Remove the exception, or state what was meant to be different.',
        unrelated: da
            ? 'Fjern undtagelsen. Skal den ene handling træde i stedet for den anden, så skriv dem med det samme sagsemne.'
            : 'Remove the exception. If one act is to take the place of the other, give both the same subject (sagsemne).',
    }[reason];
    return {
        verdict: 'found',
        message: [why, sayForWhom(model, witness, language), advice].filter(Boolean).join(' '),
        primary: placeIn(norm, defeat.place),
        related: placesOf(over),
        components: [...(defeat.components ?? [])],
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}
