export { effectivePopulations } from './effective.js';
export type { EffectivePopulations, Winner } from './model.js';
