import type { RuleSetModel } from '../model/index.js';
import { touchedBy } from './bearing.js';
import type { Check, CheckContext, Link, Report } from './check.js';
import { environmentOf, partOf, sameItems, type Environment } from './environment.js';
import { answer, createField, type Part, type Task } from './field.js';
import { nearbyProblems } from './nearby-problems.js';
import { inOrderOfText } from './order.js';
import { differenceOf } from './partition.js';

/** Answers of checks about one rule set, kept while it changes: only what a change can have touched is judged again. */
export interface Judge {
    /**
     * What the checks say, check by check and in the order of the text, in steps: whoever runs it may stop between two
     * of them, and what was judged until then is kept.
     */
    judge(context: CheckContext, how: JudgeOptions): Generator<void, readonly Judged[]>;
}

export interface JudgeOptions {
    /** Checks that are not wanted are not run. */
    readonly isWanted: (check: Check) => boolean;
    /** Files whose rules are judged before all others. */
    readonly first?: ReadonlySet<string>;
    /** Told of a check that failed, and that therefore says nothing of these rules; without it the error goes on. */
    readonly onFailure?: (failure: CheckFailure) => void;
}

export interface CheckFailure {
    /** Left out where the reforms could not be applied. */
    readonly check?: Check;
    /** Names of the rules that were judged; empty where it was the rule set as a whole. */
    readonly rules: readonly string[];
    readonly error: unknown;
}

/** All that a check says. */
export interface Judged {
    readonly check: Check;
    readonly reports: readonly Report[];
}

export function createJudge(checks: readonly Check[]): Judge {
    const tasks = checks.flatMap((check) =>
        [check, ...(check.besides ? [check.besides] : [])].map(
            ({ scope, run }): Task & Pick<Check, 'scope'> => ({ check, scope, run }),
        ),
    );
    const aboutGroups = tasks.filter(({ scope }) => scope === 'groups');
    const aboutAll = tasks.filter(({ scope }) => scope === 'rule-set');
    const byLinks = Map.groupBy(
        tasks.filter(({ scope }) => typeof scope !== 'string'),
        ({ scope }) => (scope as readonly Link[]).join(' '),
    );
    const fields = [...byLinks.values()].map((same) => createField(same, same[0]!.scope as readonly Link[]));

    let last: CheckContext | undefined;
    let environment: Environment | undefined;
    let groups: Whole | undefined;
    let whole: Whole | undefined;
    /** Counts the runs: one that is taken up again after another looks whether its rule set is still the last. */
    let turn = 0;

    function update(context: CheckContext): void {
        const { model, language, law, after, state } = context;
        const isSaidOtherwise = last?.language !== language || last.law !== law;
        if (isSaidOtherwise) for (const field of fields) field.forget();
        if (isSaidOtherwise || last?.model !== model || last.after !== after || last.state !== state)
            whole = wholeOf(model);
        const now = environmentOf(model, environment);
        if (isSaidOtherwise || now !== environment || !sameItems(groups?.model.claims ?? [], model.claims))
            groups = wholeOf({ ...partOf(now, [], []), claims: model.claims });
        if (fields.length > 0 && last?.model !== model) {
            const { norms } = model;
            const difference = differenceOf(last?.model.norms ?? [], norms);
            const touched = environment ? touchedBy(environment, now, norms) : [];
            const problems = nearbyProblems(model);
            for (const field of fields)
                field.update({ norms, difference, environment: now, touched, problems });
        }
        environment = now;
        last = context;
    }

    /** Everything that there is to do, in order. */
    function* work({ isWanted, first = new Set() }: JudgeOptions): Generator<[Task, Part, RuleSetModel]> {
        const isFirst = ({ norms }: Part): boolean => norms.some(({ place }) => first.has(place.uri));
        for (const isTurn of first.size > 0 ? [isFirst, () => true] : [() => true]) {
            for (const field of fields) {
                const wanted = field.tasks.filter(({ check }) => isWanted(check));
                for (const part of field.pending(wanted)) {
                    if (!isTurn(part)) continue;
                    for (const task of wanted) yield [task, part, field.modelOf(part)];
                    field.done(part);
                }
            }
        }
        for (const task of aboutGroups) if (isWanted(task.check)) yield [task, groups!, groups!.model];
        for (const task of aboutAll) if (isWanted(task.check)) yield [task, whole!, whole!.model];
    }

    function* judge(context: CheckContext, how: JudgeOptions): Generator<void, readonly Judged[]> {
        const mine = ++turn;
        update(context);
        const { language, law } = context;
        const ofPart = { language, ...(law && { law }) };
        for (const [task, part, about] of work(how)) {
            if (part.answers.has(task)) continue;
            const asking = part === whole ? context : { ...ofPart, model: about };
            const asked = answer(task, part, asking, how.onFailure !== undefined);
            while (!asked.next().done) {
                yield;
                if (turn !== mine) return yield* judge(context, how);
            }
            yield;
            if (turn !== mine) return yield* judge(context, how);
        }
        const all = [...fields.flatMap(({ telling }) => [...telling]), groups!, whole!];
        if (how.onFailure) tellFailures(all, how.isWanted, how.onFailure);
        return collect(all, checks.filter(how.isWanted), context);
    }

    return { judge };
}

/** What is judged in one piece, whichever rules are in it. */
interface Whole extends Part {
    readonly model: RuleSetModel;
}

const wholeOf = (model: RuleSetModel): Whole => ({ norms: [], answers: new Map(), model });

function tellFailures(
    parts: readonly Part[],
    isWanted: JudgeOptions['isWanted'],
    tell: (failure: CheckFailure) => void,
): void {
    for (const { norms, answers } of parts) {
        for (const [{ check }, { error }] of answers) {
            if (error === undefined || !isWanted(check)) continue;
            const rules = [...new Set(norms.map(({ rule }) => rule))];
            tell({ check, rules, error: error.thrown });
        }
    }
}

function collect(parts: readonly Part[], checks: readonly Check[], context: CheckContext): readonly Judged[] {
    const reports = new Map(checks.map((check) => [check, [] as Report[]]));
    for (const { answers } of parts)
        for (const [{ check }, answered] of answers)
            for (const report of answered.reports) reports.get(check)?.push(report);
    return checks.map((check) => {
        const found = inOrderOfText(reports.get(check)!, context.model.files);
        return { check, reports: check.together?.(found, context) ?? found };
    });
}
