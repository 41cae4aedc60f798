import { midSentence } from '../model/text.js';
import { judgeScales } from '../analyses/groups/scales.js';
import type { ScaleHole, ScaleJudgement } from '../analyses/groups/model.js';
import type { ScaleStep } from '../model/index.js';
import { describeCitizen, sayCitizen } from '../reports/citizen.js';
import { paragraph, placeOf, sayName } from '../reports/citizen/names.js';
import { sayRange } from '../reports/citizen/ranges.js';
import { why } from '../reports/citizen/undecided.js';
import type { Check, CheckContext, Report } from './check.js';

/** A value that the fact can have, and that no step of the scale has. */
export default {
    code: 'RR304',
    name: 'scale-must-have-a-step-for-every-value',
    family: 'gruppe',
    severity: 'error',
    scope: ['act', 'priority'],
    docs: {
        title: 'En skala har et hul',
        summary: {
            da: 'En værdi, som en borger kan have, er ikke omfattet af noget trin i skalaen.',
            en: 'A value that a citizen can have belongs to no step of the scale.',
        },
        why: 'Den, der ligger i hullet, får intet resultat. Hullet er ofte en enkelt krone mellem »under« og »over«.',
        example: `regel satsskala
    for alle
    skal jobcenteret nedsætte hjælpen
    skala indtægt
        under 10.000 kr. giver 1 sats
        over 10.000 kr. giver 2 satser`,
        fix: 'Lad trinnet ved siden af omfatte værdien: skriv »højst« i stedet for »under« eller »mindst« i stedet for »over«, eller tilføj et trin. Kan oplysningen ikke have værdien, skrives grænserne i oplysningen: »et beløb fra 0 kr. til 50.000 kr.«.',
    },
    *run(context) {
        for (const judgement of judgeScales(context.model)) {
            for (const hole of judgement.holes) yield reportHole(context, judgement, hole);
            for (const step of judgement.outside) yield reportOutside(context, judgement, step);
            if (judgement.holes.length > 0) continue;
            const name = sayName(judgement.norm);
            yield {
                verdict: 'absent',
                message:
                    context.language === 'da'
                        ? `Skalaen i ${name} har et trin for enhver værdi: bevist.`
                        : `The scale in ${name} has a step for every value: proved.`,
                primary: { ...placeOf(judgement.norm), place: judgement.scale.place },
            };
        }
    },
} satisfies Check;

function reportHole({ model, language }: CheckContext, judgement: ScaleJudgement, hole: ScaleHole): Report {
    const da = language === 'da';
    const { norm, axis, scale } = judgement;
    const fact = model.vocabulary.facts.get(scale.fact)!;
    const values = `${midSentence(fact.title)} ${sayRange(fact, hole.values, model.space.axes[axis]!, language)}`;
    const witness = hole.witness && describeCitizen(model, hole.witness, language);
    const decided = hole.certainty === 'found';
    const sentences = da
        ? [
              decided
                  ? `Skalaen i ${sayName(norm)} har intet trin for ${values}.`
                  : `Det kunne ikke afgøres, om nogen står uden trin i skalaen i ${sayName(norm)} (${values})${why(hole, language)}.`,
              witness && `Det gælder ${sayCitizen(witness, language)}.`,
              'Lad et af trinnene ved siden af omfatte værdien, eller tilføj et trin.',
          ]
        : [
              decided
                  ? `The scale in ${sayName(norm)} has no step for ${values}.`
                  : `Whether anybody is without a step in the scale in ${sayName(norm)} could not be decided (${values})${why(hole, language)}.`,
              witness && `It concerns ${sayCitizen(witness, language)}.`,
              'Let one of the neighbouring steps include the value, or add a step.',
          ];
    return {
        verdict: decided ? 'found' : 'unknown',
        ...(decided ? {} : { severity: 'warning' as const }),
        message: paragraph(...sentences),
        primary: { ...placeOf(norm), place: scale.place },
        related: neighbours(judgement, hole).map(({ place }) => ({ ...placeOf(norm), place })),
        components: ['skala'],
        ...(witness ? { witness } : {}),
    };
}

/** The steps that end where the hole begins, or begin where it ends. */
function neighbours({ scale }: ScaleJudgement, { values: [lo, hi] }: ScaleHole): readonly ScaleStep[] {
    return scale.steps.filter(({ set }) =>
        set.some((bound, i) => (i % 2 === 0 ? bound === hi : bound === lo)),
    );
}

function reportOutside(
    { model, language }: CheckContext,
    judgement: ScaleJudgement,
    step: ScaleStep,
): Report {
    const { norm, scale, axis } = judgement;
    const fact = model.vocabulary.facts.get(scale.fact)!;
    const { lo, hi } = model.space.axes[axis]!;
    const bounds = sayRange(fact, [lo, hi], { lo: -Infinity, hi: Infinity }, language);
    return {
        verdict: 'found',
        severity: 'warning',
        message:
            language === 'da'
                ? `Trinnet »${step.text}« i skalaen i ${sayName(norm)} rammer ingen: oplysningen ${midSentence(fact.title)} går ${bounds}, og intet i det interval hører til trinnet. Ret trinnets grænser, eller udvid oplysningen.`
                : `The step »${step.text}« of the scale in ${sayName(norm)} applies to nobody: ${midSentence(fact.title)} goes ${bounds}, and nothing in it belongs to the step. Correct the step, or widen the fact.`,
        primary: { ...placeOf(norm), place: step.place },
        related: [{ place: fact.place, rule: fact.id }],
        components: ['skala'],
    };
}
