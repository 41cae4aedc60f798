import type { Deviation, Group, Norm, Recommendation, Reform, RuleSetModel } from '../../model/index.js';
import { groupBy } from '../timeline/successions.js';

/** Where two sources disagree (afviger), and what the disagreement is about. */
export interface StatedDeviation {
    readonly told: Norm | Group | Recommendation | Reform;
    readonly deviation: Deviation;
}

export const deviationsOfGroups = ({ groups }: RuleSetModel): readonly StatedDeviation[] =>
    deviationsOf(groups);

export const deviationsOfRules = ({ norms }: RuleSetModel): readonly StatedDeviation[] =>
    deviationsOf([...groupBy(norms, ({ rule }) => rule).values()].flat());

export function deviationsOfReforms({ reform }: RuleSetModel): readonly StatedDeviation[] {
    const reforms = reform?.reforms ?? [];
    return deviationsOf([...reforms, ...reforms.flatMap(({ recommendations }) => recommendations)]);
}

/** Rows share their table's, and several norms their rule's: each is told once. */
function deviationsOf(all: readonly StatedDeviation['told'][]): readonly StatedDeviation[] {
    const found = new Map<Deviation, StatedDeviation>();
    for (const told of all)
        for (const deviation of told.deviations)
            if (!found.has(deviation)) found.set(deviation, { told, deviation });
    return [...found.values()];
}
