import type { StatedFigure } from '../../model/index.js';
import { add, half, multiply, ofExact, rational, signOf, subtract, type Rational } from './rational.js';
import { between, made, type Range } from './range.js';

/**
 * Every value that a stated figure may stand for. Rounded to u: at most u/2 away, both ends included (nobody says which
 * way halves go). knap: at most u below it; godt: at most u above it, and the figure itself in both; over and under:
 * beyond it, not it itself; mindst and højst: it itself too.
 */
export function rangeOf(figure: StatedFigure): Range {
    const value = ofExact(figure.value);
    const upper = figure.upper === undefined ? value : ofExact(figure.upper);
    const unit = ofExact(figure.rounding);
    const away = signOf(value) < 0 ? -1 : 1;
    switch (figure.word) {
        case 'over':
            return { low: { at: value, open: true } };
        case 'under':
            return { high: { at: value, open: true } };
        case 'at-least':
            return made({ at: value, open: false }, undefined);
        case 'at-most':
            return made(undefined, { at: value, open: false });
        case 'nearly':
            return away > 0 ? between(subtract(value, unit), value) : between(value, add(value, unit));
        case 'just-over':
            return away > 0 ? between(value, add(value, unit)) : between(subtract(value, unit), value);
        default:
            return between(subtract(value, half(unit)), add(upper, half(unit)));
    }
}

/** The figure itself; the middle of two. */
export function nominalOf({ value, upper }: StatedFigure): Rational {
    const own = ofExact(value);
    return upper === undefined ? own : multiply(add(own, ofExact(upper)), rational(1n, 2n));
}
