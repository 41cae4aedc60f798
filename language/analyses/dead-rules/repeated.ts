import type { Component, Norm, Parameter, RuleSetModel } from '../../model/index.js';
import { mayMeet } from '../../population/index.js';
import { valueImplies } from '../contradictions/implied.js';
import { meetingsOf } from '../contradictions/meeting.js';
import { textOf } from '../contradictions/positions.js';
import { valuesOf } from '../contradictions/values.js';
import { effectKey } from '../counting/effect.js';
import { effectivePopulations, questionsOf } from '../effective/index.js';
import type { RedundantRule, SubsumedRule } from './model.js';
import { coveringNorms } from './covering.js';

/**
 * Rules whose effect others have for everybody concerned. Of two that repeat each other the later one is named. A rule
 * that goes before others is redundant only when those that cover it go before the same ones.
 */
export function redundantRules(model: RuleSetModel): RedundantRule[] {
    const found: RedundantRule[] = [];
    for (const alike of Map.groupBy(model.norms.filter(mayRepeat), sameness).values()) {
        if (alike.length < 2) continue;
        const kept = new Set(alike);
        for (const norm of [...alike].reverse()) {
            const others = alike.filter(
                (other) => kept.has(other) && textOf(other) !== textOf(norm) && goesBefore(other, norm),
            );
            if (others.length === 0) continue;
            const repeated = coveredBy(model, norm, others);
            if (!repeated) continue;
            kept.delete(norm);
            found.push(repeated);
        }
    }
    return inOrder(model, found);
}

/**
 * Rules with a weaker demand than others make of everybody concerned: senest 3 uger where all have senest 2 uger from
 * the same event. A bare duty without values is not weaker but general, and is left alone.
 */
export function subsumedRules(model: RuleSetModel): SubsumedRule[] {
    const found: SubsumedRule[] = [];
    for (const related of Map.groupBy(model.norms.filter(mayBeWeaker), relation).values()) {
        if (related.length < 2) continue;
        const byValues = [
            ...Map.groupBy(related, (norm) =>
                valuesOf(norm)
                    .map(({ id }) => id)
                    .join(' '),
            ).values(),
        ];
        for (const weak of byValues) {
            const demand = weak[0]!.parameters;
            const stronger = byValues.filter((other) => isStrictlyStronger(other[0]!, weak[0]!)).flat();
            if (demand.length === 0 || stronger.length === 0) continue;
            for (const norm of weak) {
                if (norm.defeats.some(({ wording }) => wording !== 'række')) continue;
                const others = stronger.filter((other) => textOf(other) !== textOf(norm));
                const subsumed = coveredBy(model, norm, others);
                if (subsumed) found.push(subsumed);
            }
        }
    }
    return inOrder(model, found);
}

/** A norm as a whole and with all its values: parts that give way elsewhere do not cover anything. */
function partsOf(norm: Norm): Component[] {
    const parts = norm.parameters.flatMap(({ kind }) => COMPONENTS[kind] ?? []);
    return ['modalitet', 'aktør', 'handling', 'modpart', ...parts];
}

const COMPONENTS: Readonly<Partial<Record<Parameter['kind'], readonly Component[]>>> = {
    deadline: ['frist', 'hændelse'],
    count: ['antal', 'hændelse'],
    frequency: ['hyppighed'],
    length: ['varighed'],
    money: ['beløb'],
    rate: ['beløb'],
    share: ['andel'],
    scale: ['skala'],
    form: ['form'],
    handover: ['ansvar'],
    phase: ['periode'],
    between: ['periode'],
};

function coveredBy(model: RuleSetModel, norm: Norm, others: readonly Norm[]): RedundantRule | undefined {
    const effective = effectivePopulations(model);
    const whole = effective.compiled(norm.id);
    const near = others
        .filter((other) => mayMeet(whole, effective.compiled(other.id)))
        .map((other) => [other, effective.eff(other.id, ...partsOf(other))] as const);
    // What concerns nobody is another finding.
    if (near.length === 0 || questionsOf(model).isEmpty(whole.condition) !== 'no') return undefined;
    const by = coveringNorms(model, whole.condition, near);
    if (!by) return undefined;
    const witness = meetingsOf(model).witness(whole.condition);
    return { norm, by, ...(witness && { witness }) };
}

/** Definitions repeat each other only word by word, and open values are not known to be the same. */
function mayRepeat(norm: Norm): boolean {
    if (norm.modality === 'definition' && norm.text === undefined) return false;
    return norm.act !== undefined || norm.text !== undefined || norm.countsAs !== undefined;
}

function sameness(norm: Norm): string {
    const key = effectKey(norm);
    // An open value may turn out otherwise in the two rules.
    if (key.includes('?')) return norm.id;
    return [key, norm.text ?? '', norm.countsAs ?? '', [...norm.sanctionFor].sort().join(' ')].join('\n\n');
}

function goesBefore(other: Norm, norm: Norm): boolean {
    return norm.defeats.every((defeat) =>
        defeat.norms.every((loser) =>
            other.defeats.some(
                (their) =>
                    their.norms.includes(loser) &&
                    (!their.components ||
                        (defeat.components?.every((part) => their.components!.includes(part)) ?? false)),
            ),
        ),
    );
}

function mayBeWeaker({ modality, act, bearer, openCondition }: Norm): boolean {
    return (
        act !== undefined &&
        typeof bearer === 'string' &&
        bearer !== 'open' &&
        !openCondition &&
        (modality === 'obligation' || modality === 'right-and-duty' || modality === 'right')
    );
}

function relation(norm: Norm): string {
    const { subject, act, bearer, modality, participation, sanctionFor } = norm;
    const other = participation ? `${participation.actor} ${participation.modality}` : '';
    return [subject, act, bearer, modality, other, ...sanctionFor].join('\n');
}

/** Stronger, and not the same in other words: 14 dage and 2 uger. */
function isStrictlyStronger(stronger: Norm, weaker: Norm): boolean {
    return stronger !== weaker && isStronger(stronger, weaker) && !isStronger(weaker, stronger);
}

/** Every value of the weaker is implied by the stronger; for a right, only where more is more. */
function isStronger(stronger: Norm, weaker: Norm): boolean {
    const comparable = weaker.modality !== 'right' || weaker.parameters.every(isMoreForMore);
    return (
        comparable &&
        valuesOf(weaker).every((value) => valuesOf(stronger).some((other) => valueImplies(other, value)))
    );
}

function isMoreForMore(parameter: Parameter): boolean {
    switch (parameter.kind) {
        case 'deadline':
            return parameter.rule !== 'earliest';
        case 'count':
        case 'length':
        case 'money':
        case 'share':
            return parameter.bound === 'min';
        default:
            return false;
    }
}

/** One finding per rule or row: when all that it says of an act is found, such as both sides of a »kan kun«. */
function inOrder(model: RuleSetModel, found: readonly RedundantRule[]): RedundantRule[] {
    if (found.length === 0) return [];
    const order = new Map(model.norms.map((norm, index) => [norm, index]));
    const topic = (norm: Norm): string => `${textOf(norm)}\n${norm.act ?? ''}`;
    const { isEmpty } = questionsOf(model);
    const dead = new Set(found.map(({ norm }) => norm));
    const texts = new Set(found.map(({ norm }) => textOf(norm)));
    const alive = new Set(
        model.norms
            .filter(
                (norm) => texts.has(textOf(norm)) && !dead.has(norm) && isEmpty(norm.population) !== 'yes',
            )
            .map(topic),
    );
    const told = new Set<string>();
    return [...found]
        .sort((a, b) => order.get(a.norm)! - order.get(b.norm)!)
        .filter(({ norm }) => !alive.has(topic(norm)) && !told.has(textOf(norm)) && told.add(textOf(norm)));
}
