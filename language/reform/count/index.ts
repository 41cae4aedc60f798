export type * from './model.js';
export { countReform } from './count.js';
export { mapGroups } from './group-map.js';
export { countSides, type Sides } from './sides.js';
