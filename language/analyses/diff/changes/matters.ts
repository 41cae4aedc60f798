import { and, isEmpty, not, or } from '../../../population/index.js';
import { effectsOf } from '../facts/effects.js';
import type { EffectChange, SideEffect } from '../facts/index.js';
import { echoesIn } from './echoes.js';
import type { SideName, Sides } from './sides.js';

/**
 * The changes that mean something to those whom they are for: not what only says again what another change says, and no
 * duty that comes or goes beside one that says the same and more. Where a rule was an exception to the deadline alone,
 * the duty without its deadline stands beside the duty with the other one; that it goes takes nothing from anybody.
 */
export function whatMatters(sides: Sides): (changes: readonly EffectChange[]) => readonly EffectChange[] {
    const isEcho = echoesIn(sides);
    const effects: Partial<Record<SideName, readonly SideEffect[]>> = {};
    const effectsOn = (side: SideName): readonly SideEffect[] =>
        (effects[side] ??= [...effectsOf(sides[side]).values()]);
    return (changes) =>
        changes.flatMap((change): EffectChange[] => {
            if (isEcho(change)) return [];
            const { before, after, only, cases } = change;
            const alone = before && after ? undefined : (before ?? after);
            if (!alone || only || !isPlainDuty(alone)) return [change];
            const implying = effectsOn(before ? 'after' : 'before').filter((each) => implies(each, alone));
            if (implying.length === 0) return [change];
            const left = and(cases, not(or(...implying.map((each) => each.cases))));
            return isEmpty(sides.after.space, left) === 'yes' ? [] : [{ ...change, cases: left }];
        });
}

/** More words make a prohibition or a permission smaller, but a duty only stricter. */
const isPlainDuty = ({ norms, breaches }: SideEffect): boolean =>
    breaches === '' && norms.every(({ modality }) => modality === 'obligation');

/** Whoever has the one duty does all that the other asks: it has every part of it. */
const implies = (stricter: SideEffect, duty: SideEffect): boolean =>
    isPlainDuty(stricter) &&
    stricter.subject === duty.subject &&
    stricter.key !== duty.key &&
    [...duty.values].every(
        ([component, { key, open }]) => !open && stricter.values.get(component)?.key === key,
    );
