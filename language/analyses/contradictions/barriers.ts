import { daysOf as daysOfDuration, type Duration } from '../../calendar/index.js';
import { lengthsByStart } from '../../calendar/startDates.js';
import { OPEN, type Norm, type Parameter, type RuleSetModel } from '../../model/index.js';
import { and, axesOf, type Condition, forAll, isIn, not, or } from '../../population/index.js';
import { isImplied } from './implied.js';
import type { Stance } from './model.js';

/**
 * Whether a prohibition or an exemption leaves a way to do what the other norm says. One that is about a manner (by
 * telephone, five times or more, within two weeks) stands in the way only of somebody who has to do it in that manner.
 */
export function leavesAnotherWay(barrier: Norm, stance: Stance, demand: Norm): boolean {
    return barrier.parameters.some(
        (parameter) => isManner(parameter, stance) && !isImplied(parameter, demand.parameters),
    );
}

/** Values that say how the act is done; »varighed« and »højst« of a prohibition tell how long it itself lasts. */
function isManner(parameter: Parameter, stance: Stance): boolean {
    if (parameter.kind === 'form') return true;
    if (stance !== 'prohibition') return false;
    switch (parameter.kind) {
        case 'deadline':
            return parameter.duration !== undefined;
        case 'count':
        case 'length':
        case 'money':
            return parameter.bound === 'min';
        case 'share':
            return parameter.bound === 'min' || parameter.bound === 'over';
        default:
            return false;
    }
}

/** A deadline as days of an elapsed-time axis on which the act is in time: from the first up to and with the last. */
interface Days {
    readonly axis: number;
    readonly from: number;
    /** Last day when the deadline is longest and shortest, over all start dates; equal for days and weeks. */
    readonly longest: number;
    readonly shortest: number;
}

/** What is left of a clash when a duty with a deadline can be done on a day on which nothing stands in its way. */
export interface TimedClash {
    /** Cases in which something stands in the way on every day in time. */
    readonly certain: Condition;
    /** The same with the deadline as short as it can be; undefined when the deadline is equally long from all dates. */
    readonly possible: Condition | undefined;
}

/**
 * A duty with a deadline is not broken by a prohibition that ends before the deadline does. Undefined when the demand
 * has no deadline, or none from an event whose elapsed time the two norms turn on: then one common day is enough.
 */
export function timedClashOf(
    model: RuleSetModel,
    demand: Norm,
    onDemand: Condition,
    inTheWay: Condition,
): TimedClash | undefined {
    const days = daysOf(model, demand).filter(({ axis }) => axesOf(inTheWay).has(axis));
    if (days.length === 0) return undefined;
    const both = and(onDemand, inTheWay);
    const blocked = or(not(onDemand), inTheWay);
    const during = (last: (window: Days) => number): Condition =>
        and(
            both,
            ...days.flatMap((window) => {
                const inTime = [window.from, last(window) + 1];
                return window.from > last(window)
                    ? []
                    : [isIn(window.axis, inTime), forAll(blocked, window.axis, inTime)];
            }),
        );
    const varies = days.some(({ longest, shortest }) => longest !== shortest);
    return {
        certain: during(({ longest }) => longest),
        possible: varies ? during(({ shortest }) => shortest) : undefined,
    };
}

function daysOf(model: RuleSetModel, norm: Norm): Days[] {
    return model.axes.flatMap((meaning, axis) => {
        const event =
            meaning.kind === 'elapsed'
                ? meaning.event
                : meaning.kind === 'fact'
                  ? elapsedEvent(model, meaning.fact)
                  : null;
        return event === null ? [] : (inTime(model, norm, axis, event) ?? []);
    });
}

function elapsedEvent(model: RuleSetModel, fact: string): string | null {
    const type = model.vocabulary.facts.get(fact)?.type;
    return type?.kind === 'elapsed' ? type.event : null;
}

/** The days after the event on which all deadlines of the norm are met; undefined when none runs from the event. */
function inTime(model: RuleSetModel, norm: Norm, axis: number, event: string | undefined): Days | undefined {
    const { lo, hi } = model.space.axes[axis]!;
    let from = lo;
    let longest = hi - 1;
    let shortest = hi - 1;
    let found = false;
    for (const parameter of norm.parameters) {
        if (parameter.kind !== 'deadline' || !parameter.duration || parameter.duration === OPEN) continue;
        const { anchor, rule } = parameter;
        const events = anchor?.events ?? [undefined];
        if (anchor?.direction === 'before' || events === OPEN || !events.some((each) => each === event))
            continue;
        const [least, most] = lengths(parameter.duration);
        found = true;
        if (rule === 'earliest') from = Math.max(from, least);
        else {
            const short = rule === 'end-of' ? 1 : 0;
            longest = Math.min(longest, most - short);
            shortest = Math.min(shortest, least - short);
        }
    }
    return found ? { axis, from, longest, shortest } : undefined;
}

/** Fewest and most days from any start date. */
function lengths(duration: Duration): readonly [number, number] {
    const days = daysOfDuration(duration);
    if (days !== undefined) return [days, days];
    const all = lengthsByStart(duration);
    let fewest = Infinity;
    let most = 0;
    for (const length of all) {
        fewest = Math.min(fewest, length);
        most = Math.max(most, length);
    }
    return [fewest, most];
}
