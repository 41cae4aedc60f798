import { openInGroups, openInReforms, openInRules } from '../analyses/references/open-points.js';
import { enumerate } from '../model/text.js';
import type { OpenPoints } from '../analyses/references/open-points.js';
import type { Language } from '../model/text.js';
import { placeOf, sayName } from '../reports/citizen/names.js';
import type { Check, Report } from './check.js';

/** A rule or a group that rests on something the source leaves open. */
export default {
    code: 'RR901',
    name: 'open-points-should-be-settled',
    family: 'åben',
    severity: 'info',
    scope: [],
    docs: {
        title: 'Noget er uoplyst',
        summary: {
            da: 'Reglen eller målgruppen hviler på noget, som kilden lader stå åbent.',
            en: 'The rule or group rests on something that the source leaves open.',
        },
        why: 'Det, der er uoplyst, kan ikke sammenlignes med noget: kontrollerne svarer »ikke afgjort«, hvor det spiller ind. Listen viser, hvad der skal besluttes, før reglerne er færdige.',
        example: `regel første-samtale
    for alle
    skal jobcenteret holde samtale
    senest 2 uger efter uoplyst`,
        fix: 'Find svaret i kilden, og skriv det i stedet for »uoplyst«. Er det ikke besluttet, kan reglen stå, som den er; den bliver da ved med at være nævnt her.',
    },
    run: ({ model, language }) => report(openInRules(model), language),
    besides: {
        scope: 'rule-set',
        run: ({ model, language }) => report([...openInGroups(model), ...openInReforms(model)], language),
    },
} satisfies Check;

function* report(all: readonly OpenPoints[], language: Language): Generator<Report> {
    for (const { told, points } of all) {
        const list = enumerate(
            points.map((point) => point[language]),
            language,
        );
        const name = sayTold(told, language);
        const message =
            language === 'da'
                ? `${name} hviler på noget, der er uoplyst: ${list}. Skriv svaret, når kilden giver det.`
                : `${name} rests on something left open: ${list}. Write the answer when the source gives it.`;
        yield { verdict: 'found', message, primary: placeOf(told), related: [], components: [] };
    }
}

function sayTold(told: OpenPoints['told'], language: Language): string {
    if (!('changes' in told)) return sayName(told);
    const title = told.title === told.id ? '' : ` (${told.title})`;
    return `${language === 'da' ? 'Anbefaling' : 'Recommendation'} ${told.id}${title}`;
}
