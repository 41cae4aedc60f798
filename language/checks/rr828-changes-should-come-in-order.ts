import {
    laterInsertions,
    oddDates,
    unusedRules,
    type OddDate,
    type TooEarly,
} from '../reform/findings/index.js';
import { formatDay } from '../calendar/index.js';
import type { Change, Norm } from '../model/index.js';
import { capitalised, type Language } from '../model/text.js';
import { paragraph, placeOf, sayName } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { placeOfChange, placesOfRules, sayDoing, sayGroup, sayRecommendation } from './rr82-wording.js';

/** A recommendation works before its reform or its rules, or on what only a later one brings in. */
export default {
    code: 'RR828',
    name: 'changes-should-come-in-order',
    family: 'reform',
    severity: 'warning',
    scope: 'rule-set',
    docs: {
        title: 'Ændringer i forkert rækkefølge',
        summary: {
            da: 'En anbefaling træder i kraft før sin reform eller uden for reglernes tid, ændrer noget, som først en senere bringer ind, eller en regel er skrevet ved reformen, uden at nogen indsætter den.',
            en: 'A recommendation takes effect before its reform or outside the days of the rules, changes what only a later one brings in, or a rule is written beside the reform and nothing inserts it.',
        },
        why: 'Reformer virker efter deres dag i kraft, og ændringer i den rækkefølge, de er skrevet. En ændring af en regel, som først kommer senere, rammer ingenting. En regel, der står ved siden af reformen, gælder ikke efter den, når ingen anbefaling indsætter den.',
        example: `reform tidlig "Første reform"
    i kraft 1. januar 2026
reform sen "Anden reform"
    i kraft 1. januar 2028
anbefaling 1.1 i tidlig "Kortere frist"
    ændr ny-samtale til senest 1 uge
anbefaling 1.2 i sen "Nye samtaler"
    indsæt ny-samtale`,
        fix: 'Byt om på datoerne eller på rækkefølgen, eller skriv »indsæt« og navnet på reglen i en anbefaling.',
    },
    *run(context) {
        const { model, after } = context;
        if (!after) return;
        for (const odd of oddDates(model, after)) yield reportDate(context, odd);
        for (const early of laterInsertions(model, after)) yield reportEarly(context, early);
        for (const norm of unusedRules(model)) yield reportUnused(context, norm);
    },
} satisfies Check;

function reportDate({ model, language }: CheckContext, odd: OddDate): Report {
    const da = language === 'da';
    const { change } = odd;
    const who = capitalised(sayRecommendation(model, change, language));
    const day = formatDay(change.inForce!, language);
    const wrong = ((): string => {
        switch (odd.kind) {
            case 'before-reform': {
                const { title, inForce } = odd.reform;
                const start = formatDay(inForce!, language);
                return da
                    ? `${who} træder i kraft ${day}, før reformen »${title}«, der træder i kraft ${start}.`
                    : `${who} takes effect on ${day}, before the reform »${title}«, which takes effect on ${start}.`;
            }
            case 'before-rules':
                return da
                    ? `${who} træder i kraft ${day}, men reglerne gælder først fra ${formatDay(odd.day, language)}.`
                    : `${who} takes effect on ${day}, but the rules are in force only from ${formatDay(odd.day, language)}.`;
            case 'after-rules':
                return da
                    ? `${who} træder i kraft ${day}, men reglerne gælder kun til og med ${formatDay(odd.day - 1, language)}.`
                    : `${who} takes effect on ${day}, but the rules are in force only up to and including ${formatDay(odd.day - 1, language)}.`;
            case 'rule-ended':
                return da
                    ? `${who} ${sayDoing(change, language)} ${sayName(odd.norm)} fra ${day}, men den gælder kun til og med ${formatDay(odd.day - 1, language)}.`
                    : `${who} ${sayDoing(change, language)} ${sayName(odd.norm)} from ${day}, but that is in force only up to and including ${formatDay(odd.day - 1, language)}.`;
        }
    })();
    return {
        verdict: 'found',
        message: paragraph(wrong, da ? 'Ret den ene dato.' : 'Correct one of the dates.'),
        primary: placeOfChange(change),
        related:
            odd.kind === 'before-reform'
                ? [{ place: odd.reform.place }]
                : odd.kind === 'rule-ended'
                  ? [placeOf(odd.norm)]
                  : [],
        components: [],
    };
}

function reportEarly({ model, language }: CheckContext, { change, name, what, by }: TooEarly): Report {
    const da = language === 'da';
    const who = capitalised(sayRecommendation(model, change, language));
    const other = sayRecommendation(model, by, language);
    const norms = (model.reform?.norms ?? []).filter(({ rule }) => rule === name);
    const group = model.reform?.groups.find(({ id }) => id === name);
    const named = what === 'rule' && norms[0] ? sayName(norms[0]) : group ? sayGroup(group) : `»${name}«`;
    const does =
        what === 'rule' || isAboutGroups(change) ? sayDoing(change, language) : da ? 'bruger' : 'uses';
    const later = sayLater(change, by, language);
    const message = da
        ? `${who} ${does} ${named}, som først ${other} bringer ind${later}.`
        : `${who} ${does} ${named}, which only ${other} brings in${later}.`;
    return {
        verdict: 'found',
        message: paragraph(
            message,
            da
                ? 'Byt om på rækkefølgen, eller giv dem samme dag i kraft.'
                : 'Change their order, or let both take effect on the same day.',
        ),
        primary: placeOfChange(change),
        related: [placeOfChange(by), ...placesOfRules(norms.slice(0, 1)), ...(group ? [placeOf(group)] : [])],
        components: [],
    };
}

const isAboutGroups = ({ kind }: Change): boolean =>
    kind === 'merge-groups' || kind === 'rename-group' || kind === 'repeal-groups';

function sayLater({ inForce }: Change, { inForce: arrival }: Change, language: Language): string {
    const da = language === 'da';
    if (arrival === undefined || arrival === inForce) return da ? ' længere nede' : ' further down';
    return ` ${da ? 'den' : 'on'} ${formatDay(arrival, language)}`;
}

function reportUnused({ language }: CheckContext, norm: Norm): Report {
    return {
        verdict: 'found',
        message:
            language === 'da'
                ? `${sayName(norm)} er skrevet ved reformen, men ingen anbefaling indsætter den. Skriv »indsæt ${norm.rule}« i den anbefaling, der skal bringe den ind, eller slet den.`
                : `${sayName(norm)} is written beside the reform, but no recommendation inserts it. Write »indsæt ${norm.rule}« in the recommendation that is to bring it in, or delete it.`,
        primary: placeOf(norm),
        related: [],
        components: [],
    };
}
