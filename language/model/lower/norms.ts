import {
    and,
    everything,
    intervals,
    isIn,
    not,
    nothing,
    or,
    type Condition,
} from '../../population/index.js';
import {
    isRule,
    isRuleTable,
    type Declaration,
    type Duty,
    type Row,
    type Rule,
    type RuleTable,
    type Scope,
} from '../../generated/parser/ast.js';
import type { Modality, Norm } from '../norm.js';
import { OPEN } from '../parameter.js';
import type { Citation } from '../place.js';
import { DAY_AXIS } from '../rule-set.js';
import type { Problem } from '../problem.js';
import { lowerClauses, type Clauses } from './clauses.js';
import type { Lowering } from './lowering.js';
import { headerPlace, lowerCitation, textOf } from './source-text.js';
import { named } from './vocabulary.js';

/** A norm before references between rules are resolved. */
export type DraftNorm = Omit<Norm, 'defeats' | 'sanctionFor' | 'requires' | 'replaces'> & {
    readonly clauses: Clauses;
};

/** Every rule, row and main rule as norms; a second declaration of a name is a problem, and is left out. */
export function lowerNorms(
    declarations: readonly Declaration[],
    on: Lowering,
    validity: Norm['validity'],
): DraftNorm[] {
    const names = new Map<string, Rule | RuleTable>();
    const drafts: DraftNorm[] = [];
    for (const node of declarations) {
        if ((!isRule(node) && !isRuleTable(node)) || !node.name) continue;
        const first = names.get(node.name);
        if (first) {
            on.problems.push(duplicate(node, first));
            continue;
        }
        names.set(node.name, node);
        drafts.push(...(isRule(node) ? lowerRule(node, on, validity) : lowerTable(node, on, validity)));
    }
    return drafts;
}

function duplicate(node: Rule | RuleTable, first: Rule | RuleTable): Problem {
    return {
        kind: 'duplicate-name',
        what: 'regel',
        name: node.name,
        first: headerPlace(first),
        place: headerPlace(node),
    };
}

/** What a rule, a row and a main rule have in common. */
interface Origin {
    readonly id: string;
    readonly rule: string;
    readonly title: string;
    readonly origin: Norm['origin'];
    readonly place: Norm['place'];
    readonly citation?: Citation;
    /** Subject where neither a clause nor the act names one. */
    readonly fallbackSubject?: string;
    readonly groups: readonly string[];
    readonly except: readonly string[];
    readonly scope: Condition;
}

function lowerRule(node: Rule, on: Lowering, validity: Norm['validity']): DraftNorm[] {
    const clauses = lowerClauses(node.clauses, on);
    const citation = lowerCitation(node.citation, on.mainAct);
    const { title } = named(node);
    return normsFrom(
        {
            id: node.name,
            rule: node.name,
            title,
            origin: 'rule',
            place: headerPlace(node),
            ...(citation && { citation }),
            ...scopeOf(clauses.scopes, on),
        },
        clauses,
        on,
        validity,
    );
}

function lowerTable(node: RuleTable, on: Lowering, validity: Norm['validity']): DraftNorm[] {
    const shared = lowerClauses(node.clauses, on);
    const citation = lowerCitation(node.citation, on.mainAct);
    const { title } = named(node);
    const common = {
        rule: node.name,
        title,
        ...(citation && { citation }),
        ...(on.vocabulary.subjects.has(node.name) && { fallbackSubject: node.name }),
    };
    // A main rule that states no value and no group is only the duty that the rows share.
    const hasMainRule = shared.mainRule && (shared.parameters.length > 0 || shared.scopes.length > 0);
    const main = hasMainRule
        ? normsFrom(
              {
                  ...common,
                  id: node.name,
                  origin: 'main-rule',
                  place: headerPlace(node),
                  ...scopeOf(shared.scopes, on),
              },
              shared,
              on,
              validity,
          )
        : [];
    const tableScope = hasMainRule ? everything : scopeOf(shared.scopes, on).scope;
    const taken = new Set<string>();
    const rows = node.rows.flatMap((row) => {
        const clauses = mergeClauses({ ...shared, mainRule: false }, lowerClauses(row.clauses, on));
        const rowCitation = lowerCitation(clauses.citation, on.mainAct, citation) ?? citation;
        const own = rowScope(
            row,
            clauses.scopes.filter((scope) => scope.$container === row),
            on,
        );
        const id = freshId(`${node.name}/${own.groups.join('+')}`, taken);
        return normsFrom(
            {
                ...common,
                id,
                origin: 'row',
                place: headerPlace(row),
                ...(rowCitation && { citation: rowCitation }),
                ...own,
                scope: and(tableScope, own.scope),
            },
            clauses,
            on,
            validity,
        );
    });
    return [...main, ...rows];
}

/** A row has what the table states, except where it states the same kind of thing itself. */
function mergeClauses(table: Clauses, row: Clauses): Clauses {
    const own = new Set(row.parameters.map((parameter) => parameter.kind));
    return {
        ...table,
        ...row,
        duties: row.duties.length > 0 ? row.duties : table.duties,
        parameters: [...table.parameters.filter((parameter) => !own.has(parameter.kind)), ...row.parameters],
        scopes: row.scopes,
        condition: and(table.condition, row.condition),
        priorities: [...table.priorities, ...row.priorities],
        breachOf: [...table.breachOf, ...row.breachOf],
        requires: [...table.requires, ...row.requires],
        mainRule: row.mainRule,
        planned: table.planned || row.planned,
        justifications: [...table.justifications, ...row.justifications],
        deviations: [...table.deviations, ...row.deviations],
        sources: [...table.sources, ...row.sources],
        judgements: [...table.judgements, ...row.judgements],
        openPoints: [...table.openPoints, ...row.openPoints],
        openCondition: table.openCondition || row.openCondition,
    };
}

type ScopeParts = Pick<Origin, 'groups' | 'except' | 'scope'>;

function scopeOf(scopes: readonly Scope[], on: Lowering): ScopeParts {
    const groups = scopes.flatMap((scope) =>
        scope.everyone ? [] : scope.groups.map((group) => group.$refText),
    );
    const except = scopes.flatMap((scope) => scope.except.map((group) => group.$refText));
    const everyone = scopes.length === 0 || scopes.some((scope) => scope.everyone);
    return {
        groups: everyone ? [] : groups,
        except,
        scope: and(everyone ? everything : anyOf(groups, on), not(anyOf(except, on))),
    };
}

function rowScope(row: Row, scopes: readonly Scope[], on: Lowering): ScopeParts {
    const extra = scopeOf(scopes, on);
    const groups = row.groups.map((group) => group.$refText);
    const except = [...row.except.map((group) => group.$refText), ...extra.except];
    return { groups, except, scope: and(anyOf(groups, on), not(anyOf(except, on)), extra.scope) };
}

/** An unknown group may or may not hold the case: nothing is concluded from it. */
function anyOf(groups: readonly string[], on: Lowering): Condition {
    if (groups.length === 0) return nothing;
    return or(
        ...groups.map((name) => on.groupCondition(name) ?? on.axes.opaque('open', `»${name}« er ukendt`)),
    );
}

function normsFrom(origin: Origin, clauses: Clauses, on: Lowering, validity: Norm['validity']): DraftNorm[] {
    const inForce = clauses.validity ?? validity;
    const days = daysIn(inForce, on);
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
        condition: clauses.condition,
        days,
        validity: inForce,
        mainRule: clauses.mainRule,
        planned: clauses.planned,
        openCondition: clauses.openCondition || unknownGroup,
        justifications: clauses.justifications,
        deviations: clauses.deviations,
        sources: clauses.sources,
        judgements: [...new Set(clauses.judgements)],
        openPoints: clauses.openPoints,
        population: and(origin.scope, clauses.condition, days),
        ...(participation && { participation }),
        clauses,
    };
    const taken = new Set<string>();
    const drafts = clauses.duties.flatMap((duty) => dutyNorms(duty));
    return drafts.length > 0 ? drafts : [definitionNorm()];

    function dutyNorms(duty: Duty): DraftNorm[] {
        const modality = modalityOf(duty);
        const bearer = duty.bearer?.open
            ? OPEN
            : duty.bearer?.actor && on.vocabulary.actors.has(duty.bearer.actor.$refText)
              ? duty.bearer.actor.$refText
              : OPEN;
        return duty.acts.flatMap((phrase, index) => {
            const act = phrase.act?.$refText;
            const known = act !== undefined ? on.vocabulary.acts.get(act) : undefined;
            const subject = clauses.subject ?? fallbackSubject ?? known?.subject ?? act;
            const several = clauses.duties.length + duty.acts.length > 2 || index > 0;
            const id = freshId(several && act ? `${origin.id}#${act}` : origin.id, taken);
            const norm: DraftNorm = {
                ...base,
                id,
                modality,
                bearer,
                ...(act !== undefined && { act }),
                ...(subject !== undefined && { subject }),
            };
            return duty.only ? [norm, ...prohibitedToOthers(norm, on, days)] : [norm];
        });
    }

    function definitionNorm(): DraftNorm {
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
function prohibitedToOthers(norm: DraftNorm, on: Lowering, days: Condition): DraftNorm[] {
    if (norm.condition.kind !== 'true') {
        const condition = not(norm.condition);
        return [
            {
                ...norm,
                id: `${norm.id}#kun`,
                modality: 'prohibition',
                parameters: [],
                condition,
                population: and(norm.scope, condition, days),
            },
        ];
    }
    return [...on.vocabulary.actors.values()]
        .filter((actor) => actor.kind === 'authority' && actor.id !== norm.bearer)
        .map((actor) => ({
            ...norm,
            id: `${norm.id}#kun-${actor.id}`,
            modality: 'prohibition',
            bearer: actor.id,
            parameters: [],
        }));
}

function modalityOf(duty: Duty): Modality {
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

function daysIn({ from, until }: Norm['validity'], on: Lowering): Condition {
    if (from === undefined && until === undefined) return everything;
    const { lo, hi } = on.axes.axes[DAY_AXIS]!;
    return isIn(DAY_AXIS, intervals.range(Math.max(lo, from ?? lo), Math.min(hi, until ?? hi)));
}

function freshId(wanted: string, taken: Set<string>): string {
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}~${n}`;
    taken.add(id);
    return id;
}
