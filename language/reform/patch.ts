import { componentValues } from '../analyses/counting/index.js';
import type {
    Anchor,
    Component,
    CountParameter,
    DeadlineParameter,
    Norm,
    Parameter,
    Patch,
} from '../model/index.js';
import { and, everything } from '../population/index.js';

/** Parameters that are the same part of a rule. */
const KINDS: Readonly<Record<Component, readonly Parameter['kind'][]>> = {
    modalitet: [],
    aktør: [],
    modpart: [],
    handling: [],
    hændelse: [],
    frist: ['deadline'],
    antal: ['count'],
    hyppighed: ['frequency'],
    varighed: ['length'],
    periode: ['phase', 'between'],
    beløb: ['money', 'rate'],
    andel: ['share'],
    skala: ['scale'],
    form: ['form'],
    ansvar: ['handover'],
};

/** The rule with the patch in place of its own parts of the same kind; everything else is the rule's. */
export function patched(norm: Norm, patch: Patch): Norm {
    const kinds = new Set(patch.parameters.map(({ kind }) => kind));
    const dropped = new Set(patch.without.flatMap((each) => (each === 'vilkår' ? [] : KINDS[each])));
    const kept = norm.parameters.filter(({ kind }) => !kinds.has(kind) && !dropped.has(kind));
    const parameters = [...kept, ...patch.parameters.map((each) => withOwnEvents(each, norm))];
    const unconditional = patch.without.includes('vilkår');
    const oldCriteria = unconditional ? everything : (norm.criteria ?? norm.condition);
    const criteria = patch.criteria ?? oldCriteria;
    const phase = patch.phase ?? (dropped.has('phase') ? everything : (norm.phase ?? everything));
    const condition = and(criteria, phase);
    const replaced = unconditional || patch.criteria !== undefined;
    const { participation, ...rest } = norm;
    const counterpart = patch.without.includes('modpart') ? undefined : participation;
    const base: Norm = {
        ...rest,
        ...((patch.participation ?? counterpart) && { participation: patch.participation ?? counterpart! }),
        ...patch.duty,
        ...(patch.text !== undefined && { text: patch.text }),
        ...(patch.subject !== undefined && { subject: patch.subject }),
        ...(patch.citation && { citation: patch.citation }),
        parameters: patch.without.includes('hændelse') ? parameters.map(withoutEvent) : parameters,
        condition,
        criteria,
        phase,
        thresholds: replaced ? patch.thresholds : norm.thresholds,
        judgements: replaced ? patch.judgements : [...new Set([...norm.judgements, ...patch.judgements])],
        openCondition: (replaced ? false : norm.openCondition) || patch.openCondition,
        justifications: [...norm.justifications, ...patch.justifications],
    };
    return base;
}

/** The parts that a patch is about. */
export function componentsOf(patch: Patch): readonly Component[] {
    const kinds = new Set(patch.parameters.map(({ kind }) => kind));
    const parts = (Object.keys(KINDS) as Component[]).filter((component) =>
        KINDS[component].some((kind) => kinds.has(kind)),
    );
    const named = patch.without.filter((each): each is Component => each !== 'vilkår');
    const duty: Component[] = patch.duty
        ? ['modalitet', 'aktør', ...(patch.duty.act === undefined ? [] : (['handling'] as const))]
        : [];
    const other: Component[] = [
        ...(patch.participation ? (['modpart'] as const) : []),
        ...(patch.text === undefined ? [] : (['handling'] as const)),
    ];
    return [...new Set([...parts, ...named, ...duty, ...other])];
}

/** The parts that a patch makes another: a deadline that names its event brings the event along. */
export function changedParts(patch: Patch): readonly Component[] {
    const named = patch.parameters.some((parameter) => {
        if (parameter.kind === 'count') return parameter.period?.anchor !== undefined;
        return (
            (parameter.kind === 'deadline' || parameter.kind === 'phase') && parameter.anchor !== undefined
        );
    });
    return named ? [...new Set([...componentsOf(patch), 'hændelse' as const])] : componentsOf(patch);
}

/** Whether the rule says something of one of the parts. */
export function hasComponent(norm: Norm, components: readonly Component[]): boolean {
    const values = componentValues(norm);
    return components.some((component) => values.has(component));
}

/** A deadline or a period that names no start keeps the one that the rule has. */
function withOwnEvents(parameter: Parameter, norm: Norm): Parameter {
    // »hurtigst muligt« is reckoned from nothing, and takes no start over.
    if (parameter.kind === 'deadline' && !parameter.anchor && parameter.duration !== undefined) {
        const own = norm.parameters.find(
            (each): each is DeadlineParameter => each.kind === 'deadline' && each.anchor !== undefined,
        );
        return own?.anchor ? { ...parameter, anchor: own.anchor } : parameter;
    }
    if (parameter.kind !== 'count') return parameter;
    const anchor = norm.parameters.flatMap((each) =>
        each.kind === 'count' && each.period?.anchor ? [each.period.anchor] : [],
    )[0];
    return anchor ? countedFrom(parameter, anchor) : parameter;
}

function countedFrom(count: CountParameter, anchor: Anchor): CountParameter {
    const { period } = count;
    return {
        ...count,
        ...(period?.kind === 'first' && !period.anchor && { period: { ...period, anchor } }),
    };
}

function withoutEvent(parameter: Parameter): Parameter {
    if (parameter.kind !== 'deadline') return parameter;
    const { anchor, ...rest } = parameter;
    return rest;
}
