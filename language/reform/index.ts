export * from './model.js';
export { applyReforms } from './apply.js';
