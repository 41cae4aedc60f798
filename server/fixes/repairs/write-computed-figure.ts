import { judgeFigures, toNumber, type ClaimJudgement } from '../../../language/analyses/figures/index.js';
import { isCell, isQuantity } from '../../../language/generated/parser/ast.js';
import type { LawTexts } from '../../../language/law/model.js';
import type { Exact, RuleSetModel } from '../../../language/model/index.js';
import { applyReforms } from '../../../language/reform/index.js';
import { formatNumber } from '../../../language/reports/numbers.js';
import type { Fix, FixContext } from '../fix.js';
import { nodeAround } from '../writing/nodes.js';
import { GrammarUtils } from 'langium';

/** A figure that does not add up is written as the one that the others give. The source may still be right. */
export default {
    id: 'write-computed-figure',
    codes: ['RR801', 'RR802'],
    title: { da: 'Skriv det tal, de andre giver.', en: 'Write the figure that the others give.' },
    safety: 'unsafe',
    *offer(context, { primary, verdict }) {
        if (verdict !== 'found') return;
        const { language } = context;
        for (const judgement of judged(context)) {
            const { stated, verdict: own } = judgement;
            const { uri, start } = stated.place;
            if (own !== 'off' || uri !== primary.place.uri) continue;
            if (start.line !== primary.place.start.line || start.character !== primary.place.start.character)
                continue;
            const amount = computedAmount(judgement);
            const node =
                nodeAround(context, stated.place, isCell) ?? nodeAround(context, stated.place, isQuantity);
            const range = node && GrammarUtils.findNodeForProperty(node.$cstNode, 'amount')?.range;
            if (amount === undefined || !range) continue;
            const text = formatNumber(amount, 'da', 3);
            yield {
                title:
                    language === 'da'
                        ? `Skriv ${text} i stedet for »${stated.text}«`
                        : `Write ${text} for »${stated.text}«`,
                edits: [{ place: { uri, start: range.start, end: range.end }, text }],
            };
        }
    },
} satisfies Fix;

/** In the figure's own unit and to its own rounding; undefined where no number of few digits says it. */
function computedAmount({ computed, stated }: ClaimJudgement): number | undefined {
    // `over 200` and `mellem 10 og 20` are not one figure that another could stand for.
    if (!computed || stated.upper || (stated.word && stated.word !== 'about')) return undefined;
    const inUnit = ([n, d]: Exact): number => n / d / (stated.unit.scale[0] / stated.unit.scale[1]);
    const value = (toNumber(computed.value) * stated.unit.scale[1]) / stated.unit.scale[0];
    const step = stated.word === 'about' ? 0 : inUnit(stated.rounding);
    const amount = step > 0 ? Math.round(value / step) * step : value;
    const short = Math.round(amount * 1000) / 1000;
    return Math.abs(short - amount) < 1e-9 ? short : undefined;
}

const known = new WeakMap<
    RuleSetModel,
    { readonly law: LawTexts | undefined; readonly all: readonly ClaimJudgement[] }
>();

function judged({ model, law }: FixContext): readonly ClaimJudgement[] {
    const kept = known.get(model);
    if (kept && kept.law === law) return kept.all;
    const all = judgeFigures(model, {
        ...(law && { law }),
        reformed: (reform) => applyReforms(model, reform === undefined ? {} : { reforms: [reform] }).model,
    });
    known.set(model, { law, all });
    return all;
}
