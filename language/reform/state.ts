import type { Change, Reform, RuleSetModel } from '../model/index.js';
import type { ReformState } from './model.js';

/** The changes that are in force in a state of the law, in the order in which they work: reforms by their day, then as written. */
export function changesIn(model: RuleSetModel, state: ReformState): readonly Change[] {
    const all = reformsIn(model, state).flatMap(changesOf);
    const wanted = all.filter(
        (change) =>
            (!change.rejected || state.include?.has(change.recommendation) === true) &&
            (state.filter?.(change) ?? true),
    );
    const day = state.day ?? lastDay(wanted);
    const caseStart = state.caseStart ?? day;
    return inOrderOfTime(wanted.filter((change) => isInForce(change, day, caseStart)));
}

/** The reforms that a state is about, the earliest first; as written where they take effect on the same day. */
export function reformsIn({ reform }: RuleSetModel, { reforms }: ReformState): readonly Reform[] {
    const chosen = (reform?.reforms ?? []).filter(({ id }) => reforms?.includes(id) ?? true);
    return inOrderOfTime(chosen);
}

/** The earliest first; those of one day, and those without a day, as they are written. */
function inOrderOfTime<T extends { readonly inForce?: number }>(all: readonly T[]): readonly T[] {
    return [...all].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

export const changesOf = (reform: Reform): readonly Change[] =>
    reform.recommendations.flatMap(({ changes }) => changes);

/** Days on which the law becomes another, ascending: changes that take effect and changes that lapse. */
export function turningDays(changes: readonly Change[]): readonly number[] {
    const days = changes.flatMap(({ inForce, until }) => [inForce ?? [], until ?? []].flat());
    return [...new Set(days)].sort((a, b) => a - b);
}

function isInForce({ inForce, until, newCasesOnly }: Change, day: number, caseStart: number): boolean {
    if ((inForce ?? -Infinity) > day || day >= (until ?? Infinity)) return false;
    return !newCasesOnly || caseStart >= (inForce ?? -Infinity);
}

/** The day on which the last change has taken effect; without dates, any day will do. */
function lastDay(changes: readonly Change[]): number {
    return Math.max(...changes.map(dayOf), -Infinity);
}

const dayOf = ({ inForce }: { readonly inForce?: number }): number => inForce ?? -Infinity;
