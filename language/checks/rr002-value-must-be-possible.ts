import type { Check } from './check.js';
import { ownProblems } from './own-problems.js';

/** A date that does not exist, an interval the wrong way round, a value outside what the fact can be. */
export default {
    code: 'RR002',
    name: 'value-must-be-possible',
    family: 'værdi',
    severity: 'error',
    scope: 'rule-set',
    docs: {
        title: 'Værdien er umulig',
        summary: {
            da: 'En dato, et beløb, en varighed eller et interval, der ikke kan findes.',
            en: 'A date, an amount, a duration or an interval that cannot be.',
        },
        why: 'En umulig værdi giver en regel, der aldrig kan bruges, og en frist, som ingen kan beregne.',
        example: `regel overgang
    gælder fra 31. februar 2026`,
        fix: 'Ret værdien, så den er mulig: en dag, der findes, et interval, der går fra det mindste til det største, og en værdi inden for oplysningens egne grænser.',
    },
    *run({ model, language }) {
        for (const problem of ownProblems(model)) {
            if (problem.kind !== 'bad-value') continue;
            yield {
                verdict: 'found',
                message: problem.message[language],
                primary: { place: problem.place },
                related: [],
                components: [],
            };
        }
    },
} satisfies Check;
