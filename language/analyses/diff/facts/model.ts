import type { Component, Norm, RuleSetModel } from '../../../model/index.js';
import type { Condition, Space } from '../../../population/index.js';
import type { ComponentValue } from '../../counting/index.js';
import type { NewName } from './names.js';

/**
 * What a rule does for some citizens on one side: an effect, and the norms that have it. Two effects are the same when
 * they have the same key, whatever the rules are called and however they are written.
 */
export interface SideEffect {
    readonly key: string;
    readonly subject: string | undefined;
    /** The parts of the effect: those of its norms that no other rule has taken over for these citizens. */
    readonly values: ReadonlyMap<Component, ComponentValue>;
    /** For a sanction: the duties for whose breach it is, by what they are; empty for others. */
    readonly breaches: string;
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
    /**
     * The cases are known to this side alone (a value that the other lacks, or what its assumptions exclude): a rule
     * that is for nobody else. Ask about them in the space of that side, `spaces`.
     */
    readonly only?: 'before' | 'after';
    /** Whatever of `before` and `after` there is, the same citizens have on either side, only on other days. */
    readonly daysOnly?: true;
}

/**
 * Both rule sets on one space, and every difference in what they do for anyone: a case that both sides know gets
 * something else exactly when it lies in one of the changes. What a side itself declares is to be looked up in the
 * rule set that was given: here an oplysning has the values of both.
 */
export interface EffectDiff {
    /** In the names of the later one. */
    readonly before: RuleSetModel;
    readonly after: RuleSetModel;
    readonly changes: readonly EffectChange[];
    /** Things that have only changed their names. */
    readonly names: readonly NewName[];
    /** Names of facts that are of another kind on the two sides: their values cannot be compared. */
    readonly incomparable: readonly string[];
    /** Cases that only one of the rule sets knows: a value, or what an assumption excludes. */
    readonly onlyBefore: Condition;
    readonly onlyAfter: Condition;
    /** The common axes with the cases of one side, whether or not the other knows them. */
    readonly spaces: { readonly before: Space; readonly after: Space };
}
