import type { Norm, RuleSetModel, ScaleParameter, ScaleStep } from '../../model/index.js';
import { and, intervals, isIn, type Condition } from '../../population/index.js';
import { effectivePopulations } from '../effective/index.js';
import { findCertain, type Certain } from './open.js';
import type { ScaleHole, ScaleJudgement, ScaleOverlap } from './model.js';

/**
 * Every scale of the rule set held against the citizens whom its rule concerns and for whom it does not give way:
 * values with two steps, values with none, and steps beyond the fact's own bounds.
 */
export function judgeScales(model: RuleSetModel): readonly ScaleJudgement[] {
    let judgements = known.get(model);
    if (!judgements) known.set(model, (judgements = judgeAll(model)));
    return judgements;
}

/** Overlaps and holes are asked for by two checks; the answers are found once. */
const known = new WeakMap<RuleSetModel, readonly ScaleJudgement[]>();

function judgeAll(model: RuleSetModel): readonly ScaleJudgement[] {
    const axisOf = new Map<string, number>();
    for (const [axis, meaning] of model.axes.entries()) {
        if (meaning.kind === 'fact') axisOf.set(meaning.fact, axis);
    }
    const judgements: ScaleJudgement[] = [];
    for (const norm of model.norms) {
        for (const scale of norm.parameters) {
            if (scale.kind !== 'scale') continue;
            const axis = axisOf.get(scale.fact);
            if (axis !== undefined) judgements.push(judgeScale(model, norm, scale, axis));
        }
    }
    return judgements;
}

function judgeScale(model: RuleSetModel, norm: Norm, scale: ScaleParameter, axis: number): ScaleJudgement {
    const { lo, hi } = model.space.axes[axis]!;
    const domain = intervals.range(lo, hi);
    const steps = scale.steps.map((step) => ({ step, set: intervals.intersect(step.set, domain) }));
    const people = effectivePopulations(model).eff(norm.id, 'skala');
    return {
        norm,
        scale,
        axis,
        overlaps: overlapsOf(model, steps, axis, people),
        holes: isUnreadable(model, scale) ? [] : holesOf(model, steps, axis, people),
        outside: steps.filter(({ set }) => set.length === 0).map(({ step }) => step),
    };
}

/** A step that could not be read is missing here; to call its values a hole would be a false alarm. */
function isUnreadable({ problems }: RuleSetModel, { place, steps }: ScaleParameter): boolean {
    const last = Math.max(place.end.line, ...steps.map((step) => step.place.end.line));
    return problems.some(
        ({ place: at }) => at.uri === place.uri && at.start.line >= place.start.line && at.start.line <= last,
    );
}

interface Bounded {
    readonly step: ScaleStep;
    readonly set: intervals.IntervalSet;
}

function overlapsOf(
    model: RuleSetModel,
    steps: readonly Bounded[],
    axis: number,
    people: Condition,
): readonly ScaleOverlap[] {
    const sorted = steps.filter(({ set }) => set.length > 0).sort((a, b) => a.set[0]! - b.set[0]!);
    const overlaps: ScaleOverlap[] = [];
    for (const [i, a] of sorted.entries()) {
        for (const b of sorted.slice(i + 1)) {
            if (b.set[0]! >= a.set.at(-1)!) break;
            for (const values of pieces(intervals.intersect(a.set, b.set))) {
                const found = atBoundary(model, axis, values, people);
                if (found === 'absent') continue;
                const sameValue =
                    a.step.value.amount === b.step.value.amount && a.step.value.unit === b.step.value.unit;
                overlaps.push({ steps: [a.step, b.step], values, sameValue, ...found });
            }
        }
    }
    return overlaps;
}

function holesOf(
    model: RuleSetModel,
    steps: readonly Bounded[],
    axis: number,
    people: Condition,
): readonly ScaleHole[] {
    const { lo, hi } = model.space.axes[axis]!;
    const reached = steps.reduce((sum, { set }) => intervals.union(sum, set), intervals.none);
    return pieces(intervals.complement(reached, lo, hi)).flatMap((values): ScaleHole[] => {
        const found = atBoundary(model, axis, values, people);
        return found === 'absent' ? [] : [{ values, ...found }];
    });
}

/** A citizen with a value of the interval: next to a step where possible, since that is where the text is wrong. */
function atBoundary(
    model: RuleSetModel,
    axis: number,
    [lo, hi]: readonly [number, number],
    people: Condition,
): Certain | 'absent' {
    const within = and(people, isIn(axis, intervals.range(lo, hi)));
    const end = lo > model.space.axes[axis]!.lo ? lo : hi - 1;
    const atEnd = findCertain(model, and(within, isIn(axis, intervals.point(end))));
    return atEnd !== 'absent' && atEnd.certainty === 'found' ? atEnd : findCertain(model, within);
}

function pieces(set: intervals.IntervalSet): readonly (readonly [number, number])[] {
    return set.flatMap((from, i) => (i % 2 === 0 ? [[from, set[i + 1]!] as const] : []));
}
