export { idleExceptions, unneededExceptions } from './exceptions.js';
export type * from './model.js';
export { redundantRules, subsumedRules } from './repeated.js';
export { shadowedRules, vacuousRules } from './vacuous.js';
