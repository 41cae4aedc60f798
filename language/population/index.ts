/**
 * The algebra of populations: conditions over the facts of a case, answered exactly. Nothing here samples or times
 * out; a question that exceeds its budget is answered `unknown`.
 */
export type { Axis, Case, Space } from './axes.js';
export { createSpace } from './axes.js';
export { toBoxes } from './boxes.js';
export { boundingBox, compile, findShared, mayMeet, type Compiled } from './compile.js';
export { and, everything, isIn, not, nothing, or, type Condition } from './condition.js';
export { findGap } from './cover.js';
export { shareCases, type Truth } from './decide.js';
export { enumerateGaps, type Gap, type Gaps } from './gaps.js';
export type { IntervalSet } from './intervals.js';
export * as intervals from './intervals.js';
export { overlaps, sharedCases, type Shared } from './overlaps.js';
export { areDisjoint, areEqual, covers, isEmpty, isSubset } from './population.js';
export { assign, axesOf, forAll } from './projection.js';
export type { Assumption, Box } from './search.js';
export { defaultBudget, findCase, type Answer, type Budget } from './solve.js';
export { minimalWitness, type Witness, type WitnessOptions } from './witness.js';
