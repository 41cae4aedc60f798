import type { CountedGroup } from '../../analyses/counting/index.js';
import type { Change, Norm, Recommendation, RuleSetModel } from '../../model/index.js';
import type { createDeltas, Delta } from './families.js';
import type { Ledger, Stage } from './ledger.js';
import type { RecommendationCounts, Removed } from './model.js';

export interface Recommended {
    readonly byRecommendation: readonly RecommendationCounts[];
    /** After the last recommendation: the whole reform. */
    readonly last: Stage;
}

export interface Steps {
    readonly recommendations: readonly Recommendation[];
    /** Changes that are in force, in the order in which they work. */
    readonly applied: readonly Change[];
    readonly deltas: ReturnType<typeof createDeltas>;
    /** The groups when these changes are made. */
    readonly groupsAfter: (changes: readonly Change[]) => readonly CountedGroup[];
}

/** What each recommendation takes away, by itself and when those before it are in force already. */
export function countRecommendations(model: RuleSetModel, ledger: Ledger, steps: Steps): Recommended {
    const { recommendations, applied, deltas } = steps;
    const { start } = ledger;
    const inTextOrder = orderOf(model);
    const groupsAfter = sameForSame(start.groups, steps.groupsAfter);
    const inForce = new Set(applied);
    const done = new Set<Change>();
    let last = start;
    const byRecommendation = recommendations.map((recommendation): RecommendationCounts => {
        const own = new Set(recommendation.changes.filter((change) => inForce.has(change)));
        const regroups = [...own].some(changesGroups);
        for (const change of own) done.add(change);

        const first = deltas(recommendation, own);
        const only = regroups ? groupsAfter(applied.filter((change) => own.has(change))) : start.groups;
        const alone = minus(start.figures, ledger.step(start, first, only).figures);

        const then = done.size === own.size ? first : deltas(recommendation, new Set(done));
        const groups = regroups ? groupsAfter(applied.filter((change) => done.has(change))) : last.groups;
        const next = ledger.step(last, then, groups);
        const inOrder = minus(last.figures, next.figures);
        last = next;
        const rules = inTextOrder(first, then);
        return { recommendation, alone, inOrder, shared: minus(alone, inOrder), rules };
    });
    return { byRecommendation, last };
}

function changesGroups({ kind }: Change): boolean {
    return (
        kind === 'merge-groups' ||
        kind === 'rename-group' ||
        kind === 'repeal-groups' ||
        kind === 'insert-groups'
    );
}

function minus(a: Removed, b: Removed): Removed {
    return {
        groups: a.groups - b.groups,
        bestemmelser: a.bestemmelser - b.bestemmelser,
        regler: a.regler - b.regler,
        celler: a.celler - b.celler,
        varianter: a.varianter - b.varianter,
        saerregler: a.saerregler - b.saerregler,
    };
}

/** The same list for the same groups, so that what was counted on them is known again. */
function sameForSame(
    start: readonly CountedGroup[],
    groupsAfter: Steps['groupsAfter'],
): Steps['groupsAfter'] {
    const known = [start];
    return (changes) => {
        const groups = groupsAfter(changes);
        const same = known.find(
            (each) =>
                each.length === groups.length &&
                each.every(({ id, cases }, i) => id === groups[i]!.id && cases === groups[i]!.cases),
        );
        if (!same) known.push(groups);
        return same ?? groups;
    };
}

/** The ids from before in the order of the files, then those of inserted norms. */
function orderOf({ norms, reform }: RuleSetModel): (...deltas: readonly Delta[]) => readonly string[] {
    const all: readonly Norm[] = [...norms, ...(reform?.norms ?? [])];
    const place = new Map(all.map(({ id }, index) => [id, index]));
    return (...deltas) =>
        [...new Set(deltas.flatMap((delta) => [...delta.keys()]))].sort(
            (a, b) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity),
        );
}
