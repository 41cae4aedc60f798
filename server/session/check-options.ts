import { runChecks, type CheckFailure, type CheckOptions } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import type { Finding, RuleSetModel } from '../../language/model/index.js';
import type { RuleSetView } from '../../language/workspace/index.js';
import type { Failures } from './failures.js';
import { nameOf } from './uris.js';

/** How the checks of each rule set are run, and which of them have failed there. */
export interface CheckManners {
    /** The same object as long as it says the same. */
    of(ruleSet: RuleSetView, manner: Manner): CheckOptions;
    /** A run has come to its end: checks that did not fail in it work again. */
    ended(ruleSet: RuleSetView): void;
}

type Manner = Pick<CheckOptions, 'language' | 'severities' | 'law' | 'today'>;

/** `first`: files whose rules are judged before the others. */
export function createCheckManners(failures: Failures, first: () => ReadonlySet<string>): CheckManners {
    const manners = new Map<string, CheckOptions>();
    const failed = new Map<string, Set<string>>();
    return {
        of(view, manner) {
            const before = manners.get(view.root);
            if (before && sameManner(before, manner)) return before;
            const options: CheckOptions = {
                ...manner,
                get first() {
                    return first();
                },
                onFailure: (failure) => {
                    const key = keyOf(view.root, failure);
                    const keys = failed.get(view.root) ?? new Set();
                    failed.set(view.root, keys.add(key));
                    failures.failed({
                        key,
                        sentence: sentenceOf(view, failure),
                        error: failure.error,
                        input: `${view.root}: ${failure.rules.join(', ')}`,
                    });
                },
            };
            manners.set(view.root, options);
            return options;
        },
        ended({ root }) {
            failures.worksBut(`check ${root} `, failed.get(root) ?? new Set());
            failed.delete(root);
        },
    };
}

const keyOf = (root: string, { check }: CheckFailure): string => `check ${root} ${check?.code ?? ''}`;

function sentenceOf({ root, model }: RuleSetView, { check }: CheckFailure): { da: string; en: string } {
    const name = model.id || nameOf(root);
    if (!check)
        return {
            da: `Reformerne i ${name} kunne ikke følges, så det, de fører med sig, mangler i fundene.`,
            en: `The reforms in ${name} could not be followed, so what comes of them is missing from the findings.`,
        };
    return {
        da: `Kontrollen ${check.code} »${check.docs.title}« kunne ikke gennemføres for alle regler i ${name}. De andre kontroller virker.`,
        en: `The check ${check.code} could not be run on all rules in ${name}. The other checks work.`,
    };
}

function sameManner(left: Manner, right: Manner): boolean {
    return (
        left.language === right.language &&
        left.severities === right.severities &&
        left.law === right.law &&
        left.today === right.today
    );
}

/** Checks that only tell what the parser and the lowering have met: they are told at once. */
const AT_ONCE = new Set(['RR001', 'RR002', 'RR003', 'RR004', 'RR501', 'RR502', 'RR504']);
const immediate = checks.filter(({ code }) => AT_ONCE.has(code));

export const isImmediate = ({ code }: Finding): boolean => AT_ONCE.has(code);

/** What can be said of a text before anything in it is judged. */
export function immediateFindings(model: RuleSetModel, options: Manner): readonly Finding[] {
    const { reform: _, ...asWritten } = model;
    return runChecks(asWritten, immediate, options).findings;
}
