import type { Language } from '../model/index.js';
import type { Check } from './check.js';
import { ownProblems } from './own-problems.js';
import { sayKind } from './rr501-name-must-be-declared.js';

/** Two things of one kind with the same name: a reference to it could mean either. */
export default {
    code: 'RR504',
    name: 'name-must-be-declared-once',
    family: 'henvisning',
    severity: 'error',
    scope: 'rule-set',
    docs: {
        title: 'Navnet er erklæret to gange',
        summary: {
            da: 'To erklæringer af samme slags har samme navn.',
            en: 'Two declarations of one kind have the same name.',
        },
        why: 'En henvisning til navnet kan betyde den ene eller den anden. Regelret bruger den første og ser bort fra den anden, så en regel kan falde ud, uden at nogen ser det.',
        example: `handling første-samtale
handling første-samtale "Første jobsamtale"`,
        fix: 'Giv den ene et andet navn, eller slet den, hvis det er en gentagelse.',
    },
    *run({ model, language }) {
        for (const problem of ownProblems(model)) {
            if (problem.kind !== 'duplicate-name') continue;
            const what = sayKind(problem.what)[language];
            const line = problem.first.start.line + 1;
            const elsewhere = problem.first.uri !== problem.place.uri;
            const file = elsewhere ? decodeURIComponent(problem.first.uri.split('/').at(-1) ?? '') : '';
            const where =
                language === 'da'
                    ? `linje ${line}${elsewhere ? ` i ${file}` : ''}`
                    : `line ${line}${elsewhere ? ` of ${file}` : ''}`;
            yield {
                verdict: 'found',
                message: problem.instead
                    ? sayTwoRuleSets(problem.name, problem.instead, where, language)
                    : language === 'da'
                      ? `${what} »${problem.name}« er erklæret to gange: første gang på ${where}. Giv den ene et andet navn, eller slet den.`
                      : `${what} »${problem.name}« is declared twice: first on ${where}. Give one of them another name, or delete it.`,
                primary: { place: problem.place, rule: problem.name },
                related: [{ place: problem.first, rule: problem.name }],
                components: [],
            };
        }
    },
} satisfies Check;

/** One folder is one rule set, whatever the two are called. */
const sayTwoRuleSets = (name: string, first: string, where: string, language: Language): string =>
    language === 'da'
        ? `Mappen er allerede regelsættet »${first}« (${where}), og en mappe er ét regelsæt. Flyt »${name}« til en mappe for sig, eller slet erklæringen.`
        : `The folder is the rule set »${first}« already (${where}), and a folder is one rule set. Move »${name}« to a folder of its own, or delete the declaration.`;
