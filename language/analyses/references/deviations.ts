import type { Deviation, Group, Norm, Recommendation, Reform, RuleSetModel } from '../../model/index.js';
import { groupBy } from '../timeline/successions.js';

/** Where two sources disagree (afviger), and what the disagreement is about. */
export interface StatedDeviation {
    readonly told: Norm | Group | Recommendation | Reform;
    readonly deviation: Deviation;
}

/** Every disagreement between sources that the rule set records, in the order of groups, rules and recommendations. */
export function statedDeviations(model: RuleSetModel): readonly StatedDeviation[] {
    const reforms = model.reform?.reforms ?? [];
    const recommendations = reforms.flatMap((reform) => reform.recommendations);
    const found = new Map<Deviation, StatedDeviation>();
    const note = (told: StatedDeviation['told'], deviations: readonly Deviation[]): void => {
        // Rows share their table's, and several norms their rule's: each is told once.
        for (const deviation of deviations)
            if (!found.has(deviation)) found.set(deviation, { told, deviation });
    };
    for (const group of model.groups) note(group, group.deviations);
    for (const norms of groupBy(model.norms, ({ rule }) => rule).values())
        for (const norm of norms) note(norm, norm.deviations);
    for (const each of [...reforms, ...recommendations]) note(each, each.deviations);
    return [...found.values()];
}
