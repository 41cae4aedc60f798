import { judgeSameness } from '../analyses/groups/claims.js';
import type { Difference } from '../analyses/groups/model.js';
import type { GroupClaim } from '../model/index.js';
import { enumerate } from '../model/text.js';
import { describeCitizen, sayCitizen } from '../reports/citizen.js';
import { paragraph, placeOf, sayName } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';

/** The rule set says that groups are the same, and a citizen belongs to one of them only. */
export default {
    code: 'RR306',
    name: 'groups-said-to-be-the-same-must-have-the-same-citizens',
    family: 'gruppe',
    severity: 'error',
    scope: 'groups',
    docs: {
        title: 'To afgrænsninger af samme gruppe',
        summary: {
            da: 'Regelsættet siger, at grupperne er ens, men en borger kan høre til den ene og ikke til den anden.',
            en: 'The rule set says that the groups are the same, but a citizen can belong to one of them only.',
        },
        why: 'Når to kilder afgrænser samme gruppe forskelligt, afhænger borgerens ret af, hvilken af dem der læses. Skrives begge ned, viser værktøjet, hvem forskellen gælder.',
        example: `målgruppe ledige-efter-teksten
    når ydelse er dagpenge og alder er under 25 år
målgruppe ledige-efter-boksen
    når ydelse er dagpenge og alder er højst 25 år
målgrupperne ledige-efter-teksten og ledige-efter-boksen er ens`,
        fix: 'Ret den ene afgrænsning, så de to siger det samme. Er de med vilje forskellige, skal regelsættet ikke sige, at de er ens.',
    },
    *run(context) {
        for (const claim of context.model.claims) {
            if (!claim.same) continue;
            const { groups, differences } = judgeSameness(context.model, claim);
            for (const difference of differences) yield report(context, claim, difference);
            if (differences.length > 0 || groups.length < 2) continue;
            const names = enumerate(
                groups.map(({ title }) => `»${title}«`),
                context.language,
            );
            yield {
                verdict: 'absent',
                message:
                    context.language === 'da'
                        ? `Grupperne ${names} er ens: bevist.`
                        : `The groups ${names} are the same: proved.`,
                primary: { place: claim.place },
            };
        }
    },
} satisfies Check;

function report({ model, language }: CheckContext, claim: GroupClaim, difference: Difference): Report {
    const da = language === 'da';
    const { certainty } = difference;
    const [inside, outside] = [sayName(difference.inside), sayName(difference.outside)];
    const witness = difference.witness && describeCitizen(model, difference.witness, language);
    const who = witness ? sayCitizen(witness, language) : '';
    const message = {
        found: da
            ? `Grupperne ${inside} og ${outside} er ikke ens, selv om regelsættet siger det: ${who} hører til den første og ikke til den anden. Ret den ene afgrænsning, eller lad være med at sige, at de er ens.`
            : `The groups ${inside} and ${outside} are not the same, although the rule set says so: ${who} belongs to the first and not to the second. Correct one of them, or do not say that they are the same.`,
        open: da
            ? `Det er ikke afgjort, om grupperne ${inside} og ${outside} er ens: det afhænger af noget, som kilden lader stå uoplyst. Er de det ikke, gælder det ${who}, som i så fald hører til den første og ikke til den anden. Oplys vilkåret.`
            : `Whether the groups ${inside} and ${outside} are the same is not decided: it depends on something that the source leaves open. If they are not, it concerns ${who}, who then belongs to the first and not to the second. State the condition.`,
        unknown: da
            ? `Det kunne ikke afgøres, om grupperne ${inside} og ${outside} er ens: betingelserne er for sammensatte. Del dem op i mindre dele.`
            : `Whether the groups ${inside} and ${outside} are the same could not be decided: the conditions are too complex. Split them into smaller parts.`,
    }[certainty];
    return {
        verdict: certainty === 'found' ? 'found' : 'unknown',
        ...(certainty === 'found' ? {} : { severity: 'warning' as const }),
        message: paragraph(message),
        primary: { place: claim.place },
        related: [placeOf(difference.inside), placeOf(difference.outside)],
        components: [],
        ...(witness ? { witness } : {}),
    };
}
