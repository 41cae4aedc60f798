import type { RuleSetModel } from '../../model/index.js';
import type { ReformCounts } from '../../reform/count/index.js';
import type { CountedRuleSet } from './report.js';

/** What `count --reform` counted, as the renderers read it. */
export interface CountReformReport {
    /** The rule set that declares the reform. */
    readonly model: RuleSetModel;
    readonly counts: ReformCounts;
    /** Rejected recommendations that are switched on, by number. */
    readonly included: readonly string[];
}

/** The two sides as rule sets of their own, under the name of what is reformed. */
export function sidesOf({ model, counts }: CountReformReport): {
    readonly before: CountedRuleSet;
    readonly after: CountedRuleSet;
} {
    const id = reformedName(model);
    return {
        before: { model: { ...counts.before.model, id, title: id }, counts: counts.before.counts },
        after: { model: { ...counts.after.model, id, title: id }, counts: counts.after.counts },
    };
}

/** What the reform changes: other rule sets, or the one in which it stands. */
export function reformedName({ id, reform }: RuleSetModel): string {
    return reform && reform.changes.length > 0 ? reform.changes.join(' + ') : id;
}
