export { evaluateCase } from './evaluate.js';
export { isImpossible, runCases } from './run-cases.js';
export type {
    AmountOutcome,
    Because,
    CaseOutcome,
    CaseResult,
    CaseStatus,
    Checked,
    DeadlineDates,
    ExpectationResult,
    GroupOutcome,
    MissingDate,
    NormOutcome,
    RuleSay,
    Side,
    Undecided,
} from './model.js';
