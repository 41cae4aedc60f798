import { elapsedSince } from '../../../language/evaluation/elapsed.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import type { Condition } from '../../../language/population/index.js';
import type { PlainCase, PlainSet } from './plain.js';

/** The case on the axes of a model; undefined where it is beyond what the axes can tell. */
export function pointOf(model: RuleSetModel, set: PlainSet, at: PlainCase): readonly number[] | undefined {
    const point: (number | undefined)[] = model.axes.map((meaning) => {
        switch (meaning.kind) {
            case 'day':
                return at.day;
            case 'judgement':
            case 'open':
                return at.holds.has(meaning.text) ? 1 : 0;
            case 'fact':
                return factValue(meaning.fact);
            default:
                return undefined;
        }
    });
    for (const [axis, meaning] of model.axes.entries()) {
        const type = meaning.kind === 'fact' ? model.vocabulary.facts.get(meaning.fact)?.type : undefined;
        const event =
            meaning.kind === 'elapsed' ? meaning.event : type?.kind === 'elapsed' ? type.event : undefined;
        if (event === undefined) continue;
        const start = at.events.get(plainName(event))!;
        for (const [own, value] of valuesIn(elapsedSince(model, axis, start, at.day))) point[own] = value;
        if (point[axis] === undefined) return undefined;
    }
    return point.every((value) => value !== undefined) ? point : undefined;

    function plainName(name: string): string {
        return [...set.names].find(([, called]) => called === name)?.[0] ?? name;
    }

    function factValue(fact: string): number | undefined {
        const type = model.vocabulary.facts.get(fact)!.type;
        switch (plainName(fact)) {
            case 'alder':
                return at.age;
            case 'uddannelse':
                return at.education ? 1 : 0;
            case 'ydelse':
                return type.kind === 'enum'
                    ? type.values.findIndex(({ id }) => plainName(id) === at.benefit)
                    : undefined;
            default:
                return undefined;
        }
    }
}

function valuesIn(condition: Condition): (readonly [axis: number, value: number])[] {
    if (condition.kind === 'in') return [[condition.axis, condition.set[0]!]];
    return condition.kind === 'and' ? condition.of.flatMap(valuesIn) : [];
}
