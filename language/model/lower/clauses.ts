import { and, everything, not, type Condition } from '../../population/index.js';
import type {
    Clause,
    CountsAs,
    DefinitionClause,
    Duty,
    Participation,
    Scope,
} from '../../generated/parser/ast.js';
import { isComponent, type Component } from '../components.js';
import type { Deviation, Justification, OpenPoint, Threshold } from '../norm.js';
import type { Parameter, PhaseParameter } from '../parameter.js';
import type { Source } from '../place.js';
import { lowerCondition, opaqueTexts, thresholdsIn } from './conditions.js';
import { lowerDeviation, lowerSource } from './groups.js';
import type { Lowering } from './lowering.js';
import { lowerParameter, type ParameterNode } from './parameters.js';
import { placeOf, textOf } from './source-text.js';
import { bad, lowerDate } from './values.js';

/** The clauses of a rule, a table or a row, sorted by what they say. */
export interface Clauses {
    readonly duties: readonly Duty[];
    readonly participation?: Participation;
    readonly definition?: DefinitionClause;
    readonly countsAs?: CountsAs;
    readonly parameters: readonly Parameter[];
    readonly scopes: readonly Scope[];
    /** `hvis`, `medmindre`, `skøn` and open conditions. */
    readonly criteria: Condition;
    /** The stretch of the course. */
    readonly phase: Condition;
    readonly thresholds: readonly Threshold[];
    readonly subject?: string;
    readonly priorities: readonly StatedPriority[];
    readonly breachOf: readonly string[];
    readonly requires: readonly { readonly rule: string; readonly place: Justification['place'] }[];
    readonly replaces?: { readonly rule: string; readonly place: Justification['place'] };
    readonly mainRule: boolean;
    readonly planned: boolean;
    readonly validity?: { readonly from?: number; readonly until?: number };
    readonly justifications: readonly Justification[];
    readonly deviations: readonly Deviation[];
    readonly sources: readonly Source[];
    readonly judgements: readonly string[];
    readonly openPoints: readonly OpenPoint[];
    readonly openCondition: boolean;
    readonly citation?: Extract<Clause, { $type: 'RowCitation' }>['citation'];
}

/** `undtagelse fra R`, and `viger for R`, which says the same of the other rule. */
export interface StatedPriority {
    readonly rules: readonly string[];
    readonly yields: boolean;
    readonly components?: readonly Component[];
    readonly wording: string;
    readonly place: Justification['place'];
}

const WORDING: Readonly<Record<string, string>> = {
    undtagelse: 'undtagelse fra',
    uanset: 'uanset',
    går: 'går forud for',
    viger: 'viger for',
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

export function lowerClauses(nodes: readonly Clause[], on: Lowering): Clauses {
    const conditions: Condition[] = [];
    const phases: Condition[] = [];
    const result: Mutable<Clauses> = {
        duties: [],
        parameters: [],
        scopes: [],
        criteria: everything,
        phase: everything,
        thresholds: [],
        priorities: [],
        breachOf: [],
        requires: [],
        mainRule: false,
        planned: false,
        justifications: [],
        deviations: [],
        sources: [],
        judgements: [],
        openPoints: [],
        openCondition: false,
    };
    for (const node of nodes) read(node);
    result.criteria = and(...conditions);
    result.phase = and(...phases);
    return result;

    function read(node: Clause): void {
        switch (node.$type) {
            case 'Duty':
                result.duties.push(node);
                break;
            case 'Participation':
                result.participation = node;
                break;
            case 'DefinitionClause':
                result.definition = node;
                break;
            case 'CountsAs':
                result.countsAs = node;
                break;
            case 'Scope':
                result.scopes.push(node);
                break;
            case 'If':
            case 'Unless':
                readCondition(node);
                break;
            case 'SubjectClause':
                if (node.subject) result.subject = node.subject.$refText;
                break;
            case 'Judgement': {
                const text = textOf(node.text);
                result.judgements.push(text);
                conditions.push(on.axes.opaque('judgement', text));
                break;
            }
            case 'Priority':
                result.priorities.push({
                    rules: node.rules.map((rule) => rule.$refText),
                    yields: node.kind === 'viger',
                    ...components(node.components, node, on),
                    wording: WORDING[node.kind] ?? node.kind,
                    place: placeOf(node),
                });
                break;
            case 'Breach':
                result.breachOf.push(...node.rules.map((rule) => rule.$refText));
                break;
            case 'Requires':
                result.requires.push(
                    ...node.rules.map((rule) => ({ rule: rule.$refText, place: placeOf(node) })),
                );
                break;
            case 'Replaces':
                if (node.rule) result.replaces = { rule: node.rule.$refText, place: placeOf(node) };
                break;
            case 'MainRule':
                result.mainRule = true;
                break;
            case 'Planned':
                result.planned = true;
                break;
            case 'Validity':
                readValidity(node);
                break;
            case 'Justification':
                result.justifications.push({
                    ...components(node.components, node, on),
                    ...(node.groups.length > 0 && { groups: node.groups.map((group) => group.$refText) }),
                    text: textOf(node.text),
                    ...(node.source !== undefined && { source: textOf(node.source) }),
                    place: placeOf(node),
                });
                break;
            case 'Deviation':
                result.deviations.push(lowerDeviation(node));
                break;
            case 'Source':
                result.sources.push(lowerSource(node));
                break;
            case 'Open':
                result.openPoints.push({ text: textOf(node.text), place: placeOf(node) });
                break;
            case 'RowCitation':
                result.citation = node.citation;
                break;
            case 'Presumption':
                break;
            default:
                readParameter(node);
        }
    }

    function readCondition(node: Extract<Clause, { $type: 'If' | 'Unless' }>): void {
        const condition = lowerCondition(node.condition, on);
        conditions.push(node.$type === 'Unless' ? not(condition) : condition);
        result.thresholds.push(...thresholdsIn(node.condition, on));
        const { judgements, open } = opaqueTexts(node.condition);
        result.judgements.push(...judgements);
        result.openPoints.push(...open.map((text) => ({ text, place: placeOf(node) })));
        result.openCondition ||= open.length > 0;
    }

    function readValidity(node: Extract<Clause, { $type: 'Validity' }>): void {
        const from = lowerDate(node.from, node, on.problems);
        const to = lowerDate(node.to, node, on.problems);
        if (from !== undefined && to !== undefined && to < from) {
            bad(
                on.problems,
                node,
                'Reglen ophører, før den træder i kraft.',
                'The rule ends before it takes effect.',
            );
            return;
        }
        result.validity = { ...(from !== undefined && { from }), ...(to !== undefined && { until: to + 1 }) };
    }

    function readParameter(node: ParameterNode): void {
        const parameters = lowerParameter(node, on);
        result.parameters.push(...parameters);
        for (const parameter of parameters)
            if (parameter.kind === 'phase') phases.push(phaseCondition(parameter, on));
    }
}

/** [from, until) of the course, on the axis of the time since its start. */
function phaseCondition(phase: PhaseParameter, on: Lowering): Condition {
    const events = phase.anchor?.events;
    if (events === 'open' || (events && events.length > 1))
        return on.axes.opaque('open', 'periodens begyndelse er uoplyst');
    const key = { kind: 'since' as const, event: events?.[0] };
    return and(
        phase.from ? on.axes.elapsed(key, 'min', phase.from) : everything,
        phase.until ? on.axes.elapsed(key, 'under', phase.until) : everything,
    );
}

export function components(
    names: readonly string[],
    node: Clause,
    on: Lowering,
): { components?: Component[] } {
    if (names.length === 0) return {};
    for (const name of names) {
        if (!isComponent(name))
            bad(
                on.problems,
                node,
                `»${name}« er ikke en del af en regel; skriv fx frist, antal eller beløb.`,
                `»${name}« is no part of a rule; write e.g. frist, antal or beløb.`,
            );
    }
    return { components: names.filter(isComponent) };
}
