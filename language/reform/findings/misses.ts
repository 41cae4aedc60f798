import { effectKey } from '../../analyses/counting/index.js';
import type { Change, Norm, Place, RuleSetModel } from '../../model/index.js';
import type { Miss, Reformed, Touch } from '../model.js';
import { recommendationKey, reformConflicts } from './conflicts.js';
import { broughtBy, laterInsertions } from './dates.js';

/** A change that finds nothing to work on. */
export interface IdleChange {
    readonly change: Change;
    /** Name of the rule, the subject, the group or the provision, and where the change names it. */
    readonly target: string;
    readonly place: Place;
    readonly reason: Miss['reason'] | 'rejected';
    /** The change that took it away, or the rejected one that would have brought it in. */
    readonly by?: Change;
    /** The norm or norms that it would have been about. */
    readonly norms: readonly Norm[];
}

/**
 * Changes that find nothing to work on. Left out: what another recommendation of the same day takes away (that is a
 * conflict between the two, or the same said twice), and what only a later change brings in (that is a matter of
 * their order).
 */
export function idleChanges(model: RuleSetModel, after: Reformed): readonly IdleChange[] {
    const byRule = Map.groupBy([...model.norms, ...(model.reform?.norms ?? [])], ({ rule }) => rule);
    const contested = new Set(
        reformConflicts(model, after).flatMap(({ first, second, norms }) =>
            [first, second].map(({ change }) => `${change.id}\n${norms[0]!.rule}`),
        ),
    );
    const late = new Set(laterInsertions(model, after).map(({ change, name }) => `${change.id}\n${name}`));
    const rejected = rejectedInsertions(model, after);
    const idle = after.misses.flatMap((miss): IdleChange[] => {
        const { change, target, place, reason, by } = miss;
        const norms = byRule.get(target) ?? [];
        const key = `${change.id}\n${target}`;
        if (late.has(key)) return [];
        const taken = reason === 'gone' || reason === 'other-groups';
        if (taken && contested.has(key)) return [];
        if (reason === 'gone' && change.kind === 'repeal-provisions' && repeats(change, by)) return [];
        const bringer = reason === 'not-in-force' ? rejected.get(target) : undefined;
        if (bringer) return [{ change, target, place, reason: 'rejected', by: bringer, norms }];
        return [{ change, target, place, reason, norms, ...(by && { by }) }];
    });
    return [...idle, ...emptyAmendments(after)];
}

/** Provisions and the rule on them repealed by two recommendations: told of the rule, as the same said twice. */
const repeats = (change: Change, by: Change | undefined): boolean =>
    by !== undefined &&
    recommendationKey(by) !== recommendationKey(change) &&
    (by.kind === 'repeal' || by.kind === 'repeal-provisions') &&
    by.inForce === change.inForce;

/**
 * »ændr« and »harmonisér« to what every rule says already. (What another recommendation has made of a rule they merely
 * agree on; that a »lemp« relaxes nothing is judged by itself.)
 */
function emptyAmendments({ touches }: Reformed): IdleChange[] {
    const changing = touches.filter(({ change, kind }) => kind === 'changed' && !isRelaxation(change));
    const changes = Map.groupBy(changing, ({ change, before }) =>
        change.kind === 'harmonise' ? change.id : `${change.id}\n${before.rule}`,
    );
    return [...changes.values()].flatMap((same): IdleChange[] => {
        const [{ change, before }] = same as [Touch];
        if (!same.every(changesNothing)) return [];
        const norms = same.map((touch) => touch.before);
        const told = { change, reason: 'nothing-new' as const, norms };
        if (change.kind === 'harmonise') {
            const [subject] = change.subjects;
            const target = subject?.subject ?? change.rules[0]?.rule ?? before.rule;
            return [{ ...told, target, place: subject?.place ?? change.place }];
        }
        if (change.kind !== 'amend') return [];
        const place = change.rules.find(({ rule }) => rule === before.rule)?.place ?? change.place;
        return [{ ...told, target: before.rule, place }];
    });
}

const isRelaxation = (change: Change): boolean => change.kind === 'amend' && change.relaxes;

function changesNothing({ change, before, after }: Touch): boolean {
    if (!after || before.changedBy || (change.kind !== 'amend' && change.kind !== 'harmonise')) return false;
    const { patch } = change;
    return (
        effectKey(before) === effectKey(after) &&
        !effectKey(before).includes('?') &&
        before.text === after.text &&
        JSON.stringify(before.condition) === JSON.stringify(after.condition) &&
        patch.justifications.length === 0 &&
        !patch.citation
    );
}

/** Rules and groups that only a recommendation brings in that is not switched on. */
function rejectedInsertions({ reform }: RuleSetModel, { applied }: Reformed): ReadonlyMap<string, Change> {
    const on = new Set(applied);
    const found = new Map<string, Change>();
    for (const change of reform?.reforms.flatMap((each) =>
        each.recommendations.flatMap((one) => one.changes),
    ) ?? []) {
        if (on.has(change) || !change.rejected) continue;
        for (const name of broughtBy(change)) if (!found.has(name)) found.set(name, change);
    }
    return found;
}
