import type { Component, Norm, RuleSetModel } from '../../model/index.js';
import {
    and,
    compile,
    everything,
    findShared,
    mayMeet,
    not,
    type Case,
    type Compiled,
    type Condition,
    type Truth,
} from '../../population/index.js';
import { effectivePopulations } from '../effective/index.js';
import { effectKey } from './effect.js';
import { holdsAt } from './holds.js';

/**
 * What one rule does for some of the cases it concerns. Mostly a rule has the same effect for all of them; where
 * another rule goes before it as to single parts only, it does without these parts there, and has an occurrence more.
 */
export interface Occurrence {
    readonly norm: Norm;
    /** Parts of the rule that another rule has taken over for these cases. */
    readonly without: ReadonlySet<Component>;
    readonly effect: string;
    readonly population: Compiled;
}

export interface Reach {
    readonly occurrences: readonly Occurrence[];
    readonly bySubject: ReadonlyMap<string, readonly Occurrence[]>;
    /** Whether some case is in both. Remembered per occurrence and compiled condition. */
    meets(occurrence: Occurrence, cases: Compiled): Truth;
    /** Whether the occurrence concerns anyone at all. */
    concernsAnyone(occurrence: Occurrence): Truth;
    /** Whether some case is in both conditions. Remembered. */
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
    const prepared = new WeakMap<Condition, Compiled>();
    const prepare = (condition: Condition): Compiled => {
        let ready = prepared.get(condition);
        if (!ready) prepared.set(condition, (ready = compile(model.space, condition)));
        return ready;
    };
    const answers = new WeakMap<Compiled, Answers>();
    const meets = (occurrence: Occurrence, cases: Compiled): Truth => {
        let known = answers.get(cases);
        if (!known) answers.set(cases, (known = { of: new Map(), examples: [] }));
        let answer = known.of.get(occurrence);
        if (!answer) known.of.set(occurrence, (answer = ask(occurrence.population, cases, known.examples)));
        return answer;
    };
    const anyone = prepare(everything);
    const occurrences = model.norms.filter(isInForce).flatMap((norm) => occurrencesOf(model, norm, prepare));
    const bySubject = new Map<string, Occurrence[]>();
    for (const occurrence of occurrences) {
        const { subject } = occurrence.norm;
        if (subject === undefined) continue;
        const others = bySubject.get(subject);
        if (others) others.push(occurrence);
        else bySubject.set(subject, [occurrence]);
    }
    const shared = new WeakMap<Condition, WeakMap<Condition, Truth>>();
    const shareCases = (a: Condition, b: Condition): Truth => {
        let row = shared.get(a);
        if (!row) shared.set(a, (row = new WeakMap()));
        let answer = row.get(b);
        if (!answer) row.set(b, (answer = share(prepare(a), prepare(b))));
        return answer;
    };
    return {
        occurrences,
        bySubject,
        meets,
        concernsAnyone: (occurrence) => meets(occurrence, anyone),
        shareCases,
        prepare,
    };
}

/** A rule that is agreed but has no date takes no part yet. */
function isInForce({ planned, validity }: Norm): boolean {
    return !planned || validity.from !== undefined;
}

interface Answers {
    readonly of: Map<Occurrence, Truth>;
    /** Cases of U in question that some rule was found to concern; they often do for the next rule too. */
    readonly examples: Case[];
}

const MOST_EXAMPLES = 12;

function ask(population: Compiled, cases: Compiled, examples: Case[]): Truth {
    if (!mayMeet(population, cases)) return 'no';
    if (examples.some((example) => holdsAt(population.condition, example))) return 'yes';
    const answer = findShared(population, cases);
    if (answer.verdict === 'unknown') return 'unknown';
    if (answer.verdict === 'absent') return 'no';
    if (examples.length === MOST_EXAMPLES) examples.shift();
    examples.push(answer.value);
    return 'yes';
}

function share(a: Compiled, b: Compiled): Truth {
    const { verdict } = findShared(a, b);
    return verdict === 'found' ? 'yes' : verdict === 'absent' ? 'no' : 'unknown';
}

function occurrencesOf(
    model: RuleSetModel,
    norm: Norm,
    prepare: (condition: Condition) => Compiled,
): Occurrence[] {
    const { eff, compiled, winners } = effectivePopulations(model);
    const blocks = replaceable(winners(norm.id));
    const occurrence = (population: Compiled, without: ReadonlySet<Component>): Occurrence => ({
        norm,
        without,
        effect: effectKey(norm, without),
        population,
    });
    if (blocks.length === 0) return [occurrence(compiled(norm.id), new Set())];
    let regions: { readonly condition: Condition; readonly without: readonly Component[] }[] = [
        { condition: eff(norm.id), without: [] },
    ];
    const nobody = (condition: Condition): boolean => share(prepare(condition), prepare(everything)) === 'no';
    for (const block of blocks) {
        const kept = eff(norm.id, ...block);
        regions = regions
            .flatMap(({ condition, without }) => [
                { condition: and(condition, kept), without },
                { condition: and(condition, not(kept)), without: [...without, ...block] },
            ])
            .filter(({ condition }) => !nobody(condition));
    }
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
