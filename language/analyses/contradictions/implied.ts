import { compareDurations, type Duration } from '../../calendar/index.js';
import {
    OPEN,
    type CountParameter,
    type DeadlineParameter,
    type FrequencyParameter,
    type LengthParameter,
    type MoneyParameter,
    type Parameter,
    type Period,
    type ShareParameter,
} from '../../model/index.js';
import { equalStart } from './anchors.js';
import { rememberPairs, valueKey } from './values.js';

/**
 * Whether whoever meets the values in `by` certainly meets `value` too: a shorter deadline from the same event, a larger
 * minimum, a smaller maximum, a narrower form. False also when it cannot be told.
 */
export function isImplied(value: Parameter, by: readonly Parameter[]): boolean {
    return by.some((other) => implies(other, value));
}

/** Whether the one value certainly holds wherever the other does. */
export const valueImplies = rememberPairs((a, b) => implies(a.parameter, b.parameter));

function implies(a: Parameter, b: Parameter): boolean {
    if (a.kind === 'deadline' && b.kind === 'deadline') return deadlineImplies(a, b);
    if (a.kind === 'count' && b.kind === 'count') return countImplies(a, b);
    if (a.kind === 'frequency' && b.kind === 'frequency') return frequencyImplies(a, b);
    if (a.kind === 'length' && b.kind === 'length') return lengthImplies(a, b);
    if (a.kind === 'money' && b.kind === 'money') return moneyImplies(a, b);
    if (a.kind === 'share' && b.kind === 'share') return shareImplies(a, b);
    if (a.kind === 'form' && b.kind === 'form') return a.values.every((value) => b.values.includes(value));
    return a.kind === b.kind && !hasOpen(a) && valueKey(a) === valueKey(b);
}

const hasOpen = (value: Parameter): boolean => valueKey(value).includes(`"${OPEN}"`);

/** From every start date no longer than. */
function atMost(a: Duration, b: Duration): boolean {
    const { verdict, after } = compareDurations(a, b);
    return verdict !== 'always-after' && (verdict !== 'sometimes' || after === 0);
}

/** From every start date shorter than. */
function below(a: Duration, b: Duration): boolean {
    return compareDurations(a, b).verdict === 'always-before';
}

function deadlineImplies(a: DeadlineParameter, b: DeadlineParameter): boolean {
    if (!equalStart(a.anchor, b.anchor) || a.duration === OPEN || b.duration === OPEN) return false;
    if (!a.duration || !b.duration) return a.rule === b.rule && a.duration === b.duration;
    const before = a.anchor?.direction === 'before';
    const latest = (each: DeadlineParameter): boolean =>
        each.rule === 'latest' || each.rule === 'end-of' || (each.rule === 'within' && !before);
    if (a.rule === 'earliest' && b.rule === 'earliest')
        return before ? atMost(a.duration, b.duration) : atMost(b.duration, a.duration);
    if (!latest(a) || !latest(b)) return a.rule === b.rule && valueKey(a.duration) === valueKey(b.duration);
    if (before) return atMost(b.duration, a.duration);
    // »inden udgangen af« ends a day before »senest«.
    return b.rule === 'end-of' && a.rule !== 'end-of'
        ? below(a.duration, b.duration)
        : atMost(a.duration, b.duration);
}

function countImplies(a: CountParameter, b: CountParameter): boolean {
    if (a.alternative || b.alternative) return valueKey(a) === valueKey(b) && a.amount !== OPEN;
    const offered: CountParameter[] = [a, ...a.parts.map((part) => partOf(part, a))];
    return [b, ...b.parts.map((part) => partOf(part, b))].every((wanted) =>
        offered.some((each) => oneCountImplies(each, wanted)),
    );
}

/** A part on its own: `heraf 3` asks for at least 3, counted as the whole is where it says nothing else. */
function partOf(part: CountParameter, whole: CountParameter): CountParameter {
    const { noun = whole.noun, actor = whole.actor, period = whole.period } = part;
    return {
        ...part,
        bound: part.bound === 'max' ? 'max' : 'min',
        ...(noun !== undefined && { noun }),
        ...(actor !== undefined && { actor }),
        ...(period !== undefined && { period }),
    };
}

function oneCountImplies(a: CountParameter, b: CountParameter): boolean {
    if (a.amount === OPEN || b.amount === OPEN) return false;
    if (b.noun !== undefined && b.noun !== a.noun) return false;
    const least = a.bound !== 'max' && a.amount >= b.amount && isWithin(a.period, b.period);
    const most = a.bound !== 'min' && a.amount <= b.amount && isWithin(b.period, a.period);
    // At least so many with one actor are at least so many; at most so many are so with each actor.
    const fewerActors = b.actor === undefined || a.actor === b.actor;
    const moreActors = a.actor === undefined || a.actor === b.actor;
    if (b.bound === 'min') return least && fewerActors;
    if (b.bound === 'max') return most && moreActors;
    return a.bound === 'exact' && least && most && a.actor === b.actor;
}

/** Whether every act counted in `inner` is counted in `outer` as well. */
function isWithin(inner: Period | undefined, outer: Period | undefined): boolean {
    const plain = (period: Period | undefined): boolean => period === undefined || period.kind === 'total';
    if (plain(outer)) return plain(inner) || (inner?.kind !== 'at-a-time' && inner?.kind !== 'per');
    if (plain(inner) || inner?.kind !== outer?.kind || !equalStart(inner?.anchor, outer?.anchor))
        return false;
    if (!inner?.duration || !outer?.duration) return inner?.duration === outer?.duration;
    return inner.kind === 'first' || inner.kind === 'within'
        ? atMost(inner.duration, outer.duration)
        : valueKey(inner.duration) === valueKey(outer.duration);
}

function frequencyImplies(a: FrequencyParameter, b: FrequencyParameter): boolean {
    switch (b.rule) {
        case 'every':
            return (
                a.rule === 'every' &&
                a.duration.unit === b.duration.unit &&
                a.duration.amount > 0 &&
                b.duration.amount % a.duration.amount === 0
            );
        case 'max-gap':
            return a.rule === 'max-gap' && atMost(a.duration, b.duration);
        case 'min-gap':
            return a.rule === 'min-gap' && atMost(b.duration, a.duration);
    }
}

function lengthImplies(a: LengthParameter, b: LengthParameter): boolean {
    if (a.atATime !== b.atATime) return false;
    if (b.bound === 'unlimited') return a.bound === 'unlimited';
    if (a.bound === 'unlimited') return b.bound === 'min';
    if (a.duration === OPEN || b.duration === OPEN || !a.duration || !b.duration) return false;
    const least = a.bound !== 'max' && atMost(b.duration, a.duration);
    const most = a.bound !== 'min' && atMost(a.duration, b.duration);
    return b.bound === 'min' ? least : b.bound === 'max' ? most : a.bound === 'exact' && least && most;
}

function moneyImplies(a: MoneyParameter, b: MoneyParameter): boolean {
    if (a.level !== b.level || a.per !== b.per || a.amount === OPEN || b.amount === OPEN) return false;
    const least = a.bound !== 'max' && a.amount >= b.amount;
    const most = a.bound !== 'min' && a.amount <= b.amount;
    return b.bound === 'min' ? least : b.bound === 'max' ? most : a.bound === 'exact' && least && most;
}

function shareImplies(a: ShareParameter, b: ShareParameter): boolean {
    if (a.base !== b.base || a.basisPoints === OPEN || b.basisPoints === OPEN) return false;
    const difference = a.fraction || b.fraction ? crossed(a, b) : a.basisPoints - b.basisPoints;
    const lower = a.bound === 'min' || a.bound === 'over' || a.bound === 'exact';
    const upper = a.bound === 'max' || a.bound === 'under' || a.bound === 'exact';
    switch (b.bound) {
        case 'min':
            return lower && difference >= 0;
        case 'over':
            return lower && (a.bound === 'over' ? difference >= 0 : difference > 0);
        case 'max':
            return upper && difference <= 0;
        case 'under':
            return upper && (a.bound === 'under' ? difference <= 0 : difference < 0);
        case 'exact':
            return a.bound === 'exact' && difference === 0;
    }
}

function crossed(a: ShareParameter, b: ShareParameter): number {
    const of = ({ fraction, basisPoints }: ShareParameter): { part: number; whole: number } =>
        fraction ?? { part: basisPoints === OPEN ? 0 : basisPoints, whole: 10_000 };
    const [x, y] = [of(a), of(b)];
    return x.part * y.whole - y.part * x.whole;
}
