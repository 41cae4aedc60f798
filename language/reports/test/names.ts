import type { Norm, RuleSetModel } from '../../model/index.js';
import { enumerate, type Language, midSentence } from '../../model/text.js';
import { sayName } from '../citizen/names.js';

/** The rule by title and provision, and the recommendation that made it so. */
export function sayRule(norm: Norm, language: Language): string {
    const recommendations = [...new Set((norm.changedBy ?? []).map(({ recommendation }) => recommendation))];
    if (recommendations.length === 0) return sayName(norm);
    return `${sayName(norm)}, ${language === 'da' ? 'ændret' : 'changed'} ${sayRecommendation(enumerate(recommendations, language), language)},`;
}

export const sayRecommendation = (id: string, language: Language): string =>
    language === 'da' ? `ved anbefaling ${id}` : `by recommendation ${id}`;

/** A fact of a citizen by its name: "alder", "skønnet »…«", "tiden siden tilmelding". */
export function sayAxis({ axes, vocabulary }: RuleSetModel, axis: number, language: Language): string {
    const da = language === 'da';
    const meaning = axes[axis];
    const fact = (id: string): string => midSentence(vocabulary.facts.get(id)?.title ?? id);
    const event = (id: string | undefined): string =>
        id === undefined
            ? da
                ? 'forløbets start'
                : 'the start of the course'
            : midSentence(vocabulary.events.get(id)?.title ?? id);
    switch (meaning?.kind) {
        case 'fact':
            return fact(meaning.fact);
        case 'judgement':
            return da ? `skønnet »${meaning.text}«` : `the judgement »${meaning.text}«`;
        case 'open':
            return da ? `det uoplyste vilkår »${meaning.text}«` : `the unstated condition »${meaning.text}«`;
        case 'elapsed':
            return da ? `tiden siden ${event(meaning.event)}` : `the time since ${event(meaning.event)}`;
        case 'anchor-class': {
            const of = axes[meaning.of];
            const type = of?.kind === 'fact' ? vocabulary.facts.get(of.fact)?.type : undefined;
            const id = of?.kind === 'elapsed' ? of.event : type?.kind === 'elapsed' ? type.event : undefined;
            return da ? `datoen for ${event(id)}` : `the date of ${event(id)}`;
        }
        case 'total':
            return da
                ? `samlet ${fact(meaning.fact)} inden for ${meaning.window}`
                : `total ${fact(meaning.fact)} within ${meaning.window}`;
        default:
            return da ? 'dagen' : 'the day';
    }
}
