import { reformConflicts, type ReformConflict } from '../reform/findings/index.js';
import { capitalised, type Language } from '../model/text.js';
import { describeCitizen } from '../reports/citizen.js';
import { paragraph, sayName } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { sayForWhom } from './rr1-wording.js';
import {
    componentsIn,
    placeOfChange,
    placesOfRules,
    sayDoing,
    sayParts,
    sayRecommendation,
} from './rr82-wording.js';

/** Two recommendations want different things of one rule for the same citizen. */
export default {
    code: 'RR822',
    name: 'recommendations-must-not-conflict',
    family: 'reform',
    severity: 'error',
    scope: 'rule-set',
    docs: {
        title: 'To anbefalinger vil hver sit',
        summary: {
            da: 'To anbefalinger vil noget forskelligt med den samme regel for den samme borger.',
            en: 'Two recommendations want different things of one rule for the same citizen.',
        },
        why: 'Hvad der gælder efter reformen, afhænger af, hvilken anbefaling der skrives ind i loven til sidst. Vil de det samme, er der ingen modstrid; ophæver de begge reglen, er det kun en oplysning. Det er det også, når reglen ophæves for nogle få og ændres for alle: ophævelsen går forud. En anbefaling, der først træder i kraft senere, bygger på den tidligere og strider ikke mod den; kun »fastholdt« binder hele reformen.',
        example: `reform r "Reform"
    i kraft 1. januar 2026
anbefaling 1.1 "Færre samtaler"
    ophæv samtale
anbefaling 1.2 "Senere samtaler"
    ændr samtale til senest 4 uger`,
        fix: 'Lad kun den ene anbefaling tale om reglen, begræns dem til hver sine grupper med »for«, eller giv dem hver sin dag i kraft.',
    },
    *run(context) {
        const { model, after } = context;
        if (!after) return;
        for (const conflict of reformConflicts(model, after)) yield report(context, conflict);
    },
} satisfies Check;

function report({ model, language }: CheckContext, conflict: ReformConflict): Report {
    const { kind, verdict, first, second, norms, parts, witness } = conflict;
    const mild = kind === 'narrower' || kind === 'twice';
    const severity = mild ? 'info' : verdict === 'unknown' ? 'warning' : undefined;
    return {
        verdict,
        ...(severity && { severity }),
        message: paragraph(
            sayConflict({ model, language }, conflict),
            verdict === 'unknown' && sayOpen(language),
            kind !== 'twice' && sayForWhom(model, witness, language, verdict),
            ADVICE[kind][language],
        ),
        primary: placeOfChange(second.change),
        related: [placeOfChange(first.change), ...placesOfRules(norms)],
        components: componentsIn(parts),
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}

function sayConflict(
    { model, language }: Pick<CheckContext, 'model' | 'language'>,
    conflict: ReformConflict,
): string {
    const da = language === 'da';
    const { kind, first, second, norms, parts } = conflict;
    const [one, other] = [first, second].map(({ change }) => sayRecommendation(model, change, language));
    const same = one === other;
    const [does, alsoDoes] = [first, second].map(({ change }) => sayDoing(change, language));
    const rule = sayName(norms[0]!);
    const begin = capitalised(one!);
    if (same)
        return da
            ? `${begin} både ${does} og ${alsoDoes} ${rule}.`
            : `${begin} both ${does} and ${alsoDoes} ${rule}.`;
    switch (kind) {
        case 'twice':
            return da
                ? `${begin} ophæver ${rule}, og det gør ${other} også: det sker to gange.`
                : `${begin} repeals ${rule}, and so does ${other}: it happens twice.`;
        case 'narrower': {
            const [removal, change] = first.kind === 'removed' ? [one, other] : [other, one];
            return da
                ? `${capitalised(change!)} ændrer ${rule} også for nogle, som ${removal} ophæver den for. Ophævelsen går forud for dem.`
                : `${capitalised(change!)} changes ${rule} also for some for whom ${removal} repeals it. For them the repeal prevails.`;
        }
        case 'result':
            return da
                ? `${begin} og ${other} giver ${rule} hver sin ${sayParts(parts, language)}.`
                : `${begin} and ${other} each give ${rule} another ${sayParts(parts, language)}.`;
        case 'order':
            return da
                ? `${begin} ${does} ${rule}, og ${other} ${alsoDoes} den. Hvad der gælder for dem, der kommer til, afhænger af, hvilken der virker først.`
                : `${begin} ${does} ${rule}, and ${other} ${alsoDoes} it. What holds for those who are added depends on which of them works first.`;
        default:
            return da
                ? `${begin} ${does} ${rule}, men ${other} ${alsoDoes} den.`
                : `${begin} ${does} ${rule}, but ${other} ${alsoDoes} it.`;
    }
}

const sayOpen = (language: Language): string =>
    language === 'da'
        ? 'Om det rammer nogen, afhænger af noget, som kilden lader stå uoplyst, eller betingelserne er for sammensatte.'
        : 'Whether it concerns anybody depends on something that the source leaves open, or the conditions are too complex.';

const CHOOSE = {
    da: 'Lad kun den ene af dem tale om reglen, eller begræns dem til hver sine grupper.',
    en: 'Let only one of them speak of the rule, or limit each to groups of its own.',
};

const ADVICE: Readonly<Record<ReformConflict['kind'], Record<Language, string>>> = {
    removed: CHOOSE,
    kept: CHOOSE,
    result: CHOOSE,
    order: {
        da: 'Skriv i ændringen, hvad der skal gælde for dem, eller begræns udvidelsen med »for«.',
        en: 'State in the change what is to hold for them, or limit the extension with »for«.',
    },
    narrower: {
        da: 'Er det meningen, kan ændringen siges at være »undtagen« dem.',
        en: 'If that is meant, the change may be said to be for all but them (»undtagen«).',
    },
    twice: {
        da: 'Det er nok, at den ene gør det.',
        en: 'It is enough that one of them does.',
    },
};
