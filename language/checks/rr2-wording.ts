import { sayAct } from '../analyses/diff/changes/effect-text.js';
import { componentName } from '../reports/check/words.js';
import type { DifferingVariant, Effect } from '../analyses/deadlines/index.js';
import {
    formatCitation,
    type Component,
    type Group,
    type Language,
    type Norm,
    type RuleSetModel,
} from '../model/index.js';
import { enumerate, midSentence } from '../model/text.js';

/** »Første samtale«: the subject as the drafter has called it. */
export function saySubject({ vocabulary }: RuleSetModel, subject: string): string {
    return `»${vocabulary.subjects.get(subject)?.title ?? vocabulary.acts.get(subject)?.title ?? subject}«`;
}

/** "tre frister" where each variant has its own, else "tre forskellige regler". */
export function sayHowMany(
    variants: readonly DifferingVariant[],
    components: readonly Component[],
    language: Language,
): string {
    const leading = NOUNS.find(
        ([component]) =>
            components.includes(component) &&
            variants.every(({ effects }) => effects.length === 1 && effects[0]!.values.has(component)) &&
            new Set(variants.map(({ effects }) => effects[0]!.values.get(component)!.key)).size ===
                variants.length,
    );
    const noun = leading?.[1][language] ?? (language === 'da' ? 'forskellige regler' : 'different rules');
    return `${figure(variants.length, language)} ${noun}`;
}

const NOUNS: readonly (readonly [Component, Record<Language, string>])[] = [
    ['frist', { da: 'frister', en: 'deadlines' }],
    ['antal', { da: 'forskellige antal', en: 'different numbers' }],
    ['hyppighed', { da: 'hyppigheder', en: 'frequencies' }],
    ['varighed', { da: 'varigheder', en: 'durations' }],
    ['beløb', { da: 'beløb', en: 'amounts' }],
    ['andel', { da: 'andele', en: 'shares' }],
    ['periode', { da: 'perioder', en: 'periods' }],
    ['skala', { da: 'skalaer', en: 'scales' }],
];

const FIGURES: Record<Language, readonly string[]> = {
    da: ['nul', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
    en: [
        'no',
        'one',
        'two',
        'three',
        'four',
        'five',
        'six',
        'seven',
        'eight',
        'nine',
        'ten',
        'eleven',
        'twelve',
    ],
};

const figure = (count: number, language: Language): string => FIGURES[language][count] ?? String(count);

/** "senest 2 uger efter tilmelding, a-kassen (dagpengemodtagere, LAB § 31, stk. 4)" */
export function sayVariant(
    model: RuleSetModel,
    { groups, effects }: DifferingVariant,
    components: readonly Component[],
    language: Language,
): string {
    const rules = [...new Set(effects.map((effect) => sayEffect(model, effect, components, language)))];
    const what =
        rules.length > 0
            ? rules.join(language === 'da' ? ' samt ' : ' as well as ')
            : language === 'da'
              ? 'ingen sådan regel'
              : 'no such rule';
    const norms = [...new Set(effects.flatMap((effect) => effect.norms))];
    return `${what} (${[enumerate(groups.map(sayGroup), language), sayProvisions(norms, language)].filter(Boolean).join('; ')})`;
}

const sayGroup = ({ title }: Group): string => midSentence(title);

/** "LAB § 31, stk. 4"; rules without a provision by their titles. */
function sayProvisions(norms: readonly Norm[], language: Language): string {
    const names = [
        ...new Set(norms.map(({ citation, title }) => (citation ? formatCitation(citation) : `»${title}«`))),
    ];
    if (names.length <= MOST_PROVISIONS) return enumerate(names, language);
    const more = names.length - MOST_PROVISIONS + 1;
    return enumerate(
        [...names.slice(0, MOST_PROVISIONS - 1), `${more} ${language === 'da' ? 'andre' : 'others'}`],
        language,
    );
}

/** The places of all rules are listed with the finding; the message need not repeat them. */
const MOST_PROVISIONS = 3;

/** What the rule says as to the parts that differ; an event is said with its deadline, and a deadline with its event. */
function sayEffect(
    { vocabulary }: RuleSetModel,
    { values, norms }: Effect,
    components: readonly Component[],
    language: Language,
): string {
    const shown = new Set(components);
    if (shown.has('frist')) shown.add('hændelse');
    if (shown.has('hændelse')) {
        if (values.has('frist')) shown.add('frist');
        else shown.add('periode').add('antal');
    }
    if (shown.has('handling')) shown.add('modalitet');
    if (shown.has('modalitet')) shown.add('handling');
    const text = (component: Component): string =>
        (shown.has(component) && values.get(component)?.text(language, vocabulary)) || '';
    const [frist, event] = [text('frist'), text('hændelse')];
    const antal = text('antal');
    const timed = [antal, frist, ...TIMED.map(text)];
    // A deadline at an event, and the period of a count, have said their event already.
    if (event !== '' && !frist.includes(event) && !antal.includes(event))
        timed.splice(frist ? 2 : timed.length, 0, event);
    const norm = norms[0]!;
    const duty = shown.has('modalitet')
        ? [text('aktør'), text('modalitet'), sayAct(norm, text('handling'), language)]
        : [];
    const rest = REST.filter((each) => each !== 'aktør' || duty.length === 0);
    const first = [...duty, ...timed].filter(Boolean).join(' ');
    const what = [first, ...rest.map(text)].filter(Boolean).join(', ');
    return what || sayAbsent(components, language);
}

const TIMED: readonly Component[] = ['periode', 'hyppighed', 'varighed'];
const REST: readonly Component[] = ['beløb', 'andel', 'skala', 'form', 'ansvar', 'aktør', 'modpart'];

/** "uden frist" */
function sayAbsent(components: readonly Component[], language: Language): string {
    const names = components.map((component) => componentName(component, language));
    return language === 'da' ? `uden ${enumerate(names, language)}` : `without ${enumerate(names, language)}`;
}
