import {
    duration,
    parseAmount,
    parseDay,
    type DayNumber,
    type Duration,
    type DurationUnit,
} from '../../calendar/index.js';
import type { AstNode } from 'langium';
import type { Duration as DurationNode, FigureValue, Money } from '../../generated/parser/ast.js';
import type { Problem } from '../problem.js';
import { placeOf } from './source-text.js';

const WORDS: Readonly<Record<string, number>> = {
    en: 1,
    én: 1,
    et: 1,
    ét: 1,
    to: 2,
    tre: 3,
    fire: 4,
    fem: 5,
    seks: 6,
    syv: 7,
    otte: 8,
    ni: 9,
    ti: 10,
    elleve: 11,
    tolv: 12,
};

const UNITS: Readonly<Record<string, DurationUnit>> = {
    dag: 'day',
    dage: 'day',
    dages: 'day',
    uge: 'week',
    uger: 'week',
    ugers: 'week',
    måned: 'month',
    måneder: 'month',
    måneders: 'month',
    halvår: 'halfyear',
    år: 'year',
    års: 'year',
};

export function unitOf(word: string | undefined): DurationUnit | undefined {
    return word === undefined ? undefined : UNITS[word];
}

/** A figure in digits or letters, in hundredths; undefined when it is no number or too large to count with. */
function hundredths(text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    const word = WORDS[text];
    if (word !== undefined) return word * 100;
    const size = parseAmount(text.replace(/^-/, ''));
    return size !== undefined && text.startsWith('-') ? -size : size;
}

/** A whole number, or undefined with a problem that says why not. */
export function wholeNumber(
    text: string | undefined,
    node: AstNode,
    problems: Problem[],
): number | undefined {
    if (text === undefined) return undefined;
    const value = hundredths(text);
    if (value === undefined)
        return bad(
            problems,
            node,
            `Tallet »${text}« er for stort eller kan ikke læses.`,
            `The number »${text}« is too large or cannot be read.`,
        );
    if (value % 100 !== 0)
        return bad(problems, node, `»${text}« er ikke et helt tal.`, `»${text}« is not a whole number.`);
    return value / 100;
}

export function lowerDuration(node: DurationNode | undefined, problems: Problem[]): Duration | undefined {
    if (!node?.unit) return undefined;
    if (node.half) return { amount: 1, unit: 'halfyear' };
    return durationOf(node.amount ?? 'en', node.unit, node, problems);
}

function durationOf(
    amount: string | undefined,
    word: string,
    node: AstNode,
    problems: Problem[],
): Duration | undefined {
    const unit = UNITS[word];
    const number = wholeNumber(amount, node, problems);
    if (number === undefined || unit === undefined) return undefined;
    if (number < 0) {
        return bad(
            problems,
            node,
            `En varighed kan ikke være negativ: »${amount} ${word}«.`,
            `A length of time cannot be negative: »${amount} ${word}«.`,
        );
    }
    return (
        duration(number, unit) ??
        bad(
            problems,
            node,
            `Varigheden »${amount} ${word}« er for lang til kalenderen.`,
            `The length »${amount} ${word}« is too long for the calendar.`,
        )
    );
}

/** The length of time that a value in a condition states: `6 måneder`, `et halvt år`. */
export function valueDuration(node: FigureValue, problems: Problem[]): Duration | undefined {
    if (node.half) return { amount: 1, unit: 'halfyear' };
    return node.unit ? durationOf(node.amount, node.unit, node, problems) : undefined;
}

/** An amount in øre. */
export function lowerMoney(node: Money | FigureValue | undefined, problems: Problem[]): number | undefined {
    if (!node?.amount) return undefined;
    const amount = hundredths(node.amount);
    if (amount !== undefined && amount >= 0) return amount;
    return bad(
        problems,
        node,
        `Beløbet »${node.amount} kr.« kan ikke bruges: det er negativt eller for stort.`,
        `The amount »${node.amount} kr.« is negative or too large.`,
    );
}

/** An amount in øre that may be negative, written in whole kroner, millions (`mio. kr.`) or milliards (`mia. kr.`). */
export function lowerMillions(
    text: string | undefined,
    unit: string | undefined,
    node: AstNode,
    problems: Problem[],
): number | undefined {
    if (text === undefined) return undefined;
    const factor = unit?.startsWith('mio') ? 1_000_000 : unit?.startsWith('mia') ? 1_000_000_000 : 1;
    const amount = (hundredths(text) ?? Infinity) * factor;
    if (Number.isSafeInteger(amount)) return amount;
    return bad(
        problems,
        node,
        `Beløbet »${text}« er for stort eller kan ikke læses.`,
        `The amount »${text}« is too large or cannot be read.`,
    );
}

/** Hundredths of a percent. */
export function lowerPercent(
    text: string | undefined,
    node: AstNode,
    problems: Problem[],
): number | undefined {
    const value = hundredths(text);
    if (text === undefined || (value !== undefined && value >= 0)) return value;
    return bad(
        problems,
        node,
        `Andelen »${text} pct.« kan ikke bruges: den er negativ eller for stor.`,
        `The share »${text} %« is negative or too large.`,
    );
}

export function lowerDate(
    text: string | undefined,
    node: AstNode,
    problems: Problem[],
): DayNumber | undefined {
    if (text === undefined) return undefined;
    return (
        parseDay(text) ??
        bad(
            problems,
            node,
            `Datoen »${text}« findes ikke i kalenderen.`,
            `The date »${text}« does not exist.`,
        )
    );
}

/** Records the problem and returns undefined, so that a broken value reads like a missing one. */
export function bad(problems: Problem[], node: AstNode, da: string, en: string): undefined {
    problems.push({ kind: 'bad-value', message: { da, en }, place: placeOf(node) });
    return undefined;
}
