import { strandedReferences } from '../analyses/references/stranded.js';
import type { Stranded } from '../analyses/references/model.js';
import { calendarOf } from '../analyses/timeline/days.js';
import type { Language } from '../model/text.js';
import { isoDay } from '../reports/citizen.js';
import { sayDays } from '../reports/citizen/days.js';
import { placeIn, placeOf, sayBoth } from '../reports/citizen/names.js';
import type { Check } from './check.js';

/** A rule refers to another that is not in force on a day on which the rule itself is. */
export default {
    code: 'RR503',
    name: 'rule-referred-to-should-be-in-force',
    family: 'henvisning',
    severity: 'warning',
    scope: ['topic', 'priority', 'reference'],
    docs: {
        title: 'Henvisning til en regel, der ikke gælder',
        summary: {
            da: 'Reglen henviser til en anden regel på en dag, hvor den anden ikke gælder.',
            en: 'The rule refers to another one on a day on which that one is not in force.',
        },
        why: 'En undtagelse fra en ophævet regel undtager ikke fra noget, en sanktion for brud på den kan ikke bruges, og en regel, der forudsætter den, mangler sit grundlag.',
        example: `regel samtale
    for alle
    skal jobcenteret holde samtale
    gælder til og med 31. december 2026
regel ikke-samtale
    for alle
    fritages jobcenteret for samtale
    undtagelse fra samtale`,
        fix: 'Henvis til den regel, der har afløst den anden, eller lad de to regler gælde i samme tid.',
    },
    *run({ model, language }) {
        const calendar = calendarOf(model);
        for (const stranded of strandedReferences(model)) {
            const when = sayDays(stranded.days, calendar, language);
            yield {
                verdict: 'found',
                message: sentence(stranded, when, language),
                primary: placeIn(stranded.from, stranded.place),
                related: [stranded.to, ...(stranded.successor ? [stranded.successor] : [])].map(placeOf),
                components: [],
                witness: {
                    facts: {},
                    day: isoDay(stranded.day),
                    text: language === 'da' ? 'enhver borger' : 'any citizen',
                },
            };
        }
    },
} satisfies Check;

function sentence(
    { kind, wording, from, to, successor }: Stranded,
    when: string,
    language: Language,
): string {
    const [source, target] = sayBoth(from, to);
    const next = successor && sayBoth(to, successor)[1];
    if (language === 'en') {
        const relation = kind === 'replaces' ? 'replaces' : 'refers to';
        const fix = next
            ? `It is replaced by ${next}: refer to that one.`
            : 'Correct the reference, or let the two rules be in force at the same time.';
        return `${source} ${relation} ${target} (»${wording}«), which is not in force ${when}, when ${source} is. ${fix}`;
    }
    const fix = next
        ? `Den er afløst af ${next}: henvis til den.`
        : 'Ret henvisningen, eller lad de to regler gælde i samme tid.';
    return `${source} ${relationWords(kind, wording)} ${target}, som ikke gælder ${when}, hvor ${source} gælder. ${fix}`;
}

function relationWords(kind: Stranded['kind'], wording: string): string {
    if (kind === 'sanction') return 'gælder ved brud på';
    if (kind === 'requires') return 'forudsætter';
    if (kind === 'replaces') return 'afløser';
    if (wording.startsWith('undtagelse')) return 'er en undtagelse fra';
    if (wording.startsWith('viger')) return 'viger for';
    return wording.startsWith('uanset') ? 'gælder uanset' : 'går forud for';
}
