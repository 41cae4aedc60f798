import { anchorClasses, formatDuration, type Duration } from '../../calendar/index.js';
import { and, intervals, isIn, or, type Axis, type Condition } from '../../population/index.js';
import type { AxisMeaning } from '../rule-set.js';
import type { Fact } from '../vocabulary.js';

/** Days outside these years are no case that a rule set speaks of: 1 January 1800 to 31 December 2299. */
const FIRST_DAY = -62_091;
const END_OF_DAYS = 120_530;

/** The days that a rule set can speak of, as a condition on the day axis has them. */
export const DAYS = { lo: FIRST_DAY, hi: END_OF_DAYS };

/** Longest elapsed time where the drafter sets no bound: 120 years in days. */
const LONGEST = 43_830;

/** How an elapsed time is compared with a threshold. */
export type Comparison = 'min' | 'max' | 'under' | 'over' | 'exact';

/** The axes of a rule set, as far as the lowering of a declaration asks for them. */
export interface Axes {
    fact(id: string): number;
    /** A yes/no axis for a skøn or an open condition; the same text is the same axis. */
    opaque(kind: OpaqueKind, text: string): Condition;
    elapsed(key: ElapsedKey, comparison: Comparison, threshold: Duration): Condition;
    /** What the axes that there are so far stand for. */
    readonly meanings: readonly AxisMeaning[];
}

export type OpaqueKind = 'judgement' | 'open';

/**
 * The axes of a rule set as they are met: the day, the declared facts, then judgements, open conditions and
 * elapsed times. A time since an event is one axis however many facts and phases speak of it.
 */
export interface AxisTable {
    readonly axes: readonly Axis[];
    readonly meanings: readonly AxisMeaning[];
    readonly elapsed: ReadonlyMap<string, ElapsedAxis>;
    find(id: string): number | undefined;
    opaqueAxis(kind: OpaqueKind, text: string): number;
    elapsedAxis(key: ElapsedKey): ElapsedAxis;
    /** A table that goes on from here without changing this one. */
    copy(): AxisTable;
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

export const opaqueId = (kind: OpaqueKind, text: string): string => `${kind} ${text}`;

/** `thresholds`: every threshold that the rule set compares each elapsed time with, by `keyText`. */
export function createAxes(
    preferredDay: number,
    facts: Iterable<Fact>,
    thresholds: ReadonlyMap<string, readonly Duration[]>,
): AxisTable {
    const day = {
        id: 'dag',
        lo: FIRST_DAY,
        hi: END_OF_DAYS,
        preferred: Math.min(Math.max(preferredDay, FIRST_DAY), END_OF_DAYS - 1),
    };
    const table = tableOf([day], [{ kind: 'day' }], new Map(), new Map(), thresholds);
    for (const fact of facts) table.addFact(fact);
    return table;
}

function tableOf(
    axes: Axis[],
    meanings: AxisMeaning[],
    byId: Map<string, number>,
    elapsed: Map<string, ElapsedAxis>,
    thresholds: ReadonlyMap<string, readonly Duration[]>,
): AxisTable & { addFact(fact: Fact): void } {
    function add(axis: Axis, meaning: AxisMeaning): number {
        axes.push(axis);
        meanings.push(meaning);
        byId.set(axis.id, axes.length - 1);
        return axes.length - 1;
    }

    function elapsedAxis(key: ElapsedKey, bounds?: { lo: number; hi: number }, fact?: string): ElapsedAxis {
        const text = keyText(key);
        const known = elapsed.get(text);
        if (known) return known;
        const durations = thresholds.get(text) ?? [];
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
        elapsed.set(text, created);
        return created;
    }

    return {
        axes,
        meanings,
        elapsed,
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
        find: (id) => byId.get(id),
        opaqueAxis(kind, text) {
            const id = opaqueId(kind, text);
            return (
                byId.get(id) ??
                add({ id, lo: 0, hi: 2, preferred: kind === 'judgement' ? 1 : 0 }, { kind, text })
            );
        },
        elapsedAxis,
        copy: () => tableOf([...axes], [...meanings], new Map(byId), new Map(elapsed), thresholds),
    };
}

/** The axes for what is lowered each time: nobody remembers what was asked. */
export function axesOf(table: AxisTable): Axes {
    return {
        fact: (id) => table.find(id) ?? -1,
        opaque: (kind, text) => opaqueCondition(table.opaqueAxis(kind, text)),
        elapsed: (key, comparison, threshold) =>
            compareElapsed(table.elapsedAxis(key), comparison, threshold),
        meanings: table.meanings,
    };
}

export const opaqueCondition = (axis: number): Condition => isIn(axis, intervals.point(1));

export interface ElapsedAxis {
    readonly axis: number;
    readonly classAxis: number | undefined;
    readonly lo: number;
    readonly hi: number;
    /** Length in days of each threshold, per class of start dates. */
    readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** One interval where the threshold is equally long from every start date, otherwise one per length. */
export function compareElapsed(on: ElapsedAxis, comparison: Comparison, threshold: Duration): Condition {
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

export const durationText = (d: Duration): string => `${d.amount} ${d.unit}`;
