import type { Change, Group, GroupClaim, Place, RuleSetModel } from '../model/index.js';
import { byIdentity, sameList } from '../analyses/by-identity.js';
import type { Miss } from './model.js';
import { ofSame, rememberedBy } from './remembered.js';

export interface ReformedGroups {
    readonly groups: readonly Group[];
    readonly claims: readonly GroupClaim[];
    readonly misses: readonly Miss[];
}

/** The groups after the changes: merged, renamed and abolished ones are former groups, whose names still say whom a rule is for. */
export function reformGroups(model: RuleSetModel, changes: readonly Change[]): ReformedGroups {
    const groups = new Map(model.groups.map((group) => [group.id, group]));
    const waiting = new Map((model.reform?.groups ?? []).map((group) => [group.id, group]));
    const unions = new Map(model.unions.map((union) => [union.id, union]));
    const misses: Miss[] = [];
    for (const change of changes) {
        switch (change.kind) {
            case 'merge-groups':
                retire(change.groups, change, change.into);
                enter(change.into, change);
                break;
            case 'rename-group':
                retire([change.group], change, change.into);
                enter(change.into, change);
                break;
            case 'repeal-groups':
                retire(change.groups, change);
                break;
            case 'insert-groups':
                for (const id of change.groups) {
                    if (groups.has(id))
                        misses.push({ change, target: id, place: change.place, reason: 'nothing-new' });
                    else enter(id, change);
                }
                break;
            default:
        }
    }
    const before = new Set(model.groups.map(({ id }) => id));
    const inOrder = [
        // As they are declared, whichever recommendation came first.
        ...[...waiting.keys()].flatMap((id) => (before.has(id) ? [] : (groups.get(id) ?? []))),
        ...[...groups.values()].filter(({ id }) => before.has(id)),
    ];
    const left = inOrder.filter(({ kind }) => kind === 'group').map(({ id }) => id);
    const all = [...model.claims, ...(model.reform?.claims ?? [])];
    const claims = all
        .map((claim) =>
            claim.everyGroup
                ? rememberedBy(every(claim), left.join(' '), () => ({ ...claim, groups: left }))
                : claim,
        )
        .filter((claim) => claim.groups.every((id) => unions.has(id) || groups.get(id)?.kind !== 'former'));
    return { groups: sameList(inOrder), claims: sameList(claims), misses };

    function enter(id: string, change: Change): void {
        const group = waiting.get(id);
        if (group) groups.set(id, entered(group, change));
    }

    function retire(ids: readonly string[], change: Change, image?: string): void {
        for (const id of membersOf(ids)) {
            const group = groups.get(id);
            if (!group) {
                if (!unions.has(id))
                    misses.push({ change, target: id, place: change.place, reason: 'not-in-force' });
            } else if (group.kind === 'former') misses.push(gone(id, change, group, change.place));
            else if (id !== image) groups.set(id, retired(group, change, image));
        }
    }

    /** A union stands for the groups in it. */
    function membersOf(ids: readonly string[]): readonly string[] {
        const found = new Set(ids);
        for (const id of found) for (const member of unions.get(id)?.members ?? []) found.add(member);
        return [...found];
    }
}

const every = ofSame<GroupClaim>();

const entered = byIdentity((group: Group, change: Change): Group => ({
    ...group,
    kind: group.kind === 'former' ? 'group' : group.kind,
    changedBy: change,
}));

const former = ofSame<Group>();

const retired = (group: Group, change: Change, image: string | undefined): Group =>
    rememberedBy(former(group, change), image ?? '', () => ({
        ...group,
        kind: 'former',
        changedBy: change,
        ...(image !== undefined && { image }),
    }));

function gone(target: string, change: Change, group: Group, place: Place): Miss {
    return { change, target, place, reason: 'gone', ...(group.changedBy && { by: group.changedBy }) };
}
