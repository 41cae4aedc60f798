import type { AstNode } from 'langium';
import type { Condition } from '../../population/index.js';
import type { Problem } from '../problem.js';
import type { Actor, FactType } from '../vocabulary.js';
import type { Axes } from './axes.js';

/**
 * What the lowering of a declaration can see of the rule set around it. All that is looked at is looked at through this,
 * and nothing else is offered: what was lowered holds as long as what was looked at says the same.
 */
export interface Lowering {
    readonly known: KnownNames;
    readonly axes: Axes;
    /** Where the mistakes of the declaration go. */
    readonly problems: Problem[];
    /** Short name of the act that a citation without a name belongs to. */
    mainActOf(node: AstNode): string | undefined;
    /** Population of a group or union by name; `undefined` when there is no such group. */
    groupCondition(name: string): Condition | undefined;
}

/** The vocabulary without what is only there for the reader. */
export interface KnownNames {
    fact(name: string): KnownFact | undefined;
    /** A declared act, and the subject that it belongs to. */
    act(name: string): { readonly subject?: string } | undefined;
    actorKind(name: string): Actor['kind'] | undefined;
    authorities(): readonly string[];
    isSubject(name: string): boolean;
}

export interface KnownFact {
    readonly id: string;
    readonly type:
        | Exclude<FactType, { readonly kind: 'enum' }>
        | { readonly kind: 'enum'; readonly values: readonly { readonly id: string }[] };
}
