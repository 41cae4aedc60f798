import type { Duration } from '../../calendar/index.js';
import { figuresIn } from '../../law/figures.js';
import type { Norm, RuleSetModel } from '../../model/index.js';
import type { Condition } from '../../population/index.js';
import type { StatedFigure, Wanted } from './model.js';
import { boundFigures } from './stated.js';

/** The conditions that belong to groups; a rule that says »hører til« shares the object. */
export function groupConditions(model: RuleSetModel): ReadonlySet<unknown> {
    const all = [...model.groups, ...model.unions].map(({ condition }) => condition);
    // `ikke hører til` of a negated group is what the negation is of.
    return new Set(all.flatMap((each) => (each.kind === 'not' ? [each, each.of] : [each])));
}

/** The ages, numbers, amounts and lengths of time in a rule's own conditions. */
export function conditionFigures(
    model: RuleSetModel,
    norm: Norm,
    shared: ReadonlySet<unknown>,
): StatedFigure[] {
    const found: StatedFigure[] = [];
    const ends = new Map<number, Set<number>>();
    const visit = (condition: Condition): void => {
        if (shared.has(condition)) return;
        if (condition.kind === 'and' || condition.kind === 'or') condition.of.forEach(visit);
        else if (condition.kind === 'not') visit(condition.of);
        else if (condition.kind === 'in') readAtom(condition.axis, condition.set);
    };
    visit(norm.condition);
    for (const days of ends.values())
        for (const wanted of lengthsOf([...days].sort((a, b) => a - b)))
            found.push({ wanted, place: norm.place });
    return found;

    function readAtom(axis: number, set: readonly number[]): void {
        const meaning = model.axes[axis];
        if (meaning?.kind === 'total') {
            for (const { value, unit } of figuresIn(meaning.window))
                found.push({
                    wanted: { kind: 'duration', duration: { amount: value, unit: unit as Duration['unit'] } },
                    place: norm.place,
                });
        }
        const fact = meaning?.kind === 'fact' ? model.vocabulary.facts.get(meaning.fact) : undefined;
        if (meaning?.kind === 'total' || fact?.type.kind === 'elapsed') {
            const { lo, hi } = model.space.axes[axis]!;
            const days = ends.get(axis) ?? new Set();
            for (const end of set) if (end > lo && end < hi) days.add(end);
            ends.set(axis, days);
        } else if (fact) found.push(...boundFigures(undefined, set, fact, norm.place));
    }
}

/**
 * The lengths of time behind ends in days. A month is 28 to 31 days, so »under 3 måneder« may have several ends next
 * to each other.
 */
function lengthsOf(days: readonly number[]): Wanted[] {
    const runs: number[][] = [];
    for (const day of days) {
        const run = runs.at(-1);
        if (run && day - run.at(-1)! === 1) run.push(day);
        else runs.push([day]);
    }
    return runs.map((run) => ({ kind: 'elapsed', from: run[0]!, to: run.at(-1)! }));
}
