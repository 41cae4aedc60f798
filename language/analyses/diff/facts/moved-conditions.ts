import type { RuleSetModel } from '../../../model/index.js';
import {
    and,
    intervals,
    isIn,
    not,
    or,
    type Condition,
    type IntervalSet,
} from '../../../population/index.js';
import { folding } from './fold.js';
import { lengthsOn, type JointAxes } from './joint-axes.js';
import { timeMover, type TimeMover } from './moved-times.js';

/** How the conditions of one side are moved to the joint axes. */
export interface Mover {
    readonly condition: (condition: Condition) => Condition;
    /** What the side presupposes, and that its cases have values that it knows. */
    readonly constraints: readonly Condition[];
}

/** Gives one object for conditions that are written alike. */
export type Interner = (condition: Condition) => Condition;

export function createInterner(): Interner {
    const numbers = new Map<Condition, number>();
    const byText = new Map<string, Condition>();
    return (condition) => {
        if (numbers.has(condition)) return condition;
        const own =
            condition.kind === 'in'
                ? `${condition.axis} ${condition.set.join(' ')}`
                : condition.kind === 'not'
                  ? numbers.get(condition.of)
                  : condition.kind === 'and' || condition.kind === 'or'
                    ? condition.of.map((each) => numbers.get(each)).join(' ')
                    : '';
        const text = `${condition.kind} ${own}`;
        const known = byText.get(text);
        if (known) return known;
        byText.set(text, condition);
        numbers.set(condition, numbers.size);
        return condition;
    };
}

export function moverOf(model: RuleSetModel, joint: JointAxes, intern: Interner): Mover {
    const { space, axes } = model;
    const places = space.axes.map(({ id }) => joint.at.get(id) ?? -1);
    const times = timeMovers(model, joint);
    const startsOf = new Map(
        axes.flatMap((meaning, index) => (meaning.kind === 'anchor-class' ? [[index, meaning.of]] : [])),
    );
    const words = space.axes.map((_, axis) => wordMover(model, axis, joint));
    const built = (condition: Condition): Condition => {
        // Parts first: only what is made of parts that are known is known itself.
        if (condition.kind === 'not') return intern(not(built(condition.of)));
        if (condition.kind !== 'and' && condition.kind !== 'or') return intern(condition);
        const parts = condition.of.map(built);
        return intern(condition.kind === 'and' ? and(...parts) : or(...parts));
    };

    function atom(axis: number, set: IntervalSet): Condition {
        const measured = startsOf.get(axis);
        if (measured !== undefined) {
            const mover = times.get(measured);
            return mover ? mover.starts(set) : isIn(joint.startOf.get(places[measured]!)!, set);
        }
        return times.get(axis)?.days([set], []) ?? isIn(places[axis]!, words[axis]!(set));
    }

    /** A time and the start dates that it is counted from go over together, for they are compared together. */
    function conjunction(operands: readonly Condition[], done: readonly Condition[]): Condition {
        const parts: Condition[] = [];
        const atoms = operands.filter((each) => each.kind === 'in');
        const taken = new Set<Condition>();
        for (const [starts, measured] of startsOf) {
            const mover = times.get(measured);
            const classes = atoms.filter(({ axis }) => axis === starts);
            const days = atoms.filter(({ axis }) => axis === measured);
            if (!mover || classes.length === 0 || days.length === 0) continue;
            for (const each of [...classes, ...days]) taken.add(each);
            const setsOf = (some: typeof atoms): IntervalSet[] => some.map(({ set }) => set);
            parts.push(built(mover.days(setsOf(days), setsOf(classes))));
        }
        return and(...parts, ...done.filter((_, i) => !taken.has(operands[i]!)));
    }

    const condition = folding<Condition>((from, operands) => {
        switch (from.kind) {
            case 'in':
                return built(atom(from.axis, from.set));
            case 'not':
                return intern(not(operands[0]!));
            case 'and':
                return intern(conjunction(from.of, operands));
            case 'or':
                return intern(or(...operands));
            default:
                return intern(from);
        }
    });
    const known = space.axes.flatMap(({ lo, hi }, axis) => {
        const place = places[axis]!;
        if (startsOf.has(axis) || isUnbounded(model, axis)) return [];
        const target = joint.axes[place]!;
        const all = words[axis]!(intervals.range(lo, hi));
        return intervals.isSubset(intervals.range(target.lo, target.hi), all)
            ? []
            : [built(isIn(place, all))];
    });
    return { condition, constraints: [...space.constraints.map(condition), ...known] };
}

/** Days that make 120 years: as long as the longest time that a rule set can speak of when it sets no bound. */
const LONGEST = 43_829;

/** Whether the rule set itself says how long the time can be. */
function isUnbounded({ axes, vocabulary }: RuleSetModel, axis: number): boolean {
    const meaning = axes[axis]!;
    if (meaning.kind !== 'fact') return meaning.kind === 'elapsed' || meaning.kind === 'total';
    const type = vocabulary.facts.get(meaning.fact)?.type;
    return type?.kind === 'elapsed' && type.to >= LONGEST;
}

/** For the axes of times whose thresholds are not the same on the joint axes. */
function timeMovers(model: RuleSetModel, joint: JointAxes): ReadonlyMap<number, TimeMover> {
    const movers = new Map<number, TimeMover>();
    for (const [axis, { id }] of model.space.axes.entries()) {
        const at = joint.at.get(id);
        const lengths = at === undefined ? undefined : joint.thresholds.get(at);
        if (at === undefined || !lengths) continue;
        const own = lengthsOn(model, id);
        const startAt = joint.startOf.get(at);
        const starts = model.axes.find((each) => each.kind === 'anchor-class' && each.of === axis);
        const representatives = starts?.kind === 'anchor-class' ? starts.representatives : [SOME_START];
        if (own.length === lengths.length && model.space.axes[axis]!.hi === joint.axes[at]!.hi) continue;
        movers.set(
            axis,
            timeMover({
                own: { axis: model.space.axes[axis]!, starts: representatives, lengths: own },
                joint: { axis: joint.axes[at]!, at, startAt, lengths },
            }),
        );
    }
    return movers;
}

/** 1 January 2024: what times are counted from where all start dates are alike. */
const SOME_START = 19_723;

/** The words of an enum have other places where the other side has more of them. */
function wordMover(
    { axes, vocabulary }: RuleSetModel,
    axis: number,
    joint: JointAxes,
): (set: IntervalSet) => IntervalSet {
    const meaning = axes[axis];
    if (meaning?.kind !== 'fact') return (set) => set;
    const [own, all] = [vocabulary.facts.get(meaning.fact)?.type, joint.facts.get(meaning.fact)?.type];
    if (own?.kind !== 'enum' || all?.kind !== 'enum') return (set) => set;
    const places = own.values.map(({ id }) => all.values.findIndex((value) => value.id === id));
    if (places.every((place, value) => place === value)) return (set) => set;
    return (set) =>
        places
            .filter((_, value) => intervals.contains(set, value))
            .map((place) => intervals.point(place))
            .reduce(intervals.union, intervals.none);
}
