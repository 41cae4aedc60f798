import { describe, expect, it } from 'vitest';
import { anchorClasses, dayNumber } from '../../../language/calendar/index.js';
import type {
    AxisMeaning,
    Event,
    Fact,
    FactType,
    RuleSetModel,
    Vocabulary,
} from '../../../language/model/index.js';
import { midSentence } from '../../../language/model/text.js';
import { createSpace } from '../../../language/population/index.js';
import { describeCitizen, sayCitizen } from '../../../language/reports/citizen.js';
import { sayRange } from '../../../language/reports/citizen/ranges.js';
import { sayDays } from '../../../language/reports/citizen/days.js';

const place = {
    uri: 'file:///a.regel',
    start: { line: 0, character: 0 },
    end: { line: 0, character: 1 },
};

function fact(id: string, title: string, type: FactType, text?: string, otherwise?: string): Fact {
    const phrase =
        text === undefined ? {} : { phrase: { text, ...(otherwise === undefined ? {} : { otherwise }) } };
    return { id, title, place, type, ...phrase };
}

function named(id: string, title = id): Event {
    return { id, title, place, words: [] };
}

const FACTS = [
    fact('alder', 'Alder', { kind: 'integer', unit: 'år', from: 0, to: 120 }, 'på … år'),
    fact(
        'ydelse',
        'Ydelse',
        { kind: 'enum', values: [named('dagpenge'), named('hjælp', 'Uddannelseshjælp')] },
        'på …',
    ),
    fact('uddannelse', 'Erhvervskompetencegivende uddannelse', { kind: 'boolean' }),
    fact('job', 'Job', { kind: 'boolean' }, 'med arbejde', 'uden arbejde'),
    fact('formue', 'Formue', { kind: 'money', from: 0, to: 100_000_000 }),
    fact('ledighed', 'Ledighed', { kind: 'elapsed', event: 'tilmelding', from: 0, to: 10_000 }),
    fact('start', 'Forløbets start', { kind: 'date', from: 0, to: 40_000 }),
    fact('børn', 'Antal børn', { kind: 'integer', from: 0, to: 20 }),
    fact('uger', 'Ugers fravær', { kind: 'integer', unit: 'uger', from: 0, to: 500 }, 'med … fravær'),
    fact('syg', 'Sygemeldt', { kind: 'boolean' }, 'med sygemelding'),
] as const;

const STARTS = anchorClasses([
    { amount: 6, unit: 'month' },
    { amount: 26, unit: 'week' },
]).map(({ representative }) => representative);

const MEANINGS: readonly AxisMeaning[] = [
    { kind: 'day' },
    ...FACTS.map(({ id }) => ({ kind: 'fact' as const, fact: id })),
    { kind: 'judgement', text: 'det er nødvendigt' },
    { kind: 'open', text: 'efter forhandling' },
    { kind: 'elapsed', event: undefined },
    { kind: 'anchor-class', of: 6, representatives: STARTS },
    { kind: 'total', fact: 'ledighed', window: '18 måneder' },
];
const AXIS: Readonly<Record<string, number>> = Object.fromEntries([
    ['day', 0],
    ...FACTS.map(({ id }, i) => [id, i + 1]),
    ...['skøn', 'uoplyst', 'forløb', 'startklasse', 'samlet'].map((id, i) => [id, FACTS.length + 1 + i]),
]);

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
    new Map(items.map((item) => [item.id, item]));

const vocabulary: Vocabulary = {
    facts: byId(FACTS),
    events: byId([named('tilmelding', 'Tilmelding som jobsøgende')]),
    actors: new Map(),
    acts: new Map(),
    subjects: new Map(),
    lawActs: new Map(),
    exclusions: new Map(),
};

const model: RuleSetModel = {
    id: 'LAB',
    title: 'LAB',
    vocabulary,
    space: createSpace(MEANINGS.map((_, i) => ({ id: String(i), lo: -1_000_000, hi: 100_000_001 }))),
    axes: MEANINGS,
    groups: [],
    unions: [],
    claims: [],
    norms: [],
    cases: [],
    thresholds: new Map(),
    problems: [],
    files: [],
};

function citizen(values: Readonly<Record<string, number>>, language: 'da' | 'en' = 'da') {
    const value = MEANINGS.map(() => 0);
    for (const [name, at] of Object.entries(values)) value[AXIS[name]!] = at;
    return describeCitizen(
        model,
        { case: value, relevant: Object.keys(values).map((name) => AXIS[name]!) },
        language,
    );
}

describe('a citizen in words', () => {
    it('is what matters, in the order of the vocabulary', () => {
        const report = citizen({ uddannelse: 0, ydelse: 1, alder: 29 });
        expect(report.text).toBe(
            'en borger på 29 år på uddannelseshjælp uden erhvervskompetencegivende uddannelse',
        );
        expect(report.facts).toEqual({ alder: 29, ydelse: 'hjælp', uddannelse: false });
        expect(report.day).toBeUndefined();
    });

    it('is anybody when nothing matters', () => {
        expect(citizen({}).text).toBe('enhver borger');
        expect(citizen({}, 'en').text).toBe('any citizen');
    });

    it('has a day only where the day matters', () => {
        const report = citizen({ day: dayNumber(2026, 5, 4)!, alder: 29 });
        expect(report).toEqual({ facts: { alder: 29 }, day: '2026-05-04', text: 'en borger på 29 år' });
        expect(sayCitizen(report, 'da')).toBe('en borger på 29 år den 4. maj 2026');
        expect(sayCitizen(report, 'en')).toBe('en borger på 29 år on 4 May 2026');
        expect(sayCitizen(citizen({ day: 0 }), 'da')).toBe('enhver borger den 1. januar 1970');
    });

    it.each([
        [{ formue: 1_200_000 }, 'en borger med formue 12.000 kr.', { formue: 12_000 }],
        [{ job: 1 }, 'en borger med arbejde', { job: true }],
        [{ job: 0 }, 'en borger uden arbejde', { job: false }],
        [{ syg: 0 }, 'en borger uden sygemelding', { syg: false }],
        [{ uddannelse: 1 }, 'en borger med erhvervskompetencegivende uddannelse', { uddannelse: true }],
        [{ børn: 3 }, 'en borger med antal børn 3', { børn: 3 }],
        [{ uger: 1 }, 'en borger med 1 uge fravær', { uger: 1 }],
        [{ start: 20_454 }, 'en borger med forløbets start 1. januar 2026', { start: '2026-01-01' }],
        [
            { samlet: 365 },
            'en borger med i alt 365 dage ledighed inden for 18 måneder',
            { 'samlet ledighed inden for 18 måneder': 365 },
        ],
    ])('%j', (values, text, facts) => {
        const report = citizen(values);
        expect(report.text).toBe(text);
        expect(report.facts).toEqual(facts);
    });

    it.each([
        [{ ledighed: 183 }, 'en borger, 183 dage efter tilmelding som jobsøgende', { ledighed: 183 }],
        [{ ledighed: 1 }, 'en borger, 1 dag efter tilmelding som jobsøgende', { ledighed: 1 }],
        [{ ledighed: 0 }, 'en borger, samme dag som tilmelding som jobsøgende', { ledighed: 0 }],
        [{ forløb: 5 }, 'en borger, 5 dage efter forløbets start', { 'dage-i-forløbet': 5 }],
        [{ skøn: 1 }, 'en borger, som skønnes: »det er nødvendigt«', { 'det er nødvendigt': true }],
        [{ skøn: 0 }, 'en borger, som ikke skønnes: »det er nødvendigt«', { 'det er nødvendigt': false }],
        [
            { uoplyst: 1 },
            'en borger, hvis det uoplyste vilkår »efter forhandling« er opfyldt',
            { 'efter forhandling': true },
        ],
    ])('%j stands after a comma', (values, text, facts) => {
        const report = citizen(values);
        expect(report.text).toBe(text);
        expect(report.facts).toEqual(facts);
    });

    it('tells the start date with the time that is counted from it', () => {
        const report = citizen({ ledighed: 183, startklasse: 0, alder: 29 });
        expect(report.text).toMatch(
            /^en borger på 29 år, 183 dage efter tilmelding som jobsøgende den \d+\. \p{L}+ 2024$/u,
        );
        expect(report.facts).toMatchObject({
            ledighed: 183,
            tilmelding: expect.stringMatching(/^2024-/) as unknown,
        });
        expect(citizen({ startklasse: 0 }).text).toMatch(
            /^en borger, med tilmelding som jobsøgende den .* 2024$/,
        );
    });

    it('enumerates when there is much to tell', () => {
        const report = citizen({ alder: 29, ydelse: 0, uddannelse: 1, job: 0, ledighed: 10 });
        expect(report.text).toBe(
            'en borger på 29 år, på dagpenge, med erhvervskompetencegivende uddannelse og uden arbejde, 10 dage efter tilmelding som jobsøgende',
        );
    });

    it('speaks English where asked', () => {
        const report = citizen({ alder: 1, ydelse: 1, uddannelse: 0, ledighed: 2 }, 'en');
        expect(report.text).toBe(
            'a citizen with alder 1 year with ydelse uddannelseshjælp without erhvervskompetencegivende uddannelse, 2 days after tilmelding som jobsøgende',
        );
    });
});

describe('words for values', () => {
    it('lowers a title inside a sentence, but not an abbreviation', () => {
        expect(midSentence('Tilmelding')).toBe('tilmelding');
        expect(midSentence('CV-oplysninger')).toBe('CV-oplysninger');
        expect(midSentence('Åbent forløb')).toBe('åbent forløb');
    });

    it.each([
        ['alder', 18, 25, 'fra 18 år til og med 24 år'],
        ['alder', 18, 19, '18 år'],
        ['alder', 0, 18, 'til og med 17 år'],
        ['alder', 60, 121, 'fra 60 år og opefter'],
        ['alder', 0, 121, 'alle værdier'],
        ['formue', 1_000_001, 2_000_000, 'over 10.000 kr. og under 20.000 kr.'],
        ['formue', 1_000_000, 2_000_001, 'fra 10.000 kr. til og med 20.000 kr.'],
        ['formue', 0, 1_000_000, 'under 10.000 kr.'],
        ['formue', 1_000_001, 100_000_001, 'over 10.000 kr.'],
    ])('%s from %i up to %i', (id, lo, hi, text) => {
        const { type } = vocabulary.facts.get(id)!;
        const bounds =
            type.kind === 'integer' || type.kind === 'money'
                ? { lo: type.from, hi: type.to + 1 }
                : { lo: 0, hi: 1 };
        expect(sayRange(vocabulary.facts.get(id)!, [lo, hi], bounds, 'da')).toBe(text);
    });

    it.each([
        [20_454, 20_455, 'den 1. januar 2026'],
        [20_454, 20_485, 'fra 1. januar 2026 til og med 31. januar 2026'],
        [20_454, 90_000, 'fra og med 1. januar 2026'],
        [0, 20_454, 'før 1. januar 2026'],
        [0, 90_000, 'på noget tidspunkt'],
    ])('days from %i up to %i', (from, until, text) => {
        expect(sayDays([from, until], { lo: 0, hi: 90_000 }, 'da')).toBe(text);
    });
});
