import { createCheckRunner, type CheckOptions, type CheckRun } from '../checks/run-checks.js';
import { checks } from '../generated/checks.js';
import type { RuleSetModel } from '../model/index.js';

/** Finds the findings of one rule set again and again while it changes. */
export interface RuleSetChecker {
    /**
     * All findings of the model, in steps: whoever runs it may stop between two steps and lose nothing of what was
     * judged until then.
     */
    check(model: RuleSetModel, options: CheckOptions): Generator<void, CheckRun>;
}

/** A checker belongs to one rule set; what it remembers goes with it. */
export function createRuleSetChecker(): RuleSetChecker {
    return { check: createCheckRunner(checks).run };
}
