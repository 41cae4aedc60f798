import type { Norm, RuleSetModel } from '../../../model/index.js';
import { countRuleSet } from '../../counting/index.js';
import { compareEffects } from '../facts/index.js';
import type { Change, Comparison } from '../model.js';
import { affectedIn } from './affected.js';
import { declaredChanges } from './declared.js';
import { groupChanges, matchGroups } from './groups.js';
import { matchNorms } from './matching.js';
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
    const affected = affectedIn(sides, facts.spaces);
    const byDay = splitByDay(sides, facts.changes, affected);
    const results = [...resultChanges(sides, byDay.results, affected), ...byDay.changes];
    const told = new Set(results.flatMap(normsOf));
    const matching = matchNorms(sides);
    const families = familiesOf(sides, matching);
    const groups = matchGroups(sides);
    const rules = new Map(matching.pairs.map((pair) => [pair.before.rule, pair.after.rule]));
    const groupNames = new Map(groups.pairs.map((pair) => [pair.before.id, pair.after.id]));
    const reform = changesAfterReform(sound.sides, facts, sound.isReformBroken);
    const changes = [
        ...results,
        ...reform.changes,
        ...[
            ...declaredChanges(given),
            ...vocabularyChanges(given, facts.names),
            ...groupChanges(groups, { common: sides.after.space, ...facts.spaces }),
        ].filter(sound.isKnown),
        ...writtenChanges(
            sides,
            matching,
            { group: (name) => groupNames.get(name) ?? name, rule: (name) => rules.get(name) ?? name },
            new Set([...told, ...families.flatMap((family) => [...family.before, ...family.after])]),
        ),
        ...movedChanges(matching, families, filesOf(given)),
        ...idleChanges(matching, families, told),
    ];
    return {
        ...sides,
        changes: inOrderOfWeight(sides, changes),
        counts: { before: countRuleSet(before), after: countRuleSet(after) },
        notCompared: [...sound.notCompared, ...reform.notCompared, ...withoutCommonGround(given, facts)],
        ...(reform.reformed && { reformed: reform.reformed }),
    };
}

const normsOf = ({ before, after }: Change): readonly Norm[] => [
    ...(before?.norms ?? []),
    ...(after?.norms ?? []),
];
