import type { RedundantRule } from '../analyses/dead-rules/index.js';
import { enumerate } from '../model/index.js';
import { capitalised, type Text } from '../model/text.js';
import { describeCitizen } from '../reports/citizen.js';
import { placeOf } from '../reports/citizen/names.js';
import type { CheckContext, Report } from './check.js';
import { placesOf, sayExample, sayRule } from './rr1-wording.js';

/** A rule that others cover; `wording` goes on after its name, with the others as `{others}`. */
export function reportCovered(
    { model, language }: CheckContext,
    { norm, by, witness }: RedundantRule,
    wording: Text,
): Report {
    const da = language === 'da';
    const others = enumerate([...new Set(by.map((each) => sayRule(each, language)))], language);
    const message = [
        `${capitalised(sayRule(norm, language))} ${wording[language].replace('{others}', others)}`,
        sayExample(model, witness, language),
        da
            ? 'Ophæv reglen, eller skriv det, der skulle være anderledes.'
            : 'Repeal the rule, or state what was meant to be different.',
    ];
    return {
        verdict: 'found',
        message: message.filter(Boolean).join(' '),
        primary: placeOf(norm),
        related: placesOf(by),
        components: [],
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}
