import type { FindingPlace, Place, RuleSetModel } from '../model/index.js';
import type { Language } from '../model/text.js';
import { placeOf } from '../reports/citizen/names.js';
import type { Check } from './check.js';
import { ownProblems } from './own-problems.js';

/** Groups defined by each other, or rules that go before, presuppose or replace each other in a ring. */
export default {
    code: 'RR502',
    name: 'reference-must-not-be-circular',
    family: 'henvisning',
    severity: 'error',
    scope: 'rule-set',
    docs: {
        title: 'Henvisningerne går i ring',
        summary: {
            da: 'Målgrupper eller regler henviser til hinanden i ring.',
            en: 'Groups or rules refer to each other in a ring.',
        },
        why: 'Går to regler hver især forud for den anden, kan ingen afgøre, hvilken der gælder. Er to målgrupper bestemt ved hinanden, er ingen af dem bestemt.',
        example: `regel a
    for alle
    skal jobcenteret holde samtale
    undtagelse fra b
regel b
    for alle
    skal jobcenteret holde samtale
    undtagelse fra a`,
        fix: 'Fjern en af henvisningerne, så den ene regel går forud for den anden og ikke omvendt.',
    },
    *run({ model, language }) {
        for (const problem of ownProblems(model)) {
            if (problem.kind !== 'cycle') continue;
            const names = [...new Set(problem.names)];
            const [what, fix] = SENTENCES[problem.what][language];
            yield {
                verdict: 'found',
                message: `${what}: ${ringOf(names)}. ${fix}`,
                primary: { place: problem.place },
                related: placesOf(model, names).filter(({ place }) => !sameStart(place, problem.place)),
                components: [],
            };
        }
    },
} satisfies Check;

function sameStart(a: Place, b: Place): boolean {
    return a.uri === b.uri && a.start.line === b.start.line;
}

/** `»a« → »b« → »a«`; a long ring without its middle. */
function ringOf(names: readonly string[]): string {
    const quoted = names.map((name) => `»${name}«`);
    const shown = names.length > 8 ? [...quoted.slice(0, 4), '…', ...quoted.slice(-3)] : quoted;
    return [...shown, quoted[0] ?? ''].join(' → ');
}

function placesOf(model: RuleSetModel, names: readonly string[]): readonly FindingPlace[] {
    const wanted = new Set(names);
    const told = new Map<string, FindingPlace>();
    for (const thing of [...model.groups, ...model.unions]) {
        if (wanted.has(thing.id)) told.set(thing.id, placeOf(thing));
    }
    for (const norm of model.norms) {
        if (wanted.has(norm.rule) && !told.has(norm.rule)) told.set(norm.rule, placeOf(norm));
    }
    return names.flatMap((name) => told.get(name) ?? []);
}

const SENTENCES: Readonly<
    Record<
        'group' | 'priority' | 'requires' | 'replaces',
        Record<Language, readonly [what: string, fix: string]>
    >
> = {
    group: {
        da: [
            'Målgrupperne er bestemt ved hinanden i ring',
            'Giv en af dem en betingelse, der ikke nævner de andre.',
        ],
        en: [
            'The groups are defined by each other in a ring',
            'Give one of them a condition that does not name the others.',
        ],
    },
    priority: {
        da: [
            'Reglerne går forud for hinanden i ring, så ingen af dem kan gælde',
            'Fjern en af henvisningerne.',
        ],
        en: [
            'The rules go before each other in a ring, so that none of them can apply',
            'Remove one of the references.',
        ],
    },
    requires: {
        da: ['Reglerne forudsætter hinanden i ring', 'Fjern en af henvisningerne.'],
        en: ['The rules presuppose each other in a ring', 'Remove one of the references.'],
    },
    replaces: {
        da: ['Reglerne afløser hinanden i ring', 'Fjern en af henvisningerne, så der er en ældste regel.'],
        en: [
            'The rules replace each other in a ring',
            'Remove one of the references, so that there is an oldest rule.',
        ],
    },
};
