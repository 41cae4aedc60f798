export * from './model.js';
export * from './changes-model.js';
export { coverageOf } from './coverage.js';
export { lawChanges } from './changes.js';
export { rulesByProvision, type CitedProvisions } from './citations.js';
