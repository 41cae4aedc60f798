import { compareDurations } from '../../calendar/index.js';
import {
    OPEN,
    type Component,
    type HandoverParameter,
    type LengthParameter,
    type MoneyParameter,
    type Parameter,
    type RateParameter,
    type ScaleParameter,
    type ShareParameter,
} from '../../model/index.js';
import { intervals } from '../../population/index.js';
import { sameNoun } from './counts.js';
import type { ParameterClash } from './model.js';

type Outcome = Pick<ParameterClash, 'certainty' | 'doubt' | 'example' | 'reason' | 'within'>;

/** Two values of one kind that cannot both hold: lengths, amounts, rates, shares, scales, forms, hand-overs. */
export function valueClash(left: Parameter, right: Parameter): ParameterClash | undefined {
    const outcome = compare(left, right);
    return outcome && { ...outcome, components: [COMPONENT[left.kind] ?? 'beløb'], left, right };
}

const COMPONENT: Readonly<Partial<Record<Parameter['kind'], Component>>> = {
    length: 'varighed',
    money: 'beløb',
    rate: 'beløb',
    share: 'andel',
    scale: 'skala',
    form: 'form',
    handover: 'ansvar',
};

function compare(a: Parameter, b: Parameter): Outcome | undefined {
    if (a.kind === 'length' && b.kind === 'length') return compareLengths(a, b) ?? compareLengths(b, a);
    if (a.kind === 'money' && b.kind === 'money') return compareMoney(a, b);
    if (a.kind === 'share' && b.kind === 'share') return compareShares(a, b);
    if (a.kind === 'rate' && b.kind === 'rate') return compareRates(a, b);
    if (a.kind === 'scale' && b.kind === 'scale') return compareScales(a, b);
    if (a.kind === 'handover' && b.kind === 'handover') return compareHandovers(a, b);
    if (a.kind === 'form' && b.kind === 'form') {
        return a.values.some((value) => b.values.includes(value))
            ? undefined
            : { reason: 'form', certainty: 'always' };
    }
    return undefined;
}

/** What `a` asks for at least against what `b` allows at most. */
function compareLengths(a: LengthParameter, b: LengthParameter): Outcome | undefined {
    if (a.atATime !== b.atATime || a.bound === 'max' || b.bound === 'min' || b.bound === 'unlimited')
        return undefined;
    const reason = a.bound === 'exact' && b.bound === 'exact' ? 'single-value' : 'bounds';
    if (a.bound === 'unlimited') return { reason, certainty: 'always' };
    if (a.duration === OPEN || b.duration === OPEN) return { reason, certainty: 'unknown', doubt: 'value' };
    if (!a.duration || !b.duration) return undefined;
    const { verdict, example, equal } = compareDurations(a.duration, b.duration);
    const differs = reason === 'single-value' && verdict === 'sometimes' && equal === 0;
    if (verdict === 'always-after' || differs) return { reason, certainty: 'always' };
    if (verdict !== 'sometimes' || example.after === undefined) return undefined;
    return { reason, certainty: 'sometimes', example: example.after };
}

/** The numbers that a bound leaves. */
interface Span {
    readonly lo: number;
    readonly hi: number;
    readonly withoutLo: boolean;
    readonly withoutHi: boolean;
}

function spanOf(bound: MoneyParameter['bound'] | ShareParameter['bound'], value: number): Span {
    return {
        lo: bound === 'max' || bound === 'under' ? -Infinity : value,
        hi: bound === 'min' || bound === 'over' ? Infinity : value,
        withoutLo: bound === 'over',
        withoutHi: bound === 'under',
    };
}

function areApart(a: Span, b: Span): boolean {
    const lo = Math.max(a.lo, b.lo);
    const hi = Math.min(a.hi, b.hi);
    if (lo !== hi) return lo > hi;
    return [a, b].some((span) => (span.withoutLo && span.lo === lo) || (span.withoutHi && span.hi === hi));
}

/** Whether values with these bounds exclude each other for some sizes. */
function mayExclude(a: string, b: string): boolean {
    const upper = (bound: string): boolean => bound === 'max' || bound === 'under';
    const lower = (bound: string): boolean => bound === 'min' || bound === 'over';
    return !(upper(a) && upper(b)) && !(lower(a) && lower(b));
}

function compareMoney(a: MoneyParameter, b: MoneyParameter): Outcome | undefined {
    const reason = a.bound === 'exact' && b.bound === 'exact' ? 'single-value' : 'bounds';
    if (a.per !== b.per) {
        // 100 kr. om dagen and at most 2,000 kr. om måneden are compared by nobody; two exact amounts may be the same.
        return reason === 'single-value' ? { reason, certainty: 'unknown', doubt: 'value' } : undefined;
    }
    if (a.amount === OPEN || b.amount === OPEN) {
        return mayExclude(a.bound, b.bound) ? { reason, certainty: 'unknown', doubt: 'value' } : undefined;
    }
    if (a.level !== b.level) {
        return mayExclude(a.bound, b.bound) ? { reason, certainty: 'unknown', doubt: 'level' } : undefined;
    }
    return areApart(spanOf(a.bound, a.amount), spanOf(b.bound, b.amount))
        ? { reason, certainty: 'always' }
        : undefined;
}

function compareShares(a: ShareParameter, b: ShareParameter): Outcome | undefined {
    if (a.base !== b.base) return undefined;
    const reason = a.bound === 'exact' && b.bound === 'exact' ? 'single-value' : 'bounds';
    const [x, y] = [shareOf(a), shareOf(b)];
    if (x === undefined || y === undefined) {
        return mayExclude(a.bound, b.bound) ? { reason, certainty: 'unknown', doubt: 'value' } : undefined;
    }
    // One third is not 33.33 per cent: over a common denominator both are whole numbers.
    return areApart(spanOf(a.bound, x.part * y.whole), spanOf(b.bound, y.part * x.whole))
        ? { reason, certainty: 'always' }
        : undefined;
}

function shareOf({ basisPoints, fraction }: ShareParameter): { part: number; whole: number } | undefined {
    if (fraction) return fraction;
    return basisPoints === OPEN ? undefined : { part: basisPoints, whole: 10_000 };
}

function compareRates(a: RateParameter, b: RateParameter): Outcome | undefined {
    if (a.rule === b.rule && a.per === b.per) {
        return a.times === b.times ? undefined : { reason: 'single-value', certainty: 'always' };
    }
    return { reason: 'single-value', certainty: 'unknown', doubt: 'value' };
}

function compareScales(a: ScaleParameter, b: ScaleParameter): Outcome | undefined {
    if (a.fact !== b.fact) return undefined;
    let differing = intervals.none;
    for (const mine of a.steps) {
        for (const theirs of b.steps) {
            if (!sameNoun(mine.value.unit, theirs.value.unit)) continue;
            if (mine.value.amount === theirs.value.amount) continue;
            differing = intervals.union(differing, intervals.intersect(mine.set, theirs.set));
        }
    }
    if (differing.length === 0) return undefined;
    return { reason: 'single-value', certainty: 'always', within: { fact: a.fact, set: differing } };
}

function compareHandovers(a: HandoverParameter, b: HandoverParameter): Outcome | undefined {
    if (a.first !== b.first || a.next !== b.next) return { reason: 'handover', certainty: 'always' };
    const { verdict, example } = compareDurations(a.duration, b.duration);
    if (verdict === 'always-equal') return undefined;
    if (verdict !== 'sometimes') return { reason: 'handover', certainty: 'always' };
    return {
        reason: 'handover',
        certainty: 'sometimes',
        example: Math.min(example.before ?? Infinity, example.after ?? Infinity),
    };
}
