import type { AstNode } from 'langium';
import type { Duration } from '../../calendar/index.js';
import {
    isFactCondition,
    isPhase,
    type Declaration,
    type FactCondition,
    type Phase,
} from '../../generated/parser/ast.js';
import { durationText, keyText } from './axes.js';
import { withContents } from './contents.js';
import type { Vocabulary } from '../vocabulary.js';
import { lowerDuration, valueDuration } from './values.js';

/** Lengths of time that a condition or a phase compares an elapsed time with. */
export type TimeUse =
    | { readonly fact: string; readonly window?: Duration; readonly lengths: readonly Duration[] }
    | { readonly event: string | undefined; readonly lengths: readonly Duration[] };

/** Those of one declaration; whether a fact is one that measures time, others say. */
export function timesIn(declaration: Declaration): TimeUse[] {
    return withContents(declaration).flatMap((node: AstNode) => {
        const use = isFactCondition(node) ? inCondition(node) : isPhase(node) ? inPhase(node) : undefined;
        return use && use.lengths.length > 0 ? [use] : [];
    });
}

/**
 * Every length of time that the rule set compares each elapsed time with, by axis. They must all be known before the
 * first condition is lowered: which start dates are alike depends on the whole set. The order is not that of the text,
 * so that nothing depends on where a length is written.
 */
export function collectThresholds(
    uses: Iterable<TimeUse>,
    eventOf: (fact: string) => string | undefined,
): Map<string, Duration[]> {
    const found = new Map<string, Map<string, Duration>>();
    for (const use of uses) {
        const key = keyOf(use, eventOf);
        if (key === undefined) continue;
        let known = found.get(key);
        if (!known) found.set(key, (known = new Map()));
        for (const length of use.lengths) known.set(durationText(length), length);
    }
    return new Map(
        [...found]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, known]) => [key, inOrder([...known.values()])]),
    );
}

function keyOf(use: TimeUse, eventOf: (fact: string) => string | undefined): string | undefined {
    if ('event' in use) return keyText({ kind: 'since', event: use.event });
    const { fact, window } = use;
    const event = eventOf(fact);
    if (event === undefined) return undefined;
    return keyText(window ? { kind: 'total', fact, window } : { kind: 'since', event });
}

/** Lengths by axis. */
export type Thresholds = ReadonlyMap<string, readonly Duration[]>;

/** Those of some files, list by list; the ones from before where they are the same. */
export function keepThresholds(
    before: Thresholds,
    uses: readonly (readonly TimeUse[])[],
    { facts }: Pick<Vocabulary, 'facts'>,
): Thresholds {
    const now = collectThresholds(uses.flat(), (fact) => {
        const type = facts.get(fact)?.type;
        return type?.kind === 'elapsed' ? type.event : undefined;
    });
    return JSON.stringify([...now]) === JSON.stringify([...before]) ? before : now;
}

const UNITS: readonly Duration['unit'][] = ['day', 'week', 'month', 'halfyear', 'year'];

function inOrder(lengths: Duration[]): Duration[] {
    return lengths.sort((a, b) => UNITS.indexOf(a.unit) - UNITS.indexOf(b.unit) || a.amount - b.amount);
}

function inCondition(node: FactCondition): TimeUse | undefined {
    if (!node.set) return undefined;
    const values = [...node.set.values, ...node.set.ranges.flatMap((range) => [range.value, range.upper])];
    const window = lowerDuration(node.window, []);
    return {
        fact: node.fact?.$refText ?? '',
        ...(window && { window }),
        lengths: values.flatMap((value) =>
            value?.$type === 'FigureValue' ? (valueDuration(value, []) ?? []) : [],
        ),
    };
}

function inPhase(node: Phase): TimeUse {
    return {
        event: node.anchor?.events[0]?.$refText,
        lengths: [node.from, node.until].flatMap((length) => lowerDuration(length, []) ?? []),
    };
}
