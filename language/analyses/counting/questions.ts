import {
    compile,
    findShared,
    mayMeet,
    type Case,
    type Compiled,
    type Condition,
    type Space,
    type Truth,
} from '../../population/index.js';
import { holdsAt } from './holds.js';

/** Whether conditions of one space share cases, asked many times. */
export interface Questions {
    /** A condition made ready for being asked about; the same condition gives the same object. */
    prepare(condition: Condition): Compiled;
    /** Whether some case of U is in both. It pays to ask of many conditions against few `cases`. */
    meets(condition: Compiled, cases: Compiled): Truth;
}

interface Answers {
    /** What had to be searched for. */
    readonly searched: Map<Compiled, Truth>;
    /** Cases of U that some condition was found to hold in; they often do for the next one too. */
    readonly examples: Case[];
}

const MOST_EXAMPLES = 12;

export function createQuestions(space: Space): Questions {
    const prepared = new WeakMap<Condition, Compiled>();
    const answers = new WeakMap<Compiled, Answers>();

    function search(condition: Compiled, cases: Compiled, { searched, examples }: Answers): Truth {
        const known = searched.get(condition);
        if (known) return known;
        const found = findShared(condition, cases);
        const answer = found.verdict === 'found' ? 'yes' : found.verdict === 'absent' ? 'no' : 'unknown';
        searched.set(condition, answer);
        if (found.verdict === 'found') {
            examples.unshift(found.value);
            if (examples.length > MOST_EXAMPLES) examples.pop();
        }
        return answer;
    }

    return {
        prepare(condition) {
            let ready = prepared.get(condition);
            if (!ready) prepared.set(condition, (ready = compile(space, condition)));
            return ready;
        },
        meets(condition, cases) {
            // Most pairs are told apart at a glance; remembering these would cost more than asking again.
            if (!mayMeet(condition, cases)) return 'no';
            let known = answers.get(cases);
            if (!known) answers.set(cases, (known = { searched: new Map(), examples: [] }));
            const hit = known.examples.some((example) => holdsAt(condition.condition, example));
            return hit ? 'yes' : search(condition, cases, known);
        },
    };
}
