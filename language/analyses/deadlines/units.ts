import type { Group, Norm, RuleSetModel } from '../../model/index.js';
import { and, findCase, isSubset, not, type Condition } from '../../population/index.js';
import type { Reach } from '../counting/index.js';
import type { Unit } from './model.js';

export interface Units {
    /** The groups that rules on a subject are compared between; groups without citizens of their own are left out. */
    of(norms: readonly Norm[]): readonly Unit[];
}

/**
 * Citizens in several groups show nothing about what holds for one of them, so a group is judged by its own citizens.
 * Where rules name an undermålgruppe, it is compared too, and its målgruppe is judged by the rest.
 */
export function createUnits(model: RuleSetModel, reach: Reach): Units {
    const groups = new Map(model.groups.map((group) => [group.id, group]));
    const main = model.groups.filter(({ kind }) => kind === 'group');
    const known = new Map<string, readonly Unit[]>();
    const relations = new Map<string, 'apart' | 'within' | 'other'>();

    function relation(a: Group, b: Group): 'apart' | 'within' | 'other' {
        const key = `${a.id}\n${b.id}`;
        let answer = relations.get(key);
        if (!answer) {
            const { space } = model;
            if (reach.shareCases(a.condition, b.condition) === 'no') answer = 'apart';
            else answer = isSubset(space, a.condition, b.condition) === 'yes' ? 'within' : 'other';
            relations.set(key, answer);
        }
        return answer;
    }

    function ownCitizens(group: Group, units: readonly Group[]): Condition {
        const others = units.filter((other) => other !== group && relation(group, other) === 'other');
        return others.length === 0
            ? group.condition
            : and(group.condition, ...others.map((other) => not(other.condition)));
    }

    return {
        of(norms) {
            const named = new Set(norms.flatMap(({ groups, except }) => [...groups, ...except]));
            const parts = [...named]
                .flatMap((name) => groups.get(name) ?? [])
                .filter(({ kind }) => kind === 'subgroup');
            const key = parts
                .map(({ id }) => id)
                .sort()
                .join('\n');
            let units = known.get(key);
            if (!units) {
                const compared = [...main, ...parts];
                units = compared
                    .map((group) => ({ group, own: ownCitizens(group, compared) }))
                    .filter(({ own }) => findCase(model.space, own).verdict === 'found');
                known.set(key, units);
            }
            return units;
        },
    };
}
