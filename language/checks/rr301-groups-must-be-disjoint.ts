import { judgeDisjointness } from '../analyses/groups/claims.js';
import type { Overlap } from '../analyses/groups/model.js';
import type { GroupClaim } from '../model/index.js';
import { enumerate } from '../model/text.js';
import { describeCitizen, sayCitizen } from '../reports/citizen.js';
import { paragraph, placeOf, sayName } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';

/** The rule set says that groups are disjoint, and a citizen belongs to two of them. */
export default {
    code: 'RR301',
    name: 'groups-said-to-be-disjoint-must-not-overlap',
    family: 'gruppe',
    severity: 'error',
    scope: 'groups',
    docs: {
        title: 'Målgrupper overlapper',
        summary: {
            da: 'Regelsættet siger, at målgrupperne er adskilte, men en borger kan høre til to af dem.',
            en: 'The rule set says that the groups are disjoint, but a citizen can belong to two of them.',
        },
        why: 'En borger i to målgrupper har krav på to sæt regler på samme tid. Kommunen og a-kassen kan ikke vide, hvilket af dem der gælder.',
        example: `målgruppe unge
    når alder er under 30 år
målgruppe uddannelsesparate
    når alder er under 35 år og visitation er uddannelsesparat
målgrupperne unge, uddannelsesparate er adskilte`,
        fix: 'Afgræns den ene målgruppe, så den ikke omfatter den anden. Kan borgeren ikke findes, fordi loven udelukker det, skrives det som en forudsætning. Er overlappet tilsigtet, skal regelsættet ikke sige, at målgrupperne er adskilte.',
    },
    *run(context) {
        for (const claim of context.model.claims) {
            if (!claim.disjoint) continue;
            const { groups, overlaps } = judgeDisjointness(context.model, claim);
            for (const overlap of overlaps) yield report(context, claim, overlap);
            if (overlaps.length > 0 || groups.length < 2) continue;
            const names = enumerate(
                groups.map(({ title }) => `»${title}«`),
                context.language,
            );
            yield {
                verdict: 'absent',
                message:
                    context.language === 'da'
                        ? `Målgrupperne ${names} er adskilte: bevist.`
                        : `The groups ${names} are disjoint: proved.`,
                primary: { place: claim.place },
            };
        }
    },
} satisfies Check;

function report({ model, language }: CheckContext, claim: GroupClaim, overlap: Overlap): Report {
    const da = language === 'da';
    const [first, second] = overlap.pair;
    const both = `${sayName(first)} ${da ? 'og' : 'and'} ${sayName(second)}`;
    const witness = overlap.witness && describeCitizen(model, overlap.witness, language);
    const who = witness ? sayCitizen(witness, language) : '';
    const message = {
        found: da
            ? `Målgrupperne ${both} overlapper, men regelsættet siger, at de er adskilte. Det gælder ${who}, som hører til begge. Afgræns den ene, så den ikke omfatter den anden, eller skriv en forudsætning, hvis borgeren ikke kan findes.`
            : `The groups ${both} overlap, although the rule set says that they are disjoint. It concerns ${who}, who belongs to both. Narrow one of them, or state an assumption (forudsætning) if there can be no such citizen.`,
        open: da
            ? `Det er ikke afgjort, om målgrupperne ${both} overlapper: det afhænger af noget, som kilden lader stå uoplyst. I så fald gælder det ${who}, som hører til begge. Oplys vilkåret, eller afgræns den ene målgruppe.`
            : `Whether the groups ${both} overlap is not decided: it depends on something that the source leaves open. If so, it concerns ${who}, who belongs to both. State the condition, or narrow one of the groups.`,
        unknown: da
            ? `Det kunne ikke afgøres, om målgrupperne ${both} overlapper: betingelserne er for sammensatte. Del dem op i mindre dele.`
            : `Whether the groups ${both} overlap could not be decided: the conditions are too complex. Split them into smaller parts.`,
    }[overlap.certainty];
    return {
        verdict: overlap.certainty === 'found' ? 'found' : 'unknown',
        ...(overlap.certainty === 'found' ? {} : { severity: 'warning' as const }),
        message: paragraph(message),
        primary: placeOf(second),
        related: [placeOf(first), { place: claim.place }],
        components: [],
        ...(witness ? { witness } : {}),
    };
}
