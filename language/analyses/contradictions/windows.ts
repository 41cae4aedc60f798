import { compareDurations, emptyWindow, type Duration } from '../../calendar/index.js';
import { OPEN, type Anchor, type DeadlineParameter, type PhaseParameter } from '../../model/index.js';
import { sameStart } from './anchors.js';
import type { ParameterClash } from './model.js';

/** A limit in time: so long after the start event (sign 1), or before it (sign -1). */
interface Limit {
    readonly sign: 1 | -1;
    readonly duration: Duration;
    readonly inclusive: boolean;
}

interface TimeWindow {
    readonly anchor: Anchor | undefined;
    readonly from?: Limit;
    readonly until?: Limit;
    /** straks, umiddelbart: at once, without a length. */
    readonly atOnce?: boolean;
    readonly open?: boolean;
}

const NO_TIME: Duration = { amount: 0, unit: 'day' };
const A_WEEK: Duration = { amount: 1, unit: 'week' };

/** Two deadlines from one start that no day satisfies together; two different »senest« can both be met. */
export function deadlineClash(left: DeadlineParameter, right: DeadlineParameter): ParameterClash | undefined {
    const a = windowOf(left);
    const b = windowOf(right);
    const start = sameStart(a.anchor, b.anchor);
    if (start === 'other') return undefined;
    const clash = worst([apart(a, b), apart(b, a)]);
    if (!clash) return undefined;
    const named = { reason: 'window' as const, components: ['frist' as const], left, right };
    if (start === 'unknown') return { ...named, certainty: 'unknown', doubt: 'anchor' };
    return { ...named, ...clash };
}

/** A deadline that lies outside the stretch of the course that the rule is for. */
export function outsidePhase(deadline: DeadlineParameter, phase: PhaseParameter): boolean {
    const window = windowOf(deadline);
    if (sameStart(window.anchor, phase.anchor) !== 'same' || phase.anchor?.direction === 'before')
        return false;
    const { from, until } = window;
    if (phase.until && from?.sign === 1) {
        const stretch = { until: { duration: phase.until, inclusive: false } };
        if (emptyWindow([{ from: from.duration }, stretch]).verdict === 'always') return true;
    }
    if (!phase.from || !until || window.open) return false;
    if (until.sign === -1) return phase.from.amount > 0;
    return emptyWindow([{ from: phase.from }, { until }]).verdict === 'always';
}

type Outcome = Pick<ParameterClash, 'certainty' | 'doubt' | 'example'>;

function windowOf({ rule, duration, anchor }: DeadlineParameter): TimeWindow {
    if (duration === OPEN) return { anchor, open: true, ...openLimits(rule) };
    const sign = anchor?.direction === 'before' ? -1 : 1;
    const limit: Limit = { sign, duration: duration ?? NO_TIME, inclusive: true };
    switch (rule) {
        case 'latest':
            return { anchor, until: limit };
        case 'earliest':
            return { anchor, from: limit };
        case 'within':
            // »inden for 2 uger før« has its first day then, and ends with the event.
            return sign === 1
                ? { anchor, until: limit }
                : { anchor, from: limit, until: { sign: 1, duration: NO_TIME, inclusive: true } };
        case 'end-of':
            return { anchor, until: { ...limit, inclusive: false } };
        case 'at':
            return { anchor, from: { ...limit, duration: NO_TIME }, until: { ...limit, duration: NO_TIME } };
        case 'immediately':
        case 'promptly':
            return { anchor, atOnce: sign === 1 };
        default:
            return { anchor };
    }
}

/** Which limits an open deadline would have, whatever their size. */
function openLimits(rule: DeadlineParameter['rule']): Pick<TimeWindow, 'from' | 'until'> {
    const limit: Limit = { sign: 1, duration: NO_TIME, inclusive: true };
    return rule === 'earliest' ? { from: limit } : { until: limit };
}

/** From which start dates every day that `early` allows has passed when `late` begins. */
function apart(late: TimeWindow, early: TimeWindow): Outcome | undefined {
    const { from } = late;
    if (!from) return undefined;
    if (early.atOnce) return atOnceAgainst(from, late.open ?? false);
    const { until } = early;
    if (!until) return undefined;
    if (late.open || early.open) return { certainty: 'unknown', doubt: 'value' };
    if (from.sign === -1 && until.sign === 1) return undefined;
    if (from.sign === 1 && until.sign === -1) {
        return from.duration.amount > 0 || until.duration.amount > 0 ? { certainty: 'always' } : undefined;
    }
    if (from.sign === -1) {
        // »tidligst 1 uge før«, »senest 2 uger før«. Months counted backwards do not mirror months counted forwards.
        const { verdict } = compareDurations(until.duration, from.duration);
        if (verdict === 'sometimes') return { certainty: 'unknown', doubt: 'calendar' };
        const passed = verdict === 'always-after' || (verdict === 'always-equal' && !until.inclusive);
        return passed ? { certainty: 'always' } : undefined;
    }
    const { verdict, example } = emptyWindow([{ from: from.duration }, { until }]);
    if (verdict === 'never') return undefined;
    return {
        certainty: verdict,
        ...(verdict === 'sometimes' && example.conflict !== undefined && { example: example.conflict }),
    };
}

/** »straks« has no length, but a week later is not at once. */
function atOnceAgainst(from: Limit, open: boolean): Outcome | undefined {
    if (open) return { certainty: 'unknown', doubt: 'value' };
    if (from.sign === -1 || from.duration.amount === 0) return undefined;
    return compareDurations(from.duration, A_WEEK).verdict === 'always-before'
        ? { certainty: 'unknown', doubt: 'value' }
        : { certainty: 'always' };
}

const RANK = { always: 0, sometimes: 1, unknown: 2 } as const;

export function worst<T extends { readonly certainty: keyof typeof RANK }>(
    outcomes: readonly (T | undefined)[],
): T | undefined {
    return outcomes
        .filter((outcome) => outcome !== undefined)
        .sort((a, b) => RANK[a.certainty] - RANK[b.certainty])[0];
}
