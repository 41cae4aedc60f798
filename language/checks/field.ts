import type { Norm, Problem, RuleSetModel } from '../model/index.js';
import { bearingOf, type IsUnaffected } from './bearing.js';
import type { Check, CheckContext, Link, Report } from './check.js';
import { partOf, sameExclusions, type Environment } from './environment.js';
import { linksOf } from './links.js';
import { problemKey, type ProblemsOf } from './nearby-problems.js';
import { createPartition, type Component, type Partition } from './partition.js';

/** What a check has to say of some part of a rule set. */
export interface Task {
    readonly check: Check;
    readonly run: Check['run'];
}

/** A part of a rule set that is judged by itself. */
export interface Part {
    readonly model: RuleSetModel;
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
    update(norms: readonly Norm[], environment: Environment, problems: ProblemsOf): void;
    /** Lets go of all answers. */
    forget(): void;
    /** Parts without an answer to one of the tasks; what comes after `done` is left out the next time. */
    pending(wanted: readonly Task[]): Iterable<Part>;
    done(part: Part): void;
    /** Parts with something to tell. */
    readonly telling: Iterable<Part>;
}

/** A part with what it was made from. */
interface Kept extends Part {
    model: RuleSetModel;
    environment: Environment;
    readonly problems: string;
}

export function createField(tasks: readonly Task[], links: readonly Link[]): Field {
    let partition: Partition | undefined;
    let environment: Environment | undefined;
    let wantedBefore: ReadonlySet<Task> = new Set();
    const parts = new Map<Component, Kept>();
    const waiting = new Set<Part>();
    const telling = new Set<Part>();
    /** Components with problems in them. */
    let troubled = new Set<Component>();

    function put(component: Component, problems: ProblemsOf): void {
        const { norms } = component;
        remove(component);
        const part: Kept = {
            model: partOf(environment!, norms, problemsOf(norms, problems)),
            answers: new Map(),
            environment: environment!,
            problems: problemKey(norms, problems),
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
        update(norms, now, problems) {
            const before = environment;
            environment = now;
            const linkedAsBefore =
                before !== undefined &&
                sameExclusions(before.vocabulary.exclusions, now.vocabulary.exclusions);
            if (!partition || !linkedAsBefore) partition = startAgain();
            const { gone, made } = partition.update(norms);
            for (const component of gone) remove(component);
            if (before !== now) {
                const isUnaffected = bearings(now);
                for (const [component, part] of [...parts]) {
                    const { norms } = component;
                    if (isUnaffected(part.environment)(norms)) {
                        // Else every part would keep the environment of the day when it was judged.
                        part.environment = now;
                        part.model = partOf(now, norms, part.model.problems);
                    } else put(component, problems);
                }
            }
            for (const component of made) put(component, problems);
            const near = new Set([...problems.keys()].map((norm) => partition!.componentOf(norm)!));
            for (const component of new Set([...near, ...troubled])) {
                const { norms } = component;
                const part = parts.get(component);
                if (!part) continue;
                if (part.problems !== problemKey(norms, problems)) put(component, problems);
                // Told anew, a problem is another object, and it is the new one whose place moves with the text.
                else part.model = { ...part.model, problems: problemsOf(norms, problems) };
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
        done(part) {
            waiting.delete(part);
            const hasNews = [...part.answers.values()].some(
                ({ reports, error }) => reports.length > 0 || error,
            );
            if (hasNews) telling.add(part);
        },
        telling,
    };
}

const problemsOf = (norms: readonly Norm[], problems: ProblemsOf): readonly Problem[] => [
    ...new Set(norms.flatMap((norm) => problems.get(norm) ?? [])),
];

/** What a change of the environment has a bearing on, for parts that were judged in one or the other older one. */
function bearings(now: Environment): (judgedIn: Environment) => IsUnaffected {
    const known = new Map<Environment, IsUnaffected>();
    return (judgedIn) => {
        let bearing = known.get(judgedIn);
        if (!bearing) known.set(judgedIn, (bearing = bearingOf(judgedIn, now)));
        return bearing;
    };
}

/** Asks a task about a part. Where that takes more than one step, it may be left between two and is then asked again. */
export function* answer(
    task: Task,
    part: Part,
    context: CheckContext,
    mayFail: boolean,
): Generator<void, void> {
    try {
        const reports: Report[] = [];
        for (const report of task.run({ ...context, model: part.model })) {
            if (report) reports.push(report);
            yield;
        }
        part.answers.set(task, { reports });
    } catch (error) {
        if (!mayFail) throw error;
        part.answers.set(task, { reports: [], error: { thrown: error } });
    }
}
