import { and, not, or } from '../../analyses/conditions.js';
import { componentValues } from '../../analyses/counting/index.js';
import { questionsOf } from '../../analyses/effective/index.js';
import type {
    AmendChange,
    Change,
    Component,
    GroupScope,
    HarmoniseChange,
    Norm,
    RuleSetModel,
} from '../../model/index.js';
import { everything, type Condition } from '../../population/index.js';
import type { Reformed } from '../model.js';
import { changedParts, componentsOf, hasComponent, patched } from '../patch.js';
import { repealedBy } from '../provisions.js';

/** A part of a rule that a change can make another; `vilkår` stands for `hvis`. */
export type Part = Component | 'vilkår';

/**
 * What a change says of one norm as it was written, whatever other changes do to it. (Touches tell what happened: a
 * change on a rule that another one has taken away leaves none.)
 */
export interface Intent {
    readonly change: Change;
    readonly kind: 'removed' | 'changed' | 'extended' | 'inserted' | 'kept';
    readonly norm: Norm;
    /** For whom, on whatever day. */
    readonly cases: Condition;
    /** What a change makes of the parts that it is about; empty for the others. */
    readonly result: ReadonlyMap<Part, PartResult>;
    /** The groups that it is limited to. */
    readonly only?: GroupScope;
}

export interface PartResult {
    /** The same for two changes that make the same of the part; '' where they take it away. */
    readonly key: string;
    /** The change leaves the value open, so that no comparison with it is decided. */
    readonly open: boolean;
}

/** What the applied changes say of each norm that more than one of them is about. */
export function intentsOf(model: RuleSetModel, after: Reformed): ReadonlyMap<Norm, readonly Intent[]> {
    const { applied } = after;
    const rules = byRule([...model.norms, ...insertedNorms(model, applied)]);
    const aims = aimsOf(model, applied, rules);
    const found = new Map<Norm, Intent[]>();
    for (const [norm, own] of aims) {
        if (own.length < 2) continue;
        const reach = reachOf(norm, own);
        const intents = own.flatMap((aim) => intentOf(model, norm, aim, reach));
        if (intents.length > 1) found.set(norm, intents);
    }
    return found;
}

type Aim = Pick<Intent, 'change' | 'kind'> & { readonly only?: GroupScope };

function aimsOf(
    model: RuleSetModel,
    applied: readonly Change[],
    rules: ReadonlyMap<string, readonly Norm[]>,
): Map<Norm, Aim[]> {
    const aims = new Map<Norm, Aim[]>();
    const aim = (norm: Norm, change: Change, kind: Intent['kind'], only?: GroupScope): void => {
        const own = aims.get(norm) ?? [];
        own.push({ change, kind, ...(only && { only }) });
        aims.set(norm, own);
    };
    const given = partsGiven(applied);
    let subjects: ReadonlyMap<string, readonly Norm[]> | undefined;
    for (const change of applied) {
        switch (change.kind) {
            case 'repeal-provisions': {
                const repealed = repealedBy(change);
                for (const norm of model.norms) if (repealed(norm)?.whole) aim(norm, change, 'removed');
                break;
            }
            case 'repeal':
            case 'amend':
            case 'extend':
            case 'keep':
                for (const { rule } of change.rules)
                    for (const norm of rules.get(rule) ?? [])
                        aim(norm, change, KINDS[change.kind], change.only);
                break;
            case 'insert':
                for (const { rule } of change.rules)
                    for (const norm of rules.get(rule) ?? []) aim(norm, change, 'inserted');
                break;
            case 'harmonise': {
                subjects ??= bySubject(rules);
                const targets = [
                    ...change.subjects.flatMap(({ subject }) => subjects!.get(subject) ?? []),
                    ...change.rules.flatMap(({ rule }) => rules.get(rule) ?? []),
                ];
                const components = componentsOf(change.patch);
                for (const norm of targets) {
                    const gets = given.get(norm.rule);
                    const has =
                        components.length === 0 ||
                        hasComponent(norm, components) ||
                        components.some((component) => gets?.has(component));
                    if (has) aim(norm, change, 'changed', change.only);
                }
                break;
            }
            default:
        }
    }
    return aims;
}

const KINDS = { repeal: 'removed', amend: 'changed', extend: 'extended', keep: 'kept' } as const;

/** Parts that some change gives to a rule, which may have lacked them. */
function partsGiven(applied: readonly Change[]): ReadonlyMap<string, ReadonlySet<Component>> {
    const given = new Map<string, Set<Component>>();
    for (const change of applied) {
        if (change.kind !== 'amend') continue;
        for (const { rule } of change.rules) {
            const parts = given.get(rule) ?? new Set();
            for (const part of componentsOf(change.patch)) parts.add(part);
            given.set(rule, parts);
        }
    }
    return given;
}

/** The citizens of the norm, and those to whom some change extends it. */
function reachOf(norm: Norm, aims: readonly Aim[]): Condition {
    const wider = aims.flatMap(({ change }) => (change.kind === 'extend' ? [change.to.scope] : []));
    return and(or(norm.scope, ...wider), norm.condition);
}

function intentOf(model: RuleSetModel, norm: Norm, aim: Aim, reach: Condition): Intent[] {
    const { change, kind, only } = aim;
    const none: Intent['result'] = new Map();
    if (change.kind === 'extend') {
        if (only && !meets(model, and(norm.scope, norm.condition), only.scope)) return [];
        const cases = and(change.to.scope, not(norm.scope), norm.condition);
        return [{ ...aim, norm, cases, result: none }];
    }
    if (only && !meets(model, reach, only.scope)) return [];
    const patching = change.kind === 'amend' || change.kind === 'harmonise';
    const result = patching ? resultOf(norm, change) : none;
    return [
        { change, kind, norm, cases: and(only?.scope ?? everything, reach), result, ...(only && { only }) },
    ];
}

function resultOf(norm: Norm, { patch }: AmendChange | HarmoniseChange): Intent['result'] {
    const values = componentValues(patched(norm, patch));
    const result = new Map<Part, PartResult>();
    for (const part of changedParts(patch)) {
        const value = values.get(part);
        result.set(part, { key: value?.key ?? '', open: value?.open ?? false });
    }
    const unconditional = patch.without.includes('vilkår');
    if (patch.criteria || unconditional)
        result.set('vilkår', {
            key: JSON.stringify(patch.criteria ?? everything),
            open: patch.openCondition,
        });
    return result;
}

export function meets(model: RuleSetModel, a: Condition, b: Condition): boolean {
    const questions = questionsOf(model);
    return questions.meets(questions.prepare(a), questions.prepare(b)) !== 'no';
}

/** The norms that the applied changes insert. */
export function insertedNorms(model: RuleSetModel, applied: readonly Change[]): readonly Norm[] {
    const names = new Set(
        applied.flatMap((change) => (change.kind === 'insert' ? change.rules.map(({ rule }) => rule) : [])),
    );
    return (model.reform?.norms ?? []).filter(({ rule }) => names.has(rule));
}

function byRule(norms: readonly Norm[]): ReadonlyMap<string, readonly Norm[]> {
    return Map.groupBy(norms, ({ rule }) => rule);
}

function bySubject(rules: ReadonlyMap<string, readonly Norm[]>): ReadonlyMap<string, readonly Norm[]> {
    const norms = [...rules.values()].flat().filter(({ subject }) => subject !== undefined);
    return Map.groupBy(norms, ({ subject }) => subject!);
}
