import type { Component, Norm, RuleSetModel } from '../../model/index.js';
import { everything, type Compiled, type Condition, type Truth } from '../../population/index.js';
import { and, not } from '../conditions.js';
import { effectivePopulations, questionsOf } from '../effective/index.js';
import { componentValues, effectKey, type ComponentValue } from './effect.js';

/**
 * What one rule does for some of the cases it concerns. Mostly a rule has the same effect for all of them; where
 * another rule goes before it as to single parts only, it does without these parts there, and has an occurrence more.
 */
export interface Occurrence {
    readonly norm: Norm;
    /** The parts of the rule that no other rule has taken over for these cases. */
    readonly values: ReadonlyMap<Component, ComponentValue>;
    readonly effect: string;
    readonly population: Compiled;
}

export interface Reach {
    readonly occurrences: readonly Occurrence[];
    readonly bySubject: ReadonlyMap<string, readonly Occurrence[]>;
    /** Whether some case is in both.  */
    meets(occurrence: Occurrence, cases: Compiled): Truth;
    /** Whether the occurrence concerns anyone at all. */
    concernsAnyone(occurrence: Occurrence): Truth;
    /** Whether some case is in both conditions. */
    shareCases(a: Condition, b: Condition): Truth;
    /** A condition made ready for `meets`; the same condition gives the same object. */
    prepare(condition: Condition): Compiled;
}

const known = new WeakMap<RuleSetModel, Reach>();

/** Which rules reach which citizens, when the rules that go before them have had their say. Remembered per model. */
export function reachOf(model: RuleSetModel): Reach {
    let reach = known.get(model);
    if (!reach) known.set(model, (reach = computeReach(model)));
    return reach;
}

function computeReach(model: RuleSetModel): Reach {
    const { prepare, meets } = questionsOf(model);
    const anyone = prepare(everything);
    const occurrences = model.norms.filter(counts).flatMap((norm) => occurrencesOf(model, norm));
    const bySubject = new Map<string, Occurrence[]>();
    for (const occurrence of occurrences) {
        const { subject } = occurrence.norm;
        if (subject === undefined) continue;
        const others = bySubject.get(subject);
        if (others) others.push(occurrence);
        else bySubject.set(subject, [occurrence]);
    }
    return {
        occurrences,
        bySubject,
        meets: ({ population }, cases) => meets(population, cases),
        concernsAnyone: ({ population }) => meets(population, anyone),
        shareCases: (a, b) => meets(prepare(a), prepare(b)),
        prepare,
    };
}

/** What another rule implies is not a rule of its own. */
function counts({ undated, impliedBy }: Norm): boolean {
    return impliedBy === undefined && !undated;
}

function occurrencesOf(model: RuleSetModel, norm: Norm): Occurrence[] {
    const { prepare, isEmpty } = questionsOf(model);
    const { eff, compiled, winners } = effectivePopulations(model);
    const blocks = replaceable(winners(norm.id));
    const occurrence = (population: Compiled, without?: ReadonlySet<Component>): Occurrence => ({
        norm,
        values: componentValues(norm, without),
        effect: effectKey(norm, without),
        population,
    });
    if (blocks.length === 0) return [occurrence(compiled(norm.id))];
    let regions: { readonly condition: Condition; readonly without: readonly Component[] }[] = [
        { condition: eff(norm.id), without: [] },
    ];
    for (const block of blocks) {
        const kept = eff(norm.id, ...block);
        regions = regions
            .flatMap(({ condition, without }) => [
                { condition: and(condition, kept), without },
                { condition: and(condition, not(kept)), without: [...without, ...block] },
            ])
            .filter(({ condition }) => isEmpty(condition) !== 'yes');
    }
    // A rule of which nothing is left is there all the same, as one that another goes before in full.
    if (regions.length === 0) return [occurrence(compiled(norm.id))];
    return regions.map(({ condition, without }) => occurrence(prepare(condition), new Set(without)));
}

/** Parts that other rules take over one by one, in blocks that are always taken over together. */
function replaceable(
    winners: readonly { readonly norm: Norm; readonly components?: readonly Component[] }[],
): Component[][] {
    const takenBy = new Map<Component, string>();
    for (const [index, { components }] of winners.entries()) {
        for (const component of new Set(components))
            takenBy.set(component, `${takenBy.get(component) ?? ''} ${index}`);
    }
    return [...Map.groupBy(takenBy.keys(), (component) => takenBy.get(component)).values()];
}
