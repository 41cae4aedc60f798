import type { Component, Norm, Parameter, RuleSetModel } from '../../model/index.js';
import { and, everything, isIn, type Condition } from '../../population/index.js';
import { effectivePopulations } from '../effective/index.js';
import { clashOf, demandsOf } from './clashes.js';
import { meetingsOf, type Meeting } from './meeting.js';
import type { Doubt, ParameterClash, ParameterConflict } from './model.js';
import { joinByRule, type Candidate } from './pairs.js';
import { bearersOf, isAuthority, textOf } from './positions.js';
import { valueKey, type Value } from './values.js';

/**
 * Norms on one subject and one act, for one bearer, with values that no course of events satisfies together, and a case
 * in the effective population of both as to those values. Values are compared once for each two different sets of
 * values in a subject, and populations only where the values clash.
 */
export function parameterConflicts(model: RuleSetModel): ParameterConflict[] {
    return joinByRule(candidates(model), meetingsOf(model).witness).map(({ lead, all, others, witness }) => ({
        kind: 'parameter',
        verdict: lead.verdict,
        ...(lead.doubt && { doubt: lead.doubt }),
        first: lead.first,
        second: lead.second,
        others,
        clash: lead.detail,
        components: [
            ...new Set(
                all
                    .filter(
                        ({ first, second, verdict }) =>
                            first === lead.first && second === lead.second && verdict === lead.verdict,
                    )
                    .flatMap(({ detail }) => detail.components),
            ),
        ],
        ...(witness && { witness }),
    }));
}

function* candidates(model: RuleSetModel): Generator<Candidate<ParameterClash>> {
    const order = new Map(model.norms.map((norm, index) => [norm, index]));
    for (const holders of topicsOf(model)) {
        const values = [...holders.keys()];
        for (const [i, left] of values.entries()) {
            for (const right of values.slice(i)) {
                const clash = clashOf(left, right);
                if (!clash) continue;
                for (const [a, b] of pairsOf(holders.get(left)!, holders.get(right)!)) {
                    const swapped = order.get(a)! > order.get(b)!;
                    const found = swapped
                        ? candidate(model, b, a, mirror(clash))
                        : candidate(model, a, b, clash);
                    if (found) yield found;
                }
            }
        }
    }
}

/** For each subject and act, the norms that have each value. */
function topicsOf(model: RuleSetModel): Map<Value, Norm[]>[] {
    const topics = new Map<string, Map<Value, Norm[]>>();
    for (const norm of model.norms) {
        const demands = norm.act === undefined ? [] : demandsOf(norm);
        if (demands.length === 0) continue;
        const topic = `${norm.subject ?? ''}\n${norm.act}`;
        let holders = topics.get(topic);
        if (!holders) topics.set(topic, (holders = new Map()));
        for (const value of demands) {
            const known = holders.get(value);
            if (known) known.push(norm);
            else holders.set(value, [norm]);
        }
    }
    return [...topics.values()];
}

/** Two norms that only allow may have any limits: the other may be followed by not acting. */
function* pairsOf(mine: readonly Norm[], theirs: readonly Norm[]): Generator<readonly [Norm, Norm]> {
    for (const [i, a] of mine.entries()) {
        for (const b of mine === theirs ? mine.slice(i + 1) : theirs) {
            if (a !== b && !(a.modality === 'permission' && b.modality === 'permission')) yield [a, b];
        }
    }
}

const mirror = (clash: ParameterClash): ParameterClash => ({
    ...clash,
    left: clash.right,
    right: clash.left,
});

/** What a value rests on: where the duty, its bearer or its act gives way, the value goes too. */
const CARRIERS: readonly Component[] = ['modalitet', 'aktør', 'handling'];
const EVENT: readonly Component[] = ['hændelse'];

function candidate(
    model: RuleSetModel,
    first: Norm,
    second: Norm,
    clash: ParameterClash,
): Candidate<ParameterClash> | undefined {
    const party = sameParty(model, first, second);
    if (party === 'other' || textOf(first) === textOf(second)) return undefined;
    const effective = effectivePopulations(model);
    if (effective.areRanked(first.id, second.id)) return undefined;
    const meetings = meetingsOf(model);
    const parts = [...CARRIERS, ...clash.components, ...(clash.components.includes('frist') ? EVENT : [])];
    const a = effective.compiled(first.id, ...parts);
    const b = effective.compiled(second.id, ...parts);
    const meeting = meetings.meet(a, b);
    if (meeting === 'absent') return undefined;
    const within = scaleCases(model, clash);
    const cases = and(a.condition, b.condition, within);
    const narrowed = within === everything ? meeting : meetings.exists(cases);
    if (narrowed === 'absent') return undefined;
    const doubt = doubtOf(model, narrowed, party, clash, [first, second]);
    return {
        first,
        second,
        verdict: doubt ? 'unknown' : 'found',
        ...(doubt && { doubt }),
        cases,
        detail: { ...inWordsOf(first, clash, 'left'), right: ownValue(second, clash.right) },
    };
}

/** The clash with the values as the norm wrote them, at its own places. */
export function inWordsOf(norm: Norm, clash: ParameterClash, side?: 'left'): ParameterClash {
    const left = ownValue(norm, clash.left);
    if (side === 'left') return { ...clash, left };
    return { ...clash, left, right: clash.left === clash.right ? left : ownValue(norm, clash.right) };
}

function ownValue(norm: Norm, value: Parameter): Parameter {
    const key = valueKey(value);
    return norm.parameters.find((own) => valueKey(own) === key) ?? value;
}

function sameParty(model: RuleSetModel, a: Norm, b: Norm): 'same' | 'open' | 'other' {
    const mine = bearersOf(a);
    const theirs = bearersOf(b);
    if (mine.some((actor) => actor !== undefined && theirs.includes(actor))) return 'same';
    if (mine.includes(undefined) || theirs.includes(undefined)) return 'open';
    // What a citizen has a right to is what the authority owes.
    const owed = (right: Norm, other: Norm): boolean =>
        right.modality === 'right' &&
        !bearersOf(right).some((actor) => isAuthority(model, actor)) &&
        other.modality !== 'right' &&
        bearersOf(other).some((actor) => isAuthority(model, actor));
    return owed(a, b) || owed(b, a) ? 'same' : 'other';
}

function scaleCases(model: RuleSetModel, { within }: ParameterClash): Condition {
    if (!within) return everything;
    const axis = model.axes.findIndex((meaning) => meaning.kind === 'fact' && meaning.fact === within.fact);
    return axis < 0 ? everything : isIn(axis, within.set);
}

function doubtOf(
    model: RuleSetModel,
    meeting: Meeting,
    party: 'same' | 'open',
    clash: ParameterClash,
    norms: readonly Norm[],
): Doubt | undefined {
    if (meeting === 'too-complex') return 'too-complex';
    if (party === 'open') return 'bearer';
    if (clash.certainty === 'unknown') return clash.doubt ?? 'value';
    if (meeting === 'open') return 'condition';
    const hasOpenAxis = model.axes.some(({ kind }) => kind === 'open');
    return !hasOpenAxis && norms.some(({ openCondition }) => openCondition) ? 'condition' : undefined;
}
