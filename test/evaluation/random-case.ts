import { civil } from '../../language/calendar/index.js';
import { DAY_AXIS, type CaseFacts, type RuleSetModel } from '../../language/model/index.js';
import { and, findCase, intervals, isIn, type Condition } from '../../language/population/index.js';
import type { Citizen } from '../support/as-written.js';
import type { Random } from '../support/random.js';

/** A citizen of whom everything is known, as a prøve would give it and as the rules are read to it. */
export interface RandomCase {
    readonly facts: CaseFacts;
    readonly citizen: Citizen;
    /** Everything given but the dates and the day, axis by axis, to leave some of it out. */
    readonly given: readonly Condition[];
}

/** Days from which month ends and leap days are never far: 1 January 2019 to 31 December 2028. */
const [FIRST, LAST] = [17_897, 21_549];

/** Facts at the edges of what the rules ask about, and events on real days, some of them at the end of a month. */
export function randomCase(model: RuleSetModel, values: readonly number[][], random: Random): RandomCase {
    const day = FIRST + random.below(LAST - FIRST);
    const dates = new Map<string | undefined, number>();
    const given: Condition[] = [];
    const facts: Record<string, string | number | boolean> = {};
    const since: Record<string, number> = {};
    const start: Record<string, string> = {};
    const holds = new Set<string>();

    function happened(event: string | undefined, axis: number): number {
        let date = dates.get(event);
        if (date === undefined) {
            // Near a threshold more often than not; in the domain of the axis.
            const most = model.space.axes[axis]!.hi - 1;
            const near = random.pick(values[axis]!) + random.below(7) - 3;
            date = day - Math.max(0, Math.min(most, random.chance(0.7) ? near : random.below(800)));
            if (random.chance(0.3)) date = lastOfMonth(date, day);
            dates.set(event, date);
        }
        since[event ?? ''] = day - date;
        start[event ?? ''] = iso(date);
        return day - date;
    }

    const drawn = drawPossible(model, values, random);
    model.axes.forEach((meaning, axis) => {
        if (axis === DAY_AXIS || meaning.kind === 'anchor-class') return;
        const type = meaning.kind === 'fact' ? model.vocabulary.facts.get(meaning.fact)!.type : undefined;
        if (meaning.kind === 'elapsed') {
            happened(meaning.event, axis);
            return;
        }
        if (meaning.kind === 'fact' && type?.kind === 'elapsed') {
            facts[meaning.fact] = happened(type.event, axis);
            return;
        }
        const value = drawn[axis]!;
        given.push(isIn(axis, intervals.point(value)));
        if (meaning.kind === 'fact')
            facts[meaning.fact] =
                type?.kind === 'boolean'
                    ? value === 1
                    : type?.kind === 'enum'
                      ? type.values[value]!.id
                      : type?.kind === 'date'
                        ? iso(value)
                        : value;
        else if (meaning.kind === 'total') since[`${meaning.fact} ${meaning.window}`] = value;
        else if (value === 1 && 'text' in meaning) holds.add(meaning.text);
    });
    // A total is counted from a representative start date; the words must be read from the same one.
    model.axes.forEach((meaning, axis) => {
        if (meaning.kind !== 'anchor-class') return;
        const of = model.axes[meaning.of]!;
        if (of.kind !== 'total') return;
        const index = random.below(meaning.representatives.length);
        given.push(isIn(axis, intervals.point(index)));
        start[`${of.fact} ${of.window}`] = iso(meaning.representatives[index]!);
    });
    return {
        given,
        facts: {
            given: and(...given),
            occurrences: [...dates].map(([event, date]) => ({ event, day: date })),
            day,
        },
        citizen: { facts, since, start, day: iso(day), holds },
    };
}

/**
 * A value for every axis such that the assumptions allow them together: drawn one by one, and drawn again where
 * they do not. Many assumptions would leave next to nobody of those drawn at random.
 */
function drawPossible(
    { space }: RuleSetModel,
    values: readonly number[][],
    random: Random,
): readonly number[] {
    const order = space.axes.map((_, axis) => ({ axis, at: random.next() })).sort((a, b) => a.at - b.at);
    const chosen: Condition[] = [];
    let last: readonly number[] = space.axes.map(({ lo }) => lo);
    for (const { axis } of order) {
        for (let attempt = 0; attempt < 3; attempt++) {
            const next = isIn(axis, intervals.point(random.pick(values[axis]!)));
            const found = findCase(space, and(...chosen, next));
            if (found.verdict !== 'found') continue;
            chosen.push(next);
            last = found.value;
            break;
        }
    }
    return last;
}

/** For each axis the values around every threshold that the model compares it with, and its ends. */
export function interestingValues(model: RuleSetModel): number[][] {
    const found = model.space.axes.map((axis) => new Set([axis.lo, axis.hi - 1]));
    const visit = (condition: Condition): void => {
        if (condition.kind === 'in')
            for (const edge of condition.set)
                for (const value of [edge - 1, edge]) found[condition.axis]!.add(value);
        else if (condition.kind === 'not') visit(condition.of);
        else if (condition.kind === 'and' || condition.kind === 'or') condition.of.forEach(visit);
    };
    for (const norm of model.norms) visit(norm.population);
    for (const group of model.groups) visit(group.condition);
    return model.space.axes.map((axis, i) =>
        [...found[i]!].filter((value) => value >= axis.lo && value < axis.hi),
    );
}

function lastOfMonth(date: number, until: number): number {
    for (let day = date; day <= until; day++) if (civil(day + 1).day === 1) return day;
    return date;
}

function iso(day: number): string {
    const { year, month, day: date } = civil(day);
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
