import type { Component, Norm, RuleSetModel } from '../../model/index.js';
import { and, everything, isIn, type Condition } from '../../population/index.js';
import { effectivePopulations } from '../effective/index.js';
import { clashesBetween, demandOf, type Demand } from './clashes.js';
import { valueKey } from './implied.js';
import { meetingsOf, type Meeting } from './meeting.js';
import type { Doubt, ParameterClash, ParameterConflict } from './model.js';
import { joinByRule, type Candidate } from './pairs.js';
import { bearersOf, isAuthority, textOf } from './positions.js';

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

/** Norms of one subject and act with the same values and the same kind of demand. */
interface Alike {
    readonly demand: Demand;
    readonly caps: boolean;
    readonly norms: Norm[];
}

function* candidates(model: RuleSetModel): Generator<Candidate<ParameterClash>> {
    const order = new Map(model.norms.map((norm, index) => [norm, index]));
    for (const topic of topicsOf(model)) {
        for (const [i, mine] of topic.entries()) {
            for (const theirs of topic.slice(i)) {
                if (mine.caps && theirs.caps) continue;
                const clashes = clashesBetween(mine.demand, theirs.demand);
                if (clashes.length === 0) continue;
                for (const [a, b] of pairsOf(mine, theirs)) {
                    const swapped = order.get(a)! > order.get(b)!;
                    yield* candidatesOf(
                        model,
                        swapped ? [b, a] : [a, b],
                        swapped ? clashes.map(mirror) : clashes,
                    );
                }
            }
        }
    }
}

function topicsOf(model: RuleSetModel): Alike[][] {
    const topics = new Map<string, Map<string, Alike>>();
    for (const norm of model.norms) {
        const demand = norm.act === undefined ? undefined : demandOf(norm);
        if (!demand || demand.parameters.length === 0) continue;
        const topic = `${norm.subject ?? ''}\n${norm.act}`;
        let alike = topics.get(topic);
        if (!alike) topics.set(topic, (alike = new Map()));
        const caps = norm.modality === 'permission';
        const key = `${caps} ${valueKey(demand.parameters)} ${valueKey(demand.phase ?? null)}`;
        const known = alike.get(key);
        if (known) known.norms.push(norm);
        else alike.set(key, { demand, caps, norms: [norm] });
    }
    return [...topics.values()].map((topic) => [...topic.values()]);
}

function* pairsOf(mine: Alike, theirs: Alike): Generator<readonly [Norm, Norm]> {
    for (const [i, a] of mine.norms.entries()) {
        for (const b of mine === theirs ? mine.norms.slice(i + 1) : theirs.norms) yield [a, b];
    }
}

const mirror = (clash: ParameterClash): ParameterClash => ({
    ...clash,
    left: clash.right,
    right: clash.left,
});

/** What a value rests on: where the duty, its bearer or its act gives way, the value goes too. */
const CARRIERS: readonly Component[] = ['modalitet', 'aktør', 'handling'];

function* candidatesOf(
    model: RuleSetModel,
    [first, second]: readonly [Norm, Norm],
    clashes: readonly ParameterClash[],
): Generator<Candidate<ParameterClash>> {
    const party = sameParty(model, first, second);
    if (party === 'other' || textOf(first) === textOf(second)) return;
    const effective = effectivePopulations(model);
    const meetings = meetingsOf(model);
    for (const clash of clashes) {
        const parts = [
            ...CARRIERS,
            ...clash.components,
            ...(clash.components.includes('frist') ? (['hændelse'] as const) : []),
        ];
        const a = effective.compiled(first.id, ...parts);
        const b = effective.compiled(second.id, ...parts);
        let meeting = meetings.meet(a, b);
        if (meeting === 'absent') continue;
        const within = scaleCases(model, clash);
        const cases = and(a.condition, b.condition, within);
        if (within !== everything) meeting = meetings.exists(cases);
        if (meeting === 'absent') continue;
        const doubt = doubtOf(model, meeting, party, clash, [first, second]);
        // The values as these two norms wrote them, with their own places.
        const detail = { ...clash, left: ownValue(first, clash.left), right: ownValue(second, clash.right) };
        yield { first, second, verdict: doubt ? 'unknown' : 'found', ...(doubt && { doubt }), cases, detail };
    }
}

function ownValue<P extends ParameterClash['left']>(norm: Norm, value: P): P {
    const key = valueKey(value);
    return (norm.parameters.find((own) => valueKey(own) === key) as P | undefined) ?? value;
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
