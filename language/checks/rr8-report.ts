import { judgeFigures, rangeOf, type ClaimJudgement } from '../analyses/figures/index.js';
import type { FigureClaim, FindingPlace } from '../model/index.js';
import { paragraph } from '../reports/citizen/names.js';
import { reformed } from '../reform/index.js';
import type { CheckContext, Report } from './check.js';
import { sayDistance, sayFigureName, sayUndecided, sayValue } from './rr8-wording.js';

/** Most places of other figures in one finding. */
const MOST_OTHERS = 12;

/** The claims of some kinds, as findings, proofs and what could not be decided. */
export function* reportClaims(
    context: CheckContext,
    isMine: (claim: FigureClaim) => boolean,
): Generator<Report> {
    const { model, law } = context;
    const { figures } = model;
    if (!figures) return;
    const mine = { ...model, figures: { ...figures, claims: figures.claims.filter(isMine) } };
    const judgements = judgeFigures(mine, {
        ...(law && { law }),
        reformed: (reform) => reformed(model, reform === undefined ? {} : { reforms: [reform] }).model,
    });
    for (const judgement of judgements) yield report(judgement, context);
}

function report(judgement: ClaimJudgement, { language }: CheckContext): Report {
    const da = language === 'da';
    const { name, stated, claim, computed, deviation, undecided } = judgement;
    const primary: FindingPlace = { place: stated.place, rule: ruleOf(claim) };
    const who = sayFigureName(name, language);
    const says = `${who} ${da ? 'siger' : 'says'} ${stated.text}`;
    if (judgement.verdict === 'holds') {
        const off = deviation && deviation.n !== 0n ? sayValue(deviation, stated.unit, language) : undefined;
        const within =
            off &&
            (da
                ? `; det afviger ${off}, inden for afrundingen`
                : `; it differs by ${off}, within the rounding`);
        return {
            verdict: 'absent',
            message: da
                ? `${says}, og det passer${within ?? ''}: bevist.`
                : `${says}, which fits${within ?? ''}: proved.`,
            primary,
        };
    }
    const related = placesOf(judgement);
    if (judgement.verdict === 'unknown')
        return {
            verdict: 'unknown',
            severity: 'info',
            message: da
                ? `${says}, men det kan ikke efterregnes: ${sayUndecided(undecided!, language)}.`
                : `${says}, which cannot be checked: ${sayUndecided(undecided!, language)}.`,
            primary,
            related,
            components: [],
        };
    const value = computed && sayValue(computed.value, stated.unit, language);
    return {
        verdict: 'found',
        message: paragraph(
            `${says}, ${da ? 'men' : 'but'} ${sayOther(judgement, value ?? '', language)}.`,
            sayDistance(judgement, rangeOf(stated), language),
            sayInstead(judgement, language),
            sayRepair(judgement, language),
        ),
        primary,
        related,
        components: [],
    };
}

/** What stands against the figure. */
function sayOther(judgement: ClaimJudgement, value: string, language: CheckContext['language']): string {
    const da = language === 'da';
    const { claim, from } = judgement;
    const [only, second] = from;
    switch (claim.kind) {
        case 'rules':
            return da ? `optalt er det ${value}` : `counted, it is ${value}`;
        case 'equal':
            return only && !second
                ? `${sayFigureName(only, language)} ${da ? 'siger' : 'says'} ${only.text ?? value}`
                : da
                  ? `det, der skal være det samme, er ${value}`
                  : `what is to be the same is ${value}`;
        case 'row':
        case 'column':
        case 'key-figure':
            return da
                ? `de tal, det skal komme af, giver ${value}`
                : `the figures that it is to come from give ${value}`;
    }
}

function sayInstead({ claim, instead, stated }: ClaimJudgement, language: CheckContext['language']): string {
    if (instead === undefined || claim.computation.kind !== 'count') return '';
    const { act, what } = claim.computation;
    const figure = stated.text.split(' ')[0]!;
    return language === 'da'
        ? `${figure} er antallet af ${instead} i ${act}, ikke af ${what}.`
        : `${figure} is the number of ${instead} of ${act}, not of ${what}.`;
}

function sayRepair({ claim, instead }: ClaimJudgement, language: CheckContext['language']): string {
    const da = language === 'da';
    if (instead !== undefined) return da ? 'Skriv, hvad der er talt.' : 'Write what was counted.';
    if (claim.kind === 'rules')
        return da ? 'Ret tallet, eller det, der er optalt.' : 'Correct the figure, or what was counted.';
    return da
        ? 'Ret tallet eller et af de andre, eller skriv, hvad de er afrundet til.'
        : 'Correct the figure or one of the others, or write what they are rounded to.';
}

/** The other figures, and the claim itself where it stands elsewhere. */
function placesOf({ claim, from, stated }: ClaimJudgement): FindingPlace[] {
    const others = from
        .filter(({ place }) => place !== stated.place)
        .slice(0, MOST_OTHERS)
        .map(({ place, ref }): FindingPlace => ({ place, rule: ref.kind === 'cell' ? ref.table : ref.id }));
    const apart = claim.place.uri !== stated.place.uri || claim.place.start.line !== stated.place.start.line;
    return [...(apart ? [{ place: claim.place, rule: ruleOf(claim) }] : []), ...others];
}

const ruleOf = ({ of }: FigureClaim): string => (of.kind === 'cell' ? of.table : of.id);
