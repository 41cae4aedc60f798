import {
    COMPONENTS,
    type Component,
    type Group,
    type Justification,
    type RuleSetModel,
} from '../../model/index.js';
import type { Effect } from './model.js';

/** The parts in which a begrundelse of these rules names the difference from a group. */
export type Justified = (effects: readonly Effect[], other: Group) => ReadonlySet<Component>;

/**
 * A begrundelse covers every difference of the groups that its rule holds for; one that names components or groups
 * covers only these. A named målgruppe includes its undermålgrupper, and a samlebetegnelse its members.
 */
export function createJustified(model: RuleSetModel): Justified {
    const namesOf = new Map<string, ReadonlySet<string>>();
    const parents = new Map<string, readonly string[]>([
        ...model.groups.map((group): [string, readonly string[]] => [group.id, group.parents]),
    ]);
    for (const { id, members } of model.unions)
        for (const member of members) parents.set(member, [...(parents.get(member) ?? []), id]);

    /** The group's own name, and those of all that it is a part of. */
    function names(group: Group): ReadonlySet<string> {
        let all = namesOf.get(group.id);
        if (!all) {
            const found = new Set([group.id]);
            for (const name of found) for (const parent of parents.get(name) ?? []) found.add(parent);
            namesOf.set(group.id, (all = found));
        }
        return all;
    }

    return (effects, other) => {
        const covered = new Set<Component>();
        const all = new Set<Justification>(
            effects.flatMap(({ norms }) => norms.flatMap(({ justifications }) => justifications)),
        );
        for (const { components, groups } of all) {
            if (groups && !groups.some((name) => names(other).has(name))) continue;
            for (const component of components ?? COMPONENTS) covered.add(component);
        }
        return covered;
    };
}
