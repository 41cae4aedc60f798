import type { Duration } from '../../calendar/index.js';
import {
    OPEN,
    type CountParameter,
    type Norm,
    type Open,
    type Parameter,
    type Threshold,
} from '../../model/index.js';

/**
 * What a duration measures; only durations that measure the same kind of thing are compared.
 *
 * - course: a point in the course of a case, counted from an event: a deadline, an end of a phase, a hand-over,
 *   the period of a count, and a length of time that a condition asks for
 * - gap: how often: every n-th, at most n between, so many per n
 * - length: how long something lasts
 */
export type Measure = 'course' | 'gap' | 'length';

export interface StatedDuration {
    readonly norm: Norm;
    /** The clause, or the part of it, that states the duration. */
    readonly parameter: Parameter | Threshold;
    readonly measure: Measure;
    /** Divides the course of a case into stretches, rather than saying by when something is done. */
    readonly stretch: boolean;
    /** Ends before the day that it reaches: "inden udgangen af 2. uge" is a day shorter than "senest 14 dage". */
    readonly endsBefore: boolean;
    readonly duration: Duration;
    /** Events that it runs from, in alphabetical order; empty where none is named. */
    readonly events: readonly string[];
}

/** Every duration that a rule states, in the order of its clauses. */
export function durationsOf(norm: Norm): StatedDuration[] {
    return [...norm.parameters.flatMap(statedIn), ...norm.thresholds.map(thresholdOf)].map((stated) => ({
        norm,
        ...stated,
    }));
}

type Stated = Omit<StatedDuration, 'norm'>;

function statedIn(parameter: Parameter): Stated[] {
    switch (parameter.kind) {
        case 'deadline':
            return state(parameter, 'course', parameter.duration, {
                events: eventsOf(parameter.anchor),
                endsBefore: parameter.rule === 'end-of',
            });
        case 'count':
            return countPeriods(parameter);
        case 'frequency':
            return state(parameter, 'gap', parameter.duration, {});
        case 'length':
            return state(parameter, 'length', parameter.duration, {});
        case 'phase': {
            const how = { events: eventsOf(parameter.anchor), stretch: true };
            return [
                ...state(parameter, 'course', parameter.from, how),
                ...state(parameter, 'course', parameter.until, how),
            ];
        }
        case 'handover':
            return state(parameter, 'course', parameter.duration, { stretch: true });
        default:
            return [];
    }
}

function thresholdOf(threshold: Threshold): Stated {
    const { duration, event } = threshold;
    return {
        parameter: threshold,
        measure: 'course',
        stretch: true,
        endsBefore: false,
        duration,
        events: [event],
    };
}

function countPeriods(count: CountParameter): Stated[] {
    const { period, parts, alternative } = count;
    const how = { events: eventsOf(period?.anchor), stretch: period?.kind === 'first' };
    return [
        ...state(count, period?.kind === 'per' ? 'gap' : 'course', period?.duration, how),
        ...parts.flatMap(countPeriods),
        ...(alternative ? countPeriods(alternative) : []),
    ];
}

function state(
    parameter: Parameter,
    measure: Measure,
    duration: Duration | Open | undefined,
    {
        events = [],
        stretch = false,
        endsBefore = false,
    }: Partial<Pick<Stated, 'events' | 'stretch' | 'endsBefore'>>,
): Stated[] {
    if (duration === undefined || duration === OPEN) return [];
    return [{ parameter, measure, duration, events, stretch, endsBefore }];
}

function eventsOf(anchor: { readonly events: readonly string[] | Open } | undefined): readonly string[] {
    return !anchor || anchor.events === OPEN ? [] : [...anchor.events].sort();
}
