import { holdsAt, type Reach } from '../../analyses/counting/index.js';
import {
    findShared,
    mayMeet,
    type Case,
    type Compiled,
    type Condition,
    type Truth,
} from '../../population/index.js';

/** Whether rules concern someone among some cases: many rules, and few sets of cases, of which some lie within others. */
export interface Meets {
    readonly meets: Reach['meets'];
    /** Says that the cases lie within these others: whom a rule does not meet in there, it does not meet in here. */
    within(cases: Compiled, ...wider: readonly Compiled[]): void;
}

interface Asked {
    readonly answers: Map<Condition, Answered>;
    /** Cases among these that earlier questions found, the one that served last first. */
    readonly known: Case[];
    readonly wider: Compiled[];
}

interface Answered {
    readonly truth: Truth;
    readonly example?: Case;
}

const NO: Answered = { truth: 'no' };
const UNKNOWN: Answered = { truth: 'unknown' };
const MOST_KNOWN = 32;

/**
 * Someone who has been found among the cases before is mostly among those whom the next rule concerns, and looking is
 * cheaper than searching.
 */
export function createMeets(): Meets {
    const asked = new Map<Compiled, Asked>();

    function about(cases: Compiled): Asked {
        let own = asked.get(cases);
        if (!own) asked.set(cases, (own = { answers: new Map(), known: [], wider: [] }));
        return own;
    }

    function ask(population: Compiled, cases: Compiled): Answered {
        if (!mayMeet(population, cases)) return NO;
        const own = about(cases);
        let answer = own.answers.get(population.condition);
        if (!answer) own.answers.set(population.condition, (answer = find(population, cases, own)));
        return answer;
    }

    function find(population: Compiled, cases: Compiled, { known, wider }: Asked): Answered {
        for (const others of wider) {
            const { truth, example } = ask(population, others);
            if (truth === 'no') return NO;
            if (example && holdsAt(cases.condition, example) === true) return { truth: 'yes', example };
        }
        const serves = known.findIndex((each) => holdsAt(population.condition, each) === true);
        if (serves >= 0) {
            const [example] = known.splice(serves, 1);
            known.unshift(example!);
            return { truth: 'yes', example: example! };
        }
        const found = findShared(population, cases);
        if (found.verdict !== 'found') return found.verdict === 'absent' ? NO : UNKNOWN;
        known.unshift(found.value);
        if (known.length > MOST_KNOWN) known.pop();
        return { truth: 'yes', example: found.value };
    }

    return {
        meets: ({ population }, cases) => ask(population, cases).truth,
        within(cases, ...wider) {
            const own = about(cases);
            for (const each of wider) if (each !== cases && !own.wider.includes(each)) own.wider.push(each);
        },
    };
}
