import { judgeScales } from '../../../language/analyses/groups/scales.js';
import { isScaleStep } from '../../../language/generated/parser/ast.js';
import type { ScaleStep } from '../../../language/model/index.js';
import { intervals, type IntervalSet } from '../../../language/population/index.js';
import type { Fix, FixContext, Offer } from '../fix.js';
import { replace } from '../writing/clauses.js';
import { rangeInWords } from '../writing/condition-words.js';
import { nodeAround } from '../writing/nodes.js';

/** Steps of a scale that overlap, or leave a hole between them, are made to meet. */
export default {
    id: 'move-scale-step',
    codes: ['RR303', 'RR304'],
    title: { da: 'Lad trinnene mødes.', en: 'Let the steps meet.' },
    safety: 'unsafe',
    *offer(context, { code, primary, verdict }) {
        if (verdict !== 'found') return;
        const { model } = context;
        for (const { norm, scale, axis, overlaps, holes } of judgeScales(model)) {
            if (norm.id !== primary.norm) continue;
            const fact = model.vocabulary.facts.get(scale.fact);
            if (!fact) continue;
            const bounds = model.space.axes[axis]!;
            const write = (step: ScaleStep, set: IntervalSet): Offer | undefined => {
                if (set.length !== 2) return undefined;
                const words = rangeInWords(fact, set[0]!, set[1]!, bounds);
                return words === undefined ? undefined : stepAs(context, step, words);
            };
            const offers =
                code === 'RR303'
                    ? overlaps
                          .filter(({ steps }) => isAt(primary.place, steps[1].place))
                          .flatMap(({ steps, values }) =>
                              steps.map((step) => write(step, intervals.subtract(step.set, values))),
                          )
                    : isAt(primary.place, scale.place)
                      ? holes.flatMap(({ values: [from, until] }) =>
                            scale.steps
                                .filter(({ set }) => set.at(-1) === from || set[0] === until)
                                .map((step) => write(step, intervals.union(step.set, [from, until]))),
                        )
                      : [];
            for (const offer of offers) if (offer) yield offer;
            return;
        }
    },
} satisfies Fix;

function stepAs(context: FixContext, step: ScaleStep, words: string): Offer | undefined {
    const node = nodeAround(context, step.place, isScaleStep);
    if (!node?.set) return undefined;
    return {
        title:
            context.language === 'da'
                ? `Skriv trinnet »${step.text}« som »${words}«`
                : `Write the step »${step.text}« as »${words}«`,
        edits: [replace(node.set, words)],
    };
}

function isAt(a: ScaleStep['place'], b: ScaleStep['place']): boolean {
    return a.uri === b.uri && a.start.line === b.start.line && a.start.character === b.start.character;
}
