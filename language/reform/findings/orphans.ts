import type { Change, Group, GroupUnion, Norm, RuleSetModel } from '../../model/index.js';
import type { Condition } from '../../population/index.js';
import type { Reformed } from '../model.js';
import { meets } from './intents.js';
import { casesOf, forThoseLeft, originsOf } from './origins.js';

/** A rule or a group of R′ that names a group that is no more, or that nothing brings in. */
export interface Orphan {
    /** The norms of one rule that name it; empty where a group does. */
    readonly norms: readonly Norm[];
    /** The group that is a part of it, or is defined by it. */
    readonly inGroup?: Group;
    readonly group: Group | GroupUnion;
    /** `for`, `undtagen`, `hvis … hører til`, or a part of the group. */
    readonly how: 'for' | 'except' | 'condition' | 'part';
    /** The change that abolished it; undefined where nothing ever brings it in. */
    readonly by: Change | undefined;
}

/** One for each rule (or group) and group that it names. */
export function orphansOf(before: RuleSetModel, after: Reformed): readonly Orphan[] {
    const model = forThoseLeft(before, after);
    const gone = goneGroups(model, after);
    if (gone.size === 0) return [];
    const named = conditionsOf(model, after, gone);
    const origins = originsOf(model, after);
    const concerns = (norm: Norm, id: string): boolean => {
        const group = gone.get(id)?.group;
        return group !== undefined && meets(model, casesOf(norm), group.condition);
    };
    const found = new Map<string, Orphan & { readonly norms: Norm[] }>();
    for (const norm of after.model.norms) {
        if (norm.impliedBy !== undefined) continue;
        const add = (id: string, how: Orphan['how']): void => {
            const group = gone.get(id);
            if (!group) return;
            const key = `${norm.rule}\n${id}`;
            const known = found.get(key);
            if (known) known.norms.push(norm);
            else found.set(key, { norms: [norm], how, ...group });
        };
        for (const id of norm.groups) if (concerns(norm, id)) add(id, 'for');
        // A repeal »for« the group leaves it among those that are excepted; the rule itself says nothing of it.
        for (const id of origins.originOf(norm).except) add(id, 'except');
        for (const id of namedIn(norm.criteria ?? norm.condition, named)) add(id, 'condition');
    }
    return [...found.values(), ...orphanedGroups(after, gone, named)];
}

function orphanedGroups(
    { model }: Reformed,
    gone: ReadonlyMap<string, Gone>,
    named: ReadonlyMap<Condition, string>,
): Orphan[] {
    return model.groups.flatMap((group) => {
        if (group.kind === 'former') return [];
        const names = new Set([...group.parents, ...namedIn(group.condition, named)]);
        return [...names].flatMap((id): Orphan[] => {
            const own = gone.get(id);
            return own ? [{ norms: [], inGroup: group, how: 'part', ...own }] : [];
        });
    });
}

type Gone = Pick<Orphan, 'group' | 'by'>;

/** Groups that are no more and that no other has taken in, with samlebetegnelser all of whose groups are so. */
function goneGroups(model: RuleSetModel, after: Reformed): ReadonlyMap<string, Gone> {
    const groups = new Map(after.model.groups.map((group) => [group.id, group]));
    const gone = new Map<string, Gone>();
    for (const group of groups.values()) {
        const last = lastImage(group, groups);
        if (last.kind === 'former') gone.set(group.id, { group, by: last.changedBy });
    }
    for (const group of model.reform?.groups ?? [])
        if (!groups.has(group.id)) gone.set(group.id, { group, by: undefined });
    for (const union of after.model.unions) {
        const members = union.members.map((id) => gone.get(id));
        if (members.length > 0 && members.every((member) => member !== undefined))
            gone.set(union.id, { group: union, by: members[0]!.by });
    }
    return gone;
}

/** The group that has taken this one in, and whatever took that in: the last of them. */
export function lastImage(group: Group, groups: ReadonlyMap<string, Group>): Group {
    const seen = new Set<string>();
    let last = group;
    while (last.kind === 'former' && last.image !== undefined && !seen.has(last.id)) {
        seen.add(last.id);
        const next = groups.get(last.image);
        if (!next) return last;
        last = next;
    }
    return last;
}

/**
 * The conditions by which the groups that are gone are known: »hører til« puts the group's own condition, the very
 * object, into the rule's. A condition that another group shares names nobody for certain.
 */
function conditionsOf(
    model: RuleSetModel,
    after: Reformed,
    gone: ReadonlyMap<string, Gone>,
): ReadonlyMap<Condition, string> {
    const all = [...after.model.groups, ...(model.reform?.groups ?? []), ...after.model.unions];
    const alive = new Set(all.filter(({ id }) => !gone.has(id)).map(({ condition }) => condition));
    const named = new Map<Condition, string>();
    for (const [id, { group }] of gone) {
        const { kind } = group.condition;
        if (kind !== 'true' && kind !== 'false' && !alive.has(group.condition))
            named.set(group.condition, id);
    }
    return named;
}

function namedIn(condition: Condition, named: ReadonlyMap<Condition, string>): readonly string[] {
    if (named.size === 0) return [];
    const found = new Set<string>();
    const pending = [condition];
    for (let next = pending.pop(); next; next = pending.pop()) {
        const id = named.get(next);
        if (id !== undefined) found.add(id);
        else if (next.kind === 'not') pending.push(next.of);
        else if (next.kind === 'and' || next.kind === 'or') pending.push(...next.of);
    }
    return [...found];
}
