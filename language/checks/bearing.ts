import type { Norm, Vocabulary } from '../model/index.js';
import { axesOf } from '../population/index.js';
import { sameItems, sameMaps, type Environment } from './environment.js';

/**
 * Those of some norms that may be judged otherwise in one environment than in another; undefined where all may. The
 * norms are in both: one that is new is to be judged anyhow.
 *
 * Checks of rules look at groups, figures, facts, events, actors and assumptions of every kind. Of the acts and subjects
 * they look only at those of the rules, and of the axes only at those that the rules, the groups and the assumptions
 * speak of: somebody who names an act in the vocabulary, or is in the middle of the name of a group, has not touched the
 * other rules.
 */
export function touchedBy(
    before: Environment,
    now: Environment,
    norms: readonly Norm[],
): readonly Norm[] | undefined {
    if (before === now) return [];
    if (!isSameForAll(before, now)) return undefined;
    const subjects = changedNames(before.vocabulary.subjects, now.vocabulary.subjects);
    const acts = touchedActs(before.vocabulary, now.vocabulary, subjects);
    const axes = changedAxes(before, now);
    if (axes.size > 0 && sharedAxes(before).some((axis) => axes.has(axis))) return undefined;
    if (acts.size + subjects.size + axes.size === 0) return [];
    return norms.filter(
        ({ act, countsAs, subject, population }) =>
            subjects.has(subject) ||
            acts.has(act) ||
            acts.has(countsAs) ||
            (axes.size > 0 && [...axesOf(population)].some((axis) => axes.has(axis))),
    );
}

function isSameForAll(a: Environment, b: Environment): boolean {
    return (
        a.id === b.id &&
        a.title === b.title &&
        a.groups === b.groups &&
        a.unions === b.unions &&
        a.figures === b.figures &&
        sameMaps(a.vocabulary.facts, b.vocabulary.facts) &&
        sameMaps(a.vocabulary.events, b.vocabulary.events) &&
        sameMaps(a.vocabulary.actors, b.vocabulary.actors) &&
        sameMaps(a.vocabulary.lawActs, b.vocabulary.lawActs) &&
        sameItems(a.space.constraints, b.space.constraints)
    );
}

/** Names that stand for something else now, or came or went. */
function changedNames(
    before: ReadonlyMap<string, unknown>,
    now: ReadonlyMap<string, unknown>,
): ReadonlySet<string | undefined> {
    const changed = new Set<string>();
    if (before === now) return changed;
    for (const [name, thing] of before) if (now.get(name) !== thing) changed.add(name);
    for (const name of now.keys()) if (!before.has(name)) changed.add(name);
    return changed;
}

/**
 * Acts of which a finding may hold words that are others now: their own, those of their subjects, and those of acts that
 * they exclude. An act without a subject is one by its own name.
 */
function touchedActs(
    before: Vocabulary,
    now: Vocabulary,
    subjects: ReadonlySet<string | undefined>,
): ReadonlySet<string | undefined> {
    const changed = new Set([...changedNames(before.acts, now.acts), ...subjects]);
    if (subjects.size > 0)
        for (const [name, { subject }] of before.acts) if (subjects.has(subject)) changed.add(name);
    const touched = new Set(changed);
    for (const [name, others] of before.exclusions)
        if ([...others].some((other) => changed.has(other))) touched.add(name);
    return touched;
}

/** Those that both have: a norm that is in both speaks of no others. */
function changedAxes(before: Environment, now: Environment): ReadonlySet<number> {
    const changed = new Set<number>();
    const both = Math.min(before.axes.length, now.axes.length);
    for (let axis = 0; axis < both; axis++) {
        const [was, is] = [before, now].map(({ space, axes }) =>
            JSON.stringify([space.axes[axis], axes[axis]]),
        );
        if (was !== is) changed.add(axis);
    }
    return changed;
}

/** Axes that every question may be about. */
function sharedAxes({ groups, unions, space }: Environment): number[] {
    const conditions = [...[...groups, ...unions].map(({ condition }) => condition), ...space.constraints];
    return conditions.flatMap((condition) => [...axesOf(condition)]);
}
