import { and as join, not as negate, or as choose, type Condition } from '../population/index.js';
import { byIdentity } from './by-identity.js';

/**
 * `and`, `or` and `not` as the kernel has them, but put together from the very same conditions they are the very same
 * condition. Answers to questions about populations are remembered by the condition, and so are found again when an
 * analysis puts its question together anew after every edit.
 */
export const and: (...operands: readonly Condition[]) => Condition = byIdentity(
    (...operands: readonly Condition[]) => join(...operands),
);

export const or: (...operands: readonly Condition[]) => Condition = byIdentity(
    (...operands: readonly Condition[]) => choose(...operands),
);

export const not: (operand: Condition) => Condition = byIdentity((operand: Condition) => negate(operand));
