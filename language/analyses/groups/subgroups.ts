import type { RuleSetModel } from '../../model/index.js';
import { and, isEmpty } from '../../population/index.js';
import type { GroupLike, MisplacedSubgroup } from './model.js';

/**
 * Every undermålgruppe without a citizen in a group that it is said to be part of, although that group has citizens.
 * A subgroup's condition includes that of its parents (one of them, where it has several).
 */
export function misplacedSubgroups(model: RuleSetModel): readonly MisplacedSubgroup[] {
    const { space } = model;
    const known = new Map<string, GroupLike>();
    for (const group of [...model.unions, ...model.groups]) known.set(group.id, group);
    return model.groups.flatMap((group): MisplacedSubgroup[] => {
        if (group.kind !== 'subgroup') return [];
        // With an empty parent the mistake is there, and is told there.
        const parents = [...new Set(group.parents)]
            .flatMap((id) => known.get(id) ?? [])
            .filter((parent) => isEmpty(space, parent.condition) !== 'yes');
        const answers = parents.map((parent) => isEmpty(space, and(group.condition, parent.condition)));
        const isEmptyGroup = answers.every((answer) => answer === 'yes');
        const apart = parents.filter((_, i) => answers[i] === 'yes');
        const undecided = parents.filter((_, i) => answers[i] === 'unknown');
        return [
            ...(apart.length > 0
                ? [{ group, parents: apart, isEmpty: isEmptyGroup, certainty: 'found' as const }]
                : []),
            ...(undecided.length > 0
                ? [{ group, parents: undecided, isEmpty: false, certainty: 'unknown' as const }]
                : []),
        ];
    });
}
