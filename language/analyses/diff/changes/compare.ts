import type { Norm, RuleSetModel } from '../../../model/index.js';
import { countRuleSet } from '../../counting/index.js';
import { compareEffects, type EffectChange, type NewName } from '../facts/index.js';
import type { Change, Comparison } from '../model.js';
import { affectedIn } from './affected.js';
import type { Renamed } from './canonical.js';
import { echoesIn } from './echoes.js';
import { declaredChanges } from './declared.js';
import { groupChanges, groupsWrittenAlike, matchGroups, type GroupMatching } from './groups.js';
import { matchNorms, type Matching } from './matching.js';
import { whatMatters } from './matters.js';
import { withoutMistakes } from './mistakes.js';
import { familiesOf, movedChanges } from './moved.js';
import { withoutCommonGround } from './not-compared.js';
import { inOrderOfWeight } from './order.js';
import { changesAfterReform } from './reformed.js';
import { resultChanges } from './results.js';
import { filesOf } from './sides.js';
import { idleChanges } from './unmatched.js';
import { splitByDay } from './validity.js';
import { vocabularyChanges } from './vocabulary.js';
import { writtenChanges } from './written.js';

/** What is not the same in two rule sets, and for whom. */
export function compareRuleSets(before: RuleSetModel, after: RuleSetModel): Comparison {
    const given = { before, after };
    const sound = withoutMistakes(given);
    const facts = compareEffects(sound.sides.before, sound.sides.after);
    const sides = { before: facts.before, after: facts.after };
    const groups = matchGroups(sides);
    const affected = affectedIn(sides, facts.spaces, groups);
    const echoes = facts.changes.filter(echoesIn(sides));
    const byDay = splitByDay(sides, whatMatters(sides)(facts.changes), affected);
    const results = [...resultChanges(sides, byDay.results, affected), ...byDay.changes];
    const told = new Set([...results, ...echoes].flatMap(normsOf));
    const matching = matchNorms(sides);
    const families = familiesOf(sides, matching);
    const to = newNames(matching, groups, facts.names);
    const reform = changesAfterReform(sound.sides, facts, to, sound.isReformBroken);
    const changes = [
        ...results,
        ...reform.changes,
        ...[
            ...declaredChanges(given, to, reform.moved),
            ...vocabularyChanges(given, facts.names),
            ...groupChanges(
                groups,
                { common: sides.after.space, ...facts.spaces },
                groupsWrittenAlike(given, to),
            ),
        ].filter(sound.isKnown),
        ...writtenChanges(
            sides,
            matching,
            to,
            new Set([...told, ...families.flatMap((family) => [...family.before, ...family.after])]),
        ),
        ...movedChanges(matching, families, filesOf(given)),
        ...idleChanges(matching, families, told),
    ];
    return {
        ...sides,
        changes: inOrderOfWeight(sides, changes),
        counts: { before: countRuleSet(before), after: countRuleSet(after) },
        notCompared: [
            ...sound.notCompared,
            ...reform.notCompared,
            ...withoutCommonGround(sound.sides, facts),
        ],
        ...(reform.reformed && { reformed: reform.reformed }),
    };
}

function newNames(matching: Matching, groups: GroupMatching, names: readonly NewName[]): Renamed {
    const lookUp = (pairs: Iterable<readonly [string, string]>): ((name: string) => string) => {
        const known = new Map(pairs);
        return (name) => known.get(name) ?? name;
    };
    return {
        group: lookUp(groups.pairs.map(({ before, after }) => [before.id, after.id])),
        rule: lookUp(matching.pairs.map(({ before, after }) => [before.rule, after.rule])),
        word: lookUp(
            names.flatMap(({ before, after, of }) => (of === undefined ? [[before, after] as const] : [])),
        ),
        value: (fact, name) => names.find(({ of, before }) => of === fact && before === name)?.after ?? name,
    };
}

const normsOf = ({ before, after }: Pick<Change | EffectChange, 'before' | 'after'>): readonly Norm[] => [
    ...(before?.norms ?? []),
    ...(after?.norms ?? []),
];
