import type { RuleSetModel } from '../../model/index.js';
import { and, isEmpty } from '../../population/index.js';
import type { EmptySubgroup, GroupLike } from './model.js';

/**
 * Every undermålgruppe that no citizen belongs to, although each of its parents has citizens: nothing in its own
 * condition can hold for a member of the parent. A subgroup's condition includes that of its parents.
 */
export function emptySubgroups(model: RuleSetModel): readonly EmptySubgroup[] {
    const known = new Map<string, GroupLike>();
    for (const group of [...model.unions, ...model.groups]) known.set(group.id, group);
    return model.groups.flatMap((group): EmptySubgroup[] => {
        const parents = group.parents.flatMap((id) => known.get(id) ?? []);
        if (group.kind !== 'subgroup' || parents.length === 0) return [];
        const inParents = and(group.condition, ...parents.map(({ condition }) => condition));
        const empty = isEmpty(model.space, inParents);
        if (empty === 'no') return [];
        if (empty === 'unknown') return [{ group, parents, certainty: 'unknown' }];
        // With an empty parent the mistake is there, and is told there.
        const parentIsEmpty = parents.some(({ condition }) => isEmpty(model.space, condition) === 'yes');
        return parentIsEmpty ? [] : [{ group, parents, certainty: 'found' }];
    });
}
