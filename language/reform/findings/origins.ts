import { and, or } from '../../analyses/conditions.js';
import type { Change, Norm, RuleSetModel } from '../../model/index.js';
import { nothing, type Condition } from '../../population/index.js';
import type { Reformed } from '../model.js';

/** Norms before and after a reform, and which became which. */
export interface Origins {
    /** The norm as it was written: one of the rule set, or one that the reform inserts. */
    before(id: string): Norm | undefined;
    /** The norm that one of R′ comes from. */
    originOf(norm: Norm): Norm;
    /** What has become of a norm; empty where it went. */
    becameOf(id: string): readonly Norm[];
    /** The changes that took the norm away, wholly or for some. */
    removedBy(id: string): readonly Change[];
    /** The changes that did anything to the norm. */
    touchedBy(id: string): readonly Change[];
}

const known = new WeakMap<Reformed, Origins>();

export function originsOf(model: RuleSetModel, after: Reformed): Origins {
    let origins = known.get(after);
    if (!origins) known.set(after, (origins = create(model, after)));
    return origins;
}

function create(model: RuleSetModel, after: Reformed): Origins {
    const before = new Map([...model.norms, ...(model.reform?.norms ?? [])].map((norm) => [norm.id, norm]));
    const alive = new Map(after.model.norms.map((norm) => [norm.id, norm]));
    const origin = new Map<string, string>();
    for (const [id, successors] of after.successors) for (const each of successors) origin.set(each, id);
    const touches = Map.groupBy(after.touches, (touch) => touch.origin);
    return {
        before: (id) => before.get(id),
        originOf: (norm) => before.get(origin.get(norm.id) ?? norm.id) ?? norm,
        becameOf: (id) => (after.successors.get(id) ?? [id]).flatMap((each) => alive.get(each) ?? []),
        removedBy: (id) =>
            (touches.get(id) ?? []).filter(({ kind }) => kind === 'removed').map(({ change }) => change),
        touchedBy: (id) => (touches.get(id) ?? []).map(({ change }) => change),
    };
}

/** The rule set as it was, but only for those who still can be found after the reform. */
export function forThoseLeft(model: RuleSetModel, { model: after }: Reformed): RuleSetModel {
    if (after.space === model.space) return model;
    let left = narrowed.get(after);
    if (!left) narrowed.set(after, (left = { ...model, space: after.space }));
    return left;
}

const narrowed = new WeakMap<RuleSetModel, RuleSetModel>();

/** The cases of a norm on whatever day. */
export const casesOf = ({ scope, condition }: Norm): Condition => and(scope, condition);

export function populationOf(norms: readonly Norm[]): Condition {
    return norms.length === 0 ? nothing : or(...norms.map(({ population }) => population));
}
