import type { RuleSetModel, Text } from '../../../model/index.js';
import { and, axesOf, everything, isEmpty, type Condition } from '../../../population/index.js';
import type { EffectDiff } from '../facts/index.js';
import type { NotCompared } from '../model.js';
import type { SideName, Sides } from './sides.js';

/** What the two rule sets have no common ground for: oplysninger of another kind, and citizens whom only one knows. */
export function withoutCommonGround(given: Sides, facts: EffectDiff): readonly NotCompared[] {
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
        ...unknownCitizens(facts.before, 'before', facts.spaces.before, facts.onlyBefore),
        ...unknownCitizens(facts.after, 'after', facts.spaces.after, facts.onlyAfter),
    ];
}

function unknownCitizens(
    { axes, vocabulary }: RuleSetModel,
    side: SideName,
    space: RuleSetModel['space'],
    only: Condition,
): readonly NotCompared[] {
    if (only.kind === 'false' || isEmpty(space, and(everything, only)) === 'yes') return [];
    const titles = [...axesOf(only)].flatMap((axis) => {
        const meaning = axes[axis]!;
        const fact = meaning.kind === 'fact' ? vocabulary.facts.get(meaning.fact) : undefined;
        return fact ? [`»${fact.title}«`] : [];
    });
    const all = [...new Set(titles)];
    const about = all.slice(0, MOST_NAMED).join(', ') + (all.length > MOST_NAMED ? ' …' : '');
    const told = about === '' ? '' : ` (${about})`;
    const why: Text =
        side === 'before'
            ? {
                  da: 'det nye regelsæt kender dem ikke: en værdi eller en forudsætning er en anden',
                  en: 'the new rule set does not know them: a value or an assumption is another',
              }
            : {
                  da: 'det gamle regelsæt kender dem ikke: en værdi eller en forudsætning er en anden',
                  en: 'the old rule set does not know them: a value or an assumption is another',
              };
    return [
        {
            what: {
                da: `borgere, som kun det ${side === 'before' ? 'gamle' : 'nye'} regelsæt kender${told}`,
                en: `citizens whom only the ${side === 'before' ? 'old' : 'new'} rule set knows${told}`,
            },
            why,
            side,
        },
    ];
}

/** Oplysninger that are named; more would say less. */
const MOST_NAMED = 3;
