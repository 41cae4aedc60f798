import type { AxisMeaning, Group, GroupClaim, GroupUnion, Norm, RuleSetModel } from '../../../model/index.js';
import type { FactType } from '../../../model/vocabulary.js';
import {
    and,
    createSpace,
    isEmpty,
    not,
    nothing,
    type Condition,
    type Space,
} from '../../../population/index.js';
import { areComparable } from './fact-types.js';
import { jointAxes, type JointAxes } from './joint-axes.js';
import { createInterner, moverOf, type Mover } from './moved-conditions.js';
import { renamedRuleSet } from './named-parts.js';
import { axesIn, forEvery } from './project.js';

/** Two rule sets on one space, so that their populations can be laid over each other. */
export interface Joined {
    /** On the cases that both know. */
    readonly before: RuleSetModel;
    readonly after: RuleSetModel;
    /** Facts of another kind on the two sides: each side has an axis of its own for them. */
    readonly incomparable: readonly string[];
    /** Cases of the one that the other does not know. */
    readonly onlyBefore: Condition;
    readonly onlyAfter: Condition;
    /** The common axes with the cases of one side. */
    readonly spaces: { readonly before: Space; readonly after: Space };
}

/**
 * Moves both rule sets onto the axes of either. A fact with other values on the two sides has all of them, and the
 * cases that are compared are those that both rule sets know: whoever has a value that one of them lacks, or is what
 * one of them presupposes that nobody is, is a case of the other alone.
 */
export function joinSpaces(
    before: RuleSetModel,
    after: RuleSetModel,
    /** Facts that are not one have axes of their own. */
    areOne: (a: FactType, b: FactType) => boolean = areComparable,
): Joined {
    const incomparable = [...after.vocabulary.facts].flatMap(([id, { type }]) => {
        const twin = before.vocabulary.facts.get(id);
        return twin && !areOne(twin.type, type) ? [id] : [];
    });
    const [old, now] = [setApart(before, incomparable, 'før'), setApart(after, incomparable, 'efter')];
    const joint = jointAxes(old, now);
    const intern = createInterner();
    const [moveOld, moveNow] = [moverOf(old, joint, intern), moverOf(now, joint, intern)];
    const space = createSpace(joint.axes, [...new Set([...moveNow.constraints, ...moveOld.constraints])]);
    const spaces = {
        before: createSpace(joint.axes, moveOld.constraints),
        after: createSpace(joint.axes, moveNow.constraints),
    };
    return {
        before: moved(old, moveOld, space, joint),
        after: moved(now, moveNow, space, joint),
        incomparable,
        onlyBefore: outside(spaces.before, spaces.after, lackedBy(old, joint)),
        onlyAfter: outside(spaces.after, spaces.before, lackedBy(now, joint)),
        spaces,
    };
}

/** Facts with one name and nothing in common are told apart by it from here on. */
function setApart(model: RuleSetModel, facts: readonly string[], side: string): RuleSetModel {
    if (facts.length === 0) return model;
    const apart = new Set(facts);
    const renamed = renamedRuleSet(model, (kind, name) =>
        kind === 'fact' && apart.has(name) ? `${name} (${side})` : name,
    );
    const titled = [...renamed.vocabulary.facts].map(([id, fact]) => {
        const isApart = !model.vocabulary.facts.has(id);
        return [id, isApart ? { ...fact, title: `${fact.title} (${side})` } : fact] as const;
    });
    return { ...renamed, vocabulary: { ...renamed.vocabulary, facts: new Map(titled) } };
}

/** The joint axes that a side does not know of: a new fact, say. Start dates are only told apart more finely. */
function lackedBy({ space }: RuleSetModel, { axes, meanings }: JointAxes): readonly number[] {
    const own = new Set(space.axes.map(({ id }) => id));
    return [...axes.keys()].filter(
        (axis) => meanings[axis]!.kind !== 'anchor-class' && !own.has(axes[axis]!.id),
    );
}

/**
 * The cases of one space that the other lacks. What the other presupposes of a fact that is new to it takes nobody
 * away, as long as it leaves some value of that fact to everybody.
 */
function outside(space: Space, other: Space, lacked: readonly number[]): Condition {
    const own = new Set(space.constraints);
    const cases = not(and(...other.constraints.filter((each) => !own.has(each))));
    const mentioned = axesIn(cases);
    const free = lacked.filter((axis) => mentioned.has(axis));
    const everyWay =
        free.length > MOST_PROJECTED ? cases : free.reduce((all, axis) => forEvery(space, axis, all), cases);
    return isEmpty(space, everyWay) === 'yes' ? nothing : everyWay;
}

/** Every axis that is projected away may multiply the condition. */
const MOST_PROJECTED = 6;

function moved(model: RuleSetModel, { condition }: Mover, space: Space, joint: JointAxes): RuleSetModel {
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
    const axes: readonly AxisMeaning[] = joint.meanings;
    // What a reform would change and the citizens of prøver are not compared, and stay on their own axes.
    const { reform, ...rest } = model;
    void reform;
    return {
        ...rest,
        vocabulary: { ...model.vocabulary, facts: joint.facts },
        space,
        axes,
        norms: model.norms.map(norm),
        groups: model.groups.map(populated),
        unions: model.unions.map(populated),
        claims: model.claims.map(claim),
        cases: [],
        thresholds: joint.thresholds,
    };
}
