import type { Norm } from '../model/index.js';

/** Norms that have to do with each other, and with no others; in the order of the rule set. */
export interface Component {
    readonly norms: readonly Norm[];
}

/** The norms of a rule set in components, kept while the norms change. */
export interface Partition {
    /**
     * Takes in the norms as they are now. Components that nothing has happened to stay the same objects; `gone` and
     * `made` are the others. It takes as long as the components are large in which a norm came or went.
     */
    update(
        norms: readonly Norm[],
        difference: Difference,
    ): {
        readonly gone: Iterable<Component>;
        readonly made: Iterable<Component>;
    };
    componentOf(norm: Norm): Component | undefined;
}

/** What norms came and went since the last time. */
export interface Difference {
    readonly removed: ReadonlySet<Norm>;
    readonly added: ReadonlySet<Norm>;
}

/** `linksOf`: names that norms which belong together have in common. */
export function createPartition(linksOf: (norm: Norm) => readonly string[]): Partition {
    const components = new Map<Norm, Component>();
    const byLink = new Map<string, Component>();

    return {
        componentOf: (norm) => components.get(norm),
        update(norms, { removed, added }) {
            const gone = new Set<Component>();
            for (const norm of removed) gone.add(components.get(norm)!);
            for (const norm of added) {
                for (const link of linksOf(norm)) {
                    const component = byLink.get(link);
                    if (component) gone.add(component);
                }
            }
            const pool = new Set(added);
            for (const component of gone) {
                for (const norm of component.norms) {
                    for (const link of linksOf(norm)) byLink.delete(link);
                    if (removed.has(norm)) components.delete(norm);
                    else pool.add(norm);
                }
            }
            for (const norm of removed) if (!added.has(norm)) components.delete(norm);
            const made: Component[] = [];
            if (pool.size === 0) return { gone, made };
            const ordered = pool.size === norms.length ? norms : norms.filter((norm) => pool.has(norm));
            for (const members of linked(ordered, linksOf)) {
                const component = { norms: members };
                made.push(component);
                for (const norm of members) {
                    components.set(norm, component);
                    for (const link of linksOf(norm)) byLink.set(link, component);
                }
            }
            return { gone, made };
        },
    };
}

/** What is between the first and the last norm that changed; norms that changed places count as removed and added. */
export function differenceOf(before: readonly Norm[], after: readonly Norm[]): Difference {
    if (before === after) return { removed: new Set(), added: new Set() };
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before[start] === after[start]) start++;
    let end = 0;
    while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
    const removed = new Set(before.slice(start, before.length - end));
    const added = new Set(after.slice(start, after.length - end));
    const stayed = [...removed].filter((norm) => added.has(norm));
    const inOldOrder = [...added].filter((norm) => removed.has(norm)).every((norm, i) => norm === stayed[i]);
    if (inOldOrder) {
        for (const norm of stayed) {
            removed.delete(norm);
            added.delete(norm);
        }
    }
    return { removed, added };
}

/** Norms that are linked, directly or through others. */
function linked(norms: readonly Norm[], linksOf: (norm: Norm) => readonly string[]): Norm[][] {
    // Each norm points to another of its component, or to itself.
    const to = Int32Array.from(norms.keys());
    const rootOf = (index: number): number => {
        let at = index;
        while (to[at] !== at) at = to[at] = to[to[at]!]!;
        return at;
    };
    const first = new Map<string, number>();
    for (const [index, norm] of norms.entries()) {
        for (const link of linksOf(norm)) {
            const other = first.get(link);
            if (other === undefined) first.set(link, index);
            else {
                const [a, b] = [rootOf(index), rootOf(other)];
                to[Math.max(a, b)] = Math.min(a, b);
            }
        }
    }
    const components = new Map<number, Norm[]>();
    for (const [index, norm] of norms.entries()) {
        const root = rootOf(index);
        const members = components.get(root);
        if (members) members.push(norm);
        else components.set(root, [norm]);
    }
    return [...components.values()];
}
