import type { Check } from './check.js';
import { ownProblems } from './own-problems.js';

/** og and eller side by side: two lawyers read it in two ways. */
export default {
    code: 'RR003',
    name: 'and-or-should-have-parentheses',
    family: 'syntaks',
    severity: 'warning',
    scope: 'rule-set',
    docs: {
        title: '»og« og »eller« er blandet uden parenteser',
        summary: {
            da: 'Betingelsen blander »og« og »eller«, så den kan læses på to måder.',
            en: 'The condition mixes “og” and “eller”, so it can be read in two ways.',
        },
        why: 'Regelret læser »og« som stærkere end »eller«. En læser kan mene det modsatte, og så gælder reglen for andre borgere, end den, der skrev den, tænkte på.',
        example: `målgruppe unge
    når alder er under 30 år og ydelse er kontanthjælp eller ydelse er dagpenge`,
        fix: 'Sæt parenteser om det, der hører sammen: »når alder er under 30 år og (ydelse er kontanthjælp eller ydelse er dagpenge)«.',
    },
    *run({ model, language }) {
        for (const problem of ownProblems(model)) {
            if (problem.kind !== 'ambiguous-condition') continue;
            yield {
                verdict: 'found',
                message:
                    language === 'da'
                        ? 'Betingelsen blander »og« og »eller« uden parenteser og kan derfor læses på to måder. Den læses her, som om »og« binder stærkest. Sæt parenteser om det, der hører sammen.'
                        : 'The condition mixes “og” and “eller” without parentheses and can be read in two ways. Here “og” binds first. Put parentheses around what belongs together.',
                primary: { place: problem.place },
                related: [],
                components: [],
            };
        }
    },
} satisfies Check;
