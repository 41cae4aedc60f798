import type { Norm, Text } from '../../../model/index.js';
import type { Change } from '../model.js';
import type { Matching } from './matching.js';
import type { Family } from './moved.js';
import { plain, sayDeclaration, sideOfNorms, type SideName } from './sides.js';

/**
 * Rules that are on one side alone although nobody gets anything else by it: another rule says the same, or goes
 * before it for everyone.
 */
export function idleChanges(
    matching: Matching,
    families: readonly Family[],
    told: ReadonlySet<Norm>,
): readonly Change[] {
    const inFamily = new Set(families.flatMap(({ before, after }) => [...before, ...after]));
    return (['before', 'after'] as const).flatMap((side) =>
        [
            ...Map.groupBy(
                matching[side].filter((norm) => !told.has(norm) && !inFamily.has(norm)),
                ({ rule }) => rule,
            ).values(),
        ].map((norms) => idle(side, norms)),
    );
}

function idle(side: SideName, norms: readonly Norm[]): Change {
    const first = norms[0]!;
    const what: Text =
        side === 'before'
            ? {
                  da: 'regel uden virkning for nogen er udgået',
                  en: 'a rule with no effect for anyone is gone',
              }
            : { da: 'ny regel uden virkning for nogen', en: 'a new rule with no effect for anyone' };
    const told = sideOfNorms(norms, plain(sayDeclaration(first)));
    return {
        category: 'wording',
        ...(first.subject !== undefined && { subject: first.subject }),
        groups: [],
        what,
        ...(told && { [side]: told }),
        components: [],
        rests: [],
    };
}
