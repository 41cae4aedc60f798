import type { RuleSetModel } from '../../../model/index.js';
import { effectChanges } from './changes.js';
import { joinSpaces } from './joint-space.js';
import type { EffectDiff } from './model.js';
import { inNewNames, matchNames } from './names.js';
import { oneSided } from './one-sided.js';

export type { EffectChange, EffectDiff, SideEffect } from './model.js';
export { hasOwnTitle } from './own-names.js';
export { renamedValue, valueName, type NameKind } from './named-parts.js';
export { inNewNames, type NewName } from './names.js';

/** Every difference in what two rule sets do for anyone, and the names that things have changed between them. */
export function compareEffects(before: RuleSetModel, after: RuleSetModel): EffectDiff {
    const names = matchNames(before, after);
    const joined = joinSpaces(inNewNames(before, names), after);
    const { spaces, onlyBefore, onlyAfter } = joined;
    return {
        ...joined,
        names,
        changes: [
            ...effectChanges(joined.before, joined.after),
            ...oneSided('before', joined.before, spaces.before, onlyBefore),
            ...oneSided('after', joined.after, spaces.after, onlyAfter),
        ],
    };
}
