import type { Sunset } from '../analyses/timeline/model.js';
import { sunsets } from '../analyses/timeline/sunsets.js';
import { groupBy } from '../analyses/timeline/successions.js';
import { formatDay } from '../calendar/index.js';
import { describeCitizen, isoDay } from '../reports/citizen.js';
import { paragraph, placeOf, sayName } from '../reports/citizen/names.js';
import { why } from '../reports/citizen/undecided.js';
import type { Language, RuleSetModel } from '../model/index.js';
import type { Check, Report } from './check.js';

/** A rule ends, and nothing comes after it. */
export default {
    code: 'RR603',
    name: 'rule-that-ends-should-have-a-successor',
    family: 'tid',
    severity: 'info',
    scope: ['topic', 'priority', 'reference'],
    docs: {
        title: 'En regel ophører uden afløser',
        summary: {
            da: 'Reglen har en slutdato, og ingen anden regel tager over.',
            en: 'The rule has an end date, and no other rule takes over.',
        },
        why: 'En midlertidig regel ophører af sig selv. Er det ikke besluttet, hvad der gælder bagefter, opdages det først, når dagen kommer.',
        example: `regel forsøg
    for alle
    kan jobcenteret holde samtale
    gælder til og med 31. december 2029`,
        fix: 'Er det meningen, at reglen blot ophører, skal intet ændres. Ellers skrives den regel, der tager over, med »afløser« og »gælder fra«.',
    },
    *run({ model, language }) {
        const da = language === 'da';
        const byRule = groupBy(sunsets(model), ({ norm, until }) => `${norm.rule} ${until}`);
        for (const sunset of byRule.values()) {
            const { norm, until, certainty, witness, partial } = telling(sunset);
            const last = formatDay(until - 1, language);
            const citizen = witness && describeCitizen(model, witness, language);
            const all = da
                ? `${sayName(norm)} ophører efter ${last}, og ingen regel tager over.`
                : `${sayName(norm)} ends after ${last}, and no rule takes over.`;
            const some = da
                ? `${sayName(norm)} ophører efter ${last}, og den regel, der tager over, omfatter ikke ${citizen?.text ?? ''}.`
                : `${sayName(norm)} ends after ${last}, and the rule that takes over does not concern ${citizen?.text ?? ''}.`;
            const unknown = da
                ? `${sayName(norm)} ophører efter ${last}. Det kunne ikke afgøres, om en anden regel tager over for alle${why({ certainty }, language)}.`
                : `${sayName(norm)} ends after ${last}. Whether another rule takes over for everybody could not be decided${why({ certainty }, language)}.`;
            const fix = da
                ? 'Er det ikke meningen, skrives den regel, der skal gælde bagefter, med »afløser«.'
                : 'If that is not intended, write the rule that is to follow, with »afløser«.';
            const what = certainty !== 'found' ? unknown : partial ? some : all;
            yield {
                verdict: certainty === 'found' ? 'found' : 'unknown',
                message: paragraph(what, fix),
                primary: placeOf(norm),
                related: [],
                components: [],
                witness: citizen
                    ? { ...citizen, day: isoDay(until) }
                    : {
                          facts: {},
                          day: isoDay(until),
                          text: da ? 'enhver borger i reglen' : 'any citizen of the rule',
                      },
            };
        }
    },
    together(reports, { model, language }) {
        const until = model.norms[0]?.validity.until;
        const isWhole = reports.length > 1 && model.norms.every(({ validity }) => validity.until === until);
        return isWhole && until !== undefined ? [wholeRuleSet(model, until, reports[0]!, language)] : reports;
    },
} satisfies Check;

/** A rule set that is in force for a time only ends as one; to name each of its rules would say nothing more. */
function wholeRuleSet(model: RuleSetModel, until: number, first: Report, language: Language): Report {
    const last = formatDay(until - 1, language);
    return {
        verdict: 'found',
        message:
            language === 'da'
                ? `Alle regler i »${model.title}« ophører efter ${last}, og ingen regel tager over. Er det ikke meningen, skrives de regler, der skal gælde bagefter, med »afløser«.`
                : `All rules of »${model.title}« end after ${last}, and no rule takes over. If that is not intended, write the rules that are to follow, with »afløser«.`,
        primary: model.place ? { place: model.place } : first.primary,
        related: [],
        components: [],
        witness: { facts: {}, day: isoDay(until), text: language === 'da' ? 'enhver borger' : 'any citizen' },
    };
}

/** Of a rule's rows that end on one day, the one to tell of: one without any successor rather than a partial one. */
function telling(sunsets: readonly Sunset[]): Sunset {
    return (
        sunsets.find(({ partial }) => !partial) ??
        sunsets.find(({ certainty }) => certainty === 'found') ??
        sunsets[0]!
    );
}
