export { deonticConflicts } from './deontic.js';
export { impossibleRules } from './impossible.js';
export type * from './model.js';
export { parameterConflicts } from './parameter-conflicts.js';
