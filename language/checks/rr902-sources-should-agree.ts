import {
    deviationsOfGroups,
    deviationsOfReforms,
    deviationsOfRules,
    type StatedDeviation,
} from '../analyses/references/deviations.js';
import { formatCitation, type Language } from '../model/index.js';
import { paragraph, placeOf } from '../reports/citizen/names.js';
import type { Check, Report } from './check.js';

/** Two sources of a rule disagree, and the rule set says so. */
export default {
    code: 'RR902',
    name: 'sources-should-agree',
    family: 'åben',
    severity: 'info',
    scope: [],
    docs: {
        title: 'To kilder er uenige',
        summary: {
            da: 'Reglen har en kilde, der siger noget andet end den, reglen følger (»afviger«).',
            en: 'A source of the rule says something else than the one that the rule follows (»afviger«).',
        },
        why: 'Reglen kan kun følge den ene kilde. Listen viser, hvor den anden siger noget andet, så ingen af dem bliver læst, som om de stemte overens.',
        example: `regel første-samtale
    for alle
    skal jobcenteret holde samtale
    senest 2 uger
    afviger kilde "Rapporten, kap. 2" siger "senest 1 uge" loven siger "senest 2 uger"`,
        fix: 'Afklar, hvilken af kilderne der har ret, og ret den anden. Linjen »afviger« fjernes, når kilderne siger det samme; den undskylder ingen forskel.',
    },
    run: ({ model, language }) => report(deviationsOfRules(model), language),
    besides: {
        scope: 'rule-set',
        run: ({ model, language }) =>
            report([...deviationsOfGroups(model), ...deviationsOfReforms(model)], language),
    },
} satisfies Check;

function* report(deviations: readonly StatedDeviation[], language: Language): Generator<Report> {
    for (const { told, deviation } of deviations) {
        const { source, theirs, other, ours, place } = deviation;
        const act = language === 'da' ? 'loven' : 'the act';
        const second = other === undefined ? act : `»${other}«`;
        const citation = 'citation' in told && told.citation ? ` (${formatCitation(told.citation)})` : '';
        const name = `»${told.title}«${citation}`;
        const message =
            language === 'da'
                ? `Om ${name} er kilderne uenige: »${source}« siger »${theirs}«, ${second} siger »${ours}«. Afklar, hvad der gælder, og ret den anden kilde.`
                : `About ${name} the sources disagree: »${source}« says »${theirs}«, ${second} says »${ours}«. Settle which holds, and correct the other.`;
        yield {
            verdict: 'found',
            message: paragraph(message),
            primary: { ...placeOf(told), place },
            related: [],
            components: [],
        };
    }
}
