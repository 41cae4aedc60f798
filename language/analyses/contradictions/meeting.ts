import type { AxisMeaning, RuleSetModel } from '../../model/index.js';
import {
    and,
    findShared,
    isEmpty,
    mayMeet,
    minimalWitness,
    type Answer,
    type Compiled,
    type Condition,
    type Witness,
} from '../../population/index.js';
import { effectivePopulations } from '../effective/index.js';
import { axesOf, forAll } from './projection.js';

/** Whether a citizen belongs to both: `open` = only if something that the source leaves open turns out so. */
export type Meeting = 'found' | 'absent' | 'open' | 'too-complex';

export interface Meetings {
    meet(a: Compiled, b: Compiled): Meeting;
    /** As `meet`, of one condition. */
    exists(condition: Condition): Meeting;
    /** A telling citizen; one who does not rest on open points or on a skøn where there is such a one. */
    witness(condition: Condition): Witness | undefined;
}

const known = new WeakMap<RuleSetModel, Meetings>();

/** Questions about shared citizens, remembered per rule set: many rules have the same population. */
export function meetingsOf(model: RuleSetModel): Meetings {
    let meetings = known.get(model);
    if (!meetings) known.set(model, (meetings = create(model)));
    return meetings;
}

function create(model: RuleSetModel): Meetings {
    const { space } = model;
    const { prepared } = effectivePopulations(model);
    const open = axesOfKind(model, ['open']);
    const judgements = axesOfKind(model, ['judgement']);
    const avoid = axesOfKind(model, ['open', 'judgement', 'day', 'anchor-class']);
    const memo = new WeakMap<Compiled, Map<Compiled, Meeting>>();

    function meet(a: Compiled, b: Compiled): Meeting {
        if (!mayMeet(a, b)) return 'absent';
        let row = memo.get(a);
        if (!row) memo.set(a, (row = new Map()));
        let meeting = row.get(b);
        if (meeting === undefined) {
            row.set(b, (meeting = judge(findShared(a, b), () => and(a.condition, b.condition))));
        }
        return meeting;
    }

    function exists(condition: Condition): Meeting {
        const whole = prepared(condition);
        return judge(findShared(whole, whole), () => condition);
    }

    function judge(answer: Answer<unknown>, condition: () => Condition): Meeting {
        if (answer.verdict === 'absent') return 'absent';
        if (answer.verdict === 'unknown') return 'too-complex';
        if (open.length === 0) return 'found';
        const whole = condition();
        const sure = whatever(whole, open);
        if (sure === whole) return 'found';
        const empty = sure === undefined ? 'unknown' : isEmpty(space, sure);
        return empty === 'no' ? 'found' : 'open';
    }

    function witness(condition: Condition): Witness | undefined {
        let best = condition;
        for (const axes of [open, judgements]) {
            const sure = whatever(best, axes);
            if (sure !== undefined && sure !== best && isEmpty(space, sure) === 'no') best = sure;
        }
        const answer = minimalWitness(space, best, { avoid });
        return answer.verdict === 'found' ? answer.value : undefined;
    }

    /** The cases in which the condition holds whatever the values on the axes; undefined when there are too many. */
    function whatever(condition: Condition, axes: readonly number[]): Condition | undefined {
        const used = axesOf(condition);
        const relevant = axes.filter((axis) => used.has(axis));
        if (relevant.length > maxProjected) return undefined;
        return relevant.reduce((rest, axis) => {
            const { lo, hi } = space.axes[axis]!;
            return forAll(rest, axis, [lo, hi]);
        }, condition);
    }

    return { meet, exists, witness };
}

/** Every yes/no axis that is projected away may double the condition. */
const maxProjected = 6;

function axesOfKind(model: RuleSetModel, kinds: readonly AxisMeaning['kind'][]): number[] {
    return [...model.axes.keys()].filter((axis) => kinds.includes(model.axes[axis]!.kind));
}
