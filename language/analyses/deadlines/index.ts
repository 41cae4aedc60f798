export type {
    DifferingVariant,
    Effect,
    NearEqualPair,
    StatedDuration,
    Twins,
    Unharmonised,
} from './model.js';
export { findUnharmonised } from './unharmonised.js';
