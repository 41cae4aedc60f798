import { OPEN, type Place, type Proceeds, type Reform, type RuleSetModel } from '../../model/index.js';
import { gapBetween } from './range.js';
import { subtract, type Rational } from './rational.js';
import { moneyOf, rounded, sumOf, type Money } from './reform-figures.js';

/** A provenu against what it is made of. */
export interface ProceedsJudgement {
    readonly reform: string;
    /** Undefined for the reform's own. */
    readonly recommendation?: string;
    /** Title of the reform or the recommendation. */
    readonly title: string;
    /** `parts`: its own heraf; `recommendations`: those of the reform; `phase-in`: the year in which all of it works. */
    readonly against: 'parts' | 'recommendations' | 'phase-in';
    /** Undefined for the whole amount. */
    readonly column?: string;
    readonly year?: number;
    readonly stated: Money;
    readonly computed: Money;
    readonly verdict: 'holds' | 'off';
    /** The computed minus the stated amount, in kroner. */
    readonly deviation: Rational;
    readonly beyond?: Rational;
    readonly place: Place;
    /** Where the other half stands. */
    readonly others: readonly Place[];
}

/**
 * Does each provenu add up: its parts to its amount; what the recommendations give to what the reform gives, where all
 * of them say it; and the phase-in, in its first full year, to the reform. Every amount is known to within half of its
 * rounding.
 */
export function judgeProceeds(model: RuleSetModel): ProceedsJudgement[] {
    return (model.reform?.reforms ?? []).flatMap((reform) => [
        ...ownParts(reform.proceeds, { reform: reform.id, title: reform.title }, reform),
        ...reform.recommendations.flatMap((each) =>
            ownParts(
                each.proceeds,
                { reform: reform.id, recommendation: each.id, title: each.title },
                reform,
            ),
        ),
        ...overall(reform),
        ...phaseIn(reform),
    ]);
}

type About = Pick<ProceedsJudgement, 'reform' | 'recommendation' | 'title' | 'column' | 'year'>;

function ownParts(proceeds: Proceeds | undefined, about: About, reform: Reform): ProceedsJudgement[] {
    if (!proceeds || proceeds.amount === OPEN || proceeds.parts.length === 0) return [];
    const parts = proceeds.parts.map(({ amount }) => moneyOf(amount, proceeds, reform));
    const stated = moneyOf(proceeds.amount, proceeds, reform);
    const others = proceeds.parts.map(({ place }) => place);
    return [judged(about, 'parts', stated, sumOf(parts), proceeds.place, others)];
}

/** Column by column too, where the reform gives columns. */
function overall(reform: Reform): ProceedsJudgement[] {
    const { proceeds } = reform;
    const own = reform.recommendations.filter(({ rejected }) => !rejected);
    if (!proceeds || own.length === 0) return [];
    const about = { reform: reform.id, title: reform.title };
    const known = own.flatMap((each): (Proceeds & { readonly amount: number })[] =>
        each.proceeds && each.proceeds.amount !== OPEN
            ? [{ ...each.proceeds, amount: each.proceeds.amount }]
            : [],
    );
    if (known.length < own.length) return [];
    const others = known.map(({ place }) => place);
    const amounts = known.map((each) => moneyOf(each.amount, each, reform));
    const whole =
        proceeds.amount === OPEN
            ? []
            : [
                  judged(
                      about,
                      'recommendations' as const,
                      moneyOf(proceeds.amount, proceeds, reform),
                      sumOf(amounts),
                      proceeds.place,
                      others,
                  ),
              ];
    if (known.some(({ parts, amount }) => parts.length === 0 && amount !== 0)) return whole;
    const columns = proceeds.parts.map(({ column, amount, place }) =>
        judged(
            { ...about, column },
            'recommendations',
            moneyOf(amount, proceeds, reform),
            sumOf(
                known.map((each) =>
                    moneyOf(each.parts.find((part) => part.column === column)?.amount ?? 0, each, reform),
                ),
            ),
            place,
            others,
        ),
    );
    return [...whole, ...columns];
}

function phaseIn(reform: Reform): ProceedsJudgement[] {
    const { phaseIn: phases, proceeds, fullyInForce } = reform;
    if (!phases || !proceeds || proceeds.amount === OPEN || fullyInForce === undefined) return [];
    const day = new Date(fullyInForce * 86_400_000);
    const [full, first] = [day.getUTCFullYear(), day.getUTCMonth() === 0 && day.getUTCDate() === 1];
    // Fully phased in within a year, the whole of it is first given by the next.
    const year = first ? full : full + 1;
    const amount = phases.years.find((each) => each.year === year)?.amount;
    if (amount === undefined) return [];
    return [
        judged(
            { reform: reform.id, title: reform.title, year },
            'phase-in',
            moneyOf(proceeds.amount, proceeds, reform),
            rounded(amount, phases.rounding),
            proceeds.place,
            [phases.place],
        ),
    ];
}

function judged(
    about: About,
    against: ProceedsJudgement['against'],
    stated: Money,
    computed: Money,
    place: Place,
    others: readonly Place[],
): ProceedsJudgement {
    const beyond = gapBetween(stated.range, computed.range);
    return {
        ...about,
        against,
        stated,
        computed,
        verdict: beyond === undefined ? 'holds' : 'off',
        deviation: subtract(computed.value, stated.value),
        ...(beyond && { beyond }),
        place,
        others,
    };
}
