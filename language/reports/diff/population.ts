import { DAY_AXIS, type Norm, type RuleSetModel } from '../../model/index.js';
import { enumerate, midSentence, type Language } from '../../model/text.js';
import {
    everything,
    intervals,
    isIn,
    isSubset,
    or,
    type Assumption,
    type Condition,
    type Witness,
} from '../../population/index.js';
import { extentOf } from './extent.js';
import type { DiffPopulation } from './model.js';
import { samenessOf, WORDING_BUDGET, type Sameness } from './sameness.js';
import { sayTraits } from './traits.js';

/** A group of either side, or a samlebetegnelse: its citizens have one name for all of them. */
interface NamedCitizens {
    readonly id: string;
    readonly title: string;
    readonly condition: Condition;
}

/** Says who is affected by a change. */
export interface PopulationWords {
    /**
     * `during`: days that need not be said, since they are the rule's own on both sides. `citizen` is one of the cases,
     * which the words are held against first.
     */
    say(cases: Condition, groups: readonly string[], during?: Condition, citizen?: Witness): DiffPopulation;
    /** Whether it is for the day that the citizen is one of them, and not only since there are rules on that day. */
    isDayTold(cases: Condition, citizen: Witness, during?: Condition): boolean;
}

/**
 * Populations in the words of the rule set: a group, several groups, or groups with what the citizens have in common.
 * What is said is held against the cases, on the days on which the rule sets have rules; where no such words are
 * exact, they are "nogle", and the citizen in the report is one of them.
 */
export function populationWords(
    before: RuleSetModel,
    after: RuleSetModel,
    language: Language,
): PopulationWords {
    const { space } = after;
    const da = language === 'da';
    const known = new Set(after.groups.map(({ id }) => id));
    const groups: readonly NamedCitizens[] = [
        ...after.groups,
        ...before.groups.filter(({ id }) => !known.has(id)),
    ];
    const targets = after.groups.filter(({ kind }) => kind === 'group');
    const named: readonly NamedCitizens[] = [...groups, ...after.unions];
    const always = usualDaysOf([...before.norms, ...after.norms]);
    const exact = (text: string): DiffPopulation => ({ text, exact: true, endsInClause: false });

    const titles = (all: readonly NamedCitizens[]): string =>
        enumerate(
            all.map(({ title }) => midSentence(title)),
            language,
        );

    function sayGroups(own: readonly NamedCitizens[]): string {
        const missing = targets.filter((group) => !own.includes(group));
        if (targets.length > 1 && missing.length === 0) return da ? 'alle målgrupper' : 'all target groups';
        if (own.length > 4 && missing.length < 4)
            return `${da ? 'alle målgrupper undtagen' : 'all target groups except'} ${titles(missing)}`;
        return titles(own);
    }

    function say(
        cases: Condition,
        ids: readonly string[],
        days: Condition = always,
        citizen?: Witness,
    ): DiffPopulation {
        const sameness = samenessOf(space, cases, days, citizen?.case);
        const { isExactly, isWithin } = sameness;
        if (isExactly(everything)) return exact(da ? 'alle' : 'everyone');
        const given = ids.flatMap((id) => groups.find((group) => group.id === id) ?? []);
        // Somebody in several groups at once is a citizen of none of them alone, but of each of them.
        const own = given.length > 0 ? outermost(given) : firstAround(sameness);
        const union = own.length > 0 ? or(...own.map(({ condition }) => condition)) : everything;
        if (own.length === 1 && isExactly(union)) return exact(sayGroups(own));
        const name = named.find(({ condition }) => isExactly(condition));
        if (name) return exact(midSentence(name.title));
        if (own.length > 1 && isExactly(union)) return exact(sayGroups(own));

        // Groups that the later side no longer has say nothing more where its own hold them all.
        const later = own.filter(({ id }) => known.has(id));
        const told =
            later.length > 0 &&
            later.length < own.length &&
            isWithin(or(...later.map(({ condition }) => condition)))
                ? later
                : own;
        const common = whatTellsApart(cases, union, sameness);
        const traits = common && sayTraits(after, common, language);
        if (traits) {
            const whom = own.length > 0 ? sayGroups(told) : da ? 'borgere' : 'citizens';
            return { ...traits, text: `${whom}${traits.text}`, exact: true };
        }
        return { text: saySome(told), exact: false, endsInClause: false };
    }

    const inside = new Map<NamedCitizens, Map<NamedCitizens, boolean>>();

    function isInside(group: NamedCitizens, other: NamedCitizens): boolean {
        const row = inside.get(group) ?? new Map<NamedCitizens, boolean>();
        inside.set(group, row);
        let answer = row.get(other);
        if (answer === undefined)
            row.set(
                other,
                (answer = isSubset(space, group.condition, other.condition, WORDING_BUDGET) === 'yes'),
            );
        return answer;
    }

    /** Without groups that are within another one of them: their names say nothing more. */
    function outermost(own: readonly NamedCitizens[]): readonly NamedCitizens[] {
        return own.filter(
            (group, i) =>
                !own.some(
                    (other, j) => i !== j && isInside(group, other) && (j < i || !isInside(other, group)),
                ),
        );
    }

    const firstAround = ({ isWithin }: Sameness): readonly NamedCitizens[] =>
        targets.filter(({ condition }) => isWithin(condition)).slice(0, 1);

    /** "nogle i målgrupperne jobparate og unge": a title may be of persons or of what they get. */
    function saySome(own: readonly NamedCitizens[]): string {
        if (own.length === 0) return da ? 'nogle borgere' : 'some citizens';
        const said = sayGroups(own);
        if (said !== titles(own)) return da ? `nogle i ${said}` : `some in ${said}`;
        const groups =
            own.length === 1 ? ['målgruppen', 'the target group'] : ['målgrupperne', 'the target groups'];
        return da ? `nogle i ${groups[0]!} ${said}` : `some in ${groups[1]!} ${said}`;
    }

    /** The fewest facts that make the cases out of a larger population; undefined where no such facts do. */
    function whatTellsApart(
        cases: Condition,
        within: Condition,
        { areThoseWith, isWithin }: Sameness,
    ): readonly Assumption[] | undefined {
        const extent = extentOf(space, cases, isWithin);
        if (!extent) return undefined;
        const fits = (facts: readonly Assumption[]): boolean =>
            facts.length > 0 && areThoseWith(facts, within);
        let kept = extent.seen;
        const isSeen = fits(kept);
        if (!isSeen) kept = extent.closest();
        if (!isSeen && !fits(kept)) return undefined;
        for (const fact of kept) {
            const fewer = kept.filter((each) => each !== fact);
            if (fits(fewer)) kept = fewer;
        }
        if (!isSeen && kept.length > MOST_FACTS) return undefined;
        return kept;
    }

    function isDayTold(cases: Condition, citizen: Witness, days: Condition = always): boolean {
        if (!citizen.relevant.includes(DAY_AXIS)) return false;
        const others = citizen.relevant
            .filter((axis) => axis !== DAY_AXIS)
            .map((axis): Assumption => [axis, intervals.point(citizen.case[axis]!)]);
        return !samenessOf(space, cases, days, citizen.case).holdForAllWith(others);
    }

    return { say, isDayTold };
}

/** What takes more facts to tell apart is sooner understood from an example. */
const MOST_FACTS = 2;

/** From the first day on which one of the rules is in force until the last one. */
export function daysOf(norms: readonly Norm[]): Condition {
    const from = Math.min(...norms.map(({ validity }) => validity.from ?? -Infinity));
    const until = Math.max(...norms.map(({ validity }) => validity.until ?? Infinity));
    return from < until ? isIn(DAY_AXIS, intervals.range(from, until)) : everything;
}

/** The same from the day on which most of the rules begin: that there are rules since then need not be said. */
function usualDaysOf(norms: readonly Norm[]): Condition {
    const starts = [...Map.groupBy(norms, ({ validity }) => validity.from ?? -Infinity)];
    const usual = starts.find(([, these]) => these.length * 2 > norms.length);
    return daysOf(usual?.[1] ?? norms);
}
