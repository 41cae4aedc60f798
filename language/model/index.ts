export * from './place.js';
export * from './vocabulary.js';
export * from './parameter.js';
export * from './components.js';
export * from './norm.js';
export * from './rule-set.js';
export * from './problem.js';
export * from './finding.js';
