import type { Norm, RuleSetModel } from '../../../model/index.js';
import { axesOf, type Condition } from '../../../population/index.js';
import type { Broken } from './mistakes.js';

/** Names, and the mistake behind each. */
export interface Taint {
    readonly rules: ReadonlyMap<string, Broken>;
    readonly groups: ReadonlyMap<string, Broken>;
}

/**
 * The rules that rest on something with a mistake in it, and the mistake: a word that they use by name, a group that
 * they are for or speak of, or a condition that could not be read.
 */
export function taintOf(model: RuleSetModel, broken: readonly Broken[]): Taint {
    const bad = new Map<string, Broken>();
    for (const each of broken.toReversed())
        if (each.owner) bad.set(`${each.owner.kind} ${each.owner.name}`, each);
    const axes = unreadAxes(model, broken);
    const conditions = new Map<Condition, Broken>();
    const inCondition = (condition: Condition): Broken | undefined =>
        findIn(
            condition,
            (each) => conditions.get(each) ?? (each.kind === 'in' ? axes.get(each.axis) : undefined),
        );
    addGroups(model, bad, conditions, inCondition);
    const found = new Map<string, Broken>();
    for (const norm of model.norms) {
        const cause =
            [...namesIn(model, norm)].map((name) => bad.get(name)).find((each) => each !== undefined) ??
            inCondition(norm.population);
        if (cause && !found.has(norm.rule)) found.set(norm.rule, cause);
    }
    const groups = new Map(
        [...bad].flatMap(([key, cause]) => (key.startsWith('group ') ? [[key.slice(6), cause]] : [])),
    );
    return { rules: found, groups };
}

/** Groups that are made of groups with a mistake, or speak of something with one. */
function addGroups(
    model: RuleSetModel,
    bad: Map<string, Broken>,
    conditions: Map<Condition, Broken>,
    inCondition: (condition: Condition) => Broken | undefined,
): void {
    const groups = [
        ...model.groups.map((group) => ({ group, parts: group.parents })),
        ...model.unions.map((group) => ({ group, parts: group.members })),
    ];
    for (let isGrowing = true; isGrowing;) {
        isGrowing = false;
        for (const { group, parts } of groups) {
            const key = `group ${group.id}`;
            const cause =
                bad.get(key) ??
                parts.map((part) => bad.get(`group ${part}`)).find((each) => each !== undefined) ??
                inCondition(group.condition);
            if (!cause || conditions.has(group.condition)) continue;
            bad.set(key, cause);
            conditions.set(group.condition, cause);
            isGrowing = true;
        }
    }
}

/** What could not be read may hold or not, on an axis that says so. */
function unreadAxes(model: RuleSetModel, broken: readonly Broken[]): ReadonlyMap<number, Broken> {
    return new Map(
        model.axes.flatMap((meaning, axis) => {
            const name = meaning.kind === 'open' ? /^»(.*)« er ukendt$/.exec(meaning.text)?.[1] : undefined;
            if (name === undefined) return [];
            const cause =
                broken.find(({ problem }) =>
                    'name' in problem
                        ? problem.name === name
                        : 'message' in problem && problem.message.da.includes(`»${name}«`),
                ) ?? broken[0];
            return cause ? [[axis, cause] as const] : [];
        }),
    );
}

function findIn<T>(condition: Condition, ask: (part: Condition) => T | undefined): T | undefined {
    const seen = new Set<Condition>([condition]);
    for (const each of seen) {
        const answer = ask(each);
        if (answer !== undefined) return answer;
        if (each.kind === 'not') seen.add(each.of);
        else if (each.kind === 'and' || each.kind === 'or') for (const operand of each.of) seen.add(operand);
    }
    return undefined;
}

function* namesIn(model: RuleSetModel, norm: Norm): Iterable<string> {
    for (const each of [...norm.groups, ...norm.except]) yield `group ${each}`;
    if (norm.act !== undefined) yield `act ${norm.act}`;
    if (norm.countsAs !== undefined) yield `act ${norm.countsAs}`;
    if (norm.bearer !== undefined) yield `actor ${norm.bearer}`;
    if (norm.participation) yield `actor ${norm.participation.actor}`;
    if (norm.subject !== undefined) yield `subject ${norm.subject}`;
    for (const axis of axesOf(norm.population)) {
        const meaning = model.axes[axis];
        if (meaning?.kind === 'fact' || meaning?.kind === 'total') yield `fact ${meaning.fact}`;
        if (meaning?.kind === 'elapsed' && meaning.event !== undefined) yield `event ${meaning.event}`;
    }
    for (const parameter of norm.parameters)
        if ('anchor' in parameter && parameter.anchor && Array.isArray(parameter.anchor.events))
            for (const each of parameter.anchor.events) yield `event ${each}`;
}
