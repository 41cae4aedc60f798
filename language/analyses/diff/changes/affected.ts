import type { Group, RuleSetModel } from '../../../model/index.js';
import { minimalWitness, type Condition, type Witness } from '../../../population/index.js';
import { ownCitizens, reachOf } from '../../counting/index.js';
import { questionsOf } from '../../effective/index.js';

/** Answers about the citizens whom a change is for; both sides are on one space. */
export interface Affected {
    /** Names of the målgrupper of either side that have citizens of their own among the cases. */
    groupsOf(cases: Condition): readonly string[];
    /** One of them, as a rule told without what nobody knows for sure. */
    citizenOf(cases: Condition): Witness | undefined;
}

export function affectedIn(before: RuleSetModel, after: RuleSetModel): Affected {
    const { prepare, meets } = questionsOf(after);
    const groups = [...ownGroups(after), ...ownGroups(before)];
    const names = [...new Set(groups.map(({ id }) => id))];
    const avoid = openAxes(after);
    return {
        groupsOf(cases) {
            const asked = prepare(cases);
            const met = new Set(
                groups.flatMap(({ id, condition }) =>
                    meets(prepare(condition), asked) === 'no' ? [] : [id],
                ),
            );
            return names.filter((name) => met.has(name));
        },
        citizenOf(cases) {
            const found = minimalWitness(after.space, cases, { avoid });
            return found.verdict === 'found' ? found.value : undefined;
        },
    };
}

function ownGroups(model: RuleSetModel): readonly Pick<Group, 'id' | 'condition'>[] {
    return ownCitizens(
        model.groups.filter(({ kind }) => kind === 'group'),
        reachOf(model),
    );
}

/** Axes of skøn and of what is uoplyst. */
export function openAxes({ axes }: RuleSetModel): readonly number[] {
    return [...axes.keys()].filter((axis) => axes[axis]!.kind === 'open' || axes[axis]!.kind === 'judgement');
}
