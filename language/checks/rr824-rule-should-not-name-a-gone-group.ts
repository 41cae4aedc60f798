import { orphansOf, type Orphan } from '../reform/findings/index.js';
import { paragraph, placeOf, sayName } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { sentence } from './rr1-wording.js';
import { placeOfChange, sayGroup, sayRecommendation } from './rr82-wording.js';

/** A rule names a group that the reform abolishes and that no other takes in. */
export default {
    code: 'RR824',
    name: 'rule-should-not-name-a-group-that-is-gone',
    family: 'reform',
    severity: 'warning',
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
        for (const orphan of orphansOf(model, after)) yield report(context, orphan);
    },
} satisfies Check;

function report({ model, language }: CheckContext, { norms, inGroup, group, how, by }: Orphan): Report {
    const da = language === 'da';
    const [norm] = norms;
    const who = sentence(norm ? sayName(norm) : inGroup ? sayGroup(inGroup) : '');
    const named = sayGroup(group);
    const how_ = {
        for: { da: 'gælder for', en: 'is for' },
        except: { da: 'undtager', en: 'excepts' },
        condition: {
            da: 'har som vilkår, at borgeren hører til',
            en: 'has as a condition that the citizen is in',
        },
        part: { da: 'er afgrænset ved', en: 'is defined by' },
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
    const own = norm ? placeOf(norm) : inGroup ? placeOf(inGroup) : placeOf(group);
    return {
        verdict: 'found',
        ...(how === 'except' ? { severity: 'info' as const } : {}),
        message: paragraph(`${who} ${how_} ${named}, ${gone}.`, advice),
        primary: by ? placeOfChange(by) : own,
        related: [...(by ? [own] : []), placeOf(group)],
        components: [],
    };
}
