import { judgeExhaustiveness } from '../analyses/groups/claims.js';
import type { GroupGap } from '../analyses/groups/model.js';
import type { GroupClaim } from '../model/index.js';
import { enumerate } from '../model/text.js';
import { describeCitizen, sayCitizen } from '../reports/citizen.js';
import { paragraph, placeOf, sayName } from '../reports/citizen/names.js';
import { sayRegion } from '../reports/citizen/ranges.js';
import type { Check, CheckContext, Report } from './check.js';

/** The rule set says that the groups cover everyone, and a citizen belongs to none. */
export default {
    code: 'RR302',
    name: 'groups-said-to-be-exhaustive-must-leave-nobody-out',
    family: 'gruppe',
    severity: 'error',
    scope: 'groups',
    docs: {
        title: 'En borger står uden for alle målgrupper',
        summary: {
            da: 'Regelsættet siger, at målgrupperne er udtømmende, men en borger hører ikke til nogen af dem.',
            en: 'The rule set says that the groups are exhaustive, but a citizen belongs to none of them.',
        },
        why: 'Den, der ikke hører til en målgruppe, har hverken rettigheder eller pligter efter reglerne, uden at nogen har besluttet det.',
        example: `målgruppe unge
    når alder er under 30 år
målgruppe ældre
    når alder er over 30 år
målgrupperne unge, ældre er udtømmende`,
        fix: 'Udvid en af målgrupperne, tilføj en ny, eller skriv en forudsætning, hvis borgeren ikke kan findes. Skal målgrupperne kun dække nogle borgere, skrives det efter udsagnet: »når ydelse er kontanthjælp«.',
    },
    *run(context) {
        const { model, language } = context;
        const da = language === 'da';
        for (const claim of model.claims) {
            if (!claim.exhaustive) continue;
            const { groups, gaps, complete } = judgeExhaustiveness(model, claim);
            const names = enumerate(
                groups.map(({ title }) => `»${title}«`),
                language,
            );
            for (const [index, gap] of gaps.entries()) {
                yield report(context, claim, gap, complete === 'more' && index === gaps.length - 1);
            }
            if (gaps.length > 0) continue;
            const primary = { place: claim.place };
            if (complete === 'all') {
                const message = da
                    ? `Målgrupperne ${names} er udtømmende: bevist.`
                    : `The groups ${names} are exhaustive: proved.`;
                yield { verdict: 'absent', message, primary };
            } else {
                const message = da
                    ? `Det kunne ikke afgøres, om målgrupperne ${names} er udtømmende: betingelserne er for sammensatte. Del dem op i mindre dele.`
                    : `Whether the groups ${names} are exhaustive could not be decided: the conditions are too complex. Split them into smaller parts.`;
                const related = groups.map(placeOf);
                yield { verdict: 'unknown', severity: 'warning', message, primary, related, components: [] };
            }
        }
    },
} satisfies Check;

function report({ model, language }: CheckContext, claim: GroupClaim, gap: GroupGap, more: boolean): Report {
    const da = language === 'da';
    const witness = describeCitizen(model, gap.witness, language);
    const who = sayCitizen(witness, language);
    const region = sayRegion(model, gap.region, language);
    const sure = gap.certainty === 'found';
    const nearest = enumerate(gap.nearest.map(sayName), language);
    const sentences = da
        ? [
              sure
                  ? 'En borger hører ikke til nogen af målgrupperne, men regelsættet siger, at de er udtømmende.'
                  : 'Det er ikke afgjort, om målgrupperne er udtømmende: det afhænger af noget, som kilden lader stå uoplyst.',
              `${sure ? 'Det gælder' : 'I så fald gælder det'} ${who}${region ? ` (hullet: ${region})` : ''}.`,
              nearest && `Tættest på er ${nearest}.`,
              more && 'Der er flere huller end dem, der er nævnt her.',
              'Udvid en målgruppe, tilføj en, eller skriv en forudsætning, hvis borgeren ikke kan findes.',
          ]
        : [
              sure
                  ? 'A citizen belongs to none of the groups, although the rule set says that they are exhaustive.'
                  : 'Whether the groups are exhaustive is not decided: it depends on something that the source leaves open.',
              `${sure ? 'It' : 'If so, it'} concerns ${who}${region ? ` (the gap: ${region})` : ''}.`,
              nearest && `Nearest is ${nearest}.`,
              more && 'There are more gaps than those named here.',
              'Widen a group, add one, or state an assumption (forudsætning) if there can be no such citizen.',
          ];
    return {
        verdict: sure ? 'found' : 'unknown',
        ...(sure ? {} : { severity: 'warning' as const }),
        message: paragraph(...sentences),
        primary: { place: claim.place },
        related: gap.nearest.map(placeOf),
        components: [],
        witness,
    };
}
