import { axesOf } from '../../../population/index.js';
import type { Text } from '../../../model/index.js';
import type { EffectChange } from '../facts/model.js';
import { openAxes } from './affected.js';
import type { Sides } from './sides.js';

/** On what it rests whether anybody gets something else: each skøn and each open point once. */
export function restsOf({ after }: Sides, changes: readonly EffectChange[]): readonly Text[] {
    const open = openAxes(after);
    const rests = new Map<string, Text>();
    const add = (text: Text): void => void rests.set(text.da, text);
    for (const { cases, before, after: now, certainty } of changes) {
        if (certainty === 'undecided') add(UNDECIDED);
        for (const axis of open.filter((each) => axesOf(cases).has(each))) {
            const meaning = after.axes[axis]!;
            if (meaning.kind === 'judgement')
                add({ da: `skøn: »${meaning.text}«`, en: `a judgement: »${meaning.text}«` });
            if (meaning.kind === 'open')
                add({ da: `uoplyst: »${meaning.text}«`, en: `left open: »${meaning.text}«` });
        }
        if (certainty !== 'depends') continue;
        for (const { text } of [before, now]
            .flatMap((each) => each?.norms ?? [])
            .flatMap((each) => each.openPoints))
            add({ da: `uoplyst: »${text}«`, en: `left open: »${text}«` });
    }
    return [...rests.values()];
}

const UNDECIDED: Text = {
    da: 'det kunne ikke afgøres, om nogen får noget andet: betingelserne er for sammensatte',
    en: 'whether anybody gets something else could not be decided: the conditions are too complex',
};
