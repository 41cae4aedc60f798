import type { Component, Norm, RuleSetModel } from '../../model/index.js';
import { mayMeet, nothing, type Condition } from '../../population/index.js';
import { and, not, or } from '../conditions.js';
import { knots } from './knots.js';
import type { EffectivePopulations, Winner } from './model.js';
import { questionsOf } from './questions.js';

const known = new WeakMap<RuleSetModel, EffectivePopulations>();

/**
 * Eff(r) = P(r) minus Eff of every norm that goes before r, from the highest priority down: an exception that itself
 * gives way takes nothing, so the rule stands again.
 *
 * As to a component c, r loses Eff(w) to a norm w that goes before it in full, and Eff(w, c) to one that goes before
 * it as to c only. Priorities within a cycle (per component) are left out; the cycle itself is a problem of the model.
 * Remembered per model.
 */
export function effectivePopulations(model: RuleSetModel): EffectivePopulations {
    let effective = known.get(model);
    if (!effective) known.set(model, (effective = compute(model)));
    return effective;
}

function compute(model: RuleSetModel): EffectivePopulations {
    const { prepare } = questionsOf(model);
    const norms = new Map(model.norms.map((norm) => [norm.id, norm]));
    const edges = collectEdges(model, norms);
    const sound = leaveOutCycles(edges);
    const done = new Map<string, Condition>();

    /** The edges that take something from the norm as a whole, or as to one component. */
    function losses(id: string, component: Component | undefined): readonly Edge[] {
        return (sound.into.get(id) ?? []).filter(
            (edge) =>
                (edge.components === undefined ||
                    (component !== undefined && edge.components.includes(component))) &&
                !edge.cyclicIn.has(component ?? ''),
        );
    }

    function one(id: string, component: Component | undefined): Condition {
        const start = keyOf(id, component);
        // Winners first, on an explicit stack: a chain of exceptions may be longer than the call stack.
        const pending: { readonly id: string; readonly component: Component | undefined }[] = [
            { id, component },
        ];
        for (let top = pending.at(-1); top; top = pending.at(-1)) {
            const key = keyOf(top.id, top.component);
            if (done.has(key)) {
                pending.pop();
                continue;
            }
            const taking = losses(top.id, top.component).map((edge) => ({
                id: edge.winner.id,
                component: edge.components === undefined ? undefined : top.component,
            }));
            const missing = taking.filter((each) => !done.has(keyOf(each.id, each.component)));
            if (missing.length > 0) {
                pending.push(...missing);
                continue;
            }
            const populations = taking.map((each) => done.get(keyOf(each.id, each.component))!);
            done.set(key, minus(norms.get(top.id)?.population ?? nothing, populations));
            pending.pop();
        }
        return done.get(start)!;
    }

    /** What never meets the population takes nothing away, and is left out to keep conditions small. */
    function minus(population: Condition, taken: readonly Condition[]): Condition {
        const whole = prepare(population);
        const meeting = [...new Set(taken)].filter((each) => mayMeet(whole, prepare(each)));
        return meeting.length === 0 ? population : and(population, not(or(...meeting)));
    }

    const inFull = new Set(
        edges
            .filter((edge) => edge.components === undefined && !edge.cyclicIn.has(''))
            .map((edge) => `${edge.winner.id}\n${edge.loser}`),
    );
    const wholes = new Map<string, Condition>();
    const partial = new Set(
        edges.filter(({ components }) => components !== undefined).map(({ loser }) => loser),
    );

    /** Without a priority as to single components, every component has the population of the whole. */
    function eff(id: string, ...components: readonly Component[]): Condition {
        if (components.length > 0 && partial.has(id)) return ofParts(id, components);
        let condition = wholes.get(id);
        if (!condition) {
            condition = sound.into.has(id) ? one(id, undefined) : (norms.get(id)?.population ?? nothing);
            wholes.set(id, condition);
        }
        return condition;
    }

    function ofParts(id: string, components: readonly Component[]): Condition {
        const key = `${id}\n\n${[...new Set(components)].sort().join(' ')}`;
        let condition = done.get(key);
        if (!condition) {
            condition = and(...new Set(components.map((component) => one(id, component))));
            done.set(key, condition);
        }
        return condition;
    }

    return {
        eff,
        compiled: (id, ...components) => prepare(eff(id, ...components)),
        areRanked: (one, other) => inFull.has(`${one}\n${other}`) || inFull.has(`${other}\n${one}`),
        winners: (id) =>
            (sound.into.get(id) ?? [])
                .filter(
                    (edge) =>
                        !edge.cyclicIn.has('') && !edge.components?.every((each) => edge.cyclicIn.has(each)),
                )
                .map(({ winner, components }): Winner => ({
                    norm: winner,
                    ...(components && { components }),
                })),
        cycles: sound.cycles,
    };
}

interface Edge {
    readonly winner: Norm;
    readonly loser: string;
    readonly components: readonly Component[] | undefined;
    /** Components ('' = the norm as a whole) as to which the edge lies on a cycle. */
    readonly cyclicIn: Set<Component | ''>;
}

interface Edges {
    readonly into: ReadonlyMap<string, readonly Edge[]>;
    readonly cycles: readonly (readonly string[])[];
}

function collectEdges(model: RuleSetModel, norms: ReadonlyMap<string, Norm>): Edge[] {
    return model.norms.flatMap((winner) =>
        winner.defeats.flatMap(({ norms: losers, components }) =>
            losers.flatMap((loser): Edge[] =>
                norms.has(loser) ? [{ winner, loser, components, cyclicIn: new Set() }] : [],
            ),
        ),
    );
}

function leaveOutCycles(edges: readonly Edge[]): Edges {
    const into = Map.groupBy(edges, (edge) => edge.loser);
    const cycles: string[][] = [];
    const components = new Set<Component | ''>(['', ...edges.flatMap((edge) => edge.components ?? [])]);
    for (const component of components) {
        const active = edges.filter(
            (edge) =>
                edge.components === undefined || (component !== '' && edge.components.includes(component)),
        );
        const out = Map.groupBy(active, (edge) => edge.winner.id);
        for (const members of knots(out.keys(), (id) => (out.get(id) ?? []).map((edge) => edge.loser))) {
            const inside = new Set(members);
            for (const edge of active) {
                if (inside.has(edge.winner.id) && inside.has(edge.loser)) edge.cyclicIn.add(component);
            }
            if (!cycles.some((cycle) => cycle.join('\n') === members.join('\n'))) cycles.push(members);
        }
    }
    return { into, cycles };
}

const keyOf = (id: string, component: Component | undefined): string => `${id}\n${component ?? ''}`;
