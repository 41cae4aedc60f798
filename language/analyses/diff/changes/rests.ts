import { axesOf, forAll, isEmpty, type Condition } from '../../../population/index.js';
import type { Text } from '../../../model/index.js';
import type { EffectChange, SideEffect } from '../facts/index.js';
import { openAxes } from './affected.js';
import type { Sides } from './sides.js';

/** On what it rests whether anybody gets something else: each skøn and each open point once. */
export function restsOf(sides: Sides, changes: readonly EffectChange[], cases: Condition): readonly Text[] {
    const { axes } = sides.after;
    const rests = new Map<string, Text>();
    const add = (text: Text): void => void rests.set(text.da, text);
    if (changes.some(({ certainty }) => certainty === 'undecided')) add(UNDECIDED);
    for (const axis of decisive(sides, cases)) {
        const meaning = axes[axis]!;
        if (meaning.kind === 'judgement')
            add({ da: `skøn: »${meaning.text}«`, en: `a judgement: »${meaning.text}«` });
        if (meaning.kind === 'open')
            add({ da: `uoplyst: »${meaning.text}«`, en: `left open: »${meaning.text}«` });
    }
    for (const { before, after, certainty } of changes) {
        if (certainty !== 'depends') continue;
        for (const effect of [before, after]) if (effect) openPartsOf(effect).forEach(add);
    }
    return [...rests.values()];
}

/** Those without whose answer nobody is known to be affected; all that the cases speak of where it is several together. */
function decisive({ after }: Sides, cases: Condition): readonly number[] {
    const { space } = after;
    const mentioned = axesOf(cases);
    const open = openAxes(after).filter((axis) => mentioned.has(axis));
    const alone = open.filter((axis) => {
        const { lo, hi } = space.axes[axis]!;
        return isEmpty(space, forAll(cases, axis, [lo, hi])) !== 'no';
    });
    return alone.length > 0 ? alone : open;
}

/** Values that the source leaves open, and what it says of them. */
function openPartsOf({ values, norms, open }: SideEffect): readonly Text[] {
    const parts = [...values].flatMap(([component, value]): Text[] =>
        value.open ? [{ da: `uoplyst ${component}`, en: `${component} left open` }] : [],
    );
    const points = open ? norms.flatMap(({ openPoints }) => openPoints) : [];
    return [
        ...parts,
        ...points.map(({ text }) => ({ da: `uoplyst: »${text}«`, en: `left open: »${text}«` })),
    ];
}

const UNDECIDED: Text = {
    da: 'det kunne ikke afgøres, om nogen får noget andet: betingelserne er for sammensatte',
    en: 'whether anybody gets something else could not be decided: the conditions are too complex',
};
