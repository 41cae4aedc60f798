import { COMPONENTS, type Component, type Group, type Norm, type RuleSetModel } from '../../model/index.js';
import { everything, type Condition } from '../../population/index.js';
import { byIdentity } from '../by-identity.js';
import { and } from '../conditions.js';
import { reachOf, type Occurrence, type Reach } from '../counting/index.js';
import { effectivePopulations } from '../effective/index.js';
import { finish, type Steps } from '../steps.js';
import { compareEffects } from './compare.js';
import { createJustified, type Justified } from './justification.js';
import { createBecauseOfGroup, type BecauseOfGroup } from './keyed.js';
import type { Effect, Twins, Unharmonised } from './model.js';
import { namesOf } from './names.js';
import { conditionOf, isInForceIn, slicesOf, type InSpace, type Slice } from './slices.js';
import { findTwins, type Place } from './twins.js';
import { unitsOf, type Units } from './units.js';
import { createEffects, differingVariants, effectsOnlyIn, ruled, type Ruled } from './variants.js';

/**
 * Subjects on which two groups have different rules and no begrundelse names the difference: at most one that is
 * found and one that is unknown for each subject. Groups without a rule on the subject are left out, and so are
 * differences that come of facts about the citizen and not of the group.
 */
export function findUnharmonised(model: RuleSetModel, options: UnharmonisedOptions = {}): Unharmonised[] {
    return finish(unharmonisedInSteps(model, options));
}

/** `findUnharmonised`, in steps. What is found on a subject is remembered for as long as its rules are the same. */
export function* unharmonisedInSteps(
    model: RuleSetModel,
    options: UnharmonisedOptions = {},
): Steps<Unharmonised[]> {
    // Whether a merged group still has the rules of those it was made of is a question about the merger.
    const { among = currentGroups(model.groups), withNone = false } = options;
    const reach = reachOf(model);
    const names = namesOf(model);
    const on: Subjects = {
        model,
        reach,
        units: unitsOf(model.space, among, names),
        everyUnit: withNone ? among : undefined,
        justified: createJustified(names),
        becauseOfGroup: createBecauseOfGroup(model, reach),
        order: new Map(model.norms.map((norm, index) => [norm, index])),
    };
    const found: Unharmonised[] = [];
    /** Where groups without a rule are compared, most differences are of that kind, and one example will do. */
    let isToldOfAdditional = false;
    for (const [subject, occurrences] of reach.bySubject) {
        for (const { difference, findTwins } of yield* judgedSubject(subject, occurrences, on)) {
            const isAdditional = difference.onlyAdditional && difference.verdict === 'found';
            const isTold = !withNone || !isAdditional || !isToldOfAdditional;
            isToldOfAdditional ||= isAdditional;
            found.push({ ...difference, twins: isTold ? findTwins() : undefined });
            yield;
        }
    }
    return found;
}

const currentGroups = byIdentity((groups: readonly Group[]) =>
    groups.filter(({ kind }) => kind !== 'former'),
);

export interface UnharmonisedOptions {
    /** The groups that are compared; all of the rule set where they are left out. */
    readonly among?: readonly Group[];
    /** To have no rule on a subject, where another of the groups has one, is a difference too. */
    readonly withNone?: boolean;
}

interface Subjects {
    readonly model: RuleSetModel;
    readonly reach: Reach;
    readonly units: Units;
    /** All groups, also those without a rule, where these are compared. */
    readonly everyUnit: readonly Group[] | undefined;
    readonly justified: Justified;
    readonly becauseOfGroup: BecauseOfGroup;
    readonly order: ReadonlyMap<Norm, number>;
}

/** A difference, and how to find two citizens who show it. */
interface Difference {
    readonly difference: Unharmonised;
    findTwins(): Twins | undefined;
}

function* judgedSubject(
    subject: string,
    occurrences: readonly Occurrence[],
    on: Subjects,
): Steps<readonly Difference[]> {
    const { compiled, winners } = effectivePopulations(on.model);
    const made = occurrences.flatMap(({ norm, population }) => [
        NEXT,
        norm,
        population,
        ...winners(norm.id).flatMap((winner) => [winner.norm, compiled(winner.norm.id)]),
    ]);
    const known = ofRules(on.units, on.everyUnit ?? NOBODY, ...made);
    known.differences ??= yield* judgeSubject(subject, occurrences, on);
    return known.differences;
}

/** All that is looked at: the groups, the rules and for whom they are, and those that go before them. */
const ofRules = byIdentity((..._: readonly object[]): { differences?: readonly Difference[] } => ({}));

const NOBODY: readonly Group[] = [];
const NEXT = {};

/** The last stretch of the calendar with a difference speaks for the subject. */
function* judgeSubject(
    subject: string,
    occurrences: readonly Occurrence[],
    on: Subjects,
): Steps<readonly Difference[]> {
    let found: Difference | undefined;
    let unknown: Difference | undefined;
    const slices = slicesOf(occurrences.map(({ norm }) => norm));
    for (const slice of slices) {
        if (found) break;
        const active = occurrences.filter(({ norm }) => isInForceIn(norm, slice));
        const days = slices.length > 1 ? slice : {};
        const pairs = yield* differingPairs(active, days, on);
        const certain = pairs.filter(({ certain, components }) => certain && components.length > 0);
        yield;
        found ??= assemble(subject, 'found', certain, days, on);
        unknown ??= assemble(
            subject,
            'unknown',
            pairs.filter(({ certain, open }) => !certain || open.length > 0),
            days,
            on,
        );
    }
    return [found, unknown].filter((each) => each !== undefined);
}

/** Two groups whose rules differ without a reason. */
interface Pair {
    readonly groups: readonly [Ruled, Ruled];
    readonly components: readonly Component[];
    readonly open: readonly Component[];
    readonly additional: boolean;
    readonly certain: boolean;
}

function* differingPairs(occurrences: readonly Occurrence[], slice: Slice, on: Subjects): Steps<Pair[]> {
    const groups = yield* rulesByGroup(occurrences, slice, on);
    const pairs: Pair[] = [];
    for (const [i, a] of groups.entries()) {
        yield;
        for (const b of groups.slice(i + 1)) {
            if (a.signature === b.signature && a.certain && b.certain && !a.effects.some(({ open }) => open))
                continue;
            const pair = comparePair(a, b, on);
            if (pair) pairs.push(pair);
        }
    }
    return pairs;
}

function* rulesByGroup(
    occurrences: readonly Occurrence[],
    slice: Slice,
    { units, reach, model, everyUnit }: Subjects,
): Steps<Ruled[]> {
    const days = conditionOf(slice, model);
    const effectsOf = createEffects();
    const compared = everyUnit ? units.among(everyUnit) : units.of(occurrences.map(({ norm }) => norm));
    const groups: Ruled[] = [];
    for (const unit of compared) {
        yield;
        const cases = reach.prepare(days === everything ? unit.own : and(unit.own, days));
        const own: Occurrence[] = [];
        let certain = true;
        for (const occurrence of occurrences) {
            const answer = reach.meets(occurrence, cases);
            if (answer === 'yes') own.push(occurrence);
            else if (answer === 'unknown') certain = false;
        }
        if (own.length > 0 || everyUnit) groups.push(ruled(unit, own, effectsOf(own), certain));
    }
    return groups;
}

function comparePair(a: Ruled, b: Ruled, { becauseOfGroup, justified }: Subjects): Pair | undefined {
    const [aOnly, bOnly] = [effectsOnlyIn(a, b), effectsOnlyIn(b, a)];
    const telling = (own: Ruled, other: Ruled, effects: readonly Effect[]): Effect[] =>
        effects.filter(({ key }) =>
            own.occurrences.some(
                (occurrence) => occurrence.effect === key && becauseOfGroup(occurrence, own.unit, other.unit),
            ),
        );
    const difference = compareEffects(a.effects, telling(a, b, aOnly), b.effects, telling(b, a, bOnly));
    if (difference.components.size === 0 && difference.open.size === 0) return undefined;
    const [mine, theirs] = [justified(aOnly, b.unit.group), justified(bOnly, a.unit.group)];
    const unnamed = (components: ReadonlySet<Component>): Component[] =>
        COMPONENTS.filter(
            (component) => components.has(component) && !mine.has(component) && !theirs.has(component),
        );
    const components = unnamed(difference.components);
    const open = unnamed(difference.open);
    if (components.length === 0 && open.length === 0) return undefined;
    return {
        groups: [a, b],
        components,
        open,
        additional: difference.additional,
        certain: a.certain && b.certain,
    };
}

function assemble(
    subject: string,
    verdict: Unharmonised['verdict'],
    pairs: readonly Pair[],
    slice: Slice,
    on: Subjects,
): Difference | undefined {
    if (pairs.length === 0) return undefined;
    const groups = [...new Set(pairs.flatMap((pair) => pair.groups))];
    const variants = differingVariants(groups);
    const norms = [...new Set(variants.flatMap(({ effects }) => effects.flatMap((effect) => effect.norms)))];
    const primary = primaryOf(norms, variants, verdict);
    if (!primary) return undefined;
    const onlyAdditional = pairs.every(({ additional }) => additional);
    const differing = new Set(
        pairs.flatMap(({ components, open, certain }) =>
            verdict === 'found' ? components : certain ? open : [...components, ...open],
        ),
    );
    const difference: Unharmonised = {
        subject,
        verdict,
        reason:
            verdict === 'found' ? undefined : pairs.some(({ open }) => open.length > 0) ? 'open' : 'budget',
        components: COMPONENTS.filter((component) => differing.has(component)),
        onlyDefinitions: norms.every(({ modality }) => DEFINING.has(modality)),
        onlyAdditional,
        variants,
        ...(slice.from === undefined && slice.until === undefined ? {} : { days: slice }),
        primary,
        others: norms.filter((norm) => norm !== primary).sort((a, b) => on.order.get(a)! - on.order.get(b)!),
        twins: undefined,
    };
    const { space } = on.model;
    return { difference, findTwins: () => twinsOf(primary, pairs, slice, { space }) };
}

const DEFINING: ReadonlySet<Norm['modality']> = new Set(['definition', 'counts-as', 'counts-not-as']);

/** A hovedregel, else a rule of the largest variant; where a value is left open, the rule that leaves it open. */
function primaryOf(
    norms: readonly Norm[],
    variants: readonly { readonly effects: readonly Effect[] }[],
    verdict: Unharmonised['verdict'],
): Norm | undefined {
    const open = variants
        .flatMap(({ effects }) => effects.filter((effect) => effect.open))
        .flatMap((effect) => effect.norms);
    return (
        (verdict === 'unknown' ? open[0] : undefined) ?? norms.find(({ mainRule }) => mainRule) ?? norms[0]
    );
}

function twinsOf(primary: Norm, pairs: readonly Pair[], slice: Slice, model: InSpace): Twins | undefined {
    const has = ({ occurrences }: Ruled): boolean => occurrences.some(({ norm }) => norm === primary);
    const pair = pairs.find(({ groups }) => groups.some(has)) ?? pairs[0]!;
    const [first, second] = has(pair.groups[0]) ? pair.groups : ([pair.groups[1], pair.groups[0]] as const);
    const days = conditionOf(slice, model);
    return findTwins(model, placeOf(first, second, primary, days), placeOf(second, first, undefined, days));
}

/** Someone of the group's own for whom a rule holds in which it differs. */
function placeOf(own: Ruled, other: Ruled, preferred: Norm | undefined, days: Condition): Place {
    const differing = new Set(effectsOnlyIn(own, other).map(({ key }) => key));
    const telling = own.occurrences.filter(({ effect }) => differing.has(effect));
    const occurrence = telling.find(({ norm }) => norm === preferred) ?? telling[0] ?? own.occurrences[0];
    const rule = occurrence ? and(occurrence.population.condition, days) : days;
    return { group: own.unit.group.condition, own: own.unit.own, rule };
}
