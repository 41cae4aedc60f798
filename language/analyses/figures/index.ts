export { judgeFigures } from './judge.js';
export { judgeProceeds, type ProceedsJudgement } from './proceeds.js';
export { groupSizes, sizeOfGroups, type GroupSize, type SizeOfGroups } from './sizes.js';
export { repealedProvisions } from './own-counts.js';
export { toNumber, type Rational } from './rational.js';
export type { Range } from './range.js';
export { rangeOf } from './stated.js';
export type { ClaimJudgement, FigureName, FigureTools, Undecided } from './model.js';
