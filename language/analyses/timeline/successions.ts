import type { Norm, RuleSetModel } from '../../model/index.js';
import type { Succession } from './model.js';

/** The norms of every rule, by the rule's name. */
export function normsByRule(model: RuleSetModel): ReadonlyMap<string, readonly Norm[]> {
    return groupBy(model.norms, (norm) => norm.rule);
}

export function groupBy<Item>(
    items: readonly Item[],
    key: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
    const groups = new Map<string, Item[]>();
    for (const item of items) {
        const known = groups.get(key(item));
        if (known) known.push(item);
        else groups.set(key(item), [item]);
    }
    return groups;
}

/** Every rule that takes over from another, paired with all that come before it in its chain, act by act. */
export function successions(model: RuleSetModel): readonly Succession[] {
    const rules = normsByRule(model);
    const taking = model.norms.filter((norm) => norm.replaces);
    const found: Succession[] = [];
    for (const [rule, norms] of groupBy(taking, (norm) => norm.rule)) {
        const reference = norms[0]!.replaces!;
        const direct = new Set(norms.map((norm) => norm.replaces!.rule));
        for (const earlier of earlierRules(rules, rule)) {
            for (const [newer, older] of byAct(norms, rules.get(earlier) ?? [])) {
                const others = chainOf(rules, rule)
                    .filter((other) => other !== rule && other !== earlier)
                    .flatMap((other) => rules.get(other) ?? [])
                    .filter(
                        (other) => newer.some(({ act }) => act === other.act) || !sharesAct(newer, older),
                    );
                found.push({ newer, older, others, reference, direct: direct.has(earlier) });
            }
        }
    }
    return found;
}

/** The rules that come after a rule in its chain, directly or through others. */
export function laterRules(model: RuleSetModel): (rule: string) => readonly string[] {
    const after = new Map<string, Set<string>>();
    for (const { rule, replaces } of model.norms) {
        if (!replaces || replaces.rule === rule) continue;
        const known = after.get(replaces.rule);
        if (known) known.add(rule);
        else after.set(replaces.rule, new Set([rule]));
    }
    const told = new Map<string, readonly string[]>();
    return (rule) => {
        let later = told.get(rule);
        if (!later) told.set(rule, (later = reach(rule, (from) => after.get(from) ?? [])));
        return later;
    };
}

type Rules = ReadonlyMap<string, readonly Norm[]>;

function earlierRules(rules: Rules, rule: string): readonly string[] {
    return reach(rule, (from) => (rules.get(from) ?? []).flatMap(({ replaces }) => replaces?.rule ?? []));
}

/** All versions that a rule comes after, and all that come after one of these: its whole chain. */
function chainOf(rules: Rules, rule: string): readonly string[] {
    const around = (from: string): string[] => {
        const before = (rules.get(from) ?? []).flatMap(({ replaces }) => replaces?.rule ?? []);
        return [...before, ...(successors(rules).get(from) ?? [])];
    };
    return reach(rule, around);
}

const known = new WeakMap<Rules, ReadonlyMap<string, readonly string[]>>();

function successors(rules: Rules): ReadonlyMap<string, readonly string[]> {
    let after = known.get(rules);
    if (!after) {
        const pairs = [...rules.values()].flat().filter(({ replaces }) => replaces);
        const grouped = groupBy(pairs, ({ replaces }) => replaces!.rule);
        after = new Map([...grouped].map(([rule, norms]) => [rule, norms.map((norm) => norm.rule)]));
        known.set(rules, after);
    }
    return after;
}

/** What can be reached from a rule, the rule itself left out. */
function reach(from: string, next: (rule: string) => Iterable<string>): readonly string[] {
    const seen = new Set([from]);
    for (const rule of seen) for (const other of next(rule)) seen.add(other);
    seen.delete(from);
    return [...seen];
}

function sharesAct(newer: readonly Norm[], older: readonly Norm[]): boolean {
    return newer.some((norm) => older.some(({ act }) => act === norm.act));
}

/** Norms of two rules, act by act; all of them together when the rules have no act in common. */
function byAct(
    newer: readonly Norm[],
    older: readonly Norm[],
): readonly (readonly [readonly Norm[], readonly Norm[]])[] {
    if (newer.length === 0 || older.length === 0) return [];
    const before = groupBy(older, ({ act }) => act ?? '');
    const shared = [...groupBy(newer, ({ act }) => act ?? '')].flatMap(([act, norms]) => {
        const same = before.get(act);
        return same ? [[norms, same] as const] : [];
    });
    return shared.length > 0 ? shared : [[newer, older]];
}
