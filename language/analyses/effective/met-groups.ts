import type { Group, Norm, RuleSetModel } from '../../model/index.js';
import type { Condition, Truth } from '../../population/index.js';
import { effectivePopulations } from './effective.js';
import { questionsOf } from './questions.js';

/** A målgruppe, and whether some of its citizens are concerned. */
export interface MetGroup {
    readonly group: Group;
    /** `yes` or `unknown`; groups of which nobody is concerned are left out. */
    readonly meets: Exclude<Truth, 'no'>;
}

/** The målgrupper of which some citizens are in the condition, in the order of the rule set. */
export function groupsIn(model: RuleSetModel, condition: Condition): readonly MetGroup[] {
    const { prepare, meets } = questionsOf(model);
    const asked = prepare(condition);
    return model.groups.flatMap((group): MetGroup[] => {
        if (group.kind !== 'group') return [];
        const answer = meets(prepare(group.condition), asked);
        return answer === 'no' ? [] : [{ group, meets: answer }];
    });
}

/** The målgrupper that a rule concerns when the rules that go before it have had their say: its cells. */
export function groupsMetBy(model: RuleSetModel, norms: readonly Norm[]): readonly MetGroup[] {
    const { eff } = effectivePopulations(model);
    const found = new Map<Group, MetGroup>();
    for (const norm of norms) {
        for (const met of groupsIn(model, eff(norm.id)))
            if (found.get(met.group)?.meets !== 'yes') found.set(met.group, met);
    }
    return model.groups.flatMap((group) => found.get(group) ?? []);
}
