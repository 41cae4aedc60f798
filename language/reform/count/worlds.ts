import { reachOf, type CountedGroup, type GroupToCount } from '../../analyses/counting/index.js';
import type { Change, Group, RuleSetModel } from '../../model/index.js';
import { and, everything, type Compiled, type Condition } from '../../population/index.js';
import { reformGroups } from '../groups.js';
import type { Meets } from './meets.js';

/** The cases that there are when some changes are made: an assumption that a change inserts excludes some. */
export interface World {
    /** What the changes assume; everything where they assume nothing. */
    readonly assumed: Condition;
    /** All that count: on the days that count, and not excluded. */
    readonly there: Condition;
    readonly anyone: Compiled;
    /** The cases of a group, ready to be asked about. */
    casesOf(condition: Condition): Compiled;
    counted(groups: readonly GroupToCount[]): readonly CountedGroup[];
}

/** Worlds by the changes that are made; one object for the same assumptions, and one for the same cases in it. */
export function createWorlds(
    model: RuleSetModel,
    days: Condition,
    { within }: Meets,
): (changes: readonly Change[]) => World {
    const { prepare } = reachOf(model);
    const worlds = new Map<string, World>();
    worlds.set('', create(everything));
    return (changes) => {
        const names = changes.flatMap((change) =>
            change.kind === 'insert' ? change.rules.map(({ rule }) => rule) : [],
        );
        const assumptions = [...new Set(names)].flatMap((name) => {
            const condition = model.reform?.assumptions.get(name);
            return condition ? [{ name, condition }] : [];
        });
        const key = assumptions.map(({ name }) => name).join('\n');
        let world = worlds.get(key);
        if (!world) {
            world = create(and(...assumptions.map(({ condition }) => condition)));
            worlds.set(key, world);
        }
        return world;
    };

    function create(assumed: Condition): World {
        const whole = worlds.get('');
        const there = and(days, assumed);
        const known = new Map<Condition, Compiled>();
        const casesOf = (condition: Condition): Compiled => {
            let cases = known.get(condition);
            if (!cases) {
                known.set(condition, (cases = prepare(and(condition, there))));
                if (whole) within(cases, whole.casesOf(condition));
            }
            return cases;
        };
        const anyone = prepare(there);
        if (whole) within(anyone, whole.anyone);
        return {
            assumed,
            there,
            anyone,
            casesOf,
            counted: (groups) => groups.map(({ id, condition }) => ({ id, cases: casesOf(condition) })),
        };
    }
}

export const targetGroups = ({ groups }: Pick<RuleSetModel, 'groups'>): readonly Group[] =>
    groups.filter(({ kind }) => kind === 'group');

export const groupsAfter = (model: RuleSetModel, changes: readonly Change[]): readonly Group[] =>
    targetGroups(reformGroups(model, changes));
