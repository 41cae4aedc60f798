import { COMPONENTS, type Component, type Norm, type Text, type Vocabulary } from '../../../model/index.js';
import type { ComponentValue } from '../../counting/index.js';

export type Values = ReadonlyMap<Component, ComponentValue>;

/** What an effect is, in one line: "jobcenteret skal holde samtale senest 2 uger efter tilmelding". */
export function sayEffect(norm: Norm, values: Values, vocabulary: Vocabulary): Text {
    const said = inBoth((language) => {
        const say = (component: Component): string => values.get(component)?.text(language, vocabulary) ?? '';
        const main = ['aktør', 'modalitet', 'handling', 'frist', 'hændelse'] as const;
        const first = main.map(say).filter(Boolean).join(' ');
        const rest = COMPONENTS.filter((each) => !(main as readonly Component[]).includes(each)).map(say);
        return [first, ...rest].filter(Boolean).join(', ');
    });
    return said.da === '' ? { da: norm.title, en: norm.title } : said;
}

/** The parts of an effect that are named, and in plain words where it has no such part. */
export function sayParts(components: readonly Component[], values: Values, vocabulary: Vocabulary): Text {
    return inBoth((language) =>
        components
            .map((each) => values.get(each)?.text(language, vocabulary) || NONE[each][language])
            // A deadline and the event that it runs from are one phrase.
            .reduce(
                (said, part, i) =>
                    said +
                    (i === 0
                        ? ''
                        : components[i] === 'hændelse' && components[i - 1] === 'frist'
                          ? ' '
                          : ', ') +
                    part,
                '',
            ),
    );
}

const inBoth = (say: (language: 'da' | 'en') => string): Text => ({ da: say('da'), en: say('en') });

/** Said of a side that has no such part. */
const NONE: Readonly<Record<Component, Text>> = {
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
