import type { Norm } from '../../../model/index.js';
import { effectKey } from '../../counting/index.js';
import type { EffectChange, SideEffect } from '../facts/index.js';
import { behindOf } from './results.js';
import type { SideName, Sides } from './sides.js';

/**
 * Tells apart the changes that only say again what another says: a sanction that is as it was, for the breach of the same
 * rules as it was, of which one has changed. Those who have that duty are told of the duty itself; for all others who may
 * be met by the sanction nothing is different. Where a duty of the one side is found on the other too, the sanction may
 * have gone from the one duty to the other, and is told.
 */
export function echoesIn(sides: Sides): (change: EffectChange) => boolean {
    const rules = { before: ruleNames(sides, 'before'), after: ruleNames(sides, 'after') };
    const keys = { before: effectKeys(sides, 'before'), after: effectKeys(sides, 'after') };
    const breachedBy = ({ norms }: SideEffect, side: SideName): string =>
        [...new Set(norms.flatMap(({ sanctionFor }) => sanctionFor.map((id) => rules[side].get(id))))]
            .sort()
            .join('\n');
    return (change) => {
        const { before, after } = change;
        const behind = behindOf(change);
        if (!behind || !before || !after) return false;
        return (
            breachedBy(before, 'before') === breachedBy(after, 'after') &&
            !behind.gone.some((key) => keys.after.has(key)) &&
            !behind.come.some((key) => keys.before.has(key))
        );
    };
}

const ruleNames = (sides: Sides, side: SideName): ReadonlyMap<string, string> =>
    new Map(sides[side].norms.map(({ id, rule }) => [id, rule]));

const effectKeys = (sides: Sides, side: SideName): ReadonlySet<string> =>
    new Set(sides[side].norms.map((norm: Norm) => `ved brud på ${effectKey(norm)}`));
