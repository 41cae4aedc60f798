import { COMPONENTS, type Component, type Group, type Justification } from '../../model/index.js';
import type { Effect } from './model.js';
import type { Names } from './names.js';

/** The parts in which a begrundelse of these rules names the difference from a group. */
export type Justified = (effects: readonly Effect[], other: Group) => ReadonlySet<Component>;

/**
 * A begrundelse covers every difference of the groups that its rule holds for; one that names components or groups
 * covers only these. A named målgruppe includes its undermålgrupper, and a samlebetegnelse its members.
 */
export function createJustified(names: Names): Justified {
    return (effects, other) => {
        const all = new Set<Justification>();
        for (const { norms } of effects)
            for (const { justifications } of norms) for (const each of justifications) all.add(each);
        const covered = new Set<Component>();
        for (const { components, groups, text } of all) {
            // A place for a reason is no reason.
            if (text === '') continue;
            if (groups && !groups.some((name) => names.of(other).has(name))) continue;
            for (const component of components ?? COMPONENTS) covered.add(component);
        }
        return covered;
    };
}
