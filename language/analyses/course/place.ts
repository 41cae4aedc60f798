import { addDuration, type DayNumber, type Duration } from '../../calendar/index.js';
import {
    OPEN,
    type Anchor,
    type CountParameter,
    type DeadlineParameter,
    type FrequencyParameter,
    type HandoverParameter,
    type LengthParameter,
    type Norm,
    type Parameter,
    type PhaseParameter,
    type Threshold,
} from '../../model/index.js';
import type { Stretch, Unplaced } from './model.js';

/** The line that things are placed on. */
export interface Line {
    readonly start: DayNumber;
    /** In days from the start. */
    readonly horizon: number;
}

export interface Placed {
    readonly stretches: readonly Stretch[];
    readonly unplaced: readonly Unplaced[];
}

/** Where the times of a rule lie; of parameters that are no times, nothing. */
export function placeTimes(times: readonly (Parameter | Threshold)[], norm: Norm, line: Line): Placed {
    const all = times.map((each) => place(each, norm, line));
    return {
        stretches: all.flatMap(({ stretches }) => stretches),
        unplaced: all.flatMap(({ unplaced }) => unplaced),
    };
}

function place(parameter: Parameter | Threshold, norm: Norm, line: Line): Placed {
    switch (parameter.kind) {
        case 'deadline':
            return placeDeadline(parameter, line);
        case 'count':
            return placeCount(parameter, line);
        case 'frequency':
            return placeSeries(parameter, norm, line);
        case 'phase':
            return placePhase(parameter, line);
        case 'handover':
            return placeHandover(parameter, line);
        case 'threshold':
            return placeThreshold(parameter, line);
        case 'length':
            return aside(parameter, whyNoLength(parameter));
        case 'between':
            return aside(parameter, 'between-events');
        default:
            return { stretches: [], unplaced: [] };
    }
}

const whyNoLength = ({ duration }: LengthParameter): Unplaced['why'] =>
    duration === OPEN ? 'open' : 'no-start';

function placeDeadline(parameter: DeadlineParameter, line: Line): Placed {
    const { rule, duration, anchor } = parameter;
    if (rule === 'immediately' || rule === 'promptly' || rule === 'as-soon-as-possible')
        return aside(parameter, 'at-once');
    if (rule === 'ongoing') return aside(parameter, 'ongoing');
    if (duration === OPEN || anchor?.events === OPEN) return aside(parameter, 'open');
    if (duration === undefined) return aside(parameter, anchor ? 'at-event' : 'open');
    if (anchor?.direction === 'before') return aside(parameter, 'before-event');
    const end = lengthOf(duration, line);
    const day = rule === 'end-of' ? end - 1 : end;
    if (day > line.horizon) return aside(parameter, 'beyond');
    if (rule === 'earliest')
        return on({
            kind: 'from',
            start: startOf(anchor),
            first: day,
            last: line.horizon,
            goesOn: true,
            marks: [day],
            parameter,
        });
    const start = startOf(anchor);
    // A rule that is to be met on one day has its mark there, and nothing before it.
    const first = rule === 'at' ? day : 0;
    return on({ kind: 'until', start, first, last: day, goesOn: false, marks: [day], parameter });
}

function placeCount(parameter: CountParameter, line: Line): Placed {
    const own = countIn(parameter, parameter, undefined, line);
    if (!own) return aside(parameter, whyNoCount(parameter));
    if (own === 'beyond') return aside(parameter, 'beyond');
    const parts = parameter.parts.flatMap((part): Stretch[] => {
        const placed = countIn(part, parameter, own, line);
        return placed && placed !== 'beyond' ? [{ ...placed, kind: 'part' }] : [];
    });
    const { alternative } = parameter;
    const other = alternative ? placeCount(alternative, line) : { stretches: [], unplaced: [] };
    const isWhole = parts.length === parameter.parts.length;
    return {
        stretches: [own, ...parts, ...other.stretches],
        // What is left of the parts is said together with the whole, in the rule's own words.
        unplaced: [...(isWhole ? [] : [{ parameter, why: 'moving' as const }]), ...other.unplaced],
    };
}

/** A part without a period of its own is for that of the whole. */
function countIn(
    count: CountParameter,
    parameter: CountParameter,
    whole: Stretch | undefined,
    line: Line,
): Stretch | 'beyond' | undefined {
    const { period } = count;
    const counted = { parameter, count };
    if (!period) return whole && { ...whole, ...counted };
    if (period.kind !== 'first' || !period.duration || period.anchor?.events === OPEN) return undefined;
    if (period.anchor?.direction === 'before') return undefined;
    const last = lengthOf(period.duration, line) - 1;
    return {
        kind: 'count',
        start: period.anchor ? startOf(period.anchor) : whole?.start,
        first: 0,
        last: Math.min(last, line.horizon),
        goesOn: last > line.horizon,
        marks: [],
        ...counted,
    };
}

function whyNoCount({ period, amount }: CountParameter): Unplaced['why'] {
    if (amount === OPEN || period?.anchor?.events === OPEN) return 'open';
    if (period?.anchor?.direction === 'before') return 'before-event';
    return period && (period.kind === 'within' || period.kind === 'recent' || period.kind === 'per')
        ? 'moving'
        : 'whole-course';
}

/**
 * A series runs from the start of the course, and within the phase that the rule is for. From where it runs when the
 * phase begins later, the rule does not say.
 */
function placeSeries(parameter: FrequencyParameter, { parameters }: Norm, line: Line): Placed {
    const phase = parameters.find((each) => each.kind === 'phase');
    const deadline = parameters.find((each) => each.kind === 'deadline');
    const anchor = phase?.anchor ?? deadline?.anchor;
    if (anchor?.events === OPEN) return aside(parameter, 'open');
    if (phase?.from || anchor?.direction === 'before') return aside(parameter, 'no-start');
    const step = parameter.duration;
    if (step.amount === 0 || parameter.rule === 'min-gap') return aside(parameter, 'moving');
    const last = phase?.until ? Math.min(lengthOf(phase.until, line) - 1, line.horizon) : line.horizon;
    const marks: number[] = [];
    for (let k = 1; ; k++) {
        const day = lengthOf({ amount: step.amount * k, unit: step.unit }, line);
        if (day > last) break;
        marks.push(day);
    }
    if (marks.length === 0) return aside(parameter, 'beyond');
    const goesOn = !phase?.until || lengthOf(phase.until, line) - 1 > line.horizon;
    const kind = parameter.rule === 'every' ? 'series' : 'gap';
    return on({ kind, start: startOf(anchor), first: 0, last, goesOn, marks, parameter });
}

function placePhase(parameter: PhaseParameter, line: Line): Placed {
    const { from, until, anchor } = parameter;
    if (anchor?.events === OPEN) return aside(parameter, 'open');
    if (anchor?.direction === 'before') return aside(parameter, 'before-event');
    const first = from ? lengthOf(from, line) : 0;
    if (first > line.horizon) return aside(parameter, 'beyond');
    const end = until ? lengthOf(until, line) - 1 : Infinity;
    return on({
        kind: 'phase',
        start: startOf(anchor),
        first,
        last: Math.min(end, line.horizon),
        goesOn: end > line.horizon,
        marks: [],
        parameter,
    });
}

function placeHandover(parameter: HandoverParameter, line: Line): Placed {
    const { first: actor, next, duration, anchor } = parameter;
    if (anchor?.events === OPEN) return aside(parameter, 'open');
    if (anchor?.direction === 'before') return aside(parameter, 'before-event');
    const turn = lengthOf(duration, line);
    const common = { kind: 'bearer', start: startOf(anchor), marks: [], parameter } as const;
    const before: Stretch = {
        ...common,
        actor,
        first: 0,
        last: Math.min(turn - 1, line.horizon),
        goesOn: turn - 1 > line.horizon,
    };
    if (turn > line.horizon) return on(before);
    return on(before, { ...common, actor: next, first: turn, last: line.horizon, goesOn: true });
}

function placeThreshold(parameter: Threshold, line: Line): Placed {
    const day = lengthOf(parameter.duration, line);
    if (day > line.horizon) return aside(parameter, 'beyond');
    return on({
        kind: 'threshold',
        start: [parameter.event],
        first: day,
        last: day,
        goesOn: false,
        marks: [day],
        parameter,
    });
}

function startOf(anchor: Anchor | undefined): readonly string[] | undefined {
    return anchor?.events === OPEN ? undefined : anchor?.events;
}

/** In days from the start of the line; beyond the calendar, longer than any line. */
function lengthOf(duration: Duration, { start }: Line): number {
    try {
        return addDuration(start, duration) - start;
    } catch {
        return Infinity;
    }
}

const on = (...stretches: readonly Stretch[]): Placed => ({ stretches, unplaced: [] });

const aside = (parameter: Parameter | Threshold, why: Unplaced['why']): Placed => ({
    stretches: [],
    unplaced: [{ parameter, why }],
});
