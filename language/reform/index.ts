export * from './model.js';
export { applyReforms } from './apply.js';
export { reformed } from './reformed.js';
