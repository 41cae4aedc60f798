import type { Norm, RuleSetModel } from '../../../model/index.js';
import type { Condition } from '../../../population/index.js';

/**
 * What a rule does for some citizens on one side: an effect, and the norms that have it. Two effects are the same when
 * they have the same key, whatever the rules are called and however they are written.
 */
export interface SideEffect {
    readonly key: string;
    readonly subject: string | undefined;
    /** The norms behind it, in the order of the files. */
    readonly norms: readonly Norm[];
    /** Whom it is for, when the rules that go before it have had their say. */
    readonly cases: Condition;
    /** Parts of it, or of whom it is for, are left open by the source. */
    readonly open: boolean;
}

/**
 * Citizens who get something else: they have `before` on the one side and `after` on the other. Without one of the
 * two, the effect falls away, or is new.
 */
export interface EffectChange {
    readonly before?: SideEffect;
    readonly after?: SideEffect;
    readonly cases: Condition;
    /** `sure`: for some citizen whatever a skøn says and an open point turns out to be. */
    readonly certainty: 'sure' | 'depends' | 'undecided';
}

/** Both rule sets on one space, and every difference in what they do for anyone. */
export interface EffectDiff {
    readonly before: RuleSetModel;
    readonly after: RuleSetModel;
    readonly changes: readonly EffectChange[];
    /** Names of facts that are of another kind on the two sides: their values cannot be compared. */
    readonly incomparable: readonly string[];
    /** Cases that only one of the rule sets knows: a value, or what an assumption excludes. */
    readonly onlyBefore: Condition;
    readonly onlyAfter: Condition;
}
