import { daysOf, isDuration, monthsOf, type Duration } from '../../calendar/index.js';
import {
    OPEN,
    type Anchor,
    type CountParameter,
    type DeadlineParameter,
    type Open,
    type Parameter,
    type Period,
} from '../../model/index.js';

/**
 * Canonical text of values: the same text exactly when the values are the same whatever the start date. Where a
 * value is left open the text has `?` in it; see `isOpenKey`.
 */
const OPEN_KEY = '?';

export const isOpenKey = (key: string): boolean => key.includes(OPEN_KEY);

/** 14 dage and 2 uger are one length, and so are 12 måneder and 1 år; 13 uger and 3 måneder are two. */
export function durationKey(duration: Duration | Open | undefined): string {
    if (duration === undefined) return '';
    if (duration === OPEN) return OPEN_KEY;
    // Broken figures are a problem of their own; here they are only told apart.
    if (!isDuration(duration)) return `${duration.amount}${duration.unit}`;
    const days = daysOf(duration);
    if (duration.amount === 0) return '0';
    return days === undefined ? `${monthsOf(duration)}m` : `${days}d`;
}

/** Events that a period runs from: any of them, so their order does not matter. */
export function eventsKey(anchor: Anchor | undefined): string {
    if (!anchor) return '';
    return anchor.events === OPEN ? OPEN_KEY : [...new Set(anchor.events)].sort().map(word).join('|');
}

/**
 * A deadline without its event. `senest 2 uger` and `inden for 2 uger` are one deadline, for both include the last
 * day; `inden udgangen af 2. uge` ends the day before and is thus `senest 13 dage`.
 */
export function deadlineKey({ rule, duration, anchor }: DeadlineParameter): string {
    const side = anchor?.direction === 'before' ? '<' : anchor?.direction === 'at' ? '=' : '';
    const ends = rule === 'within' && duration !== undefined ? 'latest' : rule;
    if (
        rule === 'end-of' &&
        side === '' &&
        duration !== undefined &&
        duration !== OPEN &&
        isDuration(duration)
    ) {
        const days = daysOf(duration);
        if (days !== undefined && days > 0) return `latest ${durationKey({ amount: days - 1, unit: 'day' })}`;
    }
    return `${ends} ${side}${durationKey(duration)}`;
}

/** A number of times without the event that its period runs from; parts and alternatives in any order. */
export function countKey(count: CountParameter): string {
    const alternatives: string[] = [];
    for (let each: CountParameter | undefined = count; each; each = each.alternative)
        alternatives.push(singleCountKey(each));
    return [...new Set(alternatives)].sort().join(' / ');
}

function singleCountKey({ bound, amount, noun, period, actor, parts }: CountParameter): string {
    const inner = parts.map(countKey).sort().join(' + ');
    const figure = amount === OPEN ? OPEN_KEY : amount;
    return `${bound} ${figure} ${word(noun ?? '')} ${periodKey(period)}${actor ? ` @${word(actor)}` : ''}${inner && ` (${inner})`}`;
}

function periodKey(period: Period | undefined): string {
    return period ? `${period.kind}:${period.anchor?.direction ?? ''}${durationKey(period.duration)}` : '';
}

/** The events of a count's periods, its parts and alternatives included, each with the count that it belongs to. */
export function countEvents(count: CountParameter): string[] {
    const found: string[] = [];
    for (let each: CountParameter | undefined = count; each; each = each.alternative) {
        if (each.period?.anchor) found.push(eventsKey(each.period.anchor));
        found.push(...each.parts.flatMap(countEvents));
    }
    return [...new Set(found)].sort();
}

/** Values that are neither deadline, count nor phase. */
export function plainKey(parameter: Exclude<Parameter, DeadlineParameter | CountParameter>): string {
    switch (parameter.kind) {
        case 'frequency':
            return `${parameter.rule} ${durationKey(parameter.duration)}`;
        case 'length':
            return `${parameter.bound} ${durationKey(parameter.duration)}${parameter.atATime ? ' at a time' : ''}`;
        case 'phase':
            return `phase ${parameter.anchor?.direction === 'before' ? '<' : ''}${durationKey(parameter.from)}..${durationKey(parameter.until)}`;
        case 'between':
            return `between ${eventList(parameter.start)}..${eventList(parameter.end)}`;
        case 'money':
            return `${parameter.bound} ${parameter.amount === OPEN ? OPEN_KEY : parameter.amount} ${parameter.level ?? ''} per ${parameter.per ?? ''}`;
        case 'rate':
            return `${parameter.times} x ${word(parameter.rule ?? '')} per ${parameter.per ?? ''}`;
        case 'share':
            return `${parameter.bound} ${shareKey(parameter)} of ${text(parameter.base ?? '')}`;
        case 'scale':
            return `${word(parameter.fact)}: ${parameter.steps
                .map(({ set, value }) => `[${set.join(' ')}] ${value.amount} ${value.unit}`)
                .sort()
                .join(', ')}`;
        case 'form':
            return [...new Set(parameter.values)].sort().map(word).join('|');
        case 'handover':
            return `${word(parameter.first)} ${durationKey(parameter.duration)} ${word(parameter.next)}`;
    }
}

/** `1 ud af 4` and `25 pct.` are one share. */
function shareKey({
    basisPoints,
    fraction,
}: {
    basisPoints: number | Open;
    fraction?: { part: number; whole: number };
}): string {
    if (basisPoints === OPEN) return OPEN_KEY;
    const [part, whole] = fraction ? [fraction.part, fraction.whole] : [basisPoints, 10_000];
    const divisor = gcd(part, whole) || 1;
    return `${part / divisor}/${whole / divisor}`;
}

function gcd(a: number, b: number): number {
    let [x, y] = [Math.abs(a), Math.abs(b)];
    while (y > 0) [x, y] = [y, x % y];
    return x;
}

const eventList = (events: readonly string[]): string => [...new Set(events)].sort().map(word).join('|');

/** Free text that only differs in white space or in the case of letters says the same. */
export function text(value: string): string {
    return word(value.trim().replace(/\s+/g, ' ').toLowerCase());
}

/** A name or a text can hold any character; the mark of an open value must not come from one. */
export function word(value: string): string {
    return value.replace(/[%?;|\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
