import { unharmonisedInSteps, type Unharmonised } from '../analyses/deadlines/index.js';
import { formatDay } from '../calendar/index.js';
import type { RuleSetModel, WitnessReport } from '../model/index.js';
import { enumerate, type Language } from '../model/text.js';
import { describeCitizen } from '../reports/citizen.js';
import { paragraph, placeOf } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { componentName } from '../reports/check/words.js';
import { personsIn, sayPersons } from './persons.js';
import { sayHowMany, saySubject, sayVariant } from './rr2-wording.js';

/** Groups have different rules on the same subject, and no reason is recorded. */
export default {
    code: 'RR201',
    name: 'groups-should-have-the-same-rule-or-a-reason',
    family: 'frist',
    severity: 'warning',
    scope: ['subject', 'priority'],
    docs: {
        title: 'Uens regler uden begrundelse',
        summary: {
            da: 'To målgrupper har forskellige regler om samme sagsemne, og ingen begrundelse nævner forskellen.',
            en: 'Two groups have different rules on the same subject, and no reason names the difference.',
        },
        why: 'Samme pligt med hver sin frist for hver målgruppe er svær at huske, svær at administrere og svær at forklare borgeren. Er forskellen tilsigtet, skal grunden kunne læses i reglen. Kontrollen siger kun, at der ikke står nogen grund; den bedømmer ikke grunden. Målgrupper uden regel om sagsemnet sammenlignes ikke, og forskelle, der følger af oplysninger om borgeren og ikke af målgruppen, meldes ikke. Har nogle grupper blot en regel mere end andre, eller er det kun definitioner, der er forskellige, er det en oplysning og ikke en advarsel.',
        example: `særregler cv-registrering "CV-oplysninger på Jobnet" § 23
    skal borgeren registrere cv
    dagpengemodtagere   senest 2 uger efter tilmelding   stk. 1, nr. 1
    jobparate           senest 3 uger efter tilmelding   stk. 1, nr. 2`,
        fix: 'Giv målgrupperne samme regel. Er forskellen tilsigtet, så skriv en begrundelse på den række eller regel, der afviger, fx: begrundelse for frist "…" kilde "…".',
    },
    *run(context) {
        const found = yield* unharmonisedInSteps(context.model);
        for (const difference of found) yield report(context, difference);
    },
} satisfies Check;

function report({ model, language }: CheckContext, difference: Unharmonised): Report {
    const { verdict, components, primary, others, twins } = difference;
    const minor = verdict === 'unknown' || difference.onlyAdditional || difference.onlyDefinitions;
    const witness = twins && {
        ...describeCitizen(model, twins.first, language),
        twin: describeCitizen(model, twins.second, language),
    };
    const persons = personsIn(
        model,
        difference.variants.flatMap(({ groups }) => groups.map(({ id }) => id)),
    );
    return {
        verdict,
        ...(minor ? { severity: 'info' as const } : {}),
        message: paragraph(
            sayDifference(model, difference, language),
            sayComponents(difference, language),
            sayTwins(difference, witness, language),
            persons && sayPersons(model, persons, language),
            sayAdvice(difference, language),
        ),
        primary: placeOf(primary),
        related: others.map(placeOf),
        components,
        ...(witness ? { witness } : {}),
        ...(persons ? { persons } : {}),
    };
}

function sayDifference(model: RuleSetModel, difference: Unharmonised, language: Language): string {
    const da = language === 'da';
    const { variants, components, verdict, onlyAdditional } = difference;
    const subject = saySubject(model, difference.subject);
    const listed = variants.map((variant) => sayVariant(model, variant, components, language)).join('; ');
    const when = sayDays(difference, language);
    if (verdict === 'unknown')
        return da
            ? `Det kan ikke afgøres, om målgrupperne har samme regel om ${subject}${when}: ${listed}.`
            : `Whether the groups have the same rule on ${subject}${when} cannot be decided: ${listed}.`;
    if (onlyAdditional)
        return da
            ? `Om ${subject} har nogle målgrupper en regel, som andre ikke har, uden begrundelse${when}: ${listed}.`
            : `On ${subject} some groups have a rule that others lack, without a stated reason${when}: ${listed}.`;
    const many = sayHowMany(variants, components, language);
    return da
        ? `${subject} har ${many} uden begrundelse${when}: ${listed}.`
        : `${subject} has ${many} without a stated reason${when}: ${listed}.`;
}

function sayDays({ days }: Unharmonised, language: Language): string {
    const da = language === 'da';
    const from = days?.from === undefined ? '' : ` ${da ? 'fra' : 'from'} ${formatDay(days.from, language)}`;
    const to =
        days?.until === undefined
            ? ''
            : ` ${da ? 'til og med' : 'up to and including'} ${formatDay(days.until - 1, language)}`;
    return from + to;
}

function sayComponents({ components, verdict, reason }: Unharmonised, language: Language): string {
    const da = language === 'da';
    const names = enumerate(
        components.map((component) => componentName(component, language)),
        language,
    );
    if (verdict === 'found') return da ? `De er forskellige i ${names}.` : `They differ in ${names}.`;
    if (reason === 'budget')
        return da
            ? 'Betingelserne for, hvem reglerne gælder for, er for sammensatte.'
            : 'The conditions for whom the rules are for are too complex.';
    return da ? `Kilden lader ${names} stå åbent.` : `The source leaves the ${names} open.`;
}

function sayTwins(
    { verdict }: Unharmonised,
    witness: (WitnessReport & { twin: WitnessReport }) | undefined,
    language: Language,
): string | undefined {
    if (!witness || verdict === 'unknown') return undefined;
    return language === 'da'
        ? `To, der ellers er ens, får hver sin regel: ${witness.text} og ${witness.twin.text}.`
        : `Two who are otherwise alike have different rules: ${witness.text} and ${witness.twin.text}.`;
}

function sayAdvice({ verdict }: Unharmonised, language: Language): string {
    const da = language === 'da';
    if (verdict === 'unknown')
        return da
            ? 'Oplys det, der står åbent, eller skriv en begrundelse i den regel, der skal afvige.'
            : 'State what is left open, or state a reason (begrundelse) in the rule that is meant to differ.';
    return da
        ? 'Giv målgrupperne samme regel, eller skriv en begrundelse i den regel, der skal afvige.'
        : 'Give the groups the same rule, or state a reason (begrundelse) in the rule that is meant to differ.';
}
