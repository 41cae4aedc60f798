export { durationsOf, type Measure, type StatedDuration } from './durations.js';
export type { DifferingVariant, Effect, NearEqualPair, Twins, Unharmonised } from './model.js';
export { findNearEqual, nearEqualInCourses, nearEqualInSubjects } from './near-equal.js';
export { findUnharmonised, unharmonisedInSteps } from './unharmonised.js';
