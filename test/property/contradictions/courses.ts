/** Courses of events, tried day by day: whether any of them satisfies two values. Durations in days only. */
import type { CountParameter, DeadlineParameter, Parameter } from '../../../language/model/index.js';

const HORIZON = 40;

/** Looks for a course of events of at most 40 days that satisfies both; each question is worked out once. */
export function canBothHold(a: Parameter, b: Parameter): boolean {
    const key = JSON.stringify([a, b]);
    let answer = answers.get(key);
    if (answer === undefined) answers.set(key, (answer = search(a, b)));
    return answer;
}

const answers = new Map<string, boolean>();

function search(a: Parameter, b: Parameter): boolean {
    if (a.kind === 'deadline' && b.kind === 'deadline') {
        if (a.anchor?.events[0] !== b.anchor?.events[0]) return true;
        return range(-HORIZON, HORIZON).some((day) => inTime(a, day) && inTime(b, day));
    }
    if ((a.kind === 'count' || a.kind === 'frequency') && (b.kind === 'count' || b.kind === 'frequency')) {
        return someDates([a, b]);
    }
    if (a.kind === 'length' && b.kind === 'length') {
        return range(0, HORIZON).some((days) => lasts(a, days) && lasts(b, days));
    }
    if (a.kind === 'form' && b.kind === 'form') return a.values.some((value) => b.values.includes(value));
    return true;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
const daysOf = (duration: { amount: number } | 'open' | undefined): number =>
    typeof duration === 'object' ? duration.amount : 0;

function inTime({ rule, duration, anchor }: DeadlineParameter, day: number): boolean {
    const limit = anchor?.direction === 'before' ? -daysOf(duration) : daysOf(duration);
    if (rule === 'latest') return day <= limit;
    if (rule === 'earliest') return day >= limit;
    if (rule === 'end-of') return day < limit;
    return true;
}

function lasts(length: Extract<Parameter, { kind: 'length' }>, days: number): boolean {
    const limit = daysOf(length.duration);
    return length.bound === 'min' ? days >= limit : length.bound === 'max' ? days <= limit : days === limit;
}

type Timed = CountParameter | Extract<Parameter, { kind: 'frequency' }>;

/** Whether some choice of at most a few acts a day over the horizon meets both, tried day by day. */
function someDates(demands: readonly Timed[]): boolean {
    // All that matters of the past: how many so far per demand's period, and the day of the last act.
    const start = JSON.stringify({ counts: demands.map(() => 0), last: 0, acted: false });
    let states = new Set([start]);
    const horizon = 26;
    for (let day = 0; day < horizon; day++) {
        const next = new Set<string>();
        for (const state of states) {
            const { counts, last, acted } = JSON.parse(state) as {
                counts: number[];
                last: number;
                acted: boolean;
            };
            for (const acts of [0, 1, 2, 3, 4, 5]) {
                if (!demands.every((demand) => mayAct(demand, day, last, acted, acts))) continue;
                const now = demands.map((demand, i) =>
                    Math.min(8, counts[i]! + (counted(demand, day) ? acts : 0)),
                );
                if (
                    demands.some(
                        (demand, i) =>
                            demand.kind === 'count' &&
                            demand.bound !== 'min' &&
                            now[i]! > (demand.amount as number),
                    )
                )
                    continue;
                next.add(
                    JSON.stringify({ counts: now, last: acts > 0 ? day : last, acted: acted || acts > 0 }),
                );
            }
        }
        states = next;
    }
    return [...states].some((state) => {
        const { counts } = JSON.parse(state) as { counts: number[] };
        return demands.every(
            (demand, i) =>
                demand.kind !== 'count' || demand.bound === 'max' || counts[i]! >= (demand.amount as number),
        );
    });
}

/** The period is the days 0 to d - 1; a series has no date on day 0, but acts may be put on it. */
function counted(demand: Timed, day: number): boolean {
    if (demand.kind !== 'count') return false;
    return demand.period?.duration === undefined || day < demand.period.duration.amount;
}

function mayAct(demand: Timed, day: number, last: number, acted: boolean, acts: number): boolean {
    if (demand.kind !== 'frequency') return true;
    const step = demand.duration.amount;
    if (demand.rule === 'every') return day === 0 || day % step !== 0 || acts > 0;
    if (demand.rule === 'max-gap') return acts > 0 || day - last < step;
    return acts === 0 || (acts === 1 && (!acted || day - last >= step));
}
