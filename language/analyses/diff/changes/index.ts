export { compareRuleSets } from './compare.js';
