import type { AxisMeaning, RuleSetModel } from '../../model/index.js';
import {
    and,
    axesOf,
    type Compiled,
    type Condition,
    forAll,
    isEmpty,
    minimalWitness,
    type Truth,
    type Witness,
} from '../../population/index.js';
import { byIdentity } from '../by-identity.js';
import { questionsOf } from '../effective/index.js';

/** Whether a citizen belongs to both: `open` = only if something that the source leaves open turns out so. */
export type Meeting = 'found' | 'absent' | 'open' | 'too-complex';

export interface Meetings {
    meet(a: Compiled, b: Compiled): Meeting;
    /** As `meet`, of one condition. */
    exists(condition: Condition): Meeting;
    /** A telling citizen; one who does not rest on open points or on a skøn where there is such a one. */
    witness(condition: Condition): Witness | undefined;
}

type InSpace = Pick<RuleSetModel, 'space' | 'axes'>;

const inSpace = byIdentity((space: InSpace['space'], axes: InSpace['axes']) => create({ space, axes }));

/** Questions about shared citizens, remembered per space: many rules have the same population. */
export const meetingsOf = ({ space, axes }: InSpace): Meetings => inSpace(space, axes);

function create(model: InSpace): Meetings {
    const { space } = model;
    const { prepare, meets } = questionsOf(model);
    const open = axesOfKind(model, ['open']);
    const judgements = axesOfKind(model, ['judgement']);
    const avoid = axesOfKind(model, ['open', 'judgement', 'day', 'anchor-class']);
    const memo = new WeakMap<Compiled, WeakMap<Compiled, Meeting>>();

    function meet(a: Compiled, b: Compiled): Meeting {
        const answer = meets(a, b);
        if (open.length === 0 || answer !== 'yes') return MEETING[answer];
        let row = memo.get(a);
        if (!row) memo.set(a, (row = new WeakMap()));
        let meeting = row.get(b);
        if (!meeting) row.set(b, (meeting = surely(and(a.condition, b.condition))));
        return meeting;
    }

    function exists(condition: Condition): Meeting {
        const whole = prepare(condition);
        const answer = meets(whole, whole);
        return answer === 'yes' ? surely(condition) : MEETING[answer];
    }

    /** Of a condition that somebody meets: whether anybody does, however the open points turn out. */
    function surely(condition: Condition): Meeting {
        const sure = whatever(condition, open);
        if (sure === condition) return 'found';
        return sure !== undefined && isEmpty(space, sure) === 'no' ? 'found' : 'open';
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

const MEETING: Readonly<Record<Truth, Meeting>> = { yes: 'found', no: 'absent', unknown: 'too-complex' };

/** Every yes/no axis that is projected away may double the condition. */
const maxProjected = 6;

function axesOfKind(model: InSpace, kinds: readonly AxisMeaning['kind'][]): number[] {
    return [...model.axes.keys()].filter((axis) => kinds.includes(model.axes[axis]!.kind));
}
