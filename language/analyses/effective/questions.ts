import type { RuleSetModel } from '../../model/index.js';
import {
    compile,
    isSubset,
    mayMeet,
    shareCases,
    type Compiled,
    type Condition,
    type Space,
    type Truth,
} from '../../population/index.js';

/** Questions about the conditions of a space; many rules have the same ones, so answers are remembered. */
export interface Questions {
    /** A condition made ready for being asked about; the same condition gives the same object. */
    prepare(condition: Condition): Compiled;
    /** Whether some case of U is in both. */
    meets(a: Compiled, b: Compiled): Truth;
    /** Whether every case of U in `a` is in `b`. */
    isWithin(a: Compiled, b: Compiled): Truth;
    /** Whether no case of U is in the condition. */
    isEmpty(condition: Condition): Truth;
}

const known = new WeakMap<Space, Questions>();

/** The same for all rule sets in one space, and so for a rule set from edit to edit and for its parts. */
export function questionsOf({ space }: Pick<RuleSetModel, 'space'>): Questions {
    let questions = known.get(space);
    if (!questions) known.set(space, (questions = create(space)));
    return questions;
}

function create(space: Space): Questions {
    const prepared = new WeakMap<Condition, Compiled>();
    const meeting = remembered(shareCases);
    const within = remembered((a, b) => isSubset(space, a.condition, b.condition));

    function prepare(condition: Condition): Compiled {
        let ready = prepared.get(condition);
        if (!ready) prepared.set(condition, (ready = compile(space, condition)));
        return ready;
    }

    return {
        prepare,
        // Most pairs are told apart at a glance; remembering these would cost more than asking again.
        meets: (a, b) => (mayMeet(a, b) ? meeting(a, b) : 'no'),
        isWithin: (a, b) => (a === b ? 'yes' : within(a, b)),
        isEmpty(condition) {
            const whole = prepare(condition);
            const isSomebody = meeting(whole, whole);
            return isSomebody === 'yes' ? 'no' : isSomebody === 'no' ? 'yes' : 'unknown';
        },
    };
}

type Question = (a: Compiled, b: Compiled) => Truth;

function remembered(ask: Question): Question {
    // A space may outlive its conditions by thousands of edits.
    const answers = new WeakMap<Compiled, WeakMap<Compiled, Truth>>();
    return (a, b) => {
        let row = answers.get(b);
        if (!row) answers.set(b, (row = new WeakMap()));
        let answer = row.get(a);
        if (!answer) row.set(a, (answer = ask(a, b)));
        return answer;
    };
}
