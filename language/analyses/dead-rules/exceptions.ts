import type { Component, Defeat, Norm, RuleSetModel } from '../../model/index.js';
import { and, everything, not, or } from '../../population/index.js';
import { meetingsOf } from '../contradictions/meeting.js';
import { textOf } from '../contradictions/positions.js';
import { componentValues } from '../counting/effect.js';
import { effectivePopulations, questionsOf } from '../effective/index.js';
import type { IdleException, UnneededException } from './model.js';
import { conditionsOf } from './vacuous.js';

/** Exceptions that take nothing from anybody: the two rules, or the group and the rest of the scope, never meet. */
export function idleExceptions(model: RuleSetModel): IdleException[] {
    const norms = new Map(model.norms.map((norm) => [norm.id, norm]));
    const { isEmpty, prepare } = questionsOf(model);
    const { meet } = meetingsOf(model);
    const found: IdleException[] = [];
    for (const { norm, stated, defeat } of statedDefeats(model)) {
        // A rule that concerns nobody is told of as such.
        const peopled = (each: Norm): boolean => isEmpty(each.population) !== 'yes';
        const over = losersOf(defeat, norms, norm).filter(peopled);
        const winners = stated.filter(peopled);
        if (over.length === 0 || winners.length === 0) continue;
        const apart = winners.every((winner) =>
            over.every((loser) => meet(prepare(winner.population), prepare(loser.population)) === 'absent'),
        );
        if (apart) found.push({ kind: 'priority', norm, defeat, over });
    }
    return [...found, ...idleExcepts(model)];
}

function idleExcepts(model: RuleSetModel): IdleException[] {
    const { isEmpty } = questionsOf(model);
    const found: IdleException[] = [];
    for (const [norm] of Map.groupBy(model.norms, textOf).values()) {
        if (!norm || norm.except.length === 0) continue;
        const groups = conditionsOf(model, norm.groups);
        if (groups.length < norm.groups.length) continue;
        let rest = norm.groups.length > 0 ? or(...groups) : everything;
        if (isEmpty(rest) !== 'no') continue;
        for (const group of new Set(norm.except)) {
            const [condition] = conditionsOf(model, [group]);
            if (!condition) continue;
            // A group that is empty by itself is told of where it stands.
            if (isEmpty(condition) === 'no' && isEmpty(and(rest, condition)) === 'yes') {
                found.push({ kind: 'except', norm, group });
            }
            rest = and(rest, not(condition));
        }
    }
    return found;
}

/**
 * Exceptions without which nothing would clash and no value would be another: both rules say the same as to the parts
 * concerned, or they have neither subject nor act in common.
 */
export function unneededExceptions(model: RuleSetModel): UnneededException[] {
    const norms = new Map(model.norms.map((norm) => [norm.id, norm]));
    const effective = effectivePopulations(model);
    const meetings = meetingsOf(model);
    const found: UnneededException[] = [];
    for (const { norm, stated, defeat } of statedDefeats(model)) {
        const over = losersOf(defeat, norms, norm);
        const reasoned = stated.flatMap((winner) =>
            over.map((loser) => [winner, loser, unneeded(model, winner, loser, defeat.components)] as const),
        );
        if (reasoned.every(([, , reason]) => reason === undefined)) continue;
        const pairs = reasoned.filter(
            ([winner, loser]) =>
                meetings.meet(effective.compiled(winner.id), questionsOf(model).prepare(loser.population)) !==
                'absent',
        );
        const reason = pairs[0]?.[2];
        if (!reason || pairs.some((pair) => pair[2] !== reason)) continue;
        const [winner, loser] = pairs[0]!;
        const witness = meetings.witness(and(effective.eff(winner.id), loser.population));
        found.push({ norm, defeat, over, reason, ...(witness && { witness }) });
    }
    return found;
}

function unneeded(
    model: RuleSetModel,
    winner: Norm,
    loser: Norm,
    components: readonly Component[] | undefined,
): UnneededException['reason'] | undefined {
    if (winner.act === undefined || loser.act === undefined) return undefined;
    // A breach is met by a sanction in place of the rule that it breaks, and a version in place of the last one.
    if (winner.sanctionFor.includes(loser.id) || winner.replaces?.norms.includes(loser.id)) return undefined;
    if (model.vocabulary.exclusions.get(winner.act)?.has(loser.act)) return undefined;
    const together =
        winner.act === loser.act || (winner.subject !== undefined && winner.subject === loser.subject);
    if (!together) return components === undefined && areBothDuties(winner, loser) ? 'unrelated' : undefined;
    if (winner.act !== loser.act || winner.subject !== loser.subject) return undefined;
    const mine = componentValues(winner);
    const theirs = componentValues(loser);
    const parts = components ?? [...new Set([...mine.keys(), ...theirs.keys()])];
    const same = parts.every((part) => {
        const value = mine.get(part);
        return value?.key === theirs.get(part)?.key && !value?.open;
    });
    return same ? 'same' : undefined;
}

/**
 * What permits, exempts or itself goes before others is often written as an exception for what it brings back or offers
 * instead. Two duties on different things are simply both to be met.
 */
function areBothDuties(winner: Norm, loser: Norm): boolean {
    const isDuty = ({ modality, defeats, sanctionFor }: Norm, own: number): boolean =>
        (modality === 'obligation' || modality === 'prohibition' || modality === 'right-and-duty') &&
        defeats.length <= own &&
        sanctionFor.length === 0;
    return isDuty(winner, Infinity) && isDuty(loser, 0);
}

interface StatedDefeat {
    readonly norm: Norm;
    /** All norms of the text that states it: a rule with two acts states its exception for both. */
    readonly stated: readonly Norm[];
    readonly defeat: Defeat;
}

/** Priorities as the drafter wrote them, each once; a row over its table's main rule is none of these. */
function statedDefeats(model: RuleSetModel): StatedDefeat[] {
    const found = new Map<string, { norm: Norm; stated: Norm[]; defeat: Defeat }>();
    for (const norm of model.norms) {
        for (const defeat of norm.defeats) {
            if (defeat.wording === 'række') continue;
            const { uri, start } = defeat.place;
            const key = `${uri} ${start.line}:${start.character} ${textOf(norm)} ${defeat.rule}`;
            const known = found.get(key);
            if (known) known.stated.push(norm);
            else found.set(key, { norm, stated: [norm], defeat });
        }
    }
    return [...found.values()];
}

function losersOf(defeat: Defeat, norms: ReadonlyMap<string, Norm>, winner: Norm): Norm[] {
    return defeat.norms.flatMap((id) => {
        const loser = norms.get(id);
        return loser && textOf(loser) !== textOf(winner) ? [loser] : [];
    });
}
