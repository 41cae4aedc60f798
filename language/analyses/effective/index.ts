export { effectivePopulations } from './effective.js';
export { questionsOf, type Questions } from './questions.js';
export type { EffectivePopulations, Winner } from './model.js';
export { groupsIn, groupsMetBy, type MetGroup } from './met-groups.js';
