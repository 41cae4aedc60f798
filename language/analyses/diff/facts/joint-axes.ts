import { anchorClasses, type Duration } from '../../../calendar/index.js';
import type { AxisMeaning, RuleSetModel } from '../../../model/index.js';
import type { Fact } from '../../../model/vocabulary.js';
import type { Axis } from '../../../population/index.js';
import { wideType } from './fact-types.js';

/** The axes of two rule sets together. */
export interface JointAxes {
    readonly axes: readonly Axis[];
    readonly meanings: readonly AxisMeaning[];
    /** The axis that has an id. */
    readonly at: ReadonlyMap<string, number>;
    /** The facts of both, each with the values of both. */
    readonly facts: ReadonlyMap<string, Fact>;
    /** What each elapsed time is compared with on either side, by the axis. */
    readonly thresholds: ReadonlyMap<number, readonly Duration[]>;
    /** The axis that says which start date an elapsed time is counted from, by the axis; none where all are alike. */
    readonly startOf: ReadonlyMap<number, number>;
}

/**
 * Lays the axes of two rule sets together. Axes are one when they have one id: the fact, the words of a skøn, the
 * event that a time is counted from. Start dates are told apart by the thresholds of both sides, so that 26 uger on
 * the one and 6 måneder on the other are compared from every start date, as they would be within one rule set.
 */
export function jointAxes(before: RuleSetModel, after: RuleSetModel): JointAxes {
    const facts = jointFacts(before, after);
    const axes: Axis[] = [];
    const meanings: AxisMeaning[] = [];
    const at = new Map<string, number>();
    const thresholds = new Map<number, readonly Duration[]>();
    const startOf = new Map<number, number>();
    const add = (axis: Axis, meaning: AxisMeaning): number => {
        at.set(axis.id, axes.length);
        meanings.push(meaning);
        return axes.push(axis) - 1;
    };
    const byId = [after, before].map(
        ({ space, axes: own }) =>
            new Map(space.axes.map((axis, index) => [axis.id, { ...axis, meaning: own[index]! }])),
    );
    for (const model of [after, before]) {
        for (const [index, axis] of model.space.axes.entries()) {
            const meaning = model.axes[index]!;
            if (meaning.kind === 'anchor-class' || at.has(axis.id)) continue;
            const others = byId.flatMap((axes) => axes.get(axis.id) ?? []);
            const own = add(
                {
                    ...axis,
                    lo: Math.min(...others.map(({ lo }) => lo)),
                    hi: Math.max(...others.map(({ hi }) => hi), hiOf(facts, meaning)),
                },
                // A time is called by the fact that measures it, if one of the sides has one.
                others.find((each) => each.meaning.kind === 'fact')?.meaning ?? meaning,
            );
            if (meaning.kind === 'judgement' || meaning.kind === 'open') continue;
            const lengths = distinct([after, before].flatMap((each) => lengthsOn(each, axis.id)));
            if (lengths.length === 0) continue;
            thresholds.set(own, lengths);
            const classes = anchorClasses(lengths);
            const longest = Math.max(...classes.flatMap((each) => each.lengths));
            axes[own] = { ...axes[own]!, hi: Math.max(axes[own]!.hi, longest + 366) };
            if (classes.length > 1)
                startOf.set(
                    own,
                    add(
                        { id: `start ${axis.id}`, lo: 0, hi: classes.length },
                        {
                            kind: 'anchor-class',
                            of: own,
                            representatives: classes.map(({ representative }) => representative),
                        },
                    ),
                );
        }
    }
    return { axes, meanings, at, facts, thresholds, startOf };
}

/** Every word of an enum has its place on the axis, whichever side it is from. */
function hiOf(facts: ReadonlyMap<string, Fact>, meaning: AxisMeaning): number {
    const type = meaning.kind === 'fact' ? facts.get(meaning.fact)?.type : undefined;
    return type?.kind === 'enum' ? type.values.length : -Infinity;
}

/** The thresholds of one side on the axis with an id. */
export function lengthsOn({ space, thresholds }: RuleSetModel, id: string): readonly Duration[] {
    const axis = space.axes.findIndex((each) => each.id === id);
    return axis < 0 ? [] : (thresholds.get(axis) ?? []);
}

function distinct(lengths: readonly Duration[]): Duration[] {
    return [...new Map(lengths.map((each) => [`${each.unit} ${each.amount}`, each])).values()];
}

function jointFacts(before: RuleSetModel, after: RuleSetModel): ReadonlyMap<string, Fact> {
    const [old, now] = [before.vocabulary.facts, after.vocabulary.facts];
    const joint = new Map<string, Fact>();
    for (const [id, fact] of now) {
        const twin = old.get(id);
        joint.set(id, twin ? { ...fact, type: wideType(fact.type, twin.type) } : fact);
    }
    for (const [id, fact] of old) if (!joint.has(id)) joint.set(id, fact);
    return joint;
}
