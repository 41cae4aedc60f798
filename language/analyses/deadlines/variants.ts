import type { Component, Norm } from '../../model/index.js';
import { componentValues, type Occurrence } from '../counting/index.js';
import type { DifferingVariant, Effect, Unit } from './model.js';

/** A group with the rules that it has on one subject. */
export interface Ruled {
    readonly unit: Unit;
    readonly effects: readonly Effect[];
    readonly occurrences: readonly Occurrence[];
    /** Same text for groups with the same rules. */
    readonly signature: string;
    /** Whether it was decided which rules the group has. */
    readonly certain: boolean;
}

export function ruled(unit: Unit, occurrences: readonly Occurrence[], certain: boolean): Ruled {
    const effects = [...Map.groupBy(occurrences, ({ effect }) => effect)].map(([key, same]): Effect => {
        const { norm, without } = same[0]!;
        return { key, values: valuesOf(norm, without), norms: [...new Set(same.map((each) => each.norm))] };
    });
    const signature = effects
        .map(({ key }) => key)
        .sort()
        .join('\n\n');
    return { unit, effects, occurrences, signature, certain };
}

function valuesOf(norm: Norm, without: ReadonlySet<Component>): Effect['values'] {
    const values = componentValues(norm);
    return without.size === 0
        ? values
        : new Map([...values].filter(([component]) => !without.has(component)));
}

export const isOpen = ({ values }: Effect): boolean => [...values.values()].some(({ open }) => open);

/**
 * Two groups have an effect in common when it is the same in both; one with an open value only when it is the same
 * rule that holds for both.
 */
export function effectsOnlyIn(mine: Ruled, theirs: Ruled): Effect[] {
    return mine.effects.filter(
        (effect) =>
            !theirs.effects.some(
                (other) =>
                    other.key === effect.key &&
                    (!isOpen(effect) || other.norms.some((norm) => effect.norms.includes(norm))),
            ),
    );
}

/** The groups by what rules they have; of these, the rules that are not common to all. Largest variants first. */
export function differingVariants(groups: readonly Ruled[]): DifferingVariant[] {
    const others = (own: Ruled): readonly Ruled[] => groups.filter((other) => other !== own);
    const variants = [...Map.groupBy(groups, ({ signature }) => signature).values()].map(
        (members): DifferingVariant => {
            const distinct = new Map<string, Effect>();
            for (const member of members) {
                for (const effect of member.effects) {
                    if (others(member).every((other) => !effectsOnlyIn(member, other).includes(effect)))
                        continue;
                    const known = distinct.get(effect.key);
                    const norms = known ? [...new Set([...known.norms, ...effect.norms])] : effect.norms;
                    distinct.set(effect.key, { ...effect, norms });
                }
            }
            return { groups: members.map(({ unit }) => unit.group), effects: [...distinct.values()] };
        },
    );
    return variants.sort((a, b) => b.groups.length - a.groups.length);
}
