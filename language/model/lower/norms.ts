import { and, everything } from '../../population/index.js';
import { isRuleTable, type Rule, type RuleTable } from '../../generated/parser/ast.js';
import type { Defeat, Norm } from '../norm.js';
import { lowerClauses, type Clauses } from './clauses.js';
import { draftNorms, freshId, type DraftNorms } from './drafts.js';
import type { Lowering } from './lowering.js';
import { rowScope, scopeOf } from './scope.js';
import { headerPlace, lowerCitation } from './source-text.js';
import { titleOf } from './vocabulary.js';

/** A rule as norms, and a table as those of its main rule and of its rows. `validity` is that of its rule set. */
export function lowerRule(node: Rule | RuleTable, on: Lowering, validity: Norm['validity']): DraftNorms[] {
    return isRuleTable(node) ? lowerTable(node, on, validity) : [lowerPlainRule(node, on, validity)];
}

function lowerPlainRule(node: Rule, on: Lowering, validity: Norm['validity']): DraftNorms {
    const clauses = lowerClauses(node.clauses, on);
    const citation = lowerCitation(node.citation, on.mainActOf(node));
    return draftNorms(
        {
            id: node.name,
            rule: node.name,
            title: titleOf(node),
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

function lowerTable(node: RuleTable, on: Lowering, validity: Norm['validity']): DraftNorms[] {
    const shared = lowerClauses(node.clauses, on);
    const citation = lowerCitation(node.citation, on.mainActOf(node));
    const common = {
        rule: node.name,
        title: titleOf(node),
        ...(citation && { citation }),
        ...(on.known.isSubject(node.name) && { fallbackSubject: node.name }),
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
        : undefined;
    const tableScope = hasMainRule ? everything : scopeOf(shared.scopes, on).scope;
    const taken = new Set<string>();
    const rows = node.rows.map((row) => {
        const clauses = mergeClauses({ ...shared, mainRule: false }, lowerClauses(row.clauses, on));
        const rowCitation = lowerCitation(clauses.citation, on.mainActOf(node), citation) ?? citation;
        const own = rowScope(
            row,
            clauses.scopes.filter((scope) => scope.$container === row),
            on,
        );
        const id = freshId(`${node.name}/${own.groups.join('+')}`, taken);
        const drafts = draftNorms(
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
        return main
            ? { ...drafts, norms: drafts.norms.map((norm) => overMainRule(norm, main.norms)) }
            : drafts;
    });
    return main ? [main, ...rows] : rows;
}

function overMainRule(row: Norm, main: readonly Norm[]): Norm {
    const defeat: Defeat = {
        norms: main.map(({ id }) => id),
        rule: row.rule,
        wording: 'række',
        place: row.place,
    };
    return { ...row, defeats: [defeat] };
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
