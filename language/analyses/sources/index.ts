export * from './model.js';
export {
    citationProblemsOfGroups,
    citationProblemsOfRules,
    citedBy,
    findCitationProblems,
    uncheckedCitations,
} from './citations.js';
export { canBeLookedFor, compareEvents } from './events.js';
export { compareFigures } from './figures.js';
export { compareGroups } from './groups.js';
