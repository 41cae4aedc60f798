import { isScope, type Row, type Rule, type RuleTable } from '../../../language/generated/parser/ast.js';
import { and, isSubset } from '../../../language/population/index.js';
import { enumerate, type Norm } from '../../../language/model/index.js';
import type { Edit, Fix, FixContext, Offer } from '../fix.js';
import { addClause, afterNames } from '../writing/clauses.js';
import { nodeOf, normsOf, placeOfNode, textOfNode } from '../writing/nodes.js';
import { groupName, nameOf } from '../writing/say.js';

/** Two rules clash: the citizens whom both are for are left to one of them. */
export default {
    id: 'narrow-rule',
    codes: ['RR101', 'RR102', 'RR103'],
    title: {
        da: 'Lad den ene regel ikke gælde for dem, som den anden gælder for.',
        en: 'Let one rule not be for those whom the other is for.',
    },
    safety: 'unsafe',
    *offer(context, finding) {
        const norms = normsOf(context, finding);
        // With more than two, what is left to one of them still clashes with another.
        if (norms.length !== 2) return;
        const [later, earlier] = norms as [Norm, Norm];
        for (const [narrowed, kept] of [
            [earlier, later],
            [later, earlier],
        ] as const) {
            const offer = leaveTo(context, narrowed, kept);
            if (offer) yield offer;
        }
    },
} satisfies Fix;

function leaveTo(context: FixContext, narrowed: Norm, kept: Norm): Offer | undefined {
    const { space } = context.model;
    // Nobody would be left, or the two are not in force at the same time: that is no matter of whom.
    if (isSubset(space, narrowed.population, kept.population) !== 'no') return undefined;
    const node = nodeOf(context, narrowed);
    if (!node) return undefined;
    return exceptGroups(context, narrowed, kept, node) ?? unless(context, narrowed, kept, node);
}

/** `undtagen unge`, where the kept rule is for all of its groups that the other is for. */
function exceptGroups(
    context: FixContext,
    narrowed: Norm,
    kept: Norm,
    node: Rule | RuleTable | Row,
): Offer | undefined {
    const { model, language } = context;
    if (kept.groups.length === 0 || kept.except.length > 0) return undefined;
    const shared = and(kept.scope, narrowed.population);
    if (isSubset(model.space, shared, kept.population) !== 'yes') return undefined;
    const edit = exceptEdit(node, kept.groups);
    if (!edit) return undefined;
    const who = enumerate(
        kept.groups.map((group) => groupName(model, group)),
        language,
    );
    return {
        title:
            language === 'da'
                ? `Lad ${nameOf(narrowed, language)} ikke gælde for ${who}`
                : `Let ${nameOf(narrowed, language)} not be for ${who}`,
        edits: [edit],
    };
}

function exceptEdit(node: Rule | RuleTable | Row, groups: readonly string[]): Edit | undefined {
    const scope = node.$type === 'Row' ? node : node.clauses.find(isScope);
    const listed = groups.join(', ');
    if (!scope) return addClause(node, `for alle undtagen ${listed}`);
    if (scope.except.length > 0) return afterNames(scope.except, `, ${listed}`);
    if (scope.groups.length > 0) return afterNames(scope.groups, ` undtagen ${listed}`);
    const { uri, end } = placeOfNode(scope);
    return { place: { uri, start: end, end }, text: ` undtagen ${listed}` };
}

/** `medmindre` with the kept rule's own conditions, where it can be said in words. */
function unless(
    context: FixContext,
    narrowed: Norm,
    kept: Norm,
    node: Rule | RuleTable | Row,
): Offer | undefined {
    const { model, language } = context;
    const keptNode = nodeOf(context, kept);
    const inWords = and(kept.scope, kept.criteria ?? kept.condition);
    if (!keptNode || kept.phase || narrowed.origin === 'main-rule') return undefined;
    if (isSubset(model.space, and(inWords, narrowed.population), kept.population) !== 'yes') return undefined;
    const words = conditionInWords(kept, keptNode);
    if (!words) return undefined;
    return {
        title:
            language === 'da'
                ? `Lad ${nameOf(narrowed, language)} ikke gælde, når ${nameOf(kept, language)} gælder`
                : `Let ${nameOf(narrowed, language)} not apply where ${nameOf(kept, language)} does`,
        edits: [addClause(node, `medmindre ${words}`)],
    };
}

/** Whom a rule is for, as one condition; undefined where it is for everyone, or some of it cannot be said so. */
function conditionInWords(norm: Norm, node: Rule | RuleTable | Row): string | undefined {
    const clauses = node.$type === 'Row' ? [...node.$container.clauses, ...node.clauses] : node.clauses;
    const parts: string[] = [];
    const groups = norm.groups.map((group) => `hører til ${group}`);
    if (groups.length === 1) parts.push(groups[0]!);
    else if (groups.length > 1) parts.push(`(${groups.join(' eller ')})`);
    for (const group of norm.except) parts.push(`hører ikke til ${group}`);
    for (const clause of clauses) {
        if (clause.$type === 'If') parts.push(`(${textOfNode(clause.condition)})`);
        else if (clause.$type === 'Unless') parts.push(`ikke (${textOfNode(clause.condition)})`);
        else if (clause.$type === 'Judgement') parts.push(`skøn "${clause.text}"`);
    }
    if (parts.some((part) => part.includes('\n') || part.includes('--'))) return undefined;
    const only = parts.length === 1 ? /^\((.*)\)$/.exec(parts[0]!)?.[1] : undefined;
    return only ?? (parts.join(' og ') || undefined);
}
