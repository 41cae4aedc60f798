export * from './model.js';
export { applyReforms } from './apply.js';
export { keepingReforms } from './kept.js';
export { reformed } from './reformed.js';
export { changesIn } from './state.js';
