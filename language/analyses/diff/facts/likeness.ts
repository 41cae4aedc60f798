import { COMPONENTS } from '../../../model/index.js';
import type { SideEffect } from './model.js';

interface WithEffect {
    readonly effect: SideEffect;
}

/**
 * What may have become what, the likest first: a changed deadline is told as that, not as one duty gone and another
 * come. An effect may have become another on the same subject, or itself on another. The order is the same seen from
 * the other side.
 */
export function inOrderOfLikeness<T extends WithEffect>(
    lost: readonly T[],
    gained: readonly T[],
): readonly (readonly [T, T])[] {
    const bySubject = Map.groupBy(gained, ({ effect }) => effect.subject);
    const elsewhere = Map.groupBy(gained, ({ effect }) => withoutSubject(effect));
    const pairs = lost.flatMap((from) => {
        const candidates = new Set([
            ...(elsewhere.get(withoutSubject(from.effect)) ?? []),
            ...(bySubject.get(from.effect.subject) ?? []),
        ]);
        return [...candidates].map((to) => ({
            pair: [from, to] as const,
            likeness: likenessOf(from.effect, to.effect),
            name: [from.effect.key, to.effect.key].sort().join('\n\n\n'),
        }));
    });
    return pairs
        .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
        .map(({ pair }) => pair);
}

/** The subject is the first line of a key. */
const withoutSubject = ({ key }: SideEffect): string => key.slice(key.indexOf('\n'));

/** How many parts two effects share; whose act and what kind of duty it is weighs most, then the rule's own name. */
function likenessOf(a: SideEffect, b: SideEffect): number {
    const shared = COMPONENTS.filter(
        (each) => (a.values.get(each)?.key ?? '') === (b.values.get(each)?.key ?? ''),
    );
    const rules = new Set(a.norms.map(({ rule }) => rule));
    return (
        shared.length +
        (shared.includes('handling') ? 20 : 0) +
        (shared.includes('modalitet') ? 10 : 0) +
        (b.norms.some(({ rule }) => rules.has(rule)) ? 5 : 0)
    );
}
