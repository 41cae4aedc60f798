import type { ClaimJudgement } from '../../analyses/figures/index.js';
import { toNumber, type Rational } from '../../analyses/figures/index.js';
import type { Computation, FigureUnit, KeyFigure, RuleSetModel } from '../../model/index.js';
import { enumerate, type Language } from '../../model/text.js';
import type { ReformCounts } from '../../reform/count/index.js';
import { formatNumber, formatPercent } from '../numbers.js';
import type { DeclaredFigure } from './model.js';
import { reportWords } from './words.js';

/** Every stated figure that something was computed for: those that the tool counts itself, and the sums of the source. */
export function declaredFigures(
    claims: readonly ClaimJudgement[],
    language: Language,
): readonly DeclaredFigure[] {
    return claims.map(({ claim, name, stated, verdict, computed, deviation, from }): DeclaredFigure => {
        const sources = from.map((each) => [each.row ?? each.title, each.column].filter(Boolean).join(' · '));
        return {
            kind: isCounted(claim.computation) ? 'counted' : 'sum',
            title: [name.title, name.row, name.column].filter(Boolean).join(' · '),
            stated: stated.text,
            computed: computed ? sayValue(computed.value, stated.unit, language) : null,
            deviation: deviation && computed ? sayValue(deviation, stated.unit, language) : null,
            exact: deviation?.n === 0n,
            fits: verdict === 'holds' ? 'yes' : verdict === 'off' ? 'no' : 'unknown',
            from: enumerate([...new Set(sources)], language),
        };
    });
}

/** Whether the tool counts something of it in the rules, the reform or the acts. */
export function isCounted(computation: Computation): boolean {
    switch (computation.kind) {
        case 'count':
            return true;
        case 'sum':
            return computation.items.some(isCounted);
        case 'arithmetic':
            return isCounted(computation.left) || isCounted(computation.right);
        case 'increase':
        case 'decrease':
        case 'difference':
            return isCounted(computation.from) || isCounted(computation.to);
        default:
            return false;
    }
}

/**
 * Key figures about rules and groups for which the source states no computation: what is counted of the same things
 * is set beside them, and whether they fit is left to the reader.
 */
export function comparedFigures(
    { figures }: RuleSetModel,
    counts: ReformCounts | undefined,
    language: Language,
): readonly DeclaredFigure[] {
    if (!figures || !counts) return [];
    const claimed = new Set(figures.claims.flatMap(({ of }) => (of.kind === 'key-figure' ? [of.id] : [])));
    return figures.keyFigures.flatMap((figure): DeclaredFigure[] => {
        if (claimed.has(figure.id) || figure.figure.kind !== 'stated') return [];
        const beside = comparison(figure, figure.figure.unit, counts, language);
        if (beside.length === 0) return [];
        return [
            {
                kind: 'compared',
                title: figure.title,
                stated: figure.figure.text,
                computed: beside.join('; '),
                deviation: null,
                exact: false,
                fits: 'unknown',
                from: '',
            },
        ];
    });
}

function comparison(
    { title }: KeyFigure,
    unit: FigureUnit,
    { before, after, saerregler }: ReformCounts,
    language: Language,
): string[] {
    const words = reportWords(language);
    const about = `${title} ${unit.id}`.toLowerCase();
    const said: string[] = [];
    const sides = (name: string, first: number, second: number): string =>
        `${name}: ${formatNumber(first, language)} → ${formatNumber(second, language)}`;
    const isShare = unit.id === 'pct.';
    if (!isShare && /(?<!\p{L})regler(?!\p{L})/u.test(about))
        said.push(sides(words.figures.regler.name, before.counts.regler.value, after.counts.regler.value));
    if (/(?<!\p{L})særregler(?!\p{L})/u.test(about)) {
        const { share, net } = saerregler.all;
        if (!isShare)
            said.push(
                sides(
                    words.figures.saerregler.name,
                    before.counts.saerregler.value,
                    after.counts.saerregler.value,
                ),
            );
        if (isShare && share !== undefined)
            said.push(`${words.fate.share}: ${formatPercent(share, language)}`);
        if (isShare && net !== undefined) said.push(`${words.fate.net}: ${formatPercent(net, language)}`);
    }
    return said;
}

/** In the unit of the source: `36,3 pct.`, `2.950 mio. kr.` */
function sayValue(value: Rational, { scale: [n, d], text }: FigureUnit, language: Language): string {
    const shown = formatNumber(toNumber(value) * (d / n), language, 2).replace(/^-/, '−');
    return [shown, text].filter(Boolean).join(' ');
}
