import { isImplied, valueImplies } from '../../analyses/contradictions/implied.js';
import { valuesOf, type Value } from '../../analyses/contradictions/values.js';
import { questionsOf } from '../../analyses/effective/index.js';
import { componentValues } from '../../analyses/counting/index.js';
import type {
    Change,
    Component,
    CountParameter,
    Modality,
    Norm,
    Parameter,
    RuleSetModel,
} from '../../model/index.js';
import { everything } from '../../population/index.js';
import type { Reformed, Touch } from '../model.js';
import type { Part } from './intents.js';

/** A `lemp` after which a rule asks as much as before, or more, or nobody can tell. */
export interface NotRelaxed {
    readonly change: Change;
    readonly before: Norm;
    readonly after: Norm;
    readonly kind: 'same' | 'stricter' | 'unknown';
    /** The parts in which it is stricter, or cannot be told; those that were changed where it is the same. */
    readonly parts: readonly Part[];
    /** Other rows of the rule are relaxed by the change. */
    readonly othersRelaxed: boolean;
}

/** One for each change, rule and kind: the first norm of the rule speaks for the others. */
export function notRelaxed(model: RuleSetModel, { touches }: Reformed): readonly NotRelaxed[] {
    const relaxing = touches.filter(
        ({ change, kind }) => kind === 'changed' && change.kind === 'amend' && change.relaxes,
    );
    const byRule = Map.groupBy(relaxing, ({ change, before }) => `${change.id}\n${before.rule}`);
    return [...byRule.values()].flatMap((same): NotRelaxed[] => {
        const judged = same.flatMap((touch) => judge(model, touch) ?? []);
        const othersRelaxed = judged.some(({ kind }) => kind === 'relaxed');
        const kinds = new Map<string, NotRelaxed>();
        for (const { touch, kind, parts } of judged) {
            if (kind === 'relaxed' || kinds.has(kind)) continue;
            const { change, before, after } = touch;
            kinds.set(kind, { change, before, after: after!, kind, parts, othersRelaxed });
        }
        return [...kinds.values()];
    });
}

interface Judged {
    readonly touch: Touch;
    readonly kind: NotRelaxed['kind'] | 'relaxed';
    readonly parts: readonly Part[];
}

/** How much one part of a rule asks after a change, against before. */
type Trend = 'less' | 'same' | 'more' | 'unknown';

function judge(model: RuleSetModel, touch: Touch): Judged | undefined {
    const { before, after } = touch;
    if (!after) return undefined;
    const modality = modalityTrend(before.modality, after.modality);
    // Where the act is no longer asked for, how it was to be done is of no matter.
    if (modality === 'less' && !asks(after.modality)) return { touch, kind: 'relaxed', parts: [] };
    // Two acts have nothing to be compared by.
    if (!sameValue(before, after, 'handling') || before.subject !== after.subject)
        return { touch, kind: 'unknown', parts: ['handling'] };
    const trends = new Map<Part, Trend>([['modalitet', modality]]);
    for (const [part, kinds] of PARTS) trends.set(part, valuesTrend(before, after, kinds));
    trends.set('periode', stretchTrend(before, after));
    trends.set('vilkår', conditionTrend(model, before, after));
    trends.set('modpart', participationTrend(before, after));
    trends.set('aktør', sameValue(before, after, 'aktør') ? 'same' : 'unknown');
    const parts = (wanted: Trend): Part[] =>
        [...trends].flatMap(([part, trend]) => (trend === wanted ? [part] : []));
    if (parts('more').length > 0) return { touch, kind: 'stricter', parts: parts('more') };
    if (parts('unknown').length > 0) return { touch, kind: 'unknown', parts: parts('unknown') };
    if (parts('less').length > 0) return { touch, kind: 'relaxed', parts: [] };
    return { touch, kind: 'same', parts: touch.components };
}

const PARTS: readonly (readonly [Part, readonly Parameter['kind'][]])[] = [
    ['frist', ['deadline']],
    ['antal', ['count']],
    ['hyppighed', ['frequency']],
    ['varighed', ['length']],
    ['beløb', ['money', 'rate']],
    ['andel', ['share']],
    ['skala', ['scale']],
    ['form', ['form']],
    ['ansvar', ['handover']],
];

/** A demand that the old values already contained is less or the same; one that contains the old ones is more. */
function valuesTrend(before: Norm, after: Norm, kinds: readonly Parameter['kind'][]): Trend {
    const old = ofKinds(before, kinds);
    const now = ofKinds(after, kinds);
    if (sameText(old, now)) return 'same';
    const isLess = now.every((value) => old.some((other) => contains(other, value)));
    const isMore = old.every((value) => now.some((other) => contains(other, value)));
    if (isLess && isMore) return 'same';
    return isLess ? 'less' : isMore ? 'more' : 'unknown';
}

/** Whoever meets the one demand meets the other. "4 samtaler" and "1 samtale" count the same thing. */
function contains(stronger: Value, weaker: Value): boolean {
    const [a, b] = [stronger.parameter, weaker.parameter];
    if (a.kind !== 'count' || b.kind !== 'count') return valueImplies(stronger, weaker);
    return isImplied(withNounsOf(b, a), [a]);
}

function withNounsOf(count: CountParameter, other: CountParameter): CountParameter {
    const nouns = [other, ...other.parts].flatMap(({ noun }) => noun ?? []);
    const named = (each: CountParameter): CountParameter => {
        const same = nouns.find((noun) => each.noun?.startsWith(noun) || noun.startsWith(each.noun ?? '\n'));
        return same === undefined ? each : { ...each, noun: same };
    };
    return { ...named(count), parts: count.parts.map(named) };
}

/** A stretch from one event to another says when the rule holds: with one it asks for less than without. */
function stretchTrend(before: Norm, after: Norm): Trend {
    const [old, now] = [ofKinds(before, ['between']), ofKinds(after, ['between'])];
    if (sameText(old, now)) return 'same';
    return old.length === 0 ? 'less' : now.length === 0 ? 'more' : 'unknown';
}

function ofKinds(norm: Norm, kinds: readonly Parameter['kind'][]): readonly Value[] {
    const values = valuesOf(norm);
    return norm.parameters.flatMap(({ kind }, index) => (kinds.includes(kind) ? [values[index]!] : []));
}

/** The very values, also where these are left open: a change that does not touch them makes nothing of them. */
function sameText(a: readonly Value[], b: readonly Value[]): boolean {
    return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** How much a modality asks: nothing, that something be let be, or that it be done. */
const STRENGTH: Readonly<Partial<Record<Modality, number>>> = {
    exemption: 0,
    permission: 0,
    right: 1,
    obligation: 2,
    'right-and-duty': 2,
};

const asks = (modality: Modality): boolean => (STRENGTH[modality] ?? 2) > 0;

function modalityTrend(before: Modality, after: Modality): Trend {
    if (before === after) return 'same';
    if (before === 'prohibition') return after === 'permission' || after === 'right' ? 'less' : 'unknown';
    if (after === 'prohibition') return before === 'permission' || before === 'right' ? 'more' : 'unknown';
    const [old, now] = [STRENGTH[before], STRENGTH[after]];
    if (old === undefined || now === undefined || old === now) return 'unknown';
    return now < old ? 'less' : 'more';
}

/**
 * A duty or a sanction for fewer asks less, and so does an exemption for more. A right or a permission for more asks
 * less of whoever has it; for fewer, it depends on whose side one takes.
 */
function conditionTrend(model: RuleSetModel, before: Norm, after: Norm): Trend {
    const { prepare, isWithin } = questionsOf(model);
    if (before.openCondition !== after.openCondition) return 'unknown';
    const [old, now] = [before.condition, after.condition].map((each) => prepare(each ?? everything));
    const narrower = isWithin(now!, old!);
    const wider = isWithin(old!, now!);
    if (narrower === 'yes' && wider === 'yes') return 'same';
    const isSanction = after.sanctionFor.length > 0;
    const isDuty = isSanction || after.modality === 'obligation' || after.modality === 'prohibition';
    const isGrant = after.modality === 'right' || after.modality === 'permission';
    const isExemption = after.modality === 'exemption';
    if (narrower === 'yes' && wider === 'no') return isDuty ? 'less' : isExemption ? 'more' : 'unknown';
    if (wider === 'yes' && narrower === 'no')
        return isDuty ? 'more' : isExemption || isGrant ? 'less' : 'unknown';
    return 'unknown';
}

function participationTrend({ participation: old }: Norm, { participation: now }: Norm): Trend {
    const rank = (each: Norm['participation']): number =>
        each === undefined ? 0 : each.modality === 'permission' ? 1 : 2;
    if (old && now && old.actor !== now.actor) return 'unknown';
    const difference = rank(now) - rank(old);
    return difference === 0 ? 'same' : difference < 0 ? 'less' : 'more';
}

function sameValue(before: Norm, after: Norm, component: Component): boolean {
    const [old, now] = [componentValues(before).get(component), componentValues(after).get(component)];
    return old?.key === now?.key;
}
