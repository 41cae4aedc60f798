import type { Group, RuleSetModel } from '../../model/index.js';
import { byIdentity } from '../by-identity.js';

export interface Names {
    /** The group's own name, and those of all groups and samlebetegnelser that it is declared a part of. */
    of(group: Group): ReadonlySet<string>;
}

export const namesOf = ({ groups, unions }: RuleSetModel): Names => namesIn(groups, unions);

const namesIn = byIdentity(createNames);

function createNames(groups: RuleSetModel['groups'], unions: RuleSetModel['unions']): Names {
    const known = new Map<string, ReadonlySet<string>>();
    const parents = new Map<string, readonly string[]>(groups.map((group) => [group.id, group.parents]));
    for (const { id, members } of unions)
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
