import { judgeScales } from '../analyses/groups/scales.js';
import type { ScaleJudgement, ScaleOverlap } from '../analyses/groups/model.js';
import { describeCitizen, sayCitizen } from '../reports/citizen.js';
import { paragraph, placeOf, sayName } from '../reports/citizen/names.js';
import { sayRange } from '../reports/citizen/ranges.js';
import { why } from '../reports/citizen/undecided.js';
import type { Check, CheckContext, Report } from './check.js';

/** Two steps of one scale have the same value of the fact. */
export default {
    code: 'RR303',
    name: 'steps-of-a-scale-must-not-overlap',
    family: 'gruppe',
    severity: 'error',
    scope: ['act', 'priority'],
    docs: {
        title: 'To trin i en skala overlapper',
        summary: {
            da: 'Den samme værdi hører til to trin i skalaen.',
            en: 'The same value belongs to two steps of the scale.',
        },
        why: 'Den, der ligger på grænsen, får to resultater. Det er den almindeligste fejl i en skala: »til og med 10.000 kr.« og »fra 10.000 kr.«.',
        example: `regel satsskala
    for alle
    skal jobcenteret nedsætte hjælpen
    skala indtægt
        højst 10.000 kr. giver 1 sats
        mindst 10.000 kr. giver 2 satser`,
        fix: 'Skriv det ene trin med »under« eller »over«: »højst 10.000 kr.« og »over 10.000 kr.«, eller »under 10.000 kr.« og »mindst 10.000 kr.«.',
    },
    *run(context) {
        for (const judgement of judgeScales(context.model)) {
            for (const overlap of judgement.overlaps) yield report(context, judgement, overlap);
            if (judgement.overlaps.length > 0 || judgement.scale.steps.length < 2) continue;
            const name = sayName(judgement.norm);
            yield {
                verdict: 'absent',
                message:
                    context.language === 'da'
                        ? `Trinnene i skalaen i ${name} overlapper ikke: bevist.`
                        : `The steps of the scale in ${name} do not overlap: proved.`,
                primary: { ...placeOf(judgement.norm), place: judgement.scale.place },
            };
        }
    },
} satisfies Check;

function report({ model, language }: CheckContext, judgement: ScaleJudgement, overlap: ScaleOverlap): Report {
    const da = language === 'da';
    const { norm, axis, scale } = judgement;
    const [first, second] = overlap.steps;
    const fact = model.vocabulary.facts.get(scale.fact)!;
    const values = sayRange(fact, overlap.values, model.space.axes[axis]!, language);
    const witness = overlap.witness && describeCitizen(model, overlap.witness, language);
    const steps = `»${first.text}« ${da ? 'og' : 'and'} »${second.text}«`;
    const decided = overlap.certainty === 'found';
    const sentences = da
        ? [
              decided
                  ? `Trinnene ${steps} i skalaen i ${sayName(norm)} overlapper: ${values}.`
                  : `Det kunne ikke afgøres, om trinnene ${steps} i skalaen i ${sayName(norm)} overlapper for nogen (${values})${why(overlap, language)}.`,
              witness && `Det gælder ${sayCitizen(witness, language)}.`,
              overlap.sameValue && 'De to trin giver det samme.',
              'Lad det ene trin slutte, hvor det andet begynder: skriv »under« eller »over« i det ene.',
          ]
        : [
              decided
                  ? `The steps ${steps} of the scale in ${sayName(norm)} overlap: ${values}.`
                  : `Whether the steps ${steps} of the scale in ${sayName(norm)} overlap for anybody could not be decided (${values})${why(overlap, language)}.`,
              witness && `It concerns ${sayCitizen(witness, language)}.`,
              overlap.sameValue && 'Both steps give the same.',
              'Let one step end where the other begins: write »under« or »over« in one of them.',
          ];
    return {
        verdict: decided ? 'found' : 'unknown',
        ...(overlap.sameValue || !decided ? { severity: 'warning' as const } : {}),
        message: paragraph(...sentences),
        primary: { ...placeOf(norm), place: second.place },
        related: [{ ...placeOf(norm), place: first.place }],
        components: ['skala'],
        ...(witness ? { witness } : {}),
    };
}
