import { inNewNames, type EffectDiff } from '../facts/index.js';
import type { NotCompared } from '../model.js';
import type { Sides } from './sides.js';
import { unknownCitizens } from './unknown-citizens.js';

/** What the two rule sets have no common ground for: oplysninger of another kind, and citizens whom only one knows. */
export function withoutCommonGround(given: Sides, facts: EffectDiff): readonly NotCompared[] {
    const own = { before: inNewNames(given.before, facts.names), after: given.after };
    return [
        ...facts.incomparable.map((name): NotCompared => {
            const fact = given.after.vocabulary.facts.get(name) ?? given.before.vocabulary.facts.get(name);
            return {
                what: {
                    da: `oplysningen »${fact?.title ?? name}«`,
                    en: `the oplysning »${fact?.title ?? name}«`,
                },
                why: {
                    da: 'den er af en anden slags på de to sider, så dens værdier kan ikke sammenlignes',
                    en: 'it is of another kind on the two sides, so that its values cannot be compared',
                },
                ...(fact && { place: fact.place }),
                side: 'both',
            };
        }),
        ...unknownCitizens(own, facts, 'before'),
        ...unknownCitizens(own, facts, 'after'),
    ];
}
