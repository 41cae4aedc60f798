import type { Group, Norm } from '../../model/index.js';
import type { Condition, Space, Truth } from '../../population/index.js';
import { byIdentity } from '../by-identity.js';
import { and, not } from '../conditions.js';
import { questionsOf } from '../effective/index.js';
import type { Unit } from './model.js';
import type { Names } from './names.js';

export interface Units {
    /** The groups that rules on a subject are compared between; groups without citizens of their own are left out. */
    of(norms: readonly Norm[]): readonly Unit[];
    /** These groups, whatever the rules say of them. */
    among(groups: readonly Group[]): readonly Unit[];
}

/**
 * The groups that the rules address, and the undermålgrupper that they name. Citizens in several of these show nothing
 * about what holds for one of them, so a group is judged by its own citizens; where an undermålgruppe is compared too,
 * its målgruppe is judged by the rest. A group that no rule addresses but that overlaps with others is not compared:
 * what holds for some of its members does so because of the other groups that they are in.
 */
export const unitsOf = byIdentity(createUnits);

function createUnits(space: Space, groups: readonly Group[], names: Names): Units {
    const { prepare, meets, isWithin, isEmpty } = questionsOf({ space });
    const shareCases = (a: Condition, b: Condition): Truth => meets(prepare(a), prepare(b));
    const known = new Map<string, readonly Unit[]>();
    const relations = new Map<string, 'apart' | 'within' | 'other'>();

    function relation(a: Group, b: Group): 'apart' | 'within' | 'other' {
        const key = `${a.id}\n${b.id}`;
        let answer = relations.get(key);
        if (!answer) {
            if (shareCases(a.condition, b.condition) === 'no') answer = 'apart';
            else answer = isWithin(prepare(a.condition), prepare(b.condition)) === 'yes' ? 'within' : 'other';
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

    function addresses({ groups, except, scope }: Norm, group: Group): boolean {
        if (groups.length === 0 && (except.length > 0 || scope.kind === 'true')) return true;
        if (groups.some((name) => names.of(group).has(name))) return true;
        return (
            shareCases(scope, group.condition) !== 'no' &&
            isWithin(prepare(group.condition), prepare(scope)) === 'yes'
        );
    }

    return {
        of(norms) {
            const named = new Set(norms.flatMap(({ groups, except }) => [...groups, ...except]));
            const compared = groups.filter((group) =>
                group.kind === 'group' ? norms.some((norm) => addresses(norm, group)) : named.has(group.id),
            );
            // A part that the rules name stands for its målgruppe, which is then compared as well.
            const whole = new Set(compared.flatMap((group) => [...names.of(group)]));
            const units = groups.filter(
                (group) => compared.includes(group) || (group.kind === 'group' && whole.has(group.id)),
            );
            return among(units);
        },
        among,
    };

    function among(units: readonly Group[]): readonly Unit[] {
        const key = units.map(({ id }) => id).join('\n');
        let judged = known.get(key);
        if (!judged) {
            // Rules come and go, and with them the groups that some subject is about.
            if (known.size >= 10_000) known.clear();
            judged = units
                .map((group) => ({ group, own: ownCitizens(group, units) }))
                .filter(({ own }) => isEmpty(own) === 'no');
            known.set(key, judged);
        }
        return judged;
    }
}
