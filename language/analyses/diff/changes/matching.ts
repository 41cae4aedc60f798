import type { Norm } from '../../../model/index.js';
import { areEqual, isEmpty } from '../../../population/index.js';
import { effectKey } from '../../counting/index.js';
import { createShapes } from '../facts/shapes.js';
import type { Sides } from './sides.js';

/** A rule, or a row of a table, on both sides. */
export interface Pair {
    readonly before: Norm;
    readonly after: Norm;
    /** They say the same for the same cases, as they are written; otherwise only the name tells that it is one rule. */
    readonly isSame: boolean;
}

export interface Matching {
    readonly pairs: readonly Pair[];
    /** Those that have no counterpart. */
    readonly before: readonly Norm[];
    readonly after: readonly Norm[];
}

/**
 * Which rule of the one side is which of the other. Meaning goes before name: a rule that says the same for the same
 * cases is the same rule, whatever it is called and wherever it stands; only what is left then goes by its name.
 */
export function matchNorms({ before, after }: Sides): Matching {
    const { space } = after;
    const shapeOf = createShapes();
    const left = { before: new Set(own(before.norms)), after: new Set(own(after.norms)) };
    const pairs: Pair[] = [];
    const rank = new Map([...before.norms, ...after.norms].map((norm, i) => [norm, i]));

    const pairUp = (keyOf: (norm: Norm) => string, isMatch: (a: Norm, b: Norm) => boolean | 'same'): void => {
        const others = Map.groupBy(left.after, keyOf);
        const found = [...Map.groupBy(left.before, keyOf)].flatMap(([key, ours]) =>
            ours.flatMap((a, i) =>
                (others.get(key) ?? []).flatMap((b, j) => {
                    const match = isMatch(a, b);
                    return match === false
                        ? []
                        : [{ a, b, match, order: [-likeness(a, b), Math.abs(i - j), i + j] }];
                }),
            ),
        );
        for (const { a, b, match } of found.sort((x, y) => compare(x.order, y.order))) {
            if (!left.before.has(a) || !left.after.has(b)) continue;
            left.before.delete(a);
            left.after.delete(b);
            pairs.push({ before: a, after: b, isSame: match === 'same' });
        }
    };

    pairUp(
        (norm) => `${effectKey(norm)}\n\n${shapeOf(norm.population)}`,
        () => 'same',
    );
    const empty = new Map<Norm, boolean>();
    const isForNobody = (norm: Norm): boolean => {
        let answer = empty.get(norm);
        if (answer === undefined) empty.set(norm, (answer = isEmpty(space, norm.population) === 'yes'));
        return answer;
    };
    pairUp(
        effectKey,
        (a, b) =>
            !isForNobody(a) &&
            !isForNobody(b) &&
            areEqual(space, a.population, b.population) === 'yes' &&
            'same',
    );
    pairUp(
        (norm) => `${norm.rule}\n\n${effectKey(norm)}`,
        () => true,
    );
    pairUp(
        (norm) => norm.id,
        () => true,
    );
    // A row that was changed and moved within its table.
    pairUp(
        ({ rule }) => rule,
        (a, b) => a.act === b.act && a.modality === b.modality,
    );
    return {
        pairs: pairs.sort((x, y) => rank.get(x.after)! - rank.get(y.after)!),
        before: [...left.before],
        after: [...left.after],
    };
}

/** What another rule implies is not a rule of its own. */
const own = (norms: readonly Norm[]): readonly Norm[] =>
    norms.filter(({ impliedBy }) => impliedBy === undefined);

/** Of several rules with one meaning, the one with the same name, title or provision is meant. */
function likeness(a: Norm, b: Norm): number {
    return (
        (a.rule === b.rule ? 8 : 0) +
        (a.id === b.id ? 4 : 0) +
        (a.title === b.title ? 2 : 0) +
        (a.citation?.provision === b.citation?.provision ? 1 : 0)
    );
}

export function compare(a: readonly number[], b: readonly number[]): number {
    for (const [i, one] of a.entries()) if (one !== b[i]) return one < b[i]! ? -1 : 1;
    return 0;
}
