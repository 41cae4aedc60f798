import { COMPONENTS, type Component, type Norm, type Text, type Vocabulary } from '../../../model/index.js';
import type { ComponentValue } from '../../counting/index.js';

export type Values = ReadonlyMap<Component, ComponentValue>;

/** What an effect is, in one line: "jobcenteret skal udføre »samtale« senest 2 uger efter tilmelding". */
export function sayEffect(norm: Norm, values: Values, vocabulary: Vocabulary): Text {
    const said = inBoth((language) => {
        const say = (component: Component): string => values.get(component)?.text(language, vocabulary) ?? '';
        const duty = [say('aktør'), say('modalitet'), sayAct(norm, say('handling'), language)];
        const first = [...duty, sayTime(say('frist'), say('hændelse'))].filter(Boolean).join(' ');
        const rest = COMPONENTS.filter((each) => !MAIN.has(each)).map(say);
        return [first, ...rest].filter(Boolean).join(', ');
    });
    return said.da === '' ? { da: norm.title, en: norm.title } : said;
}

const MAIN: ReadonlySet<Component> = new Set(['aktør', 'modalitet', 'handling', 'frist', 'hændelse']);

/** An act has the name of a thing, and needs a verb where the modality asks for one. */
export function sayAct({ modality, text }: Norm, act: string, language: 'da' | 'en'): string {
    if (act === '' || text !== undefined || modality.startsWith('counts')) return act;
    const needsVerb = modality === 'obligation' || modality === 'prohibition' || modality === 'permission';
    const verb = language === 'da' ? 'udføre' : 'do';
    return needsVerb ? `${verb} »${act}«` : `»${act}«`;
}

/** "senest 2 uger efter tilmelding"; "ved tilmelding" says both in one. */
const sayTime = (deadline: string, event: string): string =>
    deadline.endsWith(event) ? deadline : [deadline, event].filter(Boolean).join(' ');

/** "senest 2 uger efter tilmelding" is one phrase, and the deadline is what it is about. */
export const partsTold = (components: readonly Component[]): readonly Component[] =>
    components.filter((each) => !(each === 'hændelse' && components.includes('frist')));

/**
 * Whether effects with these differences are told from end to end: a duty that becomes a prohibition is another
 * sentence, and a list of several parts says less than two sentences do.
 */
export const needWholeSentence = (components: readonly Component[]): boolean =>
    components.includes('modalitet') || partsTold(components).length > 1;

/** The parts of an effect that are named, and in plain words where it has no such part. */
export function sayParts(components: readonly Component[], values: Values, vocabulary: Vocabulary): Text {
    return inBoth((language) => {
        const say = (component: Component): string =>
            values.get(component)?.text(language, vocabulary) || NO_PART[component][language];
        // A deadline and the event that it runs from are one phrase; without a deadline, so is that there is none.
        const isWhole = components.includes('frist') && components.includes('hændelse');
        return components
            .flatMap((each) => {
                if (!isWhole || (each !== 'frist' && each !== 'hændelse')) return [say(each)];
                if (each === 'hændelse') return [];
                return [
                    values.has('frist') || !values.has('hændelse')
                        ? sayTime(say('frist'), values.has('hændelse') ? say('hændelse') : '')
                        : say('hændelse'),
                ];
            })
            .join(', ');
    });
}

const inBoth = (say: (language: 'da' | 'en') => string): Text => ({ da: say('da'), en: say('en') });

/** Said of a side that has no such part. */
export const NO_PART: Readonly<Record<Component, Text>> = {
    modalitet: { da: 'ingen pligt eller ret', en: 'no duty or right' },
    aktør: { da: 'ingen aktør', en: 'no actor' },
    modpart: {
        da: 'intet om, hvorvidt den anden part deltager',
        en: 'nothing about the other side taking part',
    },
    handling: { da: 'ingen handling', en: 'no act' },
    frist: { da: 'ingen frist', en: 'no deadline' },
    hændelse: { da: 'ingen hændelse', en: 'no event' },
    periode: { da: 'ingen periode', en: 'no period' },
    antal: { da: 'intet antal', en: 'no number' },
    hyppighed: { da: 'ingen hyppighed', en: 'no frequency' },
    varighed: { da: 'ingen varighed', en: 'no length' },
    beløb: { da: 'intet beløb', en: 'no amount' },
    andel: { da: 'ingen andel', en: 'no share' },
    skala: { da: 'ingen skala', en: 'no scale' },
    form: { da: 'ingen form', en: 'no form' },
    ansvar: { da: 'ingen deling af ansvaret', en: 'no division of responsibility' },
};
