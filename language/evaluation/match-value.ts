import { compareDurations } from '../calendar/index.js';
import { componentValues } from '../analyses/counting/index.js';
import { deadlineKey } from '../analyses/counting/keys.js';
import { effectivePopulations } from '../analyses/effective/index.js';
import {
    OPEN,
    type Component,
    type CountParameter,
    type DeadlineParameter,
    type ExpectedValue,
    type Norm,
    type Parameter,
} from '../model/index.js';
import { everything, not, nothing, or, type Condition, type Truth } from '../population/index.js';
import { amountsOf } from './amounts.js';
import { deadlineDates } from './deadline-dates.js';
import { and, anyOf, countsIn, isSame, sameAnchor, sameKey, samePeriod } from './same-value.js';
import type { Situation } from './situation.js';

/** How a norm's value stands to an expected one. */
export interface ValueMatch {
    /** For whom it certainly is the expected value, and for whom it may be. */
    readonly same: Condition;
    readonly maybe: Condition;
    /** The rule asks for more than is expected, so that the expected value would not be the last word. */
    readonly stricter: Truth;
    /** Why it is not known: events without a date, or a value that is left open. */
    readonly undated: readonly (string | undefined)[];
    readonly open: boolean;
}

const COMPONENT: Readonly<Record<Parameter['kind'], Component>> = {
    deadline: 'frist',
    count: 'antal',
    frequency: 'hyppighed',
    length: 'varighed',
    phase: 'periode',
    between: 'periode',
    money: 'beløb',
    rate: 'beløb',
    share: 'andel',
    scale: 'skala',
    form: 'form',
    handover: 'ansvar',
};

/** The parts of a rule that an expected value is about. */
export function componentsOfValue(value: ExpectedValue): readonly Component[] {
    if (value.kind === 'without') return [value.component];
    if (value.kind === 'date') return ['frist'];
    const { parameter } = value;
    const hasEvent = parameter.kind === 'deadline' && parameter.anchor !== undefined;
    return hasEvent ? ['frist', 'hændelse'] : [COMPONENT[parameter.kind]];
}

export function matchValue(value: ExpectedValue, norm: Norm, situation: Situation): ValueMatch {
    if (value.kind === 'without') return matchWithout(value.component, norm, situation);
    if (value.kind === 'date') return matchDate(value, norm, situation);
    const { parameter } = value;
    if (parameter.kind === 'deadline') return matchDeadline(parameter, norm, situation);
    if (parameter.kind === 'money' || parameter.kind === 'share')
        return matchAmount(parameter, norm, situation);
    const own = norm.parameters.map((each) => isSame(parameter, each));
    const stricter = parameter.kind === 'count' ? isStricterCount(parameter, norm) : 'no';
    return plainly(anyOf(own), stricter);
}

function plainly(
    same: Truth,
    stricter: Truth = 'no',
    undated: readonly (string | undefined)[] = [],
): ValueMatch {
    return {
        same: same === 'yes' ? everything : nothing,
        maybe: same === 'no' ? nothing : everything,
        stricter: same === 'yes' ? 'no' : stricter,
        undated,
        open: same === 'unknown' && undated.length === 0,
    };
}

/** The part may also have been taken over by a rule that goes before as to it alone. */
function matchWithout(component: Component, norm: Norm, { model }: Situation): ValueMatch {
    const has = componentValues(norm).has(component);
    const same = has ? not(effectivePopulations(model).eff(norm.id, component)) : everything;
    return { same, maybe: same, stricter: has ? 'yes' : 'no', undated: [], open: false };
}

const deadlinesOf = ({ parameters }: Norm): DeadlineParameter[] =>
    parameters.filter((each) => each.kind === 'deadline');

/** A date is met by the deadline that ends on it; another that ends before makes it too late. */
function matchDate(
    { rule, day }: Extract<ExpectedValue, { kind: 'date' }>,
    norm: Norm,
    { dates }: Situation,
): ValueMatch {
    const of = deadlinesOf(norm).filter((each) => concerns(each, rule));
    const found = of.map((each) => deadlineDates(each, dates));
    const same = found.map((each): Truth => {
        const own = each[rule];
        if (own !== undefined) return own === day ? 'yes' : 'no';
        return each.missing && each.missing.kind !== 'no-day' ? 'unknown' : 'no';
    });
    const stricter = found.map((each): Truth => {
        const own = each[rule];
        if (own !== undefined) return (rule === 'latest' ? own < day : own > day) ? 'yes' : 'no';
        return each.missing && each.missing.kind !== 'no-day' ? 'unknown' : 'no';
    });
    const undated = found.flatMap(({ missing }) => (missing?.kind === 'undated' ? missing.events : []));
    return {
        ...plainly(anyOf(same), anyOf(stricter), undated),
        // One deadline of the rule that ends earlier is the one that binds.
        ...(stricter.includes('yes') && { same: nothing, maybe: nothing, stricter: 'yes' as const }),
        open: found.some(({ missing }) => missing?.kind === 'open'),
    };
}

const EARLIEST: ReadonlySet<DeadlineParameter['rule']> = new Set(['earliest', 'at']);

function concerns({ rule }: DeadlineParameter, side: 'latest' | 'earliest'): boolean {
    return side === 'earliest' ? EARLIEST.has(rule) : rule !== 'earliest';
}

function matchDeadline(expected: DeadlineParameter, norm: Norm, { dates }: Situation): ValueMatch {
    const own = deadlinesOf(norm);
    const same = own.map((each) =>
        and(sameKey(deadlineKey(expected), deadlineKey(each)), sameAnchor(expected.anchor, each.anchor)),
    );
    if (expected.rule === 'earliest') return plainly(anyOf(same));
    const stricter = own.map((each) => endsBefore(each, expected, dates));
    return plainly(anyOf(same), anyOf(stricter));
}

/** Whether a deadline ends before the expected one: by their dates, else on every start date. */
function endsBefore(other: DeadlineParameter, expected: DeadlineParameter, dates: Situation['dates']): Truth {
    if (other.rule === 'earliest') return 'no';
    const wanted = { ...expected, ...(!expected.anchor && other.anchor && { anchor: other.anchor }) };
    const [a, b] = [deadlineDates(other, dates), deadlineDates(wanted, dates)];
    if (a.missing?.kind === 'no-day' || b.missing?.kind === 'no-day') return 'no';
    if (a.latest !== undefined && b.latest !== undefined) return a.latest < b.latest ? 'yes' : 'no';
    const lengths = [other.duration, wanted.duration];
    if (sameAnchor(wanted.anchor, other.anchor) !== 'yes') return 'unknown';
    const [first, second] = lengths;
    if (first === undefined || second === undefined || first === OPEN || second === OPEN) return 'unknown';
    if (other.rule === 'end-of' || wanted.rule === 'end-of' || other.anchor?.direction === 'before')
        return 'unknown';
    const { verdict } = compareDurations(first, second);
    return verdict === 'always-before' ? 'yes' : verdict === 'sometimes' ? 'unknown' : 'no';
}

/** More times than expected at least, or fewer at most, in the same period. */
function isStricterCount(expected: CountParameter, norm: Norm): Truth {
    const found = norm.parameters.flatMap((each) =>
        each.kind === 'count' ? countsIn(each).slice(0, 1) : [],
    );
    return anyOf(
        found.map((each): Truth => {
            if (each.bound !== expected.bound || each.bound === 'exact') return 'no';
            if (each.amount === OPEN || expected.amount === OPEN) return 'unknown';
            const more = each.bound === 'min' ? each.amount > expected.amount : each.amount < expected.amount;
            return more
                ? and(samePeriod(expected.period, each.period), samePeriod(each.period, expected.period))
                : 'no';
        }),
    );
}

/** An amount may be the rule's own, a step of a scale, or a multiple of either. */
function matchAmount(
    expected: Extract<Parameter, { kind: 'money' | 'share' }>,
    norm: Norm,
    { model }: Situation,
): ValueMatch {
    const own = anyOf(norm.parameters.map((each) => isSame(expected, each)));
    const [wanted, unit] =
        expected.kind === 'money' ? [expected.amount, 'kr.'] : [expected.basisPoints, 'pct.'];
    const steps = norm.parameters.some(({ kind }) => kind === 'rate' || kind === 'scale')
        ? amountsOf(model, norm).filter(
              (each) =>
                  each.unit === unit &&
                  each.bound === expected.bound &&
                  (expected.kind === 'share' || expected.per === undefined || expected.per === each.per) &&
                  (expected.kind === 'share' ||
                      expected.level === undefined ||
                      expected.level === each.level),
          )
        : [];
    const { same, maybe, ...rest } = plainly(own);
    const of = (holds: (amount: number | typeof OPEN) => boolean): Condition[] =>
        steps.flatMap((each) => (holds(each.amount) ? [each.when] : []));
    return {
        ...rest,
        same: or(same, ...of((amount) => amount !== OPEN && amount === wanted)),
        maybe: or(maybe, ...of((amount) => amount === OPEN || wanted === OPEN || amount === wanted)),
        open: rest.open || steps.some(({ amount }) => amount === OPEN),
    };
}
