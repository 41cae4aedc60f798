/**
 * The definitions of contradiction and of dead rules, applied naively: all cases, all pairs, no sharing of code with the
 * analyses. For small axes only; deadlines in days.
 */
import type { Component, Norm, Parameter, RuleSetModel } from '../../../language/model/index.js';
import type { Condition } from '../../../language/population/index.js';
import { canBothHold } from './courses.js';

type Case = readonly number[];

export function holds(condition: Condition, at: Case): boolean {
    switch (condition.kind) {
        case 'true':
            return true;
        case 'false':
            return false;
        case 'in': {
            const value = at[condition.axis]!;
            for (let i = 0; i < condition.set.length; i += 2) {
                if (condition.set[i]! <= value && value < condition.set[i + 1]!) return true;
            }
            return false;
        }
        case 'not':
            return !holds(condition.of, at);
        case 'and':
            return condition.of.every((operand) => holds(operand, at));
        case 'or':
            return condition.of.some((operand) => holds(operand, at));
    }
}

export function casesOf({ space }: RuleSetModel): Case[] {
    let cases: number[][] = [[]];
    for (const { lo, hi } of space.axes) {
        cases = cases.flatMap((start) => Array.from({ length: hi - lo }, (_, i) => [...start, lo + i]));
    }
    return cases.filter((each) => space.constraints.every((constraint) => holds(constraint, each)));
}

/** Whether the norm stands for the case as to all the parts, its winners being asked in turn. */
export function stands(model: RuleSetModel, norm: Norm, at: Case, parts: readonly Component[]): boolean {
    const asWhole = (each: Norm): boolean =>
        holds(each.population, at) &&
        !model.norms.some(
            (winner) =>
                winner.defeats.some((defeat) => !defeat.components && defeat.norms.includes(each.id)) &&
                asWhole(winner),
        );
    const asTo = (each: Norm, part: Component): boolean =>
        asWhole(each) &&
        !model.norms.some(
            (winner) =>
                winner.defeats.some(
                    (defeat) => defeat.components?.includes(part) && defeat.norms.includes(each.id),
                ) && asTo(winner, part),
        );
    return asWhole(norm) && parts.every((part) => asTo(norm, part));
}

export type Verdict = 'found' | 'unknown';

/** Verdicts by pair `a b`, the ids in the order of the rule set. */
export type Verdicts = Map<string, Verdict>;

interface Side {
    readonly norm: Norm;
    readonly actor: string | undefined;
    readonly says: string;
    readonly parts: readonly Component[];
}

function sidesOf(norm: Norm): Side[] {
    if (norm.modality === 'definition' || norm.modality === 'counts-as' || norm.modality === 'counts-not-as')
        return [];
    const sides: Side[] = [
        {
            norm,
            actor: norm.bearer === 'open' ? undefined : norm.bearer,
            says: norm.modality,
            parts: ['modalitet', 'aktør', 'handling'],
        },
    ];
    if (norm.participation) {
        sides.push({
            norm,
            actor: norm.participation.actor,
            says: norm.participation.modality,
            parts: ['modpart', 'handling'],
        });
    }
    return sides;
}

const must = (says: string): boolean => says === 'obligation' || says === 'right-and-duty';
const entitled = (says: string): boolean => says === 'right' || says === 'right-and-duty';

function decide(model: RuleSetModel, at: (each: Case) => boolean, sure: boolean): Verdict | undefined {
    const openAxes = [...model.axes.keys()].filter((axis) => model.axes[axis]!.kind === 'open');
    const cases = casesOf(model);
    const closed = (each: Case): string =>
        each.map((value, axis) => (openAxes.includes(axis) ? '*' : value)).join(' ');
    const clashing = new Map<string, number>();
    const all = new Map<string, number>();
    for (const each of cases) {
        all.set(closed(each), (all.get(closed(each)) ?? 0) + 1);
        if (at(each)) clashing.set(closed(each), (clashing.get(closed(each)) ?? 0) + 1);
    }
    if (clashing.size === 0) return undefined;
    const whatever = [...clashing].some(([key, count]) => count === all.get(key));
    return whatever && sure ? 'found' : 'unknown';
}

export function deonticVerdicts(model: RuleSetModel, kind: 'deontic' | 'exclusive'): Verdicts {
    const verdicts: Verdicts = new Map();
    const kindOf = (actor: string | undefined): string | undefined =>
        actor === undefined ? undefined : model.vocabulary.actors.get(actor)?.kind;
    const sides = model.norms.flatMap(sidesOf);
    for (const a of sides) {
        for (const b of sides) {
            if (a.norm === b.norm) continue;
            const excluded = model.vocabulary.exclusions.get(a.norm.act!)?.has(b.norm.act!) ?? false;
            const found =
                kind === 'exclusive'
                    ? excluded && exclusive(a, b)
                    : a.norm.act === b.norm.act && opposed(a, b);
            if (found) note(verdicts, model, a.norm, b.norm, found);
        }
    }
    return verdicts;

    function exclusive(a: Side, b: Side): Verdict | false {
        const isOpen = a.actor === undefined || b.actor === undefined;
        const both = must(a.says) && must(b.says);
        const duties = both && (isOpen || a.actor === b.actor);
        const [owed, owedForSure] = owedInstead(a, b) ?? owedInstead(b, a) ?? [false, false];
        if (!duties && !owed) return false;
        const sure = duties ? !isOpen : owedForSure;
        return (
            decide(
                model,
                (at) => stands(model, a.norm, at, a.parts) && stands(model, b.norm, at, b.parts),
                sure,
            ) ?? false
        );
    }

    /** What a citizen has a right to is owed by whoever does the act; by the authority, where there is but one. */
    function owedInstead(right: Side, duty: Side): readonly [boolean, boolean] | undefined {
        if (!entitled(right.says) || !must(duty.says) || entitled(duty.says)) return undefined;
        if (kindOf(right.actor) === 'authority' || kindOf(duty.actor) !== 'authority') return undefined;
        if (right.actor === undefined) return [true, false];
        const serving = sides.filter(
            (each) =>
                each.norm.act === right.norm.act &&
                (must(each.says) || each.says === 'permission') &&
                kindOf(each.actor) === 'authority',
        );
        if (serving.length > 0) return [serving.some((each) => each.actor === duty.actor), true];
        const all = [...model.vocabulary.actors.values()].filter(({ kind: each }) => each === 'authority');
        return [true, all.length === 1];
    }

    function opposed(demand: Side, barrier: Side): Verdict | false {
        const banned = barrier.says === 'prohibition';
        if (!banned && barrier.says !== 'exemption') return false;
        const concerned =
            must(demand.says) || (banned && (entitled(demand.says) || demand.says === 'permission'));
        const isOpen = demand.actor === undefined || barrier.actor === undefined;
        const owed =
            banned &&
            entitled(demand.says) &&
            kindOf(demand.actor) !== 'authority' &&
            kindOf(barrier.actor) === 'authority';
        const same = concerned && (isOpen || demand.actor === barrier.actor);
        if (!same && !owed) return false;
        if (!mannerAllows(demand.norm, barrier.norm)) return false;
        const sure =
            (concerned && !isOpen && demand.actor === barrier.actor) || (owed && demand.actor !== undefined);
        const clash = (at: Case): boolean => {
            if (
                !stands(model, demand.norm, at, demand.parts) ||
                !stands(model, barrier.norm, at, barrier.parts)
            )
                return false;
            if (
                !entitled(demand.says) ||
                demand.actor === barrier.actor ||
                kindOf(barrier.actor) !== 'authority'
            )
                return true;
            // Another authority shall or may give what the citizen has a right to.
            return !sides.some(
                (other) =>
                    other.norm.act === demand.norm.act &&
                    (must(other.says) || other.says === 'permission') &&
                    other.actor !== barrier.actor &&
                    kindOf(other.actor) === 'authority' &&
                    stands(model, other.norm, at, other.parts),
            );
        };
        return decide(model, clash, sure) ?? false;
    }
}

/** A barrier as to a form stands in the way only of a demand for one of those forms. */
function mannerAllows(demand: Norm, barrier: Norm): boolean {
    return barrier.parameters.every((parameter) => {
        if (parameter.kind !== 'form') return true;
        return demand.parameters.some(
            (own) => own.kind === 'form' && own.values.every((value) => parameter.values.includes(value)),
        );
    });
}

function note(verdicts: Verdicts, model: RuleSetModel, a: Norm, b: Norm, verdict: Verdict): void {
    const pair = model.norms.indexOf(a) < model.norms.indexOf(b) ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
    if (verdicts.get(pair) !== 'found') verdicts.set(pair, verdict);
}

/** Two demands on one subject, act and bearer that no course of events satisfies. */
export function parameterVerdicts(model: RuleSetModel): Verdicts {
    const verdicts: Verdicts = new Map();
    const demanding = (norm: Norm): boolean => must(norm.modality) || entitled(norm.modality);
    for (const [i, a] of model.norms.entries()) {
        for (const b of model.norms.slice(i + 1)) {
            if (a.act !== b.act || a.subject !== b.subject) continue;
            const caps = (norm: Norm): boolean => norm.modality === 'permission';
            if (!(demanding(a) || caps(a)) || !(demanding(b) || caps(b)) || (caps(a) && caps(b))) continue;
            const isOpen = a.bearer === 'open' || b.bearer === 'open';
            const owed = [
                [a, b],
                [b, a],
            ].some(
                ([right, other]) =>
                    right!.modality === 'right' &&
                    other!.modality !== 'right' &&
                    model.vocabulary.actors.get(right!.bearer!)?.kind !== 'authority' &&
                    model.vocabulary.actors.get(other!.bearer!)?.kind === 'authority',
            );
            if (!isOpen && a.bearer !== b.bearer && !owed) continue;
            for (const x of a.parameters) {
                for (const y of b.parameters) {
                    if ((caps(a) && !isCap(x)) || (caps(b) && !isCap(y)) || canBothHold(x, y)) continue;
                    const parts = partsOf(x, y);
                    const clash = (at: Case): boolean =>
                        stands(model, a, at, parts) && stands(model, b, at, parts);
                    const verdict = decide(model, clash, !isOpen);
                    if (verdict) note(verdicts, model, a, b, verdict);
                }
            }
        }
    }
    return verdicts;
}

const isCap = (parameter: Parameter): boolean =>
    (parameter.kind === 'count' || parameter.kind === 'length') && parameter.bound === 'max';

function partsOf(a: Parameter, b: Parameter): Component[] {
    const own: Record<string, Component[]> = {
        deadline: ['frist', 'hændelse'],
        count: ['antal'],
        frequency: ['hyppighed'],
        length: ['varighed'],
        form: ['form'],
    };
    return ['modalitet', 'aktør', 'handling', ...(own[a.kind] ?? []), ...(own[b.kind] ?? [])];
}
