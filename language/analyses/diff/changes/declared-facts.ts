import { formatAmount, formatDay } from '../../../calendar/index.js';
import type { Fact, Named, Text } from '../../../model/index.js';
import { hasOwnTitle, renamedValue } from '../facts/index.js';
import { plain } from './sides.js';
import type { Kind, Naming } from './vocabulary-kind.js';

/** Oplysninger: in which order the values of one are listed is no part of what it says. */
export const FACTS: Kind<Fact> = {
    word: { da: 'oplysning', en: 'oplysning' },
    renames: 'fact',
    of: ({ facts }) => facts,
    say: sayFact,
    key(fact, named) {
        const { type } = fact;
        if (type.kind !== 'enum') return sayFact(fact, named).da;
        const values = type.values.map((value) => {
            const later = laterName(fact, value.id, named);
            return hasOwnTitle(value) ? `${later} »${value.title}«` : later;
        });
        return JSON.stringify([values.sort(), fact.phrase, fact.isParty]);
    },
    sayApart(before, after, named) {
        const [a, b] = [before.type, after.type];
        if (a.kind !== 'enum' || b.kind !== 'enum') return undefined;
        const later = (id: string): string => laterName(before, id, named);
        const lost = a.values.filter(({ id }) => !b.values.some((each) => each.id === later(id)));
        const gained = b.values.filter(({ id }) => !a.values.some((each) => later(each.id) === id));
        if (lost.length + gained.length === 0) return undefined;
        return [sayValues(lost), sayValues(gained)];
    },
    newNamesIn(before, after, named) {
        const [a, b] = [before.type, after.type];
        if (a.kind !== 'enum' || b.kind !== 'enum') return [];
        return a.values.flatMap((value) => {
            const later = laterName(before, value.id, named);
            const is = later === value.id ? undefined : b.values.find(({ id }) => id === later);
            return is ? [[plain(value.id), plain(is.id)] as const] : [];
        });
    },
};

const laterName = ({ id }: Fact, value: string, named: Naming): string =>
    renamedValue(named, named('fact', id), value);

const sayValues = (values: readonly Named[]): Text => {
    const titles = values.map(({ title }) => `»${title}«`).join(', ');
    return titles === ''
        ? { da: 'uden værdien', en: 'without the value' }
        : { da: `med værdien ${titles}`, en: `with the value ${titles}` };
};

function sayFact(fact: Fact, named: Naming): Text {
    const phrase = fact.phrase && [fact.phrase.text, fact.phrase.otherwise].filter(Boolean).join(' / ');
    const extra = [phrase && `»${phrase}«`, fact.isParty && 'part'].filter(Boolean).join(', ');
    const type = sayType(fact, named);
    return extra === '' ? type : { da: `${type.da}; ${extra}`, en: `${type.en}; ${extra}` };
}

function sayType({ type }: Fact, named: Naming): Text {
    switch (type.kind) {
        case 'boolean':
            return { da: 'ja eller nej', en: 'yes or no' };
        case 'enum': {
            const values = type.values
                .map(({ id, title }) => (id === title ? id : `${id} »${title}«`))
                .join(', ');
            return { da: `én af ${values}`, en: `one of ${values}` };
        }
        case 'integer': {
            const unit = type.unit === undefined ? '' : ` ${type.unit}`;
            return {
                da: `fra ${type.from} til ${type.to}${unit}`,
                en: `from ${type.from} to ${type.to}${unit}`,
            };
        }
        case 'money': {
            const level = type.level === undefined ? '' : ` (${type.level})`;
            const [from, to] = [type.from, type.to];
            return {
                da: `beløb fra ${formatAmount(from, 'da')} til ${formatAmount(to, 'da')}${level}`,
                en: `amount from ${formatAmount(from, 'en')} to ${formatAmount(to, 'en')}${level}`,
            };
        }
        case 'elapsed': {
            const event = named('event', type.event);
            return {
                da: `tid siden ${event}, fra ${type.from} til ${type.to} dage`,
                en: `time since ${event}, from ${type.from} to ${type.to} days`,
            };
        }
        case 'date':
            return {
                da: `dag fra ${formatDay(type.from, 'da')} til ${formatDay(type.to, 'da')}`,
                en: `day from ${formatDay(type.from, 'en')} to ${formatDay(type.to, 'en')}`,
            };
    }
}
