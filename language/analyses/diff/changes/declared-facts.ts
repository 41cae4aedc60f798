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
    isSame(before, after, named) {
        if (before.type.kind !== 'enum' || after.type.kind !== 'enum')
            return sayFact(before, named).da === sayFact(after, SAME).da;
        const { lost, gained, retitled } = valuesApart(before, after, named);
        return lost.length + gained.length + retitled.length === 0 && isSaidAlike(before, after);
    },
    sayApart(before, after, named) {
        if (!isSaidAlike(before, after)) return undefined;
        const { lost, gained, retitled } = valuesApart(before, after, named);
        if (lost.length + gained.length > 0) return [sayValues(lost), sayValues(gained)];
        if (retitled.length === 0) return undefined;
        const [was, is] = ([0, 1] as const).map((side) => retitled.map((pair) => sayNamed(pair[side])));
        return [plain(was!.join(', ')), plain(is!.join(', '))];
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

const SAME: Naming = (_, name) => name;

const isSaidAlike = (a: Fact, b: Fact): boolean =>
    a.phrase?.text === b.phrase?.text &&
    a.phrase?.otherwise === b.phrase?.otherwise &&
    a.isParty === b.isParty;

interface ValuesApart {
    readonly lost: readonly Named[];
    readonly gained: readonly Named[];
    /** Those on both sides whose titles are others; a title that follows from the name is none. */
    readonly retitled: readonly (readonly [Named, Named])[];
}

function valuesApart(before: Fact, after: Fact, named: Naming): ValuesApart {
    const [old, now] = [before, after].map(({ type }) => (type.kind === 'enum' ? type.values : []));
    const later = new Map(old!.map((value) => [laterName(before, value.id, named), value]));
    const known = new Map(now!.map((value) => [value.id, value]));
    return {
        lost: [...later].flatMap(([id, value]) => (known.has(id) ? [] : [value])),
        gained: now!.filter(({ id }) => !later.has(id)),
        retitled: [...later].flatMap(([id, was]) => {
            const is = known.get(id);
            const isRetitled = is && was.title !== is.title && (hasOwnTitle(was) || hasOwnTitle(is));
            return isRetitled ? [[was, is] as const] : [];
        }),
    };
}

const sayNamed = ({ id, title }: Named): string => (id === title ? id : `${id} »${title}«`);

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
            const values = type.values.map(sayNamed).join(', ');
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
