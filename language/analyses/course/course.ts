import { addDuration, type DayNumber, type Duration } from '../../calendar/index.js';
import type { Component, Norm, Parameter, RuleSetModel } from '../../model/index.js';
import {
    and,
    everything,
    mayMeet,
    not,
    shareCases,
    type Compiled,
    type Condition,
    type Truth,
} from '../../population/index.js';
import { daysOf, isInForce, reachOf, type Occurrence } from '../counting/index.js';
import { effectivePopulations } from '../effective/index.js';
import type { Course, Duty } from './model.js';
import { placeTimes, type Line } from './place.js';

export interface CourseOptions {
    /** Whom it is about. */
    readonly who: Condition;
    /** The day of the start event. */
    readonly start: DayNumber;
    /** How long the line of days is. */
    readonly length: Duration;
    /** Only what is in force on this day or later. */
    readonly from?: number;
    /** How it is found out whether some case is in both; whoever gives it may remember the answers. */
    readonly shareCases?: (a: Compiled, b: Compiled) => Truth;
}

/** What the rules of a rule set are for some citizens, laid out on a line of days from the start events. */
export function courseOf(model: RuleSetModel, options: CourseOptions): Course {
    const { who, start, length, from, shareCases: share = shareCases } = options;
    const reach = reachOf(model);
    const { eff } = effectivePopulations(model);
    const line: Line = { start, horizon: addDuration(start, length) - start };
    const days = from === undefined ? {} : { from };
    const there = and(who, daysOf(days));
    const asked = reach.prepare(there);
    const byNorm = new Map<Norm, { occurrences: Occurrence[]; holds: Duty['holds'] }>();
    for (const occurrence of reach.occurrences) {
        const { norm } = occurrence;
        if (!isInForce(norm, days) || SAYS_NOTHING.has(norm.modality)) continue;
        const { population } = occurrence;
        const holds = mayMeet(population, asked) ? share(population, asked) : 'no';
        if (holds === 'no') continue;
        const known = byNorm.get(norm);
        if (!known) byNorm.set(norm, { occurrences: [occurrence], holds });
        else {
            known.occurrences.push(occurrence);
            if (holds === 'yes') known.holds = holds;
        }
    }
    /** On the days and in the stretch of the course that the rule is for. */
    const isForAll = ({ id, days: own, phase }: Norm): Truth => {
        const whole = reach.prepare(and(there, own, phase ?? everything));
        const outside = share(whole, reach.prepare(not(eff(id))));
        return outside === 'no' ? 'yes' : outside === 'yes' ? 'no' : 'unknown';
    };
    const duties = [...byNorm].map(([norm, { occurrences, holds }]): Duty => {
        const said = new Set(occurrences.flatMap(({ values }) => [...values.keys()]));
        const times = [
            ...norm.parameters.filter((each) => said.has(componentOf(each) ?? 'modalitet')),
            ...norm.thresholds,
        ];
        return { norm, holds, forAll: isForAll(norm), ...placeTimes(times, norm, line) };
    });
    return { start, horizon: line.horizon, duties };
}

/** A definition asks nothing of anybody. */
const SAYS_NOTHING: ReadonlySet<Norm['modality']> = new Set(['definition', 'counts-as', 'counts-not-as']);

/** The part of a rule that a time belongs to: where another rule has taken over that part, the time is not there. */
function componentOf({ kind }: Parameter): Component | undefined {
    return COMPONENT[kind];
}

const COMPONENT: Readonly<Partial<Record<Parameter['kind'], Component>>> = {
    deadline: 'frist',
    count: 'antal',
    frequency: 'hyppighed',
    length: 'varighed',
    phase: 'periode',
    between: 'periode',
    handover: 'ansvar',
};
