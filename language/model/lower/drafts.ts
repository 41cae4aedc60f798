import { and, everything, intervals, isIn, not, nothing, type Condition } from '../../population/index.js';
import type { Duty } from '../../generated/parser/ast.js';
import type { Modality, Norm } from '../norm.js';
import { OPEN } from '../parameter.js';
import type { Citation } from '../place.js';
import { DAY_AXIS } from '../rule-set.js';
import { DAYS } from './axes.js';
import type { Clauses } from './clauses.js';
import type { Lowering } from './lowering.js';
import type { ScopeParts } from './scope.js';
import { textOf } from './source-text.js';

/** The norms of a rule, a row or a main rule before what other rules have to do with them is known. */
export interface DraftNorms {
    readonly norms: readonly Norm[];
    readonly relations?: Relations;
}

/** What they say of other rules, by name. */
export type Relations = Pick<Clauses, 'priorities' | 'breachOf' | 'requires' | 'replaces'>;

const NONE: readonly never[] = [];

/** What a rule, a row and a main rule have in common. */
export interface Origin extends ScopeParts {
    readonly id: string;
    readonly rule: string;
    readonly title: string;
    readonly origin: Norm['origin'];
    readonly place: Norm['place'];
    readonly citation?: Citation;
    /** Subject where neither a clause nor the act names one. */
    readonly fallbackSubject?: string;
}

/** One norm for each act of each duty; a rule without a duty is a definition. */
export function draftNorms(
    origin: Origin,
    clauses: Clauses,
    on: Lowering,
    validity: Norm['validity'],
): DraftNorms {
    const inForce = inForceOf(clauses, validity);
    const undated = clauses.planned && inForce.from === undefined;
    const days = undated ? nothing : daysIn(inForce);
    const condition = and(clauses.criteria, clauses.phase);
    const { fallbackSubject, ...plain } = origin;
    const unknownGroup = [...origin.groups, ...origin.except].some(
        (name) => on.groupCondition(name) === undefined,
    );
    const participation = clauses.participation &&
        clauses.participation.actor && {
            actor: clauses.participation.actor.$refText,
            modality:
                clauses.participation.modality === 'skal' ? ('obligation' as const) : ('permission' as const),
        };
    const base = {
        ...plain,
        parameters: clauses.parameters,
        condition,
        ...(clauses.phase !== everything && { criteria: clauses.criteria, phase: clauses.phase }),
        thresholds: clauses.thresholds,
        days,
        validity: inForce,
        mainRule: clauses.mainRule,
        planned: clauses.planned,
        ...(undated && { undated }),
        openCondition: clauses.openCondition || unknownGroup,
        justifications: clauses.justifications,
        deviations: clauses.deviations,
        sources: clauses.sources,
        judgements: [...new Set(clauses.judgements)],
        openPoints: clauses.openPoints,
        population: and(origin.scope, condition, days),
        ...(participation && { participation }),
        defeats: NONE,
        sanctionFor: NONE,
        requires: NONE,
    };
    const taken = new Set<string>();
    const duties = clauses.duties.flatMap((duty) => dutyNorms(duty));
    const relations = relationsOf(clauses);
    return { norms: duties.length > 0 ? duties : [definitionNorm()], ...(relations && { relations }) };

    function dutyNorms(duty: Duty): Norm[] {
        const modality = modalityOf(duty);
        const bearer = duty.bearer?.open
            ? OPEN
            : duty.bearer?.actor && on.known.actorKind(duty.bearer.actor.$refText) !== undefined
              ? duty.bearer.actor.$refText
              : OPEN;
        return duty.acts.flatMap((phrase, index) => {
            const act = phrase.act?.$refText;
            const known = act !== undefined ? on.known.act(act) : undefined;
            const subject = clauses.subject ?? fallbackSubject ?? known?.subject ?? act;
            const several = clauses.duties.length + duty.acts.length > 2 || index > 0;
            const id = freshId(several && act ? `${origin.id}#${act}` : origin.id, taken);
            const norm: Norm = {
                ...base,
                id,
                modality,
                bearer,
                ...(act !== undefined && { act }),
                ...(subject !== undefined && { subject }),
            };
            return duty.only ? [{ ...norm, only: true }, ...prohibitedToOthers(norm, on, days)] : [norm];
        });
    }

    function definitionNorm(): Norm {
        const { countsAs, definition } = clauses;
        const act = countsAs?.act?.$refText;
        const subject = clauses.subject ?? fallbackSubject ?? act;
        return {
            ...base,
            id: origin.id,
            modality: countsAs ? (countsAs.negated ? 'counts-not-as' : 'counts-as') : 'definition',
            ...(act !== undefined && { act }),
            ...(countsAs?.as && { countsAs: countsAs.as.$refText }),
            ...(subject !== undefined && { subject }),
            ...(definition && { text: textOf(definition.text) }),
        };
    }
}

/**
 * `kan kun`: where a condition says when, the act is prohibited in the rest of the rule's groups; where none
 * does, it is prohibited to every other authority.
 */
function prohibitedToOthers(norm: Norm, on: Lowering, days: Condition): Norm[] {
    if (norm.condition.kind !== 'true') {
        const condition = not(norm.condition);
        return [
            {
                ...norm,
                id: `${norm.id}#kun`,
                modality: 'prohibition',
                impliedBy: norm.id,
                parameters: [],
                condition,
                population: and(norm.scope, condition, days),
            },
        ];
    }
    return on.known
        .authorities()
        .filter((actor) => actor !== norm.bearer)
        .map((actor) => ({
            ...norm,
            id: `${norm.id}#kun-${actor}`,
            modality: 'prohibition',
            impliedBy: norm.id,
            bearer: actor,
            parameters: [],
        }));
}

function relationsOf({ priorities, breachOf, requires, replaces }: Clauses): Relations | undefined {
    if (priorities.length + breachOf.length + requires.length === 0 && !replaces) return undefined;
    return { priorities, breachOf, requires, ...(replaces && { replaces }) };
}

export function modalityOf(duty: Duty): Modality {
    switch (duty.modality) {
        case 'skal':
            return 'obligation';
        case 'kan':
            return 'permission';
        case 'må':
            return 'prohibition';
        case 'har':
            return duty.obliged ? 'right-and-duty' : 'right';
        default:
            return 'exemption';
    }
}

/**
 * Where a rule does not say when it begins or ends, its rule set does, unless the rule's own day lies beyond that. What is
 * only planned begins on no other day than its own.
 */
function inForceOf({ validity = {}, planned }: Clauses, ofRuleSet: Norm['validity']): Norm['validity'] {
    const { from, until } = { ...ofRuleSet, ...validity };
    const isBeyond = from !== undefined && until !== undefined && from >= until;
    return {
        ...(from !== undefined && !(isBeyond || planned) && { from }),
        ...(until !== undefined && !isBeyond && { until }),
        ...validity,
    };
}

function daysIn({ from, until }: Norm['validity']): Condition {
    if (from === undefined && until === undefined) return everything;
    const { lo, hi } = DAYS;
    return isIn(DAY_AXIS, intervals.range(Math.max(lo, from ?? lo), Math.min(hi, until ?? hi)));
}

export function freshId(wanted: string, taken: Set<string>): string {
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}~${n}`;
    taken.add(id);
    return id;
}
