import type { AstNode } from 'langium';
import type {
    Cell,
    FigureUnit as UnitNode,
    Quantity,
    Rounding as RoundingNode,
} from '../../generated/parser/ast.js';
import type { Exact, Figure, FigureUnit, FigureWord } from '../figures.js';
import type { Problem } from '../problem.js';
import { placeOf } from './source-text.js';
import { bad } from './values.js';

export const NO_UNIT: FigureUnit = { id: '', text: '', scale: [1, 1] };

const WORDS: Readonly<Record<string, FigureWord>> = {
    'ca.': 'about',
    omkring: 'about',
    knap: 'nearly',
    godt: 'just-over',
    over: 'over',
    'mere end': 'over',
    under: 'under',
    'færre end': 'under',
    mindst: 'at-least',
    højst: 'at-most',
    'op til': 'at-most',
    'op mod': 'at-most',
};

const SCALES: Readonly<Record<string, number>> = { 'mio.': 1_000_000, 'mia.': 1_000_000_000 };

/** What a figure is rounded to, in its own unit: a number, 0 for exact, undefined where nothing is declared. */
export type Rounding = Exact | undefined;

export interface Defaults {
    readonly unit: FigureUnit;
    readonly rounding: Rounding;
}

export function lowerUnit(node: UnitNode | undefined, problems: Problem[]): FigureUnit | undefined {
    if (!node) return undefined;
    const text = (node.$cstNode?.text ?? '').replace(/\s+/g, ' ');
    if (node.percent) return { id: 'pct.', text, scale: [1, 100] };
    const times = node.times === undefined ? undefined : lowerExact(node.times, node, problems);
    const scale: Exact = times ?? [node.scale ? (SCALES[node.scale] ?? 1) : 1, 1];
    const per = node.per?.split(' ').at(-1) ?? (node.currency ? PER[node.currency] : undefined);
    const id = node.currency ? 'kr.' : (node.noun ?? '');
    return { id, ...(per !== undefined && { per: PER_WORD[per] ?? per }), text, scale };
}

const PER: Readonly<Record<string, string>> = {
    'kr./md.': 'måned',
    'kr./år': 'år',
    'kr./uge': 'uge',
    'kr./time': 'time',
};
const PER_WORD: Readonly<Record<string, string>> = {
    dagen: 'dag',
    ugen: 'uge',
    måneden: 'måned',
    året: 'år',
    timen: 'time',
};

export function lowerRounding(node: RoundingNode | undefined, problems: Problem[]): Rounding {
    if (!node) return undefined;
    if (node.exact) return [0, 1];
    const to = node.to === undefined ? undefined : lowerExact(node.to, node, problems);
    if (!to || to[0] > 0) return to;
    return bad(
        problems,
        node,
        `Et tal kan ikke afrundes til »${node.to}«.`,
        `A figure cannot be rounded to »${node.to}«.`,
    );
}

/** A figure of a table; what it does not say itself, the row, the column or the table says. */
export function lowerCell(node: Cell, { unit, rounding }: Defaults, problems: Problem[]): Figure {
    const place = placeOf(node);
    if (node.none) return { kind: 'none', place };
    const own = lowerRounding(node.rounding, problems);
    const word = node.word === undefined ? undefined : wordOf(node.word);
    const loose = own ?? looser(node.amount, word, rounding);
    return stated(node, node.amount, undefined, unit, loose, word, node.word, problems);
}

/** A figure with its own unit. */
export function lowerQuantity(node: Quantity | undefined, owner: AstNode, problems: Problem[]): Figure {
    if (!node) return { kind: 'open', place: placeOf(owner) };
    const unit = lowerUnit(node.unit, problems) ?? NO_UNIT;
    const word = node.word === undefined ? undefined : wordOf(node.word);
    const rounding = lowerRounding(node.rounding, problems) ?? looser(node.amount, word, undefined);
    return stated(node, node.amount, node.upper, unit, rounding, word, node.word, problems);
}

function stated(
    node: Cell | Quantity,
    amount: string | undefined,
    upper: string | undefined,
    unit: FigureUnit,
    rounding: Rounding,
    word: FigureWord | undefined,
    wordText: string | undefined,
    problems: Problem[],
): Figure {
    const place = placeOf(node);
    if (node.open || amount === undefined) return { kind: 'open', place };
    const own = lowerExact(amount, node, problems);
    const end = upper === undefined ? own : lowerExact(upper, node, problems);
    if (!own || !end) return { kind: 'open', place };
    const value = scaled(own, unit);
    const high = upper === undefined ? undefined : scaled(end, unit);
    const unitOfRounding = scaled(rounding ?? [0, 1], unit);
    if (!value || !unitOfRounding || (upper !== undefined && !high)) {
        tooLarge(`${amount} ${unit.text}`.trim(), node, problems);
        return { kind: 'open', place };
    }
    if (high && value[0] * high[1] > high[0] * value[1]) {
        bad(
            problems,
            node,
            'Det første tal er større end det andet.',
            'The first figure is larger than the second.',
        );
        return { kind: 'open', place };
    }
    const shown = upper === undefined ? amount : `mellem ${amount} og ${upper}`;
    return {
        kind: 'stated',
        text: [wordText, shown, unit.text].filter(Boolean).join(' '),
        value,
        ...(high && { upper: high }),
        rounding: unitOfRounding,
        ...(word && { word }),
        unit,
        place,
    };
}

const wordOf = (text: string): FigureWord | undefined => WORDS[text.replace(/\s+/g, ' ')];

/**
 * ca., knap and godt are at least as coarse as the digits show: to the last digit that is not 0, or to five of it
 * where that digit is a 5 after others (ca. 25, ca. 1,5).
 */
function looser(amount: string | undefined, word: FigureWord | undefined, declared: Rounding): Rounding {
    if (amount === undefined || (word !== 'about' && word !== 'nearly' && word !== 'just-over'))
        return declared;
    const digits = amount.replace(/[-.]/g, '');
    const [whole, decimals = ''] = digits.split(',');
    const all = `${whole}${decimals}`;
    const last = all.search(/[1-9]0*$/);
    if (last < 0) return declared;
    const five = all[last] === '5' && /[1-9]/.test(all.slice(0, last)) ? 5 : 1;
    const power = whole!.length - 1 - last;
    const own: Exact = power >= 0 ? [five * 10 ** power, 1] : [five, 10 ** -power];
    return declared && declared[0] * own[1] > own[0] * declared[1] ? declared : own;
}

/** `11.370`, `-9,0`: as it stands, without a unit. */
export function lowerExact(text: string, node: AstNode, problems: Problem[]): Exact | undefined {
    const [whole, decimals = ''] = text.replace(/\./g, '').split(',');
    const value: Exact = [Number(`${whole}${decimals}`), 10 ** decimals.length];
    if (value.every(Number.isSafeInteger)) return value;
    return tooLarge(text, node, problems);
}

function tooLarge(text: string, node: AstNode, problems: Problem[]): undefined {
    return bad(
        problems,
        node,
        `Tallet »${text}« er for stort eller kan ikke læses.`,
        `The number »${text}« is too large or cannot be read.`,
    );
}

function scaled(value: Exact, { scale }: FigureUnit): Exact | undefined {
    let [numerator, denominator] = [value[0] * scale[0], value[1] * scale[1]];
    // Tens above and below the line go out against each other: 2,2 mia. kr. is a whole number of kroner.
    while (denominator % 10 === 0 && numerator % 10 === 0 && numerator !== 0)
        [numerator, denominator] = [numerator / 10, denominator / 10];
    return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)
        ? [numerator, denominator]
        : undefined;
}
