import { COMPONENTS } from '../../model/index.js';
import type { Occurrence } from '../counting/index.js';
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

/** The distinct effects of some rules on one subject. */
export type EffectsOf = (occurrences: readonly Occurrence[]) => readonly Effect[];

/** Numbers effects and values, so that they are compared quickly; for one subject. */
export function createEffects(): EffectsOf {
    const numbers = new Map<string, number>();
    const known = new Map<string, Omit<Effect, 'norms'>>();
    const numberOf = (name: string): number => {
        let number = numbers.get(name);
        if (number === undefined) numbers.set(name, (number = numbers.size + 1));
        return number;
    };
    const describe = (key: string, { values }: Occurrence): Omit<Effect, 'norms'> => {
        const codes = COMPONENTS.map((component) => {
            const value = values.get(component);
            // A deadline that is left open leaves open what it runs from, too.
            const open = value ? value.open : component === 'hændelse' && values.get('frist')?.open === true;
            return open ? -1 : value ? numberOf(`${component} ${value.key}`) : 0;
        });
        return { key, number: known.size, open: codes.some((code) => code < 0), values, codes };
    };
    return (occurrences) =>
        [...Map.groupBy(occurrences, ({ effect }) => effect)].map(([key, same]): Effect => {
            let effect = known.get(key);
            if (!effect) known.set(key, (effect = describe(key, same[0]!)));
            return { ...effect, norms: [...new Set(same.map(({ norm }) => norm))] };
        });
}

export function ruled(
    unit: Unit,
    occurrences: readonly Occurrence[],
    effects: readonly Effect[],
    certain: boolean,
): Ruled {
    const signature = effects
        .map(({ number }) => number)
        .sort((a, b) => a - b)
        .join(' ');
    return { unit, effects, occurrences, signature, certain };
}

/**
 * Two groups have an effect in common when it is the same in both; one with an open value only when it is the same
 * rule that holds for both.
 */
export function effectsOnlyIn(mine: Ruled, theirs: Ruled): Effect[] {
    return mine.effects.filter(
        (effect) =>
            !theirs.effects.some(
                (other) =>
                    other.number === effect.number &&
                    (!effect.open || other.norms.some((norm) => effect.norms.includes(norm))),
            ),
    );
}

/** The groups by what rules they have, largest variants first; of these, the rules that are not common to all. */
export function differingVariants(groups: readonly Ruled[]): DifferingVariant[] {
    const special = new Map(
        groups.map((own) => {
            const others = groups.filter((other) => other.signature !== own.signature);
            const unshared = new Set(others.flatMap((other) => effectsOnlyIn(own, other)));
            return [own, own.effects.filter((effect) => unshared.has(effect))];
        }),
    );
    const acts = new Set([...special.values()].flatMap((effects) => effects.map(actOf)));
    const variants = [...Map.groupBy(groups, ({ signature }) => signature).values()].map(
        (members): DifferingVariant => ({
            groups: members.map(({ unit }) => unit.group),
            effects: united(
                members.flatMap((member) => {
                    const own = special.get(member)!;
                    // A group that only has what all have is shown with that, as far as it is about the same act.
                    return own.length > 0 ? own : member.effects.filter((effect) => acts.has(actOf(effect)));
                }),
            ),
        }),
    );
    return variants.sort((a, b) => b.groups.length - a.groups.length);
}

const actOf = ({ values }: Effect): string | undefined => values.get('handling')?.key;

function united(effects: readonly Effect[]): Effect[] {
    return [...Map.groupBy(effects, ({ number }) => number).values()].map((same) => ({
        ...same[0]!,
        norms: [...new Set(same.flatMap(({ norms }) => norms))],
    }));
}
