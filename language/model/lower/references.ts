import type { Defeat, Norm, Place, Problem, Reference } from '../index.js';
import type { DraftNorms } from './drafts.js';

/** Norms of a rule, by its name; undefined when there is no such rule. */
export type NormsOf = (rule: string) => readonly string[] | undefined;

/** A defeat that a rule states against itself: `viger for R` makes the norms of R go before it. */
export interface Yielding {
    readonly to: string;
    readonly defeat: Defeat;
}

export function yieldings(parts: readonly DraftNorms[]): Yielding[] {
    return parts.flatMap(({ norms, relations }) =>
        (relations?.priorities ?? [])
            .filter(({ yields }) => yields)
            .flatMap(({ rules, components, wording, place }) =>
                norms.flatMap(({ id, rule }) =>
                    rules.map((to) => ({
                        to,
                        defeat: { norms: [id], rule, ...(components && { components }), wording, place },
                    })),
                ),
            ),
    );
}

/** Names of the rules that some norms name: what becomes of the norms rests on these. */
export function namedRules(parts: readonly DraftNorms[]): string[] {
    return parts.flatMap(({ relations }) =>
        relations
            ? [
                  ...relations.priorities.flatMap(({ rules }) => rules),
                  ...relations.breachOf,
                  ...relations.requires.map(({ rule }) => rule),
                  ...(relations.replaces ? [relations.replaces.rule] : []),
              ]
            : [],
    );
}

/** Turns names of rules into norms. `yielded`: what other rules say of this one. */
export function resolveReferences(
    { norms, relations }: DraftNorms,
    normsOf: NormsOf,
    yielded: readonly Defeat[],
): readonly Norm[] {
    if (!relations && yielded.length === 0) return norms;
    return norms.map((norm): Norm => {
        const replaces = relations?.replaces && reference(relations.replaces);
        return {
            ...norm,
            defeats: [
                ...(relations?.priorities ?? []).flatMap((priority): Defeat[] => {
                    if (priority.yields) return [];
                    const { rules, components, wording, place } = priority;
                    return rules.flatMap((rule) => {
                        const others = (normsOf(rule) ?? []).filter((id) => id !== norm.id);
                        if (others.length === 0) return [];
                        return [{ norms: others, rule, ...(components && { components }), wording, place }];
                    });
                }),
                ...norm.defeats,
                ...yielded.filter(({ norms: [other] }) => other !== norm.id),
            ],
            sanctionFor: (relations?.breachOf ?? []).flatMap((rule) => normsOf(rule) ?? []),
            requires: (relations?.requires ?? []).flatMap((each) => reference(each) ?? []),
            ...(replaces && { replaces }),
        };
    });

    function reference({
        rule,
        place,
    }: {
        readonly rule: string;
        readonly place: Place;
    }): Reference | undefined {
        const found = normsOf(rule);
        return found && { rule, norms: found, place };
    }
}

/** Relations that run in a circle. Only norms that name rules need to be given. */
export function cyclesAmong(norms: readonly Norm[]): Problem[] {
    const rules = new Map(norms.map((norm) => [norm.rule, norm]));
    const edges = (pick: (norm: Norm) => readonly string[]): Map<string, Set<string>> => {
        const map = new Map<string, Set<string>>();
        for (const norm of norms) {
            const targets = pick(norm);
            if (targets.length === 0) continue;
            const known = map.get(norm.rule) ?? new Set();
            for (const target of targets) known.add(target);
            map.set(norm.rule, known);
        }
        return map;
    };
    const relations = [
        [
            'priority',
            edges((norm) =>
                norm.defeats.filter((defeat) => defeat.wording !== 'række').map((defeat) => defeat.rule),
            ),
        ],
        ['requires', edges((norm) => norm.requires.map((each) => each.rule))],
        ['replaces', edges((norm) => (norm.replaces ? [norm.replaces.rule] : []))],
    ] as const;
    return relations.flatMap(([what, graph]) =>
        cyclesIn(graph).map((names): Problem => ({
            kind: 'cycle',
            what,
            names,
            place: rules.get(names[0]!)!.place,
        })),
    );
}

/** One cycle per strongly connected knot, found by walking with an explicit stack (a chain may be 100,000 rules long). */
export function cyclesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[][] = [];
    for (const start of graph.keys()) {
        if (state.has(start)) continue;
        const path: string[] = [start];
        const pending: Iterator<string>[] = [(graph.get(start) ?? new Set<string>()).values()];
        state.set(start, 'open');
        while (path.length > 0) {
            const next = pending[pending.length - 1]!.next();
            if (next.done) {
                state.set(path.pop()!, 'done');
                pending.pop();
            } else if (state.get(next.value) === 'open') {
                cycles.push([...path.slice(path.indexOf(next.value)), next.value]);
            } else if (!state.has(next.value)) {
                state.set(next.value, 'open');
                path.push(next.value);
                pending.push((graph.get(next.value) ?? new Set<string>()).values());
            }
        }
    }
    return cycles;
}
