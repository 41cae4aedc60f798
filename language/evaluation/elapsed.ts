import { addDuration, type Duration } from '../calendar/index.js';
import type { RuleSetModel } from '../model/index.js';
import { and, intervals, isIn, nothing, type Condition } from '../population/index.js';

/**
 * The time since an event on an elapsed axis, for a case that is looked at on `day`.
 *
 * The axis does not count the days of this case but those of a representative start date, from which the thresholds
 * stand in the same order. The days are therefore placed among the thresholds: 89 days after 1 February 2026 are
 * three months, and 91 days on an axis whose representative is 1 January 2024.
 */
export function elapsedSince(model: RuleSetModel, axis: number, start: number, day: number): Condition {
    const thresholds = distinct(model.thresholds.get(axis) ?? []);
    const classAxis = model.axes.findIndex((each) => each.kind === 'anchor-class' && each.of === axis);
    const meaning = model.axes[classAxis];
    const actual = lengthsFrom(start, thresholds);
    const representatives = meaning?.kind === 'anchor-class' ? meaning.representatives : [DEFAULT_START];
    const index = representatives.findIndex((each) => sameOrder(actual, lengthsFrom(each, thresholds)));
    if (index < 0) return nothing;
    const value = placed(day - start, actual, lengthsFrom(representatives[index]!, thresholds));
    const { lo, hi } = model.space.axes[axis]!;
    if (value < lo || value >= hi) return nothing;
    const time = isIn(axis, intervals.point(value));
    return classAxis < 0 ? time : and(time, isIn(classAxis, intervals.point(index)));
}

/** 1 January 2024: the start date of an axis on which all start dates are alike. */
const DEFAULT_START = 19_723;

const lengthsFrom = (start: number, thresholds: readonly Duration[]): number[] =>
    thresholds.map((each) => addDuration(start, each) - start);

/** Whether all pairs stand the same way: equal, on neighbouring days, or further apart, and which is first. */
function sameOrder(a: readonly number[], b: readonly number[]): boolean {
    return a.every((_, i) =>
        a.slice(0, i).every((_, j) => relation(a[i]! - a[j]!) === relation(b[i]! - b[j]!)),
    );
}

const relation = (difference: number): number => Math.max(-2, Math.min(2, difference));

/** The day among `lengths` that stands to them as `days` stands to the actual ones. */
function placed(days: number, actual: readonly number[], lengths: readonly number[]): number {
    const met = actual.indexOf(days);
    if (met >= 0) return lengths[met]!;
    const above = Math.min(...lengths.filter((_, i) => actual[i]! > days));
    const below = Math.max(...lengths.filter((_, i) => actual[i]! < days), -1);
    return below < days && days < above ? days : below + 1;
}

function distinct(durations: readonly Duration[]): Duration[] {
    return [...new Map(durations.map((each) => [`${each.amount} ${each.unit}`, each])).values()];
}
