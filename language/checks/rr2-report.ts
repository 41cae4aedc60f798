import type { NearEqualPair, StatedDuration } from '../analyses/deadlines/index.js';
import {
    addDuration,
    compareDurations,
    describeComparison,
    formatDay,
    formatDuration,
    type CalendarComparison,
} from '../calendar/index.js';
import type {
    Component,
    FindingPlace,
    Language,
    Parameter,
    RuleSetModel,
    WitnessReport,
} from '../model/index.js';
import { isoDay } from '../reports/citizen.js';
import { paragraph, placeOf, sayName } from '../reports/citizen/names.js';
import type { CheckContext, Report } from './check.js';
import { saySubject } from './rr2-wording.js';

/** Two durations that a reader takes for the same; told at the one that stands last. */
export function reportNearEqual({ model, language }: CheckContext, pair: NearEqualPair): Report {
    const { first, second, verdict, kind } = pair;
    const comparison = compareDurations(first.duration, second.duration);
    const { before, after } = comparison.example;
    const start = before === undefined ? after : Math.min(before, after ?? before);
    const primary = placeIn(second);
    const other = placeIn(first);
    return {
        verdict,
        ...(verdict === 'unknown' ? { severity: 'info' as const } : {}),
        message: paragraph(
            verdict === 'unknown' && sayDoubt(language),
            kind === 'same-length'
                ? saySameLength(model, pair, language)
                : sayDifferent(model, pair, comparison, language),
            kind === 'different' && start !== undefined && sayExample(pair, start, language),
            kind === 'different' && sayAdvice(pair, language),
        ),
        primary,
        related: isSamePlace(primary, other) ? [] : [other],
        components: [...new Set([first, second].map(({ parameter }) => measured(parameter)))],
        about: aboutOf(pair),
        ...(kind === 'different' && start !== undefined ? { witness: startingOn(start, language) } : {}),
    };
}

/** The two lengths, within a subject, a rule without one, or a course. */
function aboutOf({ subject, first, second }: NearEqualPair): string {
    const lengths = [first, second].map(({ duration: { amount, unit } }) => `${amount} ${unit}`).sort();
    const isInRule = first.norm === second.norm && subject === undefined;
    const where = subject ?? (isInRule ? first.norm.id : first.events.join(' '));
    return [where, first.measure, ...lengths].join(' / ');
}

/** A condition's length of time is part of the stretch that the rule is for. */
function measured(parameter: StatedDuration['parameter']): Component {
    return parameter.kind === 'threshold' ? 'periode' : componentOf(parameter);
}

function saySameLength(model: RuleSetModel, pair: NearEqualPair, language: Language): string {
    const [a, b] = sayBoth(pair, language);
    return language === 'da'
        ? `${sayWhere(model, pair, language)} bruger både ${a} og ${b}. De er altid lige lange, men skrevet forskelligt. Skriv dem på samme måde, så læseren ikke leder efter en forskel.`
        : `${sayWhere(model, pair, language)} uses both ${a} and ${b}. They are always equally long, but written differently. Write them alike, so that the reader does not look for a difference.`;
}

function sayDifferent(
    model: RuleSetModel,
    pair: NearEqualPair,
    comparison: CalendarComparison,
    language: Language,
): string {
    const [a, b] = sayBoth(pair, language);
    const compared = describeComparison(comparison, language);
    return language === 'da'
        ? `${sayWhere(model, pair, language)} bruger både ${a} og ${b}, som let læses som det samme. De er ikke altid lige lange: ${compared}.`
        : `${sayWhere(model, pair, language)} uses both ${a} and ${b}, which are easily read as the same. They are not always equally long: ${compared}.`;
}

/** "12 uger (LAB § 63, stk. 4)"; within one rule the rule is named once. */
function sayBoth({ first, second }: NearEqualPair, language: Language): [string, string] {
    const say = (stated: StatedDuration): string => {
        const length = formatDuration(stated.duration, language);
        return `${length} (${sayName(stated.norm)})`;
    };
    if (first.norm === second.norm) return [formatDuration(first.duration, language), say(second)];
    return [say(first), say(second)];
}

function sayWhere(model: RuleSetModel, { subject }: NearEqualPair, language: Language): string {
    if (subject !== undefined) return saySubject(model, subject);
    return language === 'da' ? 'Samme forløb' : 'One course of a case';
}

function sayExample({ first, second }: NearEqualPair, start: number, language: Language): string {
    const [a, b] = [first, second].map(({ duration }) => ({
        length: formatDuration(duration, language),
        end: formatDay(addDuration(start, duration), language),
    }));
    const from = formatDay(start, language);
    return language === 'da'
        ? `Fra ${from} løber ${a!.length} til ${a!.end} og ${b!.length} til ${b!.end}.`
        : `From ${from}, ${a!.length} run to ${a!.end} and ${b!.length} to ${b!.end}.`;
}

function sayAdvice({ first, second }: NearEqualPair, language: Language): string {
    const key =
        first.norm === second.norm
            ? language === 'da'
                ? ', eller del reglen i to med hver sin betingelse (hvis)'
                : ', or split the rule in two, each with its own condition (hvis)'
            : language === 'da'
              ? ', eller skriv med hvis, hvornår hvilken af dem gælder'
              : ', or state with hvis when each of them holds';
    return language === 'da' ? `Brug samme enhed${key}.` : `Use one unit${key}.`;
}

function sayDoubt(language: Language): string {
    return language === 'da'
        ? 'Det kunne ikke afgøres, om de to regler kan gælde for samme borger: betingelserne er for sammensatte.'
        : 'Whether the two rules can hold for the same citizen could not be decided: the conditions are too complex.';
}

/** The witness of two lengths is a start date. */
function startingOn(day: number, language: Language): WitnessReport {
    const said = formatDay(day, language);
    const text =
        language === 'da' ? `et forløb, der begynder den ${said}` : `a course that starts on ${said}`;
    return { facts: {}, day: isoDay(day), text };
}

function placeIn({ norm, parameter }: StatedDuration): FindingPlace {
    return { ...placeOf(norm), place: parameter.place };
}

function isSamePlace({ place: a }: FindingPlace, { place: b }: FindingPlace): boolean {
    return a.uri === b.uri && a.start.line === b.start.line && a.start.character === b.start.character;
}

function componentOf({ kind }: Parameter): Component {
    return COMPONENT[kind] ?? 'frist';
}

const COMPONENT: Partial<Record<Parameter['kind'], Component>> = {
    count: 'antal',
    frequency: 'hyppighed',
    length: 'varighed',
    phase: 'periode',
    handover: 'ansvar',
};
