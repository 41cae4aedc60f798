import { formatAmount, formatDay } from '../../../calendar/index.js';
import type { Fact, RuleSetModel, Text } from '../../../model/index.js';
import type { FactType } from '../../../model/vocabulary.js';
import { and, intervals, isEmpty, isIn, not, type Condition } from '../../../population/index.js';
import type { EffectDiff } from '../facts/index.js';
import type { NotCompared } from '../model.js';
import type { SideName } from './sides.js';

/** The sides as they were compared, in the names of the later one, each on axes of its own. */
type OwnSides = Readonly<Record<SideName, RuleSetModel>>;

/** Why the other rule set does not have some citizens, and who they are. */
interface Cause extends Pick<NotCompared, 'what' | 'why' | 'place'> {
    readonly cases: Condition;
}

/**
 * Citizens whom only one of the rule sets has: their oplysninger have values that the other lacks, or the other
 * presupposes that there are none of them. What is neither is said in general.
 */
export function unknownCitizens(own: OwnSides, facts: EffectDiff, side: SideName): readonly NotCompared[] {
    const only = side === 'before' ? facts.onlyBefore : facts.onlyAfter;
    const space = facts.spaces[side];
    const isSomebody = (cases: Condition): boolean => isEmpty(space, cases) !== 'yes';
    if (only.kind === 'false' || !isSomebody(only)) return [];
    const lacked = lackedValues(own, facts, side).filter(({ cases }) => isSomebody(and(only, cases)));
    // An assumption is for the values that its own rule set has: of others it says nothing.
    const known = and(only, ...lacked.map(({ cases }) => not(cases)));
    const causes = [
        ...lacked,
        ...presupposed(own, facts, side).filter(({ cases }) => isSomebody(and(known, cases))),
    ];
    const rest = and(only, ...causes.map(({ cases }) => not(cases)));
    return [...causes, ...(isSomebody(rest) ? [inGeneral(side, rest)] : [])].map(
        ({ what, why, place }): NotCompared => ({ what, why, side, ...(place && { place }) }),
    );
}

const OTHER: Readonly<Record<SideName, SideName>> = { before: 'after', after: 'before' };

const CALLED: Readonly<Record<SideName, Text>> = {
    before: { da: 'det gamle regelsæt', en: 'the old rule set' },
    after: { da: 'det nye regelsæt', en: 'the new rule set' },
};

function lackedValues(own: OwnSides, { after }: EffectDiff, side: SideName): readonly Cause[] {
    const other = CALLED[OTHER[side]];
    return [...own[side].vocabulary.facts.values()].flatMap((fact): Cause[] => {
        const theirs = own[OTHER[side]].vocabulary.facts.get(fact.id);
        const axis = after.axes.findIndex((each) => each.kind === 'fact' && each.fact === fact.id);
        if (!theirs || axis < 0) return [];
        const about = (text: Text, why: Text, cases: Condition): Cause => ({
            what: {
                da: `borgere, hvis »${fact.title}« er ${text.da}`,
                en: `citizens whose »${fact.title}« is ${text.en}`,
            },
            why,
            place: fact.place,
            cases,
        });
        const [mine, known] = [fact.type, theirs.type];
        if (mine.kind === 'enum' && known.kind === 'enum') {
            const all = after.vocabulary.facts.get(fact.id)?.type;
            const lacked = mine.values.filter(({ id }) => !known.values.some((each) => each.id === id));
            if (all?.kind !== 'enum' || lacked.length === 0) return [];
            const places = lacked.map(({ id }) => all.values.findIndex((each) => each.id === id));
            const cases = isIn(axis, places.map(intervals.point).reduce(intervals.union, intervals.none));
            const titles = lacked.map(({ title }) => `»${title}«`);
            const why = {
                da: `${titles.length === 1 ? 'den værdi' : 'de værdier'} har ${other.da} ikke`,
                en: `${other.en} does not have ${titles.length === 1 ? 'that value' : 'those values'}`,
            };
            return [about({ da: titles.join(' eller '), en: titles.join(' or ') }, why, cases)];
        }
        if (!('from' in mine) || !('from' in known)) return [];
        const { lo, hi } = after.space.axes[axis]!;
        const [from, to] = [known.from, known.to].map((value) => sayValue(theirs, value));
        return [
            ...(mine.from < known.from && lo < known.from
                ? [
                      about(
                          { da: `under ${from!.da}`, en: `below ${from!.en}` },
                          {
                              da: `${other.da} begynder først ved ${from!.da}`,
                              en: `${other.en} begins at ${from!.en}`,
                          },
                          isIn(axis, intervals.range(lo, known.from)),
                      ),
                  ]
                : []),
            ...(mine.to > known.to && known.to + 1 < hi
                ? [
                      about(
                          { da: `over ${to!.da}`, en: `above ${to!.en}` },
                          { da: `${other.da} går kun til ${to!.da}`, en: `${other.en} ends at ${to!.en}` },
                          isIn(axis, intervals.range(known.to + 1, hi)),
                      ),
                  ]
                : []),
        ];
    });
}

function sayValue({ type }: Fact, value: number): Text {
    const inBoth = (say: (language: 'da' | 'en') => string): Text => ({ da: say('da'), en: say('en') });
    switch (type.kind) {
        case 'money':
            return inBoth((language) => formatAmount(value, language));
        case 'date':
            return inBoth((language) => formatDay(value, language));
        case 'elapsed':
            return { da: `${value} dage`, en: `${value} days` };
        default: {
            const unit = unitOf(type);
            return { da: `${value}${unit}`, en: `${value}${unit}` };
        }
    }
}

const unitOf = (type: FactType): string =>
    type.kind === 'integer' && type.unit !== undefined ? ` ${type.unit}` : '';

/** What the other rule set presupposes, and this one has citizens who are not so. */
function presupposed(own: OwnSides, { spaces }: EffectDiff, side: SideName): readonly Cause[] {
    const theirs = own[OTHER[side]];
    const other = CALLED[OTHER[side]];
    return (theirs.assumptions ?? []).flatMap(({ title, text, condition }): Cause[] => {
        // On the common axes it stands where it stood.
        const moved = spaces[OTHER[side]].constraints[theirs.space.constraints.indexOf(condition)];
        if (!moved) return [];
        // A title that both sides have does not tell which of the two is meant.
        const isShared = (own[side].assumptions ?? []).some((each) => each.title === title);
        const said = title === '' || isShared ? text : title;
        return [
            {
                what: {
                    da: `borgere, som ikke opfylder forudsætningen »${said}«`,
                    en: `citizens who are not as the assumption »${said}« says`,
                },
                why: {
                    da: `${other.da} går ud fra, at der ikke er nogen af dem`,
                    en: `${other.en} takes it that there are none of them`,
                },
                cases: not(moved),
            },
        ];
    });
}

function inGeneral(side: SideName, cases: Condition): Cause {
    const [own, other] = [CALLED[side], CALLED[OTHER[side]]];
    return {
        what: { da: `borgere, som kun ${own.da} regner med`, en: `citizens whom only ${own.en} counts with` },
        why: {
            da: `${other.da} går ud fra, at der ikke er nogen af dem`,
            en: `${other.en} takes it that there are none of them`,
        },
        cases,
    };
}
