import type { CheckOptions, CheckRun } from '../../language/checks/run-checks.js';
import type { RuleSetModel } from '../../language/model/index.js';
import type { RuleSetView } from '../../language/workspace/index.js';
import { nextTurn } from './turn.js';

/** Judges the rule sets whenever they have changed, a little at a time, so that what the editor asks is answered between. */
export interface Judging {
    /** Judges what has changed; what is being judged of an older state is left. */
    start(): void;
    /** Stops, until it is started again. */
    stop(): void;
    /** Done, or stopped and nothing under way. */
    readonly idle: boolean;
    /** When a rule set (all of them) has been judged as it is now, or the time is out. */
    judged(root: string | undefined, milliseconds?: number): Promise<void>;
}

export interface JudgingOptions {
    /** In the order in which they are to be judged. */
    ruleSets(): readonly RuleSetView[];
    /** The same object as long as it says the same. */
    optionsOf(ruleSet: RuleSetView): Promise<CheckOptions>;
    done(ruleSet: RuleSetView, run: CheckRun): void;
    failed(ruleSet: RuleSetView, error: unknown): void;
    /** All rule sets are judged. */
    finished(): void;
}

/** Milliseconds of work between two looks at what the editor wants. */
const SLICE = 10;

interface Standing {
    readonly model: RuleSetModel;
    readonly options: CheckOptions;
}

export function createJudging({ ruleSets, optionsOf, done, failed, finished }: JudgingOptions): Judging {
    const judged = new Map<string, Standing>();
    const waiting = new Set<() => void>();
    let run = 0;
    let busy = false;

    async function judge(mine: number): Promise<void> {
        const views = ruleSets();
        const roots = new Set(views.map(({ root }) => root));
        for (const root of [...judged.keys()].filter((each) => !roots.has(each))) judged.delete(root);
        for (const view of views) {
            const options = await optionsOf(view);
            if (mine !== run) return;
            const before = judged.get(view.root);
            if (before?.model === view.model && before.options === options) continue;
            judged.delete(view.root);
            const result = await inSlices(view, options, () => mine === run);
            if (mine !== run) return;
            // A rule set that cannot be judged is not tried again before something in it changes.
            judged.set(view.root, { model: view.model, options });
            if (result) done(view, result);
            wake();
        }
        busy = false;
        finished();
        wake();
    }

    async function inSlices(
        view: RuleSetView,
        options: CheckOptions,
        isWanted: () => boolean,
    ): Promise<CheckRun | undefined> {
        try {
            const steps = view.check(options);
            for (;;) {
                await nextTurn();
                if (!isWanted()) return void steps.return(undefined as never);
                for (const until = performance.now() + SLICE; performance.now() < until;) {
                    const step = steps.next();
                    if (step.done) return step.value;
                }
            }
        } catch (error) {
            failed(view, error);
            return undefined;
        }
    }

    function wake(): void {
        for (const each of [...waiting]) each();
    }

    const isJudged = (root: string | undefined): boolean => {
        if (!busy) return true;
        if (root === undefined) return false;
        const view = ruleSets().find((each) => each.root === root);
        return view !== undefined && judged.get(view.root)?.model === view.model;
    };

    return {
        start() {
            run += 1;
            busy = true;
            judge(run).catch(() => undefined);
        },
        stop() {
            run += 1;
        },
        get idle() {
            return !busy;
        },
        judged(root, milliseconds) {
            if (isJudged(root)) return Promise.resolve();
            return new Promise((resolve) => {
                const look = (): void => {
                    if (isJudged(root)) end();
                };
                const timer = milliseconds === undefined ? undefined : setTimeout(() => end(), milliseconds);
                const end = (): void => {
                    clearTimeout(timer);
                    waiting.delete(look);
                    resolve();
                };
                waiting.add(look);
            });
        },
    };
}
