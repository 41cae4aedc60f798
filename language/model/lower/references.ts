import type { Defeat, Norm, Reference } from '../norm.js';
import type { Problem } from '../problem.js';
import { components } from './clauses.js';
import type { Lowering } from './lowering.js';
import type { DraftNorm } from './drafts.js';
import { placeOf } from './source-text.js';

const WORDING: Readonly<Record<string, string>> = {
    undtagelse: 'undtagelse fra',
    uanset: 'uanset',
    går: 'går forud for',
    viger: 'viger for',
};

/** Turns names of rules into norms, and reports relations that run in a circle. */
export function resolveReferences(drafts: readonly DraftNorm[], on: Lowering): Norm[] {
    const byRule = new Map<string, string[]>();
    for (const draft of drafts) {
        const ids = byRule.get(draft.rule);
        if (ids) ids.push(draft.id);
        else byRule.set(draft.rule, [draft.id]);
    }
    const mainRules = Map.groupBy(
        drafts.filter((draft) => draft.origin === 'main-rule'),
        (draft) => draft.rule,
    );
    const defeats = new Map<string, Defeat[]>(drafts.map((draft) => [draft.id, []]));
    for (const draft of drafts) addDefeats(draft);
    const norms = drafts.map(({ clauses, ...draft }): Norm => {
        const replaces = clauses.replaces && reference(clauses.replaces.rule, clauses.replaces.place);
        return {
            ...draft,
            defeats: defeats.get(draft.id)!,
            sanctionFor: clauses.breachOf.flatMap(({ rule }) => byRule.get(rule) ?? []),
            requires: clauses.requires.flatMap(({ rule, place }) => reference(rule, place) ?? []),
            ...(replaces && { replaces }),
        };
    });
    reportCycles(norms, on.problems);
    return norms;

    function addDefeats(draft: DraftNorm): void {
        for (const node of draft.clauses.priorities) {
            const wording = WORDING[node.kind] ?? node.kind;
            const only = components(node.components, node, on);
            for (const { $refText: rule } of node.rules) {
                const others = (byRule.get(rule) ?? []).filter((id) => id !== draft.id);
                if (others.length === 0) continue;
                const place = placeOf(node);
                if (node.kind !== 'viger')
                    defeats.get(draft.id)!.push({ norms: others, rule, ...only, wording, place });
                else
                    for (const winner of others)
                        defeats
                            .get(winner)!
                            .push({ norms: [draft.id], rule: draft.rule, ...only, wording, place });
            }
        }
        if (draft.origin === 'row') {
            const mains = mainRules.get(draft.rule)?.map((main) => main.id);
            if (mains)
                defeats
                    .get(draft.id)!
                    .push({ norms: mains, rule: draft.rule, wording: 'række', place: draft.place });
        }
    }

    function reference(rule: string, place: Reference['place']): Reference | undefined {
        const norms = byRule.get(rule);
        return norms && { rule, norms, place };
    }
}

function reportCycles(norms: readonly Norm[], problems: Problem[]): void {
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
    for (const [what, graph] of relations) {
        for (const names of cyclesIn(graph))
            problems.push({ kind: 'cycle', what, names, place: rules.get(names[0]!)!.place });
    }
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
