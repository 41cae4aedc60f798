import { sameList } from '../../analyses/by-identity.js';
import { unharmonisedInSteps, type Unharmonised } from '../../analyses/deadlines/index.js';
import { finish, type Steps } from '../../analyses/steps.js';
import type { Change, Group, RuleSetModel } from '../../model/index.js';
import type { Reformed } from '../model.js';
import { lastImage } from './orphans.js';

/** A new group whose citizens have different rules on a subject, according to which former group they come from. */
export interface UnevenMerge {
    readonly into: Group;
    readonly members: readonly Group[];
    /** The change that made the new group. */
    readonly change: Change | undefined;
    readonly difference: Unharmonised;
}

/** The subjects on which a merger has left the rules as different as they were, and no begrundelse says why. */
export function unevenMerges(model: RuleSetModel, after: Reformed): readonly UnevenMerge[] {
    return finish(unevenMergesInSteps(model, after));
}

export function* unevenMergesInSteps(model: RuleSetModel, after: Reformed): Steps<readonly UnevenMerge[]> {
    const found: UnevenMerge[] = [];
    for (const { into, members } of mergersOf(model, after)) {
        if (members.length < 2) continue;
        const differences = yield* unharmonisedInSteps(after.model, { among: members, withNone: true });
        for (const difference of differences)
            found.push({ into, members, change: into.changedBy, difference });
    }
    return found;
}

export interface Merger {
    readonly into: Group;
    /** The groups of the rule set before the reform that went into it. */
    readonly members: readonly Group[];
}

/** The groups of R′ that took others in, with those; a group that was taken in by one that was taken in counts too. */
export function mergersOf(model: RuleSetModel, { model: after }: Reformed): readonly Merger[] {
    const groups = new Map(after.groups.map((group) => [group.id, group]));
    const members = new Map<Group, Group[]>();
    for (const { id } of model.groups) {
        const group = groups.get(id);
        if (group?.kind !== 'former') continue;
        const into = lastImage(group, groups);
        if (into.kind === 'former') continue;
        const own = members.get(into);
        if (own) own.push(group);
        else members.set(into, [group]);
    }
    return [...members].map(([into, own]) => ({ into, members: sameList(own) }));
}
