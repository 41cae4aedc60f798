import type {
    Anchor as AnchorNode,
    Between,
    Count,
    Deadline,
    Form,
    Frequency,
    Handover,
    Length,
    Amount,
    Period as PeriodNode,
    Phase,
    Rate,
    Scale,
    Share,
} from '../../generated/parser/ast.js';
import {
    OPEN,
    type Anchor,
    type Bound,
    type CountParameter,
    type DeadlineParameter,
    type Parameter,
    type Period,
    type ScaleStep,
} from '../parameter.js';
import { lowerValueSet } from './conditions.js';
import type { Lowering } from './lowering.js';
import { placeOf } from './source-text.js';
import { bad, lowerDuration, lowerMoney, lowerPercent, unitOf, wholeNumber } from './values.js';
import { textOf } from './source-text.js';

export type ParameterNode =
    Deadline | Count | Frequency | Length | Phase | Between | Amount | Share | Scale | Form | Handover | Rate;

/** The values that one clause states: two for `hurtigst muligt og senest 2 uger`, none where they cannot be read. */
export function lowerParameter(node: ParameterNode, on: Lowering): Parameter[] {
    switch (node.$type) {
        case 'Deadline':
            return lowerDeadline(node, on);
        case 'Count':
            return present(lowerCount(node, on));
        case 'Frequency':
            return present(lowerFrequency(node, on));
        case 'Length':
            return present(lowerLength(node, on));
        case 'Phase':
            return [lowerPhase(node, on)];
        case 'Between':
            return [
                {
                    kind: 'between',
                    start: node.start.map((ref) => ref.$refText),
                    end: node.end.map((ref) => ref.$refText),
                    place: placeOf(node),
                },
            ];
        case 'Amount':
            return present(lowerAmount(node, on));
        case 'Rate':
            return present(lowerRate(node, on));
        case 'Share':
            return present(lowerShare(node, on));
        case 'Scale':
            return present(lowerScale(node, on));
        case 'Form':
            return [{ kind: 'form', values: [...node.values].sort(), place: placeOf(node) }];
        case 'Handover':
            return present(lowerHandover(node, on));
    }
}

const present = (parameter: Parameter | undefined): Parameter[] => (parameter ? [parameter] : []);

const RULES: Readonly<Record<Deadline['kind'], DeadlineParameter['rule']>> = {
    senest: 'latest',
    tidligst: 'earliest',
    inden: 'within',
    straks: 'immediately',
    umiddelbart: 'promptly',
    hurtigst: 'as-soon-as-possible',
    løbende: 'ongoing',
    ved: 'at',
};

function lowerDeadline(node: Deadline, on: Lowering): DeadlineParameter[] {
    const anchor = lowerAnchor(node.anchor, node.kind === 'ved' ? 'at' : 'after');
    const first: DeadlineParameter = {
        kind: 'deadline',
        rule:
            node.ordinal !== undefined
                ? 'end-of'
                : node.kind === 'senest' && anchor?.direction === 'at' && !node.duration
                  ? 'latest'
                  : RULES[node.kind],
        ...deadlineDuration(node, on),
        ...(anchor && { anchor }),
        place: placeOf(node),
    };
    return node.latest ? [first, ...lowerDeadline(node.latest, on)] : [first];
}

function deadlineDuration(node: Deadline, on: Lowering): Pick<DeadlineParameter, 'duration'> {
    if (node.open) return { duration: OPEN };
    if (node.ordinal !== undefined) {
        const amount = wholeNumber(node.ordinal.replace(/\.$/, ''), node, on.problems);
        const unit = unitOf(node.unit);
        return amount === undefined || unit === undefined
            ? { duration: OPEN }
            : { duration: { amount, unit } };
    }
    if (!node.duration) return {};
    return { duration: lowerDuration(node.duration, on.problems) ?? OPEN };
}

function lowerAnchor(node: AnchorNode | undefined, direction: Anchor['direction']): Anchor | undefined {
    if (!node) return undefined;
    const word = node.direction;
    return {
        direction: word === 'før' ? 'before' : word === 'ved' ? 'at' : word ? 'after' : direction,
        events: node.open ? OPEN : node.events.map((event) => event.$refText).sort(),
    };
}

function lowerBound(text: string | undefined): Bound {
    return text === 'mindst' ? 'min' : text === 'præcis' ? 'exact' : 'max';
}

function lowerCount(node: Count, on: Lowering): CountParameter | undefined {
    const amount = node.amount === 'uoplyst' ? OPEN : wholeNumber(node.amount, node, on.problems);
    if (amount === undefined) return undefined;
    if (amount !== OPEN && amount < 0)
        return bad(on.problems, node, 'Et antal kan ikke være negativt.', 'A number cannot be negative.');
    const period = lowerPeriod(node.period, on);
    const alternative = node.alternative && lowerCount(node.alternative, on);
    return {
        kind: 'count',
        bound: node.bound ? lowerBound(node.bound) : 'exact',
        amount,
        ...(node.noun !== undefined && { noun: node.noun }),
        ...(period && { period }),
        ...(node.actor && { actor: node.actor.$refText }),
        parts: node.parts.flatMap((part) => lowerCount(part, on) ?? []),
        ...(alternative && { alternative }),
        place: placeOf(node),
    };
}

function lowerPeriod(node: PeriodNode | undefined, on: Lowering): Period | undefined {
    if (!node) return undefined;
    if (node.per) {
        const unit = unitOf(perUnit(node.per));
        return { kind: 'per', ...(unit && { duration: { amount: 1, unit } }) };
    }
    if (node.atATime) return { kind: 'at-a-time' };
    if (node.total) return { kind: 'total' };
    const duration = lowerDuration(node.duration, on.problems);
    const anchor = lowerAnchor(node.anchor, 'after');
    return {
        kind: node.first ? 'first' : node.recent ? 'recent' : 'within',
        ...(duration && { duration }),
        ...(anchor && { anchor }),
    };
}

function lowerFrequency(node: Frequency, on: Lowering): Parameter | undefined {
    if (node.gap) {
        const duration = lowerDuration(node.gap, on.problems);
        return (
            duration && {
                kind: 'frequency',
                rule: node.bound === 'mindst' ? 'min-gap' : 'max-gap',
                duration,
                place: placeOf(node),
            }
        );
    }
    const amount =
        node.every === undefined ? 1 : wholeNumber(node.every.replace(/\.$/, ''), node, on.problems);
    const unit = unitOf(node.unit);
    if (amount === 0)
        return bad(on.problems, node, '»Hver 0.« kan ikke lade sig gøre.', '»Every 0th« is impossible.');
    return amount !== undefined && unit
        ? { kind: 'frequency', rule: 'every', duration: { amount, unit }, place: placeOf(node) }
        : undefined;
}

function lowerLength(node: Length, on: Lowering): Parameter | undefined {
    const place = placeOf(node);
    if (node.unlimited) return { kind: 'length', bound: 'unlimited', atATime: false, place };
    const duration = node.open ? OPEN : lowerDuration(node.duration, on.problems);
    const bound = node.bound === undefined ? 'exact' : lowerBound(node.bound);
    return duration && { kind: 'length', bound, duration, atATime: node.atATime, place };
}

function lowerPhase(node: Phase, on: Lowering): Parameter {
    const from = lowerDuration(node.from, on.problems);
    const until = lowerDuration(node.until, on.problems);
    const anchor = lowerAnchor(node.anchor, 'after');
    return {
        kind: 'phase',
        ...(from && { from }),
        ...(until && { until }),
        ...(anchor && { anchor }),
        place: placeOf(node),
    };
}

function lowerAmount(node: Amount, on: Lowering): Parameter | undefined {
    const amount = node.open ? OPEN : lowerMoney(node.money, on.problems);
    if (amount === undefined) return undefined;
    const level = node.money?.level;
    return {
        kind: 'money',
        bound: node.bound === undefined ? 'exact' : lowerBound(node.bound),
        amount,
        ...(level !== undefined && { level }),
        ...(node.per !== undefined && { per: perUnit(node.per) }),
        place: placeOf(node),
    };
}

/** "om måneden", "pr. måned" are one unit. */
function perUnit(text: string): string {
    const word = text.replace(/^(om|pr\.)\s*/, '');
    return (
        (
            { dagen: 'dag', ugen: 'uge', måneden: 'måned', året: 'år', timen: 'time' } as Record<
                string,
                string
            >
        )[word] ?? word
    );
}

function lowerRate(node: Rate, on: Lowering): Parameter | undefined {
    const times = wholeNumber(node.times, node, on.problems);
    if (times === undefined) return undefined;
    return {
        kind: 'rate',
        times,
        ...(node.rule && { rule: node.rule.$refText }),
        ...(node.per !== undefined && { per: perUnit(node.per) }),
        place: placeOf(node),
    };
}

function lowerShare(node: Share, on: Lowering): Parameter | undefined {
    const place = placeOf(node);
    const base = node.base !== undefined ? { base: textOf(node.base) } : {};
    if (node.whole !== undefined) {
        const part = wholeNumber(node.part, node, on.problems);
        const whole = wholeNumber(node.whole, node, on.problems);
        if (part === undefined || whole === undefined) return undefined;
        if (whole === 0 || part > whole)
            return bad(
                on.problems,
                node,
                `»${part} ud af ${whole}« er ikke en andel.`,
                `»${part} out of ${whole}« is no share.`,
            );
        return {
            kind: 'share',
            bound: node.limit ? 'max' : 'exact',
            basisPoints: Math.round((part / whole) * 10_000),
            fraction: { part, whole },
            ...base,
            place,
        };
    }
    const basisPoints = node.open ? OPEN : lowerPercent(node.percent?.amount, node, on.problems);
    if (basisPoints === undefined) return undefined;
    const bound =
        node.bound === 'under' || node.bound === 'over'
            ? node.bound
            : node.bound === undefined
              ? 'exact'
              : lowerBound(node.bound);
    return { kind: 'share', bound, basisPoints, ...base, place };
}

function lowerScale(node: Scale, on: Lowering): Parameter | undefined {
    const fact = on.known.fact(node.fact?.$refText ?? '');
    if (!fact) return undefined;
    const steps = node.steps.flatMap((step): ScaleStep[] => {
        const set = step.set && lowerValueSet(step.set, fact, on);
        const value = step.value?.$type === 'FigureValue' ? step.value : undefined;
        const amount = !value
            ? undefined
            : value.currency || value.percent
              ? lowerMoney(value, on.problems)
              : wholeNumber(value.amount, value, on.problems);
        if (!set || !value || amount === undefined) return [];
        const unit = value.currency ? 'kr.' : value.percent ? 'pct.' : (value.unit ?? '');
        return [
            {
                set,
                text: (step.set.$cstNode?.text ?? '').replace(/\s+/g, ' '),
                value: { amount, unit },
                place: placeOf(step),
            },
        ];
    });
    return { kind: 'scale', fact: fact.id, steps, place: placeOf(node) };
}

function lowerHandover(node: Handover, on: Lowering): Parameter | undefined {
    const duration = lowerDuration(node.duration, on.problems);
    const anchor = lowerAnchor(node.anchor, 'after');
    return (
        duration && {
            kind: 'handover',
            first: node.first?.$refText ?? '',
            duration,
            ...(anchor && { anchor }),
            next: node.next?.$refText ?? '',
            place: placeOf(node),
        }
    );
}
