import {
    toNumber,
    type ClaimJudgement,
    type FigureName,
    type Range,
    type Rational,
    type Undecided,
} from '../analyses/figures/index.js';
import type { FigureUnit } from '../model/index.js';
import type { Language } from '../model/text.js';
import { formatNumber } from '../reports/numbers.js';

/** `»I alt, Drift« i tabel 7.4`, `»Provenu i 2030«` */
export function sayFigureName(name: FigureName, language: Language): string {
    const { ref, title, row, column } = name;
    if (ref.kind === 'key-figure') return `»${title}«`;
    const table = /^\d/.test(ref.table)
        ? `${language === 'da' ? 'tabel' : 'table'} ${ref.table}`
        : `»${title}«`;
    return `»${[row, column].filter(Boolean).join(', ')}« ${language === 'da' ? 'i' : 'in'} ${table}`;
}

/** In the unit in which the figure is stated: 3.010 mio. kr., not 3.010.000.000 kr. */
export function sayValue(value: Rational, unit: FigureUnit, language: Language): string {
    return withUnit(sayNumber(value, unit, language), unit);
}

/** `fra 236 til 244 mio. kr.` */
export function sayRange({ low, high }: Range, unit: FigureUnit, language: Language): string {
    const da = language === 'da';
    const [from, to] = [low, high].map((end) => end && sayNumber(end.at, unit, language));
    if (from !== undefined && from === to) return withUnit(from, unit);
    if (from !== undefined && to !== undefined)
        return withUnit(da ? `fra ${from} til ${to}` : `from ${from} to ${to}`, unit);
    if (from !== undefined)
        return withUnit(
            low!.open ? `${da ? 'over' : 'above'} ${from}` : `${da ? 'mindst' : 'at least'} ${from}`,
            unit,
        );
    if (to !== undefined)
        return withUnit(
            high!.open ? `${da ? 'under' : 'below'} ${to}` : `${da ? 'højst' : 'at most'} ${to}`,
            unit,
        );
    return da ? 'hvad som helst' : 'anything';
}

function sayNumber(value: Rational, { scale: [n, d] }: FigureUnit, language: Language): string {
    const own = (toNumber(value) * d) / n;
    const size = Math.abs(own);
    return formatNumber(own, language, size < 10 ? 3 : size < 1000 ? 2 : size < 100_000 ? 1 : 0);
}

/** `1.000 kr.` is a unit too: the figure stands in front of it as it would in the table. */
function withUnit(text: string, { text: unit }: FigureUnit): string {
    if (unit === '') return text;
    return /^\d/.test(unit) ? `${text} (i ${unit})` : `${text} ${unit}`;
}

/** The sentences about a figure that is off: how far, and where the others stand. */
export function sayDistance(judgement: ClaimJudgement, own: Range, language: Language): string {
    const { computed, beyond, stated } = judgement;
    const da = language === 'da';
    if (!computed || !beyond) return '';
    const far =
        stated.unit.id === 'pct.'
            ? `${sayNumber(beyond, stated.unit, language)} ${da ? 'procentpoint' : 'percentage points'}`
            : sayValue(beyond, stated.unit, language);
    const ranges = [own, computed.range].map((range) => sayRange(range, stated.unit, language));
    if (isExact(own) && isExact(computed.range))
        return da
            ? `Forskellen er ${far}, og der er ikke angivet nogen afrunding.`
            : `The difference is ${far}, and no rounding is declared.`;
    const apart = beyond.n === 0n ? '' : da ? `: de er ${far} fra hinanden` : `: they are ${far} apart`;
    return da
        ? `Med de angivne afrundinger er tallet ${ranges[0]} og beregningen ${ranges[1]}${apart}.`
        : `Within the declared roundings the figure is ${ranges[0]} and the computation ${ranges[1]}${apart}.`;
}

const isExact = ({ low, high }: Range): boolean =>
    low !== undefined && high !== undefined && low.at.n === high.at.n && low.at.d === high.at.d;

/** Why a claim could not be decided, as the end of a sentence. */
export function sayUndecided(undecided: Undecided, language: Language): string {
    const da = language === 'da';
    switch (undecided.kind) {
        case 'open':
        case 'missing': {
            const what = undecided.figure && sayFigureName(undecided.figure, language);
            if (undecided.kind === 'open')
                return da ? `${what ?? 'et tal'} er uoplyst` : `${what ?? 'a figure'} is left open`;
            return da
                ? `der står intet tal i ${what ?? 'en af rækkerne'}`
                : `there is no figure in ${what ?? 'one of the rows'}`;
        }
        case 'units':
            return da
                ? `${undecided.units.join(' og ')} kan ikke lægges sammen eller sammenlignes`
                : `${undecided.units.join(' and ')} cannot be added up or compared`;
        case 'no-law':
            return da
                ? `lovteksten til ${undecided.act} er ikke med; angiv mappen med lovtekster`
                : `the text of ${undecided.act} is not at hand; point to the folder of law texts`;
        case 'no-chapter':
            return da
                ? `${undecided.act} har ikke noget kapitel ${undecided.chapter}`
                : `${undecided.act} has no chapter ${undecided.chapter}`;
        case 'no-provision':
            return da
                ? `${undecided.provision}, som reformen ophæver, findes ikke i lovteksten`
                : `${undecided.provision}, which the reform repeals, is not in the text of the act`;
        case 'no-proceeds': {
            const { recommendation, column } = undecided;
            const who = recommendation
                ? da
                    ? `anbefaling ${recommendation}`
                    : `recommendation ${recommendation}`
                : da
                  ? 'reformen'
                  : 'the reform';
            const part = column ? (da ? ` for »${column}«` : ` for »${column}«`) : '';
            return da ? `${who} angiver ikke noget provenu${part}` : `${who} states no proceeds${part}`;
        }
        case 'no-phase-in':
            return da
                ? `reformens indfasning siger intet om ${undecided.year ?? 'det varige niveau'}`
                : `the phase-in of the reform says nothing of ${undecided.year ?? 'the permanent level'}`;
        case 'no-reform':
            return da ? 'regelsættet har ingen reform' : 'the rule set has no reform';
        case 'entangled':
            return da
                ? 'det samme tal indgår flere gange i beregningen'
                : 'the same figure occurs several times in the computation';
    }
}
