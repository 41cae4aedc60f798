import { civil } from '../../language/calendar/index.js';
import {
    DAY_AXIS,
    type AxisMeaning,
    type RuleSetModel,
    type WitnessReport,
} from '../../language/model/index.js';
import {
    and,
    findCase,
    intervals,
    isIn,
    type Case,
    type Condition,
} from '../../language/population/index.js';
import type { Citizen } from './as-written.js';

/**
 * A witness names only the facts that matter. This completes them to a whole citizen that the assumptions allow, so
 * that the rules can be read to it word by word; returns undefined where the stated facts allow none.
 */
export function completeCitizen(model: RuleSetModel, witness: WitnessReport): Citizen | undefined {
    const stated = Object.entries(witness.facts).flatMap(([name, value]) =>
        axisCondition(model, name, value),
    );
    if (witness.day !== undefined) stated.push(isIn(DAY_AXIS, intervals.point(dayOf(witness.day))));
    const found = findCase(model.space, and(...stated));
    return found.verdict === 'found' ? citizenOf(model, found.value) : undefined;
}

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

function axisCondition(model: RuleSetModel, name: string, value: string | number | boolean): Condition[] {
    const started = model.axes.flatMap((meaning, axis) => {
        if (meaning.kind !== 'anchor-class' || keyOf(model, meaning.of) !== name) return [];
        return [isIn(axis, intervals.point(meaning.representatives.findIndex((day) => iso(day) === value)))];
    });
    if (started.length > 0 && typeof value === 'string') return started;
    const axis = model.axes.findIndex((meaning) => nameOf(meaning) === name);
    if (axis < 0) return [];
    const type = model.vocabulary.facts.get(name)?.type;
    const number =
        type?.kind === 'enum'
            ? type.values.findIndex((each) => each.id === value)
            : type?.kind === 'date'
              ? dayOf(String(value))
              : type?.kind === 'money'
                ? Math.round(Number(value) * 100)
                : Number(value);
    return [isIn(axis, intervals.point(number))];
}

/** The key that a witness gives a fact under. */
function nameOf(meaning: AxisMeaning): string | undefined {
    switch (meaning.kind) {
        case 'fact':
            return meaning.fact;
        case 'judgement':
        case 'open':
            return meaning.text;
        case 'elapsed':
            return meaning.event === undefined ? 'dage-i-forløbet' : `dage-efter-${meaning.event}`;
        case 'total':
            return `samlet ${meaning.fact} inden for ${meaning.window}`;
        default:
            return undefined;
    }
}

export function citizenOf(model: RuleSetModel, values: Case): Citizen {
    const facts: Record<string, string | number | boolean> = {};
    const since: Record<string, number> = {};
    const holds = new Set<string>();
    const start: Record<string, string> = {};
    model.axes.forEach((meaning, axis) => {
        const value = values[axis]!;
        switch (meaning.kind) {
            case 'fact': {
                const { type } = model.vocabulary.facts.get(meaning.fact)!;
                facts[meaning.fact] =
                    type.kind === 'boolean'
                        ? value === 1
                        : type.kind === 'enum'
                          ? type.values[value]!.id
                          : type.kind === 'date'
                            ? iso(value)
                            : value;
                if (type.kind === 'elapsed') since[type.event] = value;
                break;
            }
            case 'judgement':
            case 'open':
                if (value === 1) holds.add(meaning.text);
                break;
            case 'elapsed':
                since[meaning.event ?? ''] = value;
                break;
            case 'total':
                since[`${meaning.fact} ${meaning.window}`] = value;
                break;
            case 'anchor-class':
                start[keyOf(model, meaning.of)] = iso(meaning.representatives[value]!);
                break;
            default:
                break;
        }
    });
    return { facts, since, start, day: iso(values[DAY_AXIS]!), holds };
}

/** The name under which `since` has an elapsed axis. */
function keyOf(model: RuleSetModel, axis: number): string {
    const meaning = model.axes[axis]!;
    if (meaning.kind === 'total') return `${meaning.fact} ${meaning.window}`;
    if (meaning.kind === 'elapsed') return meaning.event ?? '';
    const type = meaning.kind === 'fact' ? model.vocabulary.facts.get(meaning.fact)?.type : undefined;
    return type?.kind === 'elapsed' ? type.event : '';
}

function iso(day: number): string {
    const { year, month, day: date } = civil(day);
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
