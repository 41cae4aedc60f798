export type * from './model.js';
export { countReform } from './count.js';
