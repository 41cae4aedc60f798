import { misplacedSubgroups } from '../analyses/groups/subgroups.js';
import { enumerate } from '../model/text.js';
import { placeOf, sayName } from '../reports/citizen/names.js';
import type { Check } from './check.js';

/** An undermålgruppe whose own condition nobody in the parent group can meet. */
export default {
    code: 'RR305',
    name: 'subgroup-should-lie-within-its-group',
    family: 'gruppe',
    severity: 'warning',
    scope: 'groups',
    docs: {
        title: 'En undermålgruppe ligger uden for sin målgruppe',
        summary: {
            da: 'Undermålgruppen har ingen borger til fælles med den målgruppe, den er en del af.',
            en: 'The subgroup has no citizen in common with the group of which it is a part.',
        },
        why: 'En undermålgruppe er en del af en målgruppe. Er den tom, rammer de regler, der gælder for den, ingen.',
        example: `målgruppe voksne
    når alder er mindst 30 år
undermålgruppe unge-voksne i voksne
    når alder er under 25 år`,
        fix: 'Ret undermålgruppens betingelse, så den kan være opfyldt for nogen i målgruppen, eller læg undermålgruppen under en anden målgruppe.',
    },
    *run({ model, language }) {
        const da = language === 'da';
        for (const { group, parents, isEmpty, certainty } of misplacedSubgroups(model)) {
            const within = enumerate(parents.map(sayName), language);
            const empty = da
                ? `Undermålgruppen ${sayName(group)} omfatter ingen: dens betingelse kan ikke være opfyldt for nogen borger i ${within}. Ret betingelsen, eller læg undermålgruppen under en anden målgruppe.`
                : `The subgroup ${sayName(group)} has nobody: no citizen in ${within} can meet its condition. Correct the condition, or place the subgroup under another group.`;
            const apart = da
                ? `Undermålgruppen ${sayName(group)} har ingen borger til fælles med ${within}, som den siges at være en del af. Ret betingelsen, eller stryg målgruppen efter »i«.`
                : `The subgroup ${sayName(group)} has no citizen in common with ${within}, of which it is said to be a part. Correct the condition, or leave the group out after »i«.`;
            const unknown = da
                ? `Det kunne ikke afgøres, om undermålgruppen ${sayName(group)} omfatter nogen i ${within}: betingelserne er for sammensatte.`
                : `Whether the subgroup ${sayName(group)} has anybody of ${within} could not be decided: the conditions are too complex.`;
            yield {
                verdict: certainty,
                message: certainty === 'unknown' ? unknown : isEmpty ? empty : apart,
                primary: placeOf(group),
                related: parents.map(placeOf),
                components: [],
            };
        }
    },
} satisfies Check;
