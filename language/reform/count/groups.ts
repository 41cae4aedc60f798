import { questionsOf } from '../../analyses/effective/index.js';
import type { Group, RuleSetModel } from '../../model/index.js';
import {
    and,
    minimalWitness,
    not,
    or,
    type Condition,
    type Truth,
    type Witness,
} from '../../population/index.js';
import type { GroupMap, GroupMapping, RefinedGroup } from './model.js';

export interface GroupsCompared {
    readonly map: GroupMap;
    /**
     * The common refinement of the two sides' groups: those who go from one group to another, or from or to none.
     * Every group of either side is made up of such parts.
     *
     * Where groups overlap, whoever follows his group (it stays, is renamed, is merged) does not also count as going
     * to another group that takes over one of his other groups: a reform that leaves all groups alone has them as parts.
     */
    readonly refined: readonly RefinedGroup[];
}

/** Who goes from which group to which. `there` are the cases that there are on each side; after, they may be fewer. */
export function compareGroups(
    before: RuleSetModel,
    after: RuleSetModel,
    there: { readonly before: Condition; readonly after: Condition },
): GroupsCompared {
    const { prepare, meets } = questionsOf(before);
    const [left, right] = [before.groups.filter(isTarget), after.groups.filter(isTarget)];
    const images = imagesOf(left, after.groups);
    const entries: GroupMapping[] = [];
    const refined: RefinedGroup[] = [];

    const look = (condition: Condition): Found => {
        const certain = meets(prepare(condition), prepare(condition));
        if (certain !== 'yes') return { certain };
        const found = minimalWitness(before.space, condition);
        return { certain, ...(found.verdict === 'found' && { witness: found.value }) };
    };
    const add = (from: string | undefined, to: string | undefined, condition: Condition): Found => {
        const found = look(and(condition, there.after));
        if (found.certain !== 'no') refined.push({ id: nameOf(from, to), from, to, condition });
        return found;
    };
    const isEmpty = (condition: Condition): boolean => meets(prepare(condition), prepare(condition)) === 'no';

    for (const group of left) {
        const image = images.get(group.id);
        const others = right.filter(
            (other) => other === image || meets(prepare(group.condition), prepare(other.condition)) !== 'no',
        );
        for (const other of others) {
            const both = and(group.condition, other.condition);
            if (other === image) {
                const condition = group.condition === other.condition ? group.condition : both;
                entries.push({
                    from: group.id,
                    to: other.id,
                    declared: true,
                    ...add(group.id, other.id, condition),
                });
                continue;
            }
            const heirs = left.filter((each) => each !== group && images.get(each.id) === other);
            const inherited = or(...heirs.map(({ condition }) => condition));
            const condition = image ? and(both, not(and(inherited, image.condition))) : both;
            const found = add(group.id, other.id, condition);
            if (found.certain !== 'no')
                entries.push({ from: group.id, to: other.id, declared: false, ...found });
        }
        if (there.after !== there.before && isEmpty(and(group.condition, there.after))) {
            const found = look(and(group.condition, there.before));
            if (found.certain !== 'no')
                entries.push({ from: group.id, to: null, declared: false, excluded: true, ...found });
            continue;
        }
        if (image?.condition === group.condition) continue;
        const found = add(group.id, undefined, and(group.condition, not(unionOf(right))));
        if (found.certain !== 'no') entries.push({ from: group.id, to: null, declared: false, ...found });
    }
    const known = new Set(left.map(({ condition }) => condition));
    const newcomers = right.flatMap((group) => {
        if (known.has(group.condition)) return [];
        const found = add(undefined, group.id, and(group.condition, not(unionOf(left))));
        return found.certain === 'no' ? [] : [{ to: group.id, ...found }];
    });
    return {
        map: {
            before: left.map(({ id }) => id),
            after: right.map(({ id }) => id),
            mapping: entries,
            newcomers,
        },
        refined,
    };
}

interface Found {
    readonly certain: Truth;
    readonly witness?: Witness;
}

const isTarget = ({ kind }: Group): boolean => kind === 'group';

const unionOf = (groups: readonly Group[]): Condition => or(...groups.map(({ condition }) => condition));

const nameOf = (from: string | undefined, to: string | undefined): string => `${from ?? '–'} → ${to ?? '–'}`;

/** The group that takes over from each: itself where it stays, else the one that it was merged into or renamed to. */
function imagesOf(before: readonly Group[], after: readonly Group[]): ReadonlyMap<string, Group> {
    const byId = new Map(after.map((group) => [group.id, group]));
    return new Map(
        before.flatMap(({ id }): [string, Group][] => {
            const seen = new Set<string>();
            let group = byId.get(id);
            while (group && group.kind === 'former' && !seen.has(group.id)) {
                seen.add(group.id);
                group = group.image === undefined ? undefined : byId.get(group.image);
            }
            return group && group.kind === 'group' ? [[id, group]] : [];
        }),
    );
}
