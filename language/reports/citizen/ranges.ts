import type { Fact, RuleSetModel } from '../../model/index.js';
import { enumerate, type Language, midSentence } from '../../model/text.js';
import type { Assumption } from '../../population/index.js';
import { sayValue } from '../citizen.js';

/**
 * The values `[lo, hi)` of a fact in words: "fra 18 år til og med 24 år", "over 15.000 kr. og under 20.000 kr.",
 * "til og med 17 år". An end that is the fact's own is left out.
 */
export function sayRange(
    fact: Fact,
    [lo, hi]: readonly [number, number],
    bounds: { readonly lo: number; readonly hi: number },
    language: Language,
): string {
    const da = language === 'da';
    if (hi - lo === 1) return sayValue(fact, lo, language);
    const money = fact.type.kind === 'money';
    const below = [];
    if (lo > bounds.lo) {
        // Half-open amounts: 15.000,01 kr. is said as "over 15.000 kr.".
        const over = money && lo % 100 === 1;
        const value = sayValue(fact, over ? lo - 1 : lo, language);
        below.push(over ? `${da ? 'over' : 'above'} ${value}` : `${da ? 'fra' : 'from'} ${value}`);
    }
    if (hi < bounds.hi) {
        const under = money && hi % 100 === 0;
        const value = sayValue(fact, under ? hi : hi - 1, language);
        const to = da ? 'til og med' : 'up to and including';
        const joiner = below[0]?.startsWith(da ? 'over' : 'above') || under ? (da ? 'og ' : 'and ') : '';
        below.push(
            (below.length > 0 ? joiner : '') +
                (under ? `${da ? 'under' : 'below'} ${value}` : `${to} ${value}`),
        );
    } else if (below[0]?.startsWith(da ? 'fra' : 'from')) below.push(da ? 'og opefter' : 'and up');
    return below.join(' ') || (da ? 'alle værdier' : 'all values');
}

const MOST_INTERVALS = 3;

/**
 * What the citizens of a region have in common, fact by fact: "alder til og med 17 år og ydelse dagpenge". Facts that a
 * drafter has not declared (skøn, uoplyst) and yes/no facts are left to the witness; undefined when nothing remains.
 */
export function sayRegion(
    model: RuleSetModel,
    region: readonly Assumption[],
    language: Language,
): string | undefined {
    const said: string[] = [];
    for (const [axis, set] of region) {
        const meaning = model.axes[axis];
        const bounds = model.space.axes[axis];
        const fact = meaning?.kind === 'fact' ? model.vocabulary.facts.get(meaning.fact) : undefined;
        if (!fact || !bounds || fact.type.kind === 'boolean') continue;
        const values: string[] = [];
        for (let i = 0; i < set.length; i += 2) {
            const lo = set[i]!;
            const hi = set[i + 1]!;
            if (fact.type.kind === 'enum') {
                for (let value = lo; value < hi; value++) values.push(sayValue(fact, value, language));
            } else values.push(sayRange(fact, [lo, hi], bounds, language));
        }
        // A list of many intervals says less than the citizen does.
        if (fact.type.kind !== 'enum' && values.length > MOST_INTERVALS) continue;
        const or = language === 'da' ? ' eller ' : ' or ';
        const list =
            values.length < 2 ? values.join('') : values.slice(0, -1).join(', ') + or + values.at(-1)!;
        said.push(`${midSentence(fact.title)} ${list}`);
    }
    return said.length > 0 ? enumerate(said, language) : undefined;
}
