import { compareEffects, type EffectDiff } from '../../../language/analyses/diff/facts/index.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import type { Random } from '../../support/random.js';
import { ruleSetsFrom } from '../../support/rules.js';
import { randomEdit } from './edits.js';
import { randomSet } from './generate.js';
import type { PlainSet } from './plain.js';
import { writeSet, type Style } from './write.js';

/** Two rule sets by the same hand, or the one an edited form of the other. */
export function randomPair(random: Random): [PlainSet, PlainSet] {
    const before = randomSet(random);
    if (random.chance(0.15)) return [before, { ...randomSet(random), titled: before.titled }];
    let after = before;
    for (let edits = 1 + random.below(3); edits > 0; edits--) after = randomEdit(random, after);
    return random.chance(0.5) ? [before, after] : [after, before];
}

export async function diffOf(before: PlainSet, after: PlainSet, style: Style = {}): Promise<EffectDiff> {
    return compareEffects(await modelOf(before), await modelOf(after, style));
}

/** The rule set as it is read from its text, which must be without mistakes. */
export async function modelOf(set: PlainSet, style: Style = {}): Promise<RuleSetModel> {
    const files = writeSet(set, style);
    const [model] = await ruleSetsFrom(files);
    const [problem] = model!.problems;
    if (problem) throw new Error([JSON.stringify(problem), ...files.map(({ text }) => text)].join('\n'));
    return model!;
}
