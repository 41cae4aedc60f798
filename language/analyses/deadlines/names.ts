import type { Group, RuleSetModel } from '../../model/index.js';

export interface Names {
    /** The group's own name, and those of all groups and samlebetegnelser that it is declared a part of. */
    of(group: Group): ReadonlySet<string>;
}

export function createNames(model: RuleSetModel): Names {
    const known = new Map<string, ReadonlySet<string>>();
    const parents = new Map<string, readonly string[]>(
        model.groups.map((group) => [group.id, group.parents]),
    );
    for (const { id, members } of model.unions)
        for (const member of members) parents.set(member, [...(parents.get(member) ?? []), id]);
    return {
        of({ id }) {
            let names = known.get(id);
            if (!names) {
                const found = new Set([id]);
                for (const name of found) for (const parent of parents.get(name) ?? []) found.add(parent);
                known.set(id, (names = found));
            }
            return names;
        },
    };
}
