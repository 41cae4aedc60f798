import { holdsAt, type Reach } from '../../analyses/counting/index.js';
import { findShared, mayMeet, type Case, type Compiled, type Truth } from '../../population/index.js';

interface Asked {
    readonly answers: Map<Compiled, Truth>;
    /** Cases among these that earlier questions found, the one that served last first. */
    readonly known: Case[];
}

const MOST_KNOWN = 32;

/**
 * Whether a rule concerns someone among some cases, for many rules and few sets of cases: someone who has been found
 * among the cases before is mostly among those whom the next rule concerns, and looking is cheaper than searching.
 */
export function createMeets(): Reach['meets'] {
    const asked = new Map<Compiled, Asked>();
    return ({ population }, cases) => {
        if (!mayMeet(population, cases)) return 'no';
        let about = asked.get(cases);
        if (!about) asked.set(cases, (about = { answers: new Map(), known: [] }));
        let answer = about.answers.get(population);
        if (!answer) about.answers.set(population, (answer = search(population, cases, about.known)));
        return answer;
    };
}

function search(population: Compiled, cases: Compiled, known: Case[]): Truth {
    const serves = known.findIndex((each) => holdsAt(population.condition, each) === true);
    if (serves >= 0) {
        known.unshift(...known.splice(serves, 1));
        return 'yes';
    }
    const found = findShared(population, cases);
    if (found.verdict !== 'found') return found.verdict === 'absent' ? 'no' : 'unknown';
    known.unshift(found.value);
    if (known.length > MOST_KNOWN) known.pop();
    return 'yes';
}
