import type { Norm, Vocabulary } from '../model/index.js';
import { axesOf } from '../population/index.js';
import { sameItems, sameMaps, type Environment } from './environment.js';

/** Whether rules that were judged in one environment would be judged alike in another. */
export type IsUnaffected = (norms: readonly Norm[]) => boolean;

/**
 * Checks of rules look at groups, figures, facts, events, actors and assumptions of every kind. Of the acts and subjects
 * they look only at those of the rules, and of the axes only at those that the rules, the groups and the assumptions
 * speak of: somebody who names an act in the vocabulary, or is in the middle of the name of a group, has not touched the
 * other rules.
 */
export function bearingOf(before: Environment, now: Environment): IsUnaffected {
    if (before === now) return () => true;
    if (!isSameForAll(before, now)) return () => false;
    const acts = changedNames(before.vocabulary.acts, now.vocabulary.acts);
    const subjects = changedNames(before.vocabulary.subjects, now.vocabulary.subjects);
    const axes = changedAxes(before, now);
    if (axes.size > 0 && sharedAxes(before).some((axis) => axes.has(axis))) return () => false;
    if (acts.size + subjects.size + axes.size === 0) return () => true;
    return (norms) =>
        norms.every(
            (norm) =>
                !namesOf(norm, before.vocabulary).some(
                    ({ act, subject }) => acts.has(act) || subjects.has(subject),
                ) &&
                (axes.size === 0 || [...axesOf(norm.population)].every((axis) => !axes.has(axis))),
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
    for (const [name, thing] of before) if (now.get(name) !== thing) changed.add(name);
    for (const name of now.keys()) if (!before.has(name)) changed.add(name);
    return changed;
}

/** The acts and subjects whose words a finding about the norm may hold. */
function namesOf(
    { act, countsAs, subject }: Norm,
    { acts, exclusions }: Vocabulary,
): readonly { readonly act: string | undefined; readonly subject: string | undefined }[] {
    const named = [act, countsAs, ...(act === undefined ? [] : (exclusions.get(act) ?? []))];
    return [
        { act: undefined, subject },
        ...named.flatMap((name) =>
            name === undefined ? [] : [{ act: name, subject: acts.get(name)?.subject ?? name }],
        ),
    ];
}

function changedAxes(before: Environment, now: Environment): ReadonlySet<number> {
    const changed = new Set<number>();
    const most = Math.max(before.axes.length, now.axes.length);
    for (let axis = 0; axis < most; axis++) {
        const [was, is] = [before, now].map(({ space, axes }) =>
            JSON.stringify([space.axes[axis] ?? null, axes[axis] ?? null]),
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
