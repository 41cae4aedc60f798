import { and, everything, intervals, isIn, not, or, type Condition } from '../../population/index.js';
import type {
    Condition as ConditionNode,
    Conjunction,
    Disjunction,
    FactCondition,
    FigureValue,
    HasFact,
    Range,
    Value,
    ValueSet,
} from '../../generated/parser/ast.js';
import type { Threshold } from '../norm.js';
import type { Duration } from '../../calendar/index.js';
import { intervalFor, type Comparison, type ElapsedKey } from './axes.js';
import type { KnownFact, Lowering } from './lowering.js';
import { placeOf, textOf } from './source-text.js';
import { bad, lowerDate, lowerDuration, lowerMoney, unitOf, valueDuration, wholeNumber } from './values.js';

const COMPARISONS: Readonly<Record<string, Comparison>> = {
    mindst: 'min',
    højst: 'max',
    under: 'under',
    over: 'over',
    præcis: 'exact',
    før: 'under',
    efter: 'over',
};

/** A condition as the kernel reads it. What cannot be read (an unknown name) becomes an open condition. */
export function lowerCondition(node: ConditionNode | undefined, on: Lowering): Condition {
    switch (node?.$type) {
        case 'Disjunction':
            warnOfMixing(node, on);
            return or(...node.parts.map((part) => lowerCondition(part, on)));
        case 'Conjunction':
            return and(...node.parts.map((part) => lowerCondition(part, on)));
        case 'Negation':
            return not(lowerCondition(node.operand, on));
        case 'HasFact':
            return lowerHasFact(node, on);
        case 'FactCondition':
            return negated(node.negated, lowerFactCondition(node, on));
        case 'GroupMembership': {
            const name = node.group?.$refText ?? '';
            return negated(node.negated, on.groupCondition(name) ?? unreadable(name, on));
        }
        case 'JudgementCondition':
            return on.axes.opaque('judgement', textOf(node.text));
        case 'OpenCondition':
            return on.axes.opaque('open', textOf(node.text) || 'vilkåret er uoplyst');
        default:
            return everything;
    }
}

/** The texts of skøn and open conditions inside a condition, for messages. */
export function opaqueTexts(node: ConditionNode | undefined): { judgements: string[]; open: string[] } {
    const found = { judgements: [] as string[], open: [] as string[] };
    const visit = (each: ConditionNode | undefined): void => {
        if (each?.$type === 'Disjunction' || each?.$type === 'Conjunction') each.parts.forEach(visit);
        else if (each?.$type === 'Negation') visit(each.operand);
        else if (each?.$type === 'JudgementCondition') found.judgements.push(textOf(each.text));
        else if (each?.$type === 'OpenCondition') found.open.push(textOf(each.text) || 'vilkåret er uoplyst');
    };
    visit(node);
    return found;
}

/** The lengths of time that a condition compares elapsed times with; totals in a window have no point in the course. */
export function thresholdsIn(node: ConditionNode | undefined, on: Lowering): Threshold[] {
    switch (node?.$type) {
        case 'Disjunction':
        case 'Conjunction':
            return node.parts.flatMap((part) => thresholdsIn(part, on));
        case 'Negation':
            return thresholdsIn(node.operand, on);
        case 'FactCondition': {
            const type = on.known.fact(node.fact?.$refText ?? '')?.type;
            if (type?.kind !== 'elapsed' || node.window || !node.set) return [];
            const values = [
                ...node.set.values,
                ...node.set.ranges.flatMap(rangeEnds).map(({ value }) => value),
            ];
            return values.flatMap((value): Threshold[] => {
                const duration = value?.$type === 'FigureValue' ? valueDuration(value, []) : undefined;
                return duration
                    ? [{ kind: 'threshold', duration, event: type.event, place: placeOf(value) }]
                    : [];
            });
        }
        default:
            return [];
    }
}

const negated = (flag: boolean, condition: Condition): Condition => (flag ? not(condition) : condition);

/** An unknown name is reported where it stands; here it may hold or not, so that nothing is concluded from it. */
const unreadable = (name: string, on: Lowering): Condition => on.axes.opaque('open', `»${name}« er ukendt`);

function lowerHasFact(node: HasFact, on: Lowering): Condition {
    const fact = on.known.fact(node.fact?.$refText ?? '');
    if (!fact) return unreadable(node.fact?.$refText ?? '', on);
    if (fact.type.kind !== 'boolean') {
        bad(
            on.problems,
            node,
            `»${fact.id}« er ikke en ja/nej-oplysning: skriv »${fact.id} er …« med en værdi.`,
            `»${fact.id}« is not a yes/no fact: write »${fact.id} er …« with a value.`,
        );
        return unreadable(fact.id, on);
    }
    return isIn(on.axes.fact(fact.id), intervals.point(node.negated ? 0 : 1));
}

function lowerFactCondition(node: FactCondition, on: Lowering): Condition {
    const fact = on.known.fact(node.fact?.$refText ?? '');
    if (!fact || !node.set) return unreadable(node.fact?.$refText ?? '', on);
    if (fact.type.kind === 'elapsed')
        return lowerElapsed(node, fact, fact.type, on) ?? unreadable(fact.id, on);
    if (node.total || node.window) {
        bad(
            on.problems,
            node,
            `»${fact.id}« måler ikke tid, så den kan ikke lægges sammen inden for et tidsrum.`,
            `»${fact.id}« does not measure time and cannot be totalled in a window.`,
        );
    }
    const set = lowerValueSet(node.set, fact, on);
    return set ? isIn(on.axes.fact(fact.id), set) : unreadable(fact.id, on);
}

function lowerElapsed(
    node: FactCondition,
    fact: KnownFact,
    type: Extract<KnownFact['type'], { kind: 'elapsed' }>,
    on: Lowering,
): Condition | undefined {
    const key = elapsedKey(node, fact.id, type.event, on);
    const ranges = [
        ...node.set.ranges.flatMap(rangeEnds),
        ...node.set.values.map((value) => ({ comparison: 'exact' as const, value })),
    ];
    const parts = ranges.map(({ comparison, value }) => {
        const threshold = value && thresholdOf(value, on);
        return threshold && on.axes.elapsed(key, comparison, threshold);
    });
    if (parts.some((part) => part === undefined)) return undefined;
    return node.set.ranges.length > 0 ? and(...(parts as Condition[])) : or(...(parts as Condition[]));
}

export function elapsedKey(
    node: FactCondition,
    fact: string,
    event: string,
    on: Pick<Lowering, 'problems'>,
): ElapsedKey {
    const window = lowerDuration(node.window, on.problems);
    return window ? { kind: 'total', fact, window } : { kind: 'since', event };
}

function thresholdOf(value: Value, on: Lowering): Duration | undefined {
    if (value.$type === 'FigureValue' && (value.half || unitOf(value.unit)))
        return valueDuration(value, on.problems);
    return bad(
        on.problems,
        value,
        'Her skal stå et tidsrum, fx »6 måneder«.',
        'A length of time is expected here, e.g. »6 måneder«.',
    );
}

/** `fra a til b` is two bounds, both included. */
export function rangeEnds(range: Range): { comparison: Comparison; value: Value }[] {
    if (range.bound !== 'fra') return [{ comparison: COMPARISONS[range.bound]!, value: range.value }];
    return [
        { comparison: 'min' as const, value: range.value },
        { comparison: 'max' as const, value: range.upper! },
    ];
}

/** The values of a fact that a set names; undefined, with a problem recorded, when one of them cannot be read. */
export function lowerValueSet(
    node: ValueSet,
    fact: KnownFact,
    on: Lowering,
): intervals.IntervalSet | undefined {
    const bounds = domainOf(fact.type);
    const sets =
        node.ranges.length > 0
            ? node.ranges.flatMap(rangeEnds).map(({ comparison, value }) => setFor(comparison, value))
            : node.values.map((value) => setFor('exact', value));
    if (sets.some((set) => set === undefined)) return undefined;
    const known = sets as intervals.IntervalSet[];
    return known.reduce((a, b) =>
        node.ranges.length > 0 ? intervals.intersect(a, b) : intervals.union(a, b),
    );

    function setFor(comparison: Comparison, value: Value | undefined): intervals.IntervalSet | undefined {
        const number = value && lowerValue(value, fact, on);
        return number === undefined ? undefined : intervalFor(comparison, number, bounds.lo, bounds.hi);
    }
}

function domainOf(type: KnownFact['type']): { lo: number; hi: number } {
    if (type.kind === 'boolean') return { lo: 0, hi: 2 };
    if (type.kind === 'enum') return { lo: 0, hi: type.values.length };
    return { lo: type.from, hi: type.to + 1 };
}

/** A value on the axis of its fact: an index, a whole number, øre or a day. */
function lowerValue(value: Value, fact: KnownFact, on: Lowering): number | undefined {
    const { type } = fact;
    if (type.kind === 'enum' && value.$type === 'NamedValue') {
        const index = type.values.findIndex((each) => each.id === value.value?.$refText);
        return index < 0 ? undefined : index;
    }
    if (type.kind === 'date' && value.$type === 'DateValue') return lowerDate(value.date, value, on.problems);
    if (type.kind === 'money' && value.$type === 'FigureValue' && value.currency)
        return amountIn(value, type.level, on);
    if (type.kind === 'integer' && value.$type === 'FigureValue' && !value.currency && !value.half)
        return countIn(value, type.unit, on);
    if (value.$type === 'NamedValue' && value.value?.$refText === undefined) return undefined;
    return bad(
        on.problems,
        value,
        `Værdien passer ikke til »${fact.id}«, som er ${artOf(type)}.`,
        `The value does not fit »${fact.id}«.`,
    );
}

function amountIn(value: FigureValue, level: string | undefined, on: Lowering): number | undefined {
    if (value.level === undefined || value.level === level) return lowerMoney(value, on.problems);
    return bad(
        on.problems,
        value,
        `Beløbet er i ${value.level}, men oplysningen er i ${level ?? 'et ukendt prisniveau'}: beløb i forskellige prisniveauer kan ikke sammenlignes.`,
        `The amount is at ${value.level}, the fact at ${level ?? 'an unknown level'}: amounts at different price levels cannot be compared.`,
    );
}

function countIn(value: FigureValue, unit: string | undefined, on: Lowering): number | undefined {
    if (value.unit === undefined || unit === undefined || sameUnit(value.unit, unit))
        return wholeNumber(value.amount, value, on.problems);
    return bad(
        on.problems,
        value,
        `Oplysningen regnes i ${unit}, ikke i ${value.unit}.`,
        `The fact is counted in ${unit}, not in ${value.unit}.`,
    );
}

/** `måned` and `måneder` are one unit: compare without the inflection. */
function sameUnit(a: string, b: string): boolean {
    const stem = (word: string): string => word.replace(/(erne|ers|er|en|et|es|e|s)$/, '');
    return a === b || stem(a) === stem(b);
}

function artOf(type: KnownFact['type']): string {
    switch (type.kind) {
        case 'boolean':
            return 'ja eller nej';
        case 'enum':
            return `én af ${type.values.map((value) => value.id).join(', ')}`;
        case 'integer':
            return `et helt tal${type.unit ? ` i ${type.unit}` : ''}`;
        case 'money':
            return 'et beløb i kr.';
        case 'elapsed':
            return 'et tidsrum';
        case 'date':
            return 'en dato';
    }
}

/** `a eller b og c` binds as the grammar says, but a reader may bind it the other way. */
function warnOfMixing(node: Disjunction, on: Lowering): void {
    if (node.parts.some((part) => part.$type === 'Conjunction' && !isParenthesised(part))) {
        on.problems.push({ kind: 'ambiguous-condition', place: placeOf(node) });
    }
}

function isParenthesised(node: Conjunction): boolean {
    const cst = node.$cstNode;
    if (!cst) return true;
    if (cst.text.startsWith('(')) return true;
    const text = cst.root.fullText;
    let before = cst.offset - 1;
    while (/\s/.test(text[before] ?? '')) before--;
    let after = cst.end;
    while (/\s/.test(text[after] ?? '')) after++;
    return text[before] === '(' && text[after] === ')';
}
