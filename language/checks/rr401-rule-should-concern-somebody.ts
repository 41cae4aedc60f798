import { capitalised } from '../model/text.js';
import { vacuousRules, type VacuousRule } from '../analyses/dead-rules/index.js';
import { placeOf } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { sayRule } from './rr1-wording.js';

/** A rule or a row whose population is empty. */
export default {
    code: 'RR401',
    name: 'rule-should-concern-somebody',
    family: 'død regel',
    severity: 'warning',
    scope: [],
    docs: {
        title: 'Reglen gælder ingen',
        summary: {
            da: 'Ingen borger kan opfylde reglens betingelser på samme tid.',
            en: 'No citizen can meet the conditions of the rule at the same time.',
        },
        why: 'En regel uden borgere fylder i loven og kan skjule en fejl: som regel er en aldersgrænse eller et »undtagen« skrevet forkert.',
        example: `regel ungesamtale
    for seniorer
    hvis alder er under 30 år
    skal jobcenteret holde samtale`,
        fix: 'Ret betingelsen, eller ophæv reglen. Følger det af en forudsætning, at ingen kan opfylde den, er det måske forudsætningen, der er for snæver.',
    },
    *run(context) {
        for (const vacuous of vacuousRules(context.model)) yield report(context, vacuous);
    },
} satisfies Check;

const CAUSES: Readonly<Record<VacuousRule['cause'], { readonly da: string; readonly en: string }>> = {
    groups: {
        da: 'ingen borger kan høre til de målgrupper, den nævner',
        en: 'no citizen can belong to the groups that it names',
    },
    except: {
        da: 'alle i de målgrupper, den nævner, er undtaget eller uden for tabellens afgrænsning',
        en: 'everyone in the groups that it names is excepted or outside the scope of the table',
    },
    condition: {
        da: 'ingen i de målgrupper, den nævner, kan opfylde betingelsen',
        en: 'no one in the groups that it names can meet its condition',
    },
    assumptions: {
        da: 'forudsætningerne udelukker, at nogen kan opfylde betingelserne',
        en: 'the assumptions (forudsætninger) rule out that anybody meets its conditions',
    },
    days: {
        da: 'der er ingen dag, hvor den er i kraft for nogen',
        en: 'there is no day on which it is in force for anybody',
    },
};

function report({ language }: CheckContext, { norm, verdict, cause }: VacuousRule): Report {
    const da = language === 'da';
    const rule = sayRule(norm, language);
    const because = CAUSES[cause][language];
    const message =
        verdict === 'found'
            ? da
                ? `${capitalised(rule)} gælder ingen: ${because}. Ret betingelserne, eller ophæv reglen.`
                : `${capitalised(rule)} concerns nobody: ${because}. Correct the conditions, or repeal the rule.`
            : da
              ? `Det kan ikke afgøres, om ${rule} gælder nogen: betingelserne er for sammensatte; del dem op i mindre dele.`
              : `Whether ${rule} concerns anybody cannot be decided: the conditions are too complex; split them into smaller parts.`;
    return { verdict, message, primary: placeOf(norm), related: [], components: [] };
}
