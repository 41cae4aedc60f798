import { OPEN, type Anchor, type CountParameter, type Parameter, type Period } from '../model/index.js';
import { durationKey, eventsKey, isOpenKey, plainKey } from '../analyses/counting/keys.js';
import type { Truth } from '../population/index.js';

/**
 * Whether a value of a rule is the one that is expected. What the expectation leaves out (an event, a unit, a
 * `heraf`) is not compared. Unknown where the rule leaves it open.
 */
export function isSame(expected: Parameter, actual: Parameter): Truth {
    if (expected.kind !== actual.kind) return 'no';
    if (expected.kind === 'count' && actual.kind === 'count')
        return anyOf(countsIn(actual).map((each) => sameCount(expected, each)));
    if (
        expected.kind === 'deadline' ||
        actual.kind === 'deadline' ||
        expected.kind === 'count' ||
        actual.kind === 'count'
    )
        return 'no';
    const [wanted, found] = [plainKey(expected), plainKey(withoutMore(actual, expected))];
    return and(sameKey(wanted, found), sameAnchor(anchorOf(expected), anchorOf(actual)));
}

/** Whether the events are the same, where the expectation names any. */
export function sameAnchor(expected: Anchor | undefined, actual: Anchor | undefined): Truth {
    return expected ? sameKey(eventsKey(expected), eventsKey(actual)) : 'yes';
}

export function sameKey(expected: string, actual: string): Truth {
    if (expected === actual && !isOpenKey(expected)) return 'yes';
    return isOpenKey(actual) || isOpenKey(expected) ? 'unknown' : 'no';
}

export function and(...all: readonly Truth[]): Truth {
    if (all.includes('no')) return 'no';
    return all.includes('unknown') ? 'unknown' : 'yes';
}

export function anyOf(all: readonly Truth[]): Truth {
    if (all.includes('yes')) return 'yes';
    return all.includes('unknown') ? 'unknown' : 'no';
}

/** The number itself, the alternatives to it, and what is said to be part of it. */
export function countsIn(count: CountParameter): CountParameter[] {
    return [
        count,
        ...(count.alternative ? countsIn(count.alternative) : []),
        ...count.parts.flatMap(countsIn),
    ];
}

function sameCount(expected: CountParameter, actual: CountParameter): Truth {
    if (expected.bound !== actual.bound || !sameNoun(expected.noun, actual.noun)) return 'no';
    const { alternative, actor } = expected;
    return and(
        actual.amount === OPEN || expected.amount === OPEN
            ? 'unknown'
            : expected.amount === actual.amount
              ? 'yes'
              : 'no',
        actor === undefined || actor === actual.actor ? 'yes' : 'no',
        samePeriod(expected.period, actual.period),
        ...expected.parts.map((part) =>
            anyOf(actual.parts.flatMap(countsIn).map((each) => sameCount(part, each))),
        ),
        alternative ? anyOf(alternativesOf(actual).map((each) => sameCount(alternative, each))) : 'yes',
    );
}

const alternativesOf = ({ alternative }: CountParameter): CountParameter[] =>
    alternative ? [alternative, ...alternativesOf(alternative)] : [];

export function samePeriod(expected: Period | undefined, actual: Period | undefined): Truth {
    if (!expected) return 'yes';
    if (!actual || expected.kind !== actual.kind) return 'no';
    return and(
        sameKey(durationKey(expected.duration), durationKey(actual.duration)),
        sameAnchor(expected.anchor, actual.anchor),
    );
}

/** `gange` says nothing of what is counted, and `1 samtale` is of `6 samtaler`. */
function sameNoun(a: string | undefined, b: string | undefined): boolean {
    const stem = (word: string): string => word.replace(/(erne|er|ene|r|e|en|n)$/, '');
    const neutral = (word: string | undefined): boolean => word === undefined || /^gange?$/.test(word);
    return neutral(a) || neutral(b) || stem(a!) === stem(b!);
}

type Plain = Exclude<Parameter, { kind: 'deadline' | 'count' }>;

/** The value without what the expectation leaves out. */
function withoutMore(actual: Plain, expected: Plain): Plain {
    switch (actual.kind) {
        case 'length':
            return expected.kind === 'length' && !expected.atATime ? { ...actual, atATime: false } : actual;
        case 'money': {
            const { per, level, ...rest } = actual;
            if (expected.kind !== 'money') return actual;
            return {
                ...rest,
                ...(expected.per !== undefined && per !== undefined && { per }),
                ...(expected.level !== undefined && level !== undefined && { level }),
            };
        }
        case 'rate': {
            const { per, rule, ...rest } = actual;
            if (expected.kind !== 'rate') return actual;
            return {
                ...rest,
                ...(expected.per !== undefined && per !== undefined && { per }),
                ...(expected.rule !== undefined && rule !== undefined && { rule }),
            };
        }
        case 'share': {
            const { base, ...rest } = actual;
            return expected.kind === 'share' && expected.base === undefined
                ? rest
                : { ...rest, ...(base && { base }) };
        }
        default:
            return actual;
    }
}

function anchorOf(parameter: Parameter): Anchor | undefined {
    return parameter.kind === 'phase' || parameter.kind === 'handover' ? parameter.anchor : undefined;
}
