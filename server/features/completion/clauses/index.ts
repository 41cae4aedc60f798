import type { Clause } from './clause.js';
import { DECLARATIONS } from './declarations.js';
import { NOTE_CLAUSES } from './note-clauses.js';
import { OTHER_CLAUSES } from './other-clauses.js';
import { REFORM_CLAUSES } from './reform-clauses.js';
import { RULE_CLAUSES } from './rule-clauses.js';
import { VALUE_CLAUSES } from './value-clauses.js';

export type { Clause } from './clause.js';
export type { Part, PartKind } from './part.js';
export { PARTS } from './parts.js';
export { DECLARATIONS };

/** Every kind of clause, values after what they are values of, sources and reasons last. */
export const CLAUSES: readonly Clause[] = [
    ...DECLARATIONS,
    ...OTHER_CLAUSES,
    ...REFORM_CLAUSES,
    ...valuesBeforePriority(RULE_CLAUSES, VALUE_CLAUSES),
    ...NOTE_CLAUSES,
];

/** Clauses by the rule of the grammar that reads them. */
export const CLAUSES_OF: ReadonlyMap<string, readonly Clause[]> = Map.groupBy(CLAUSES, ({ rule }) => rule);

function valuesBeforePriority(rules: readonly Clause[], values: readonly Clause[]): Clause[] {
    const at = rules.findIndex(({ rule }) => rule === 'Priority');
    return [...rules.slice(0, at), ...values, ...rules.slice(at)];
}
