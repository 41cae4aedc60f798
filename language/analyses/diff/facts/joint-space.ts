import type { AxisMeaning, Group, GroupClaim, GroupUnion, Norm, RuleSetModel } from '../../../model/index.js';
import type { Fact } from '../../../model/vocabulary.js';
import {
    and,
    createSpace,
    everything,
    intervals,
    isEmpty,
    isIn,
    not,
    nothing,
    type Axis,
    type Condition,
    type IntervalSet,
    type Space,
} from '../../../population/index.js';

/** Two rule sets on one space, so that their populations can be laid over each other. */
export interface Joined {
    readonly before: RuleSetModel;
    readonly after: RuleSetModel;
    /** Axes that mean something else on the two sides (an oplysning of another kind): each side has its own. */
    readonly incomparable: readonly string[];
    readonly onlyBefore: Condition;
    readonly onlyAfter: Condition;
    readonly spaces: { readonly before: Space; readonly after: Space };
}

/**
 * Moves both rule sets onto the axes of either. A fact with other values on the two sides has all of them, and the
 * cases that are compared are those that both rule sets know: whoever has a value that one of them lacks is a case
 * of the other alone.
 */
export function joinSpaces(before: RuleSetModel, after: RuleSetModel): Joined {
    const joint = jointAxes(before, after);
    const moveBefore = mover(before, joint, '(før)');
    const moveAfter = mover(after, joint, '(efter)');
    const space = createSpace(joint.axes, [...moveBefore.constraints, ...moveAfter.constraints]);
    const spaces = {
        before: createSpace(joint.axes, moveBefore.constraints),
        after: createSpace(joint.axes, moveAfter.constraints),
    };
    return {
        before: moved(before, moveBefore, space, joint.meanings),
        after: moved(after, moveAfter, space, joint.meanings),
        incomparable: joint.incomparable,
        onlyBefore: outside(spaces.before, spaces.after),
        onlyAfter: outside(spaces.after, spaces.before),
        spaces,
    };
}

/** The cases of one space that the other lacks. */
function outside(space: Space, other: Space): Condition {
    const cases = not(and(everything, ...other.constraints));
    return isEmpty(space, cases) === 'yes' ? nothing : cases;
}

interface JointAxes {
    readonly axes: readonly Axis[];
    readonly meanings: readonly AxisMeaning[];
    readonly byId: ReadonlyMap<string, number>;
    /** Words of the enums of both sides, in the order of the joint axis. */
    readonly words: ReadonlyMap<string, readonly string[]>;
    readonly incomparable: readonly string[];
}

function jointAxes(before: RuleSetModel, after: RuleSetModel): JointAxes {
    const axes: Axis[] = [];
    const meanings: AxisMeaning[] = [];
    const byId = new Map<string, number>();
    const words = new Map<string, readonly string[]>();
    const incomparable: string[] = [];
    const add = (axis: Axis, meaning: AxisMeaning): void => {
        byId.set(axis.id, axes.length);
        axes.push(axis);
        meanings.push(meaning);
    };
    // What an axis is counted from is another axis: its place is known only when all are there.
    const classes: { readonly at: number; readonly of: string }[] = [];
    for (const [model, side, other] of [
        [before, '(før)', after],
        [after, '(efter)', before],
    ] as const) {
        for (const [index, axis] of model.space.axes.entries()) {
            const meaning = model.axes[index]!;
            const same = isSameKind(axis.id, model, other);
            const id = same ? axis.id : `${axis.id} ${side}`;
            if (!same && !incomparable.includes(axis.id)) incomparable.push(axis.id);
            if (byId.has(id)) continue;
            if (meaning.kind === 'anchor-class')
                classes.push({ at: axes.length, of: model.space.axes[meaning.of]!.id });
            const enumWords = same ? wordsOf(axis.id, before, after) : undefined;
            if (enumWords) words.set(id, enumWords);
            add(same ? widened(axis, enumWords, other) : { ...axis, id }, meaning);
        }
    }
    for (const { at, of } of classes) {
        const meaning = meanings[at]!;
        if (meaning.kind === 'anchor-class') meanings[at] = { ...meaning, of: byId.get(of)! };
    }
    return { axes, meanings, byId, words, incomparable };
}

/** The values of both sides. */
function widened(axis: Axis, words: readonly string[] | undefined, other: RuleSetModel): Axis {
    if (words) return { ...axis, lo: 0, hi: words.length };
    const twin = other.space.axes.find(({ id }) => id === axis.id);
    return twin ? { ...axis, lo: Math.min(axis.lo, twin.lo), hi: Math.max(axis.hi, twin.hi) } : axis;
}

function isSameKind(id: string, own: RuleSetModel, other: RuleSetModel): boolean {
    const [mine, theirs] = [meaningOf(id, own), meaningOf(id, other)];
    if (!mine || !theirs) return true;
    if (mine.kind !== theirs.kind) {
        // A time since an event is one axis whether or not an oplysning measures it.
        return [mine, theirs].every((each) => each.kind === 'elapsed' || isElapsedFact(each, own, other));
    }
    if (mine.kind === 'anchor-class' && theirs.kind === 'anchor-class')
        return mine.representatives.join() === theirs.representatives.join();
    if (mine.kind !== 'fact' || theirs.kind !== 'fact') return true;
    const [a, b] = [own.vocabulary.facts.get(mine.fact), other.vocabulary.facts.get(theirs.fact)];
    return a === undefined || b === undefined || isSameType(a, b);
}

const isElapsedFact = (meaning: AxisMeaning, ...models: readonly RuleSetModel[]): boolean =>
    meaning.kind === 'fact' &&
    models.some(({ vocabulary }) => vocabulary.facts.get(meaning.fact)?.type.kind === 'elapsed');

function isSameType({ type: a }: Fact, { type: b }: Fact): boolean {
    if (a.kind === 'integer' && b.kind === 'integer') return a.unit === b.unit;
    if (a.kind === 'money' && b.kind === 'money') return a.level === b.level;
    return a.kind === b.kind;
}

function meaningOf(id: string, { space, axes }: RuleSetModel): AxisMeaning | undefined {
    const index = space.axes.findIndex((axis) => axis.id === id);
    return index < 0 ? undefined : axes[index];
}

/** The words of an enum on both sides, those of the side before first; undefined for another kind of axis. */
function wordsOf(id: string, before: RuleSetModel, after: RuleSetModel): readonly string[] | undefined {
    const lists = [before, after].flatMap((model) => {
        const meaning = meaningOf(id, model);
        const fact = meaning?.kind === 'fact' ? model.vocabulary.facts.get(meaning.fact) : undefined;
        return fact?.type.kind === 'enum' ? [fact.type.values.map((value) => value.id)] : [];
    });
    return lists.length === 0 ? undefined : [...new Set(lists.flat())];
}

/** How the conditions of one side are moved. */
interface Mover {
    readonly condition: (condition: Condition) => Condition;
    /** What the side presupposes, and that its cases have values that it knows. */
    readonly constraints: readonly Condition[];
}

function mover({ space, axes, vocabulary }: RuleSetModel, joint: JointAxes, side: string): Mover {
    const targets = space.axes.map(({ id }) => joint.byId.get(id) ?? joint.byId.get(`${id} ${side}`)!);
    const values = space.axes.map((_, index): ((set: IntervalSet) => IntervalSet) => {
        const meaning = axes[index];
        const type = meaning?.kind === 'fact' ? vocabulary.facts.get(meaning.fact)?.type : undefined;
        const words = joint.words.get(joint.axes[targets[index]!]!.id);
        if (type?.kind !== 'enum' || !words) return (set) => set;
        const places = type.values.map(({ id }) => words.indexOf(id));
        return (set) =>
            places
                .filter((_, value) => intervals.contains(set, value))
                .map((place) => intervals.point(place))
                .reduce((a, b) => intervals.union(a, b), intervals.none);
    });
    const memo = new WeakMap<Condition, Condition>();
    const condition = (from: Condition): Condition => {
        let to = memo.get(from);
        if (!to) memo.set(from, (to = move(from)));
        return to;
    };
    const move = (from: Condition): Condition => {
        switch (from.kind) {
            case 'true':
            case 'false':
                return from;
            case 'in':
                return isIn(targets[from.axis]!, values[from.axis]!(from.set));
            case 'not':
                return { kind: 'not', of: condition(from.of) };
            case 'and':
            case 'or':
                return { kind: from.kind, of: from.of.map(condition) };
        }
    };
    const known = space.axes.flatMap(({ lo, hi }, index) => {
        const target = joint.axes[targets[index]!]!;
        const all = values[index]!(intervals.range(lo, hi));
        return intervals.isSubset(intervals.range(target.lo, target.hi), all)
            ? []
            : [isIn(targets[index]!, all)];
    });
    return { condition, constraints: [...space.constraints.map(condition), ...known] };
}

function moved(
    model: RuleSetModel,
    { condition }: Mover,
    space: Space,
    axes: readonly AxisMeaning[],
): RuleSetModel {
    const norm = (each: Norm): Norm => ({
        ...each,
        scope: condition(each.scope),
        condition: condition(each.condition),
        ...(each.criteria && { criteria: condition(each.criteria) }),
        ...(each.phase && { phase: condition(each.phase) }),
        days: condition(each.days),
        population: condition(each.population),
    });
    const populated = <T extends Group | GroupUnion>(each: T): T => ({
        ...each,
        condition: condition(each.condition),
    });
    const claim = (each: GroupClaim): GroupClaim =>
        each.within ? { ...each, within: condition(each.within) } : each;
    return {
        ...model,
        space,
        axes,
        norms: model.norms.map(norm),
        groups: model.groups.map(populated),
        unions: model.unions.map(populated),
        claims: model.claims.map(claim),
    };
}
