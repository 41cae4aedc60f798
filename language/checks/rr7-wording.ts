import type { FigureDifference, Wanted } from '../analyses/sources/index.js';
import {
    formatAmount,
    formatDuration,
    formatPercent,
    type Duration,
    type DurationUnit,
} from '../calendar/index.js';
import type { Figure, FigureUnit } from '../law/figures.js';
import type { Component } from '../model/index.js';
import type { Language } from '../model/text.js';

/** A figure of a rule as a reader says it: `2 uger`, `mindst 30 år`, `5.500 kr.`, `3 gange`. */
export function sayWanted(wanted: Wanted, language: Language): string {
    switch (wanted.kind) {
        case 'duration':
            return formatDuration(wanted.duration, language);
        case 'amount':
            return sayAmount(wanted.value, wanted.unit, language, wanted.noun);
        case 'bound':
            return sayAmount(wanted.cut, wanted.unit, language);
        case 'elapsed':
            return sayElapsed(wanted.from, wanted.to, language);
    }
}

/** A figure of the act, in its own words in Danish and in plain figures in English. */
export function sayFigure(figure: Figure, language: Language): string {
    if (language === 'da') return figure.noun ? `${figure.text} ${figure.noun}` : figure.text;
    return sayAmount(figure.value, figure.unit, language, figure.noun);
}

/** "har fristen 3 uger", "states the time limit 3 weeks": what of the rule the figure is. */
export function sayComponent({ stated }: FigureDifference, language: Language): string {
    if (stated.component === undefined)
        return language === 'da' ? 'har i sine vilkår' : 'has in its conditions';
    return PHRASES[stated.component]?.[language] ?? (language === 'da' ? 'har' : 'has');
}

/** "intet tidsrum", "no length of time": what the provision lacks altogether. */
export function sayNothing(wanted: Wanted, language: Language): string {
    const kind =
        wanted.kind === 'duration' || wanted.kind === 'elapsed' || LENGTHS.has(wanted.unit)
            ? 'length'
            : wanted.unit === 'øre'
              ? 'money'
              : wanted.unit === 'share'
                ? 'share'
                : 'number';
    return NOTHING[kind][language];
}

const PHRASES: Partial<Record<Component, Record<Language, string>>> = {
    frist: { da: 'har fristen', en: 'has the time limit' },
    antal: { da: 'har antallet', en: 'has the number' },
    hyppighed: { da: 'har hyppigheden', en: 'has the interval' },
    varighed: { da: 'har varigheden', en: 'has the duration' },
    periode: { da: 'har perioden', en: 'has the period' },
    ansvar: { da: 'har skift af ansvar efter', en: 'hands over after' },
    beløb: { da: 'har beløbet', en: 'has the amount' },
    andel: { da: 'har andelen', en: 'has the share' },
    skala: { da: 'har i skalaen', en: 'has in its scale' },
};

const NOTHING: Record<'length' | 'money' | 'share' | 'number', Record<Language, string>> = {
    length: { da: 'intet tidsrum', en: 'no length of time' },
    money: { da: 'intet beløb', en: 'no amount' },
    share: { da: 'ingen andel', en: 'no share' },
    number: { da: 'intet antal', en: 'no number' },
};

const LENGTHS: ReadonlySet<FigureUnit> = new Set(['day', 'week', 'month', 'halfyear', 'year']);

function sayAmount(value: number, unit: FigureUnit, language: Language, noun?: string): string {
    if (unit === 'øre') return formatAmount(Math.round(value), language);
    if (unit === 'share') return formatPercent(Math.round(value), language);
    if (LENGTHS.has(unit) && Number.isInteger(value))
        return formatDuration({ amount: value, unit: unit as DurationUnit }, language);
    const [da, en] =
        { times: ['gange', 'times'], hour: ['timer', 'hours'], km: ['km', 'km'] }[unit as string] ?? [];
    const counted = noun ?? (language === 'da' ? da : en);
    const figure = language === 'da' ? String(value).replace('.', ',') : String(value);
    return counted ? `${figure} ${counted}` : figure;
}

/** Days in the unit that a drafter most likely wrote: whole weeks, else months; else days. */
function sayElapsed(from: number, to: number, language: Language): string {
    // »Over« and »højst« end a day later than the length itself.
    const week = from === to ? [from, from - 1].find((days) => days % 7 === 0) : undefined;
    const months = Math.round(to / 30.44);
    const isMonths = months > 0 && Math.abs(from - 30.44 * months) <= 3;
    const guess: Duration =
        week !== undefined
            ? { amount: week / 7, unit: 'week' }
            : isMonths
              ? { amount: months, unit: 'month' }
              : { amount: from, unit: 'day' };
    return formatDuration(guess, language);
}
