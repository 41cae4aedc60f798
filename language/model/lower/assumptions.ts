import { not, or, type Condition } from '../../population/index.js';
import type { Assumption } from '../../generated/parser/ast.js';
import { lowerCondition } from './conditions.js';
import type { Lowering } from './lowering.js';

/** `hvis A så B`: no case has A without B. */
export function lowerAssumption({ premise, conclusion }: Assumption, on: Lowering): Condition {
    const then = lowerCondition(conclusion, on);
    return premise ? or(not(lowerCondition(premise, on)), then) : then;
}
