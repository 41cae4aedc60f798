import type { Change, Norm, Recommendation, RuleSetModel } from '../../model/index.js';
import type { createDeltas, Delta } from './families.js';
import type { CountedOn, Ledger, Stage } from './ledger.js';
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
    /** The groups and the cases when these changes are made. */
    readonly countedOn: (changes: readonly Change[]) => CountedOn;
}

/** What each recommendation takes away, by itself and when those before it are in force already. */
export function countRecommendations(model: RuleSetModel, ledger: Ledger, steps: Steps): Recommended {
    const { recommendations, applied, deltas } = steps;
    const { start } = ledger;
    const inTextOrder = orderOf(model);
    const countedOn = sameForSame(start.on, steps.countedOn);
    const inForce = new Set(applied);
    const done = new Set<Change>();
    let last = start;
    const byRecommendation = recommendations.map((recommendation): RecommendationCounts => {
        const own = new Set(recommendation.changes.filter((change) => inForce.has(change)));
        const regroups = [...own].some((change) => changesCases(change, model));
        for (const change of own) done.add(change);

        const first = deltas(recommendation, own);
        const only = regroups ? countedOn(applied.filter((change) => own.has(change))) : start.on;
        const alone = minus(start.figures, ledger.step(start, first, only).figures);

        const then = done.size === own.size ? first : deltas(recommendation, new Set(done));
        const on = regroups ? countedOn(applied.filter((change) => done.has(change))) : last.on;
        const next = ledger.step(last, then, on);
        const inOrder = minus(last.figures, next.figures);
        last = next;
        const rules = inTextOrder(first, then);
        return { recommendation, alone, inOrder, shared: minus(alone, inOrder), rules };
    });
    return { byRecommendation, last };
}

/** Whether there are other groups after the change, or fewer cases: an assumption that it inserts excludes some. */
function changesCases(change: Change, { reform }: RuleSetModel): boolean {
    switch (change.kind) {
        case 'merge-groups':
        case 'rename-group':
        case 'repeal-groups':
        case 'insert-groups':
            return true;
        case 'insert':
            return change.rules.some(({ rule }) => reform?.assumptions.has(rule));
        default:
            return false;
    }
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

/** The same object for the same cases, so that what was counted on them is known again. */
function sameForSame(start: CountedOn, countedOn: Steps['countedOn']): Steps['countedOn'] {
    const known = [start];
    return (changes) => {
        const on = countedOn(changes);
        const same = known.find(
            ({ anyone, groups }) =>
                anyone === on.anyone &&
                groups.length === on.groups.length &&
                groups.every(({ id, cases }, i) => id === on.groups[i]!.id && cases === on.groups[i]!.cases),
        );
        if (!same) known.push(on);
        return same ?? on;
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
