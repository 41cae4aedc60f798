import type { ClaimJudgement } from '../../analyses/figures/model.js';
import type { Rational } from '../../analyses/figures/rational.js';
import { enumerate, type Language } from '../../model/text.js';
import { formatNumber } from '../numbers.js';
import type { DeclaredFigure } from './model.js';

/** Every stated figure that something was computed for: those that the tool counts itself, and the sums of the source. */
export function declaredFigures(
    claims: readonly ClaimJudgement[],
    language: Language,
): readonly DeclaredFigure[] {
    return claims.map(({ claim, name, stated, verdict, computed, deviation, from }): DeclaredFigure => ({
        kind: claim.kind === 'rules' ? 'counted' : 'sum',
        title: [name.title, name.row, name.column].filter(Boolean).join(' · '),
        stated: stated.text,
        computed: computed ? sayValue(computed.value, computed.unit, language) : null,
        deviation: deviation && computed ? sayValue(deviation, computed.unit, language) : null,
        exact: deviation !== undefined && deviation.n === 0n,
        fits: verdict === 'holds' ? 'yes' : verdict === 'off' ? 'no' : 'unknown',
        from: enumerate(
            [
                ...new Set(
                    from.map((each) => [each.row ?? each.title, each.column].filter(Boolean).join(' · ')),
                ),
            ],
            language,
        ),
    }));
}

/** In the unit of the source: `36,3 pct.`, `2.950 mio. kr.` */
function sayValue(value: Rational, unit: ClaimJudgement['stated']['unit'], language: Language): string {
    const [n, d] = unit.scale;
    const amount = (Number(value.n) / Number(value.d)) * (d / n);
    return [formatNumber(amount, language, 2), unit.text].filter(Boolean).join(' ');
}
