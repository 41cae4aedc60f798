import { and, everything } from '../../population/index.js';
import {
    isRule,
    isRuleTable,
    type Declaration,
    type Rule,
    type RuleTable,
} from '../../generated/parser/ast.js';
import type { Norm } from '../norm.js';
import type { Problem } from '../problem.js';
import { lowerClauses, type Clauses } from './clauses.js';
import { draftNorms, freshId, type DraftNorm } from './drafts.js';
import type { Lowering } from './lowering.js';
import { rowScope, scopeOf } from './scope.js';
import { headerPlace, lowerCitation } from './source-text.js';
import { named } from './vocabulary.js';

/** Every rule, row and main rule as norms; a second declaration of a name is a problem, and is left out. */
export function lowerNorms(parts: readonly RuleSetPart[], on: Lowering): DraftNorm[] {
    const names = new Map<string, Rule | RuleTable>();
    const drafts: DraftNorm[] = [];
    for (const { declarations, validity } of parts) {
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
    }
    return drafts;
}

/** Declarations that share a validity: those of one rule set. */
export interface RuleSetPart {
    readonly declarations: readonly Declaration[];
    readonly validity: Norm['validity'];
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

function lowerRule(node: Rule, on: Lowering, validity: Norm['validity']): DraftNorm[] {
    const clauses = lowerClauses(node.clauses, on);
    const citation = lowerCitation(node.citation, on.mainActOf(node));
    const { title } = named(node);
    return draftNorms(
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
    const citation = lowerCitation(node.citation, on.mainActOf(node));
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
        ? draftNorms(
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
        const rowCitation = lowerCitation(clauses.citation, on.mainActOf(node), citation) ?? citation;
        const own = rowScope(
            row,
            clauses.scopes.filter((scope) => scope.$container === row),
            on,
        );
        const id = freshId(`${node.name}/${own.groups.join('+')}`, taken);
        return draftNorms(
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
        criteria: and(table.criteria, row.criteria),
        phase: own.has('phase') ? row.phase : table.phase,
        thresholds: [...table.thresholds, ...row.thresholds],
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
