import { orphansOf, type Orphan } from '../reform/findings/index.js';
import { capitalised, enumerate } from '../model/text.js';
import { paragraph, placeOf } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { placeOfChange, placesOfRules, sayGroup, sayRecommendation, sayRules } from './rr82-wording.js';

/** A rule names a group that the reform abolishes and that no other takes in. */
export default {
    code: 'RR824',
    name: 'rule-should-not-name-a-group-that-is-gone',
    family: 'reform',
    severity: 'warning',
    scope: 'rule-set',
    docs: {
        title: 'En regel for en gruppe, der ikke findes længere',
        summary: {
            da: 'En regel, der bliver stående, nævner en målgruppe, som reformen ophæver, uden at en anden træder i stedet.',
            en: 'A rule that stays names a group that the reform abolishes and that no other takes in.',
        },
        why: 'Ingen kan visiteres til en gruppe, der ikke findes, så reglen gælder enten ingen eller nogen, som ingen har taget stilling til. Er gruppen kun nævnt som undtagelse, er det en oplysning.',
        example: `målgruppe revalidender
    når ydelse er revalidering
regel tilskud
    for revalidender
    kan jobcenteret give tilskud
reform r "Reform"
anbefaling 1.3 "Revalidering afskaffes"
    ophæv målgruppen revalidender`,
        fix: 'Ophæv reglen, udvid den til den gruppe, som borgerne kommer i, eller sammenlæg gruppen med en anden.',
    },
    *run(context) {
        const { model, after } = context;
        if (!after) return;
        const all = orphansOf(model, after);
        for (const same of Map.groupBy(all, alike).values()) yield report(context, same);
    },
} satisfies Check;

/** All rules that name one group in the same way are told together. */
const alike = ({ group, how, by }: Orphan): string => [group.id, how, by?.id].join('\n');

function report({ model, language }: CheckContext, same: readonly Orphan[]): Report {
    const da = language === 'da';
    const [{ group, how, by }] = same as [Orphan];
    const rules = same.flatMap(({ norms }) => norms);
    const groups = same.flatMap(({ inGroup }) => inGroup ?? []);
    const who = capitalised(
        rules.length > 0 ? sayRules(rules, language) : enumerate(groups.map(sayGroup), language),
    );
    const many = same.length > 1;
    const named = sayGroup(group);
    const names = {
        for: { da: 'gælder for', en: many ? 'are for' : 'is for' },
        except: { da: 'undtager', en: many ? 'except' : 'excepts' },
        condition: {
            da: 'har som vilkår, at borgeren hører til',
            en: `${many ? 'have' : 'has'} as a condition that the citizen is in`,
        },
        part: { da: 'er afgrænset ved', en: many ? 'are defined by' : 'is defined by' },
    }[how][language];
    const gone = by
        ? da
            ? `som ${sayRecommendation(model, by, language)} ophæver, uden at en anden gruppe træder i stedet`
            : `which ${sayRecommendation(model, by, language)} abolishes without another group in its place`
        : da
          ? 'som ingen anbefaling bringer ind'
          : 'which no recommendation brings in';
    const advice = by
        ? da
            ? 'Ophæv reglen, udvid den til den gruppe, som borgerne kommer i, eller sammenlæg gruppen med en anden.'
            : 'Repeal the rule, extend it to the group that the citizens come into, or merge the group with another.'
        : da
          ? 'Indsæt gruppen, eller nævn en, der er der.'
          : 'Insert the group, or name one that is there.';
    const own = [...placesOfRules(rules), ...groups.map(placeOf)];
    return {
        verdict: 'found',
        ...(how === 'except' ? { severity: 'info' as const } : {}),
        message: paragraph(`${who} ${names} ${named}, ${gone}.`, advice),
        primary: by ? placeOfChange(by) : own[0]!,
        related: [...(by ? own : own.slice(1)), placeOf(group)],
        components: [],
    };
}
