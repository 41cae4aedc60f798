export * from './model.js';
export type { ParseFailure } from './parse-failure.js';
export { isFailure, parseAct } from './parse-act.js';
export { countAct, type ActCount, type ChapterCount } from './count-act.js';
