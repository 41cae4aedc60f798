import type { Duration } from '../../calendar/index.js';
import {
    OPEN,
    type Component,
    type CountParameter,
    type Fact,
    type Norm,
    type Open,
} from '../../model/index.js';
import type { Parameter, Place, RuleSetModel, ScaleStep } from '../../model/index.js';
import type { FigureUnit } from '../../law/figures.js';
import { unitOf } from '../../law/figures/units.js';
import { conditionFigures } from './conditions.js';
import type { StatedFigure, Wanted } from './model.js';

/**
 * The figures that a rule itself states, in its values and its conditions. What it takes over from a group's
 * definition is the group's.
 */
export function statedFigures(model: RuleSetModel, norm: Norm, shared: ReadonlySet<unknown>): StatedFigure[] {
    const own = norm.parameters.flatMap((parameter) => figuresOf(parameter, model));
    const durations = new Set(own.flatMap(({ wanted }) => (wanted.kind === 'duration' ? [key(wanted)] : [])));
    const inConditions = conditionFigures(model, norm, shared).filter(
        // A phase is also part of the condition, as a bound on the time since its event.
        ({ wanted }) => wanted.kind !== 'duration' || !durations.has(key(wanted)),
    );
    return unique([...own, ...inConditions]);
}

function figuresOf(parameter: Parameter, model: RuleSetModel): StatedFigure[] {
    const { place } = parameter;
    switch (parameter.kind) {
        case 'deadline':
            return durationAs('frist', parameter.duration, place);
        case 'frequency':
            return durationAs('hyppighed', parameter.duration, place);
        case 'length':
            return durationAs('varighed', parameter.duration, place);
        case 'phase':
            return [
                ...durationAs('periode', parameter.from, place),
                ...durationAs('periode', parameter.until, place),
            ];
        case 'handover':
            return durationAs('ansvar', parameter.duration, place);
        case 'count':
            return countFigures(parameter);
        case 'money':
            return amountAs('beløb', parameter.amount, 'øre', place);
        case 'rate':
            return parameter.times === 1 ? [] : amountAs('beløb', parameter.times, 'times', place);
        case 'share':
            return amountAs('andel', parameter.basisPoints, 'share', place);
        case 'scale':
            return parameter.steps.flatMap((step) =>
                stepFigures(step, model.vocabulary.facts.get(parameter.fact)),
            );
        case 'between':
        case 'form':
            return [];
    }
}

function countFigures(count: CountParameter): StatedFigure[] {
    return [
        ...amountAs('antal', count.amount, 'none', count.place, count.noun),
        ...durationAs('periode', count.period?.duration, count.place),
        ...count.parts.flatMap(countFigures),
        ...(count.alternative ? countFigures(count.alternative) : []),
    ];
}

function stepFigures({ set, value, place }: ScaleStep, fact: Fact | undefined): StatedFigure[] {
    const unit: FigureUnit =
        value.unit === 'kr.' ? 'øre' : value.unit === 'pct.' ? 'share' : (unitOf(value.unit)?.unit ?? 'none');
    return [
        ...(fact ? boundFigures('skala', set, fact, place) : []),
        ...amountAs('skala', value.amount, unit, place),
    ];
}

/** The ends of the intervals of a set of whole numbers or amounts; the ends of the fact's own range are none. */
export function boundFigures(
    component: Component | undefined,
    set: readonly number[],
    { type }: Fact,
    place: Place,
): StatedFigure[] {
    if (type.kind !== 'integer' && type.kind !== 'money') return [];
    const share = type.kind === 'integer' && /^(procent|pct)/i.test(type.unit ?? '');
    const unit = type.kind === 'money' ? 'øre' : share ? 'share' : (unitOf(type.unit ?? '')?.unit ?? 'none');
    const scale = share ? 100 : 1;
    const wanted: Wanted[] = [];
    for (let i = 0; i < set.length; i += 2) {
        const [lo, hi] = [set[i]!, set[i + 1]!];
        if (hi - lo === 1) wanted.push({ kind: 'amount', value: lo * scale, unit });
        else
            for (const cut of [lo, hi])
                if (Number.isFinite(cut) && cut !== type.from && cut !== type.to + 1)
                    wanted.push({ kind: 'bound', cut: cut * scale, unit });
    }
    return wanted.map((each) => ({ wanted: each, place, ...(component && { component }) }));
}

function durationAs(
    component: Component,
    duration: Duration | Open | undefined,
    place: Place,
): StatedFigure[] {
    return duration === undefined || duration === OPEN
        ? []
        : [{ component, wanted: { kind: 'duration', duration }, place }];
}

function amountAs(
    component: Component,
    value: number | Open,
    unit: FigureUnit,
    place: Place,
    noun?: string,
): StatedFigure[] {
    return value === OPEN
        ? []
        : [{ component, wanted: { kind: 'amount', value, unit, ...(noun && { noun }) }, place }];
}

function key(wanted: Wanted): string {
    return JSON.stringify(wanted);
}

/** A figure that stands twice in one clause is one. */
function unique(figures: readonly StatedFigure[]): StatedFigure[] {
    return [
        ...new Map(
            figures.map((each) => [`${key(each.wanted)} ${JSON.stringify(each.place)}`, each]),
        ).values(),
    ];
}
