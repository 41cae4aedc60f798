export {
    countOccurrences,
    countRuleSet,
    countSubjectOf,
    daysOf,
    isInForce,
    ownCitizens,
    type Counting,
    type CountOptions,
    type GroupToCount,
} from './count.js';
export { componentValues, effectKey, type ComponentValue } from './effect.js';
export { holdsAt } from './holds.js';
export type {
    Cell,
    CountedProvision,
    CountedRule,
    Counts,
    Figure,
    SpecialRuleMethod,
    SubjectCounts,
    Variant,
} from './model.js';
export { provisionsOf } from './provisions.js';
export { quadrantOf, QUADRANTS, type Quadrant } from './quadrants.js';
export type { CountedGroup } from './tally.js';
export { reachOf, type Occurrence, type Reach } from './reach.js';
