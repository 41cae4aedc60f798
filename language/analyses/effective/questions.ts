import type { RuleSetModel } from '../../model/index.js';
import {
    compile,
    isSubset,
    mayMeet,
    shareCases,
    type Compiled,
    type Condition,
    type Truth,
} from '../../population/index.js';

/** Questions about the conditions of one rule set; many rules have the same ones, so answers are remembered. */
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

const known = new WeakMap<RuleSetModel, Questions>();

export function questionsOf(model: RuleSetModel): Questions {
    let questions = known.get(model);
    if (!questions) known.set(model, (questions = create(model)));
    return questions;
}

function create({ space }: RuleSetModel): Questions {
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
    const answers = new Map<Compiled, Map<Compiled, Truth>>();
    return (a, b) => {
        let row = answers.get(b);
        if (!row) answers.set(b, (row = new Map()));
        let answer = row.get(a);
        if (!answer) row.set(a, (answer = ask(a, b)));
        return answer;
    };
}
