export * from './model.js';
export { citedBy, findCitationProblems, uncheckedCitations } from './citations.js';
export { canBeLookedFor, compareEvents } from './events.js';
export { compareFigures } from './figures.js';
export { compareGroups } from './groups.js';
