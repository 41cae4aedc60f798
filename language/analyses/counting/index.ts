export { componentValues, effectKey, type ComponentValue } from './effect.js';
