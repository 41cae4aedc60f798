import { statedDeviations } from '../analyses/references/deviations.js';
import { formatCitation } from '../model/index.js';
import { paragraph, placeOf } from '../reports/citizen/names.js';
import type { Check } from './check.js';

/** Two sources of a rule disagree, and the rule set says so. */
export default {
    code: 'RR902',
    name: 'sources-should-agree',
    family: 'åben',
    severity: 'info',
    scope: 'rule-set',
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
    *run({ model, language }) {
        for (const { told, deviation } of statedDeviations(model)) {
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
    },
} satisfies Check;
