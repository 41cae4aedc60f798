import { anchorClasses, formatDuration, type Duration } from '../../calendar/index.js';
import { and, intervals, isIn, or, type Axis, type Condition } from '../../population/index.js';
import type { AxisMeaning } from '../rule-set.js';
import type { Fact } from '../vocabulary.js';

/** Days outside these years are no case that a rule set speaks of: 1 January 1800 to 31 December 2299. */
const FIRST_DAY = -62_091;
const END_OF_DAYS = 120_530;

/** Longest elapsed time where the drafter sets no bound: 120 years in days. */
const LONGEST = 43_830;

/** How an elapsed time is compared with a threshold. */
export type Comparison = 'min' | 'max' | 'under' | 'over' | 'exact';

/**
 * The axes of a rule set as they are met: the day, the declared facts, then judgements, open conditions and
 * elapsed times. A time since an event is one axis however many facts and phases speak of it.
 */
export interface Axes {
    readonly axes: Axis[];
    readonly meanings: AxisMeaning[];
    addFact(fact: Fact): void;
    fact(id: string): number;
    /** A yes/no axis for a skøn or an open condition; the same text is the same axis. */
    opaque(kind: 'judgement' | 'open', text: string): Condition;
    elapsed(key: ElapsedKey, comparison: Comparison, threshold: Duration): Condition;
}

/** What an elapsed-time axis measures: time since an event, or an accumulated total in a window. */
export type ElapsedKey =
    | { readonly kind: 'since'; readonly event: string | undefined }
    | { readonly kind: 'total'; readonly fact: string; readonly window: Duration };

export function keyText(key: ElapsedKey): string {
    return key.kind === 'since'
        ? `since ${key.event ?? ''}`
        : `total ${key.fact} ${formatDuration(key.window, 'da')}`;
}

/** `thresholds`: every threshold that the rule set compares each elapsed time with, by `keyText`. */
export function createAxes(preferredDay: number, thresholds: ReadonlyMap<string, readonly Duration[]>): Axes {
    const axes: Axis[] = [{ id: 'dag', lo: FIRST_DAY, hi: END_OF_DAYS, preferred: preferredDay }];
    const meanings: AxisMeaning[] = [{ kind: 'day' }];
    const byId = new Map<string, number>();
    const elapsedAxes = new Map<string, ElapsedAxis>();

    function add(axis: Axis, meaning: AxisMeaning): number {
        axes.push(axis);
        meanings.push(meaning);
        byId.set(axis.id, axes.length - 1);
        return axes.length - 1;
    }

    function elapsedAxis(key: ElapsedKey, bounds?: { lo: number; hi: number }, fact?: string): ElapsedAxis {
        const text = keyText(key);
        const known = elapsedAxes.get(text);
        if (known) return known;
        const durations = unique(thresholds.get(text) ?? []);
        const classes = anchorClasses(durations);
        const longest = Math.max(
            LONGEST,
            ...classes.flatMap((each) => each.lengths.map((length) => length + 366)),
        );
        const { lo, hi } = bounds ?? { lo: 0, hi: longest };
        const meaning: AxisMeaning =
            fact !== undefined
                ? { kind: 'fact', fact }
                : key.kind === 'since'
                  ? { kind: 'elapsed', event: key.event }
                  : { kind: 'total', fact: key.fact, window: formatDuration(key.window, 'da') };
        const axis = add({ id: text, lo, hi }, meaning);
        const representatives = classes.map((each) => each.representative);
        const classAxis =
            classes.length > 1
                ? add(
                      { id: `start ${text}`, lo: 0, hi: classes.length },
                      { kind: 'anchor-class', of: axis, representatives },
                  )
                : undefined;
        const lengths = new Map(
            durations.map((each, i) => [durationText(each), classes.map((one) => one.lengths[i]!)]),
        );
        const created: ElapsedAxis = { axis, classAxis, lo, hi, lengths };
        elapsedAxes.set(text, created);
        return created;
    }

    return {
        axes,
        meanings,
        addFact(fact) {
            const { type } = fact;
            const meaning: AxisMeaning = { kind: 'fact', fact: fact.id };
            switch (type.kind) {
                case 'boolean':
                    add({ id: fact.id, lo: 0, hi: 2, preferred: 0 }, meaning);
                    break;
                case 'enum':
                    add({ id: fact.id, lo: 0, hi: Math.max(1, type.values.length) }, meaning);
                    break;
                case 'elapsed': {
                    const { axis } = elapsedAxis(
                        { kind: 'since', event: type.event },
                        { lo: type.from, hi: type.to + 1 },
                        fact.id,
                    );
                    byId.set(fact.id, axis);
                    break;
                }
                default:
                    add({ id: fact.id, lo: type.from, hi: type.to + 1 }, meaning);
            }
        },
        fact(id) {
            return byId.get(id) ?? -1;
        },
        opaque(kind, text) {
            const id = `${kind} ${text}`;
            const axis =
                byId.get(id) ??
                add({ id, lo: 0, hi: 2, preferred: kind === 'judgement' ? 1 : 0 }, { kind, text });
            return isIn(axis, intervals.point(1));
        },
        elapsed(key, comparison, threshold) {
            return compareElapsed(elapsedAxis(key), comparison, threshold);
        },
    };
}

interface ElapsedAxis {
    readonly axis: number;
    readonly classAxis: number | undefined;
    readonly lo: number;
    readonly hi: number;
    /** Length in days of each threshold, per class of start dates. */
    readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** One interval where the threshold is equally long from every start date, otherwise one per length. */
function compareElapsed(on: ElapsedAxis, comparison: Comparison, threshold: Duration): Condition {
    const lengths = on.lengths.get(durationText(threshold)) ?? [];
    const interval = (length: number): Condition =>
        isIn(on.axis, intervalFor(comparison, length, on.lo, on.hi));
    if (on.classAxis === undefined) return interval(lengths[0] ?? 0);
    const byLength = Map.groupBy(
        lengths.map((length, index) => ({ length, index })),
        (each) => each.length,
    );
    if (byLength.size === 1) return interval(lengths[0]!);
    return or(
        ...[...byLength].map(([length, classes]) => {
            const sets = classes.map((each) => intervals.point(each.index));
            return and(
                isIn(
                    on.classAxis!,
                    sets.reduce((a, b) => intervals.union(a, b)),
                ),
                interval(length),
            );
        }),
    );
}

/** The half-open set of integers that a comparison with `value` leaves of [lo, hi). */
export function intervalFor(
    comparison: Comparison,
    value: number,
    lo: number,
    hi: number,
): intervals.IntervalSet {
    const [from, to] = {
        min: [value, hi],
        over: [value + 1, hi],
        max: [lo, value + 1],
        under: [lo, value],
        exact: [value, value + 1],
    }[comparison] as [number, number];
    return Math.max(from, lo) < Math.min(to, hi)
        ? intervals.range(Math.max(from, lo), Math.min(to, hi))
        : intervals.none;
}

const durationText = (d: Duration): string => `${d.amount} ${d.unit}`;

function unique(durations: readonly Duration[]): Duration[] {
    return [...new Map(durations.map((each) => [durationText(each), each])).values()];
}
