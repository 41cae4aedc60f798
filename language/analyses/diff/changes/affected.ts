import type { Group, Norm, RuleSetModel } from '../../../model/index.js';
import { minimalWitness, type Condition, type Space, type Witness } from '../../../population/index.js';
import { ownCitizens } from '../../counting/index.js';
import { questionsOf } from '../../effective/index.js';
import type { GroupMatching } from './groups.js';
import type { Sides, SideName } from './sides.js';

/** Answers about the citizens whom a change is for. */
export interface Affected {
    /** Names of the målgrupper of either side that have citizens of their own among the cases. */
    groupsOf(cases: Condition, only?: SideName): readonly string[];
    /** Those of the norms that are for some of the cases. */
    normsFor(cases: Condition, norms: readonly Norm[], only?: SideName): readonly Norm[];
    /** One of them, told without what rests on a skøn or on something left open where that can be. */
    citizenOf(cases: Condition, only?: SideName): Witness | undefined;
}

/** For both sides on one space; cases that one side alone knows are looked for in the space of that side. */
export function affectedIn(
    sides: Sides,
    spaces: Readonly<Record<SideName, Space>>,
    { pairs }: GroupMatching,
): Affected {
    const names = new Map(pairs.map(({ before, after }) => [before.id, after.id]));
    const inNewNames: RuleSetModel = {
        ...sides.before,
        groups: sides.before.groups.map((group) => ({ ...group, id: names.get(group.id) ?? group.id })),
    };
    const common = groupsIn(sides.after.space, [sides.after, inNewNames]);
    const own: Partial<Record<SideName, ReturnType<typeof groupsIn>>> = {};
    const avoid = openAxes(sides.after);
    return {
        groupsOf(cases, only) {
            if (only === undefined) return common(cases);
            own[only] ??= groupsIn(spaces[only], [sides[only]]);
            return own[only](cases);
        },
        normsFor(cases, norms, only) {
            if (norms.length < 2) return norms;
            const { prepare, meets } = questionsOf({
                space: only === undefined ? sides.after.space : spaces[only],
            });
            const asked = prepare(cases);
            const own = norms.filter(({ population }) => meets(prepare(population), asked) !== 'no');
            return own.length === 0 ? norms : own;
        },
        citizenOf(cases, only) {
            const space = only === undefined ? sides.after.space : spaces[only];
            const found = minimalWitness(space, cases, { avoid });
            return found.verdict === 'found' ? found.value : undefined;
        },
    };
}

/** The målgrupper of some models that meet the cases, each by its own citizens if it has any. */
function groupsIn(space: Space, models: readonly RuleSetModel[]): (cases: Condition) => readonly string[] {
    const { prepare, meets } = questionsOf({ space });
    const shareCases = (a: Condition, b: Condition): ReturnType<typeof meets> =>
        meets(prepare(a), prepare(b));
    const groups = models.flatMap((model): readonly Pick<Group, 'id' | 'condition'>[] =>
        ownCitizens(
            model.groups.filter(({ kind }) => kind === 'group'),
            { shareCases },
        ),
    );
    const names = [...new Set(groups.map(({ id }) => id))];
    return (cases) => {
        const asked = prepare(cases);
        const met = new Set(
            groups.flatMap(({ id, condition }) => (meets(prepare(condition), asked) === 'no' ? [] : [id])),
        );
        return names.filter((name) => met.has(name));
    };
}

/** Axes of skøn and of what is uoplyst. */
export function openAxes({ axes }: RuleSetModel): readonly number[] {
    return [...axes.keys()].filter((axis) => axes[axis]!.kind === 'open' || axes[axis]!.kind === 'judgement');
}
