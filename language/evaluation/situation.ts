import { DAY_AXIS, type CaseFacts, type RuleSetModel } from '../model/index.js';
import { and, intervals, isIn, type Condition } from '../population/index.js';
import { elapsedSince } from './elapsed.js';

/** A case made ready for being asked about: those who can be as given, on one day, under one law. */
export interface Situation {
    readonly model: RuleSetModel;
    /** Everything that is known, the day and the times since the events included. */
    readonly given: Condition;
    /** The day on which the case is looked at (day number). */
    readonly day: number;
    /** The day of each event that has one; `undefined` is the start of the course. */
    readonly dates: ReadonlyMap<string | undefined, number>;
}

/**
 * `lawDay`: the day whose law it is, where that is another than the case's. The day of the case is the one that is
 * stated, else that of its last event, else the first day of the rule set.
 */
export function situationOf(model: RuleSetModel, facts: CaseFacts, lawDay?: number): Situation {
    const day = dayOf(model, facts);
    const dates = new Map(facts.occurrences.map((each) => [each.event, each.day]));
    const times = model.axes.flatMap((_, axis): Condition[] => {
        const event = eventOf(model, axis);
        const start = event === undefined ? undefined : dates.get(event.id);
        // An event to come has no time since; what depends on it is then not known.
        return start === undefined || start > day ? [] : [elapsedSince(model, axis, start, day)];
    });
    const today = isIn(DAY_AXIS, intervals.point(lawDay ?? day));
    return { model, given: and(facts.given, ...times, today), day, dates };
}

export function dayOf({ space }: Pick<RuleSetModel, 'space'>, { day, occurrences }: CaseFacts): number {
    if (day !== undefined) return day;
    const last = Math.max(...occurrences.map((each) => each.day));
    return Number.isFinite(last) ? last : (space.axes[DAY_AXIS]?.preferred ?? 0);
}

/** The event that an axis measures the time since; none for other axes. */
function eventOf(
    { axes, vocabulary }: RuleSetModel,
    axis: number,
): { readonly id: string | undefined } | undefined {
    const meaning = axes[axis];
    if (meaning?.kind === 'elapsed') return { id: meaning.event };
    if (meaning?.kind !== 'fact') return undefined;
    const type = vocabulary.facts.get(meaning.fact)?.type;
    return type?.kind === 'elapsed' ? { id: type.event } : undefined;
}
