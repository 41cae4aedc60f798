import type { Norm, Problem, RuleSetModel } from '../model/index.js';
import type { Check, CheckContext, Link, Report } from './check.js';
import { partOf, sameExclusions, type Environment } from './environment.js';
import { linksOf } from './links.js';
import { problemKey, type ProblemsOf } from './nearby-problems.js';
import {
    createPartition,
    differenceOf,
    type Component,
    type Difference,
    type Partition,
} from './partition.js';

/** What a check has to say of some part of a rule set. */
export interface Task {
    readonly check: Check;
    readonly run: Check['run'];
}

/** A part of a rule set that is judged by itself. */
export interface Part {
    readonly norms: readonly Norm[];
    readonly answers: Map<Task, Answer>;
}

export interface Answer {
    readonly reports: readonly Report[];
    /** Set where the check failed. */
    readonly error?: { readonly thrown: unknown };
}

/** Tasks that take the rules apart in the same way, with the parts that they do and their answers. */
export interface Field {
    readonly tasks: readonly Task[];
    /** Takes in the rules as they are now; answers about parts of which nothing has changed are kept. */
    update(now: RulesNow): void;
    /** Lets go of all answers. */
    forget(): void;
    /** Parts without an answer to one of the tasks; what comes after `done` is left out the next time. */
    pending(wanted: readonly Task[]): Iterable<Part>;
    /** The part as a rule set; the same object until another one is asked for. */
    modelOf(part: Part): RuleSetModel;
    done(part: Part): void;
    /** Parts with something to tell. */
    readonly telling: Iterable<Part>;
}

export interface RulesNow {
    readonly norms: readonly Norm[];
    readonly difference: Difference;
    readonly environment: Environment;
    /** Norms that were there before and that the environment may matter to as it is now; undefined: all of them. */
    readonly touched: readonly Norm[] | undefined;
    readonly problems: ProblemsOf;
}

/** A part with the problems that are in it. */
interface Kept extends Part {
    problems: readonly Problem[];
    readonly problemKey: string;
}

export function createField(tasks: readonly Task[], links: readonly Link[]): Field {
    let partition: Partition | undefined;
    let environment: Environment | undefined;
    let wantedBefore: ReadonlySet<Task> = new Set();
    let asked: { readonly part: Part; readonly model: RuleSetModel } | undefined;
    const parts = new Map<Component, Kept>();
    const waiting = new Set<Part>();
    const telling = new Set<Part>();
    /** Components with problems in them. */
    let troubled = new Set<Component>();

    function put(component: Component, problems: ProblemsOf): void {
        const { norms } = component;
        remove(component);
        const part: Kept = {
            norms,
            answers: new Map(),
            problems: problemsOf(norms, problems),
            problemKey: problemKey(norms, problems),
        };
        parts.set(component, part);
        waiting.add(part);
    }

    function remove(component: Component): void {
        const part = parts.get(component);
        if (!part) return;
        parts.delete(component);
        waiting.delete(part);
        telling.delete(part);
    }

    function startAgain(): Partition {
        parts.clear();
        waiting.clear();
        telling.clear();
        troubled.clear();
        const { exclusions } = environment!.vocabulary;
        return createPartition((norm) => linksOf(norm, links, exclusions));
    }

    return {
        tasks,
        update({ norms, difference, environment: now, touched, problems }) {
            const before = environment;
            environment = now;
            asked = undefined;
            const linkedAsBefore =
                before !== undefined &&
                sameExclusions(before.vocabulary.exclusions, now.vocabulary.exclusions);
            const startsAgain = before !== undefined && !linkedAsBefore;
            if (!partition || startsAgain) partition = startAgain();
            const { gone, made } = partition.update(
                norms,
                startsAgain ? differenceOf([], norms) : difference,
            );
            for (const component of gone) remove(component);
            const { componentOf } = partition;
            const others = touched ? touched.map((norm) => componentOf(norm)!) : [...parts.keys()];
            for (const component of new Set([...others, ...made])) put(component, problems);
            const near = new Set([...problems.keys()].map((norm) => partition!.componentOf(norm)!));
            for (const component of new Set([...near, ...troubled])) {
                const { norms } = component;
                const part = parts.get(component);
                if (!part) continue;
                if (part.problemKey !== problemKey(norms, problems)) put(component, problems);
                // Told anew, a problem is another object, and it is the new one whose place moves with the text.
                else part.problems = problemsOf(norms, problems);
            }
            troubled = near;
        },
        forget() {
            telling.clear();
            for (const part of parts.values()) {
                part.answers.clear();
                waiting.add(part);
            }
        },
        pending(wanted) {
            if (!wanted.every((task) => wantedBefore.has(task)))
                for (const part of parts.values()) waiting.add(part);
            wantedBefore = new Set(wanted);
            return [...waiting];
        },
        modelOf(part) {
            // Parts keep no model: with it each would keep the environment of the day when it was judged.
            if (asked?.part !== part) {
                const { norms, problems } = part as Kept;
                asked = { part, model: partOf(environment!, norms, problems) };
            }
            return asked.model;
        },
        done(part) {
            asked = undefined;
            waiting.delete(part);
            const hasNews = [...part.answers.values()].some(
                ({ reports, error }) => reports.length > 0 || error,
            );
            if (hasNews) telling.add(part);
        },
        telling,
    };
}

const NONE: readonly never[] = [];

const problemsOf = (norms: readonly Norm[], problems: ProblemsOf): readonly Problem[] =>
    problems.size === 0 ? NONE : [...new Set(norms.flatMap((norm) => problems.get(norm) ?? []))];

/** Asks a task about a part. Where that takes more than one step, it may be left between two and is then asked again. */
export function* answer(
    task: Task,
    part: Part,
    context: CheckContext,
    mayFail: boolean,
): Generator<void, void> {
    try {
        const reports: Report[] = [];
        for (const report of task.run(context)) {
            if (report) reports.push(report);
            yield;
        }
        part.answers.set(task, { reports });
    } catch (error) {
        if (!mayFail) throw error;
        part.answers.set(task, { reports: [], error: { thrown: error } });
    }
}
