import { AstUtils, type AstNode } from 'langium';
import {
    isRow,
    isRule,
    isRuleTable,
    type Row,
    type Rule,
    type RuleTable,
} from '../../../language/generated/parser/ast.js';
import type { Finding, Norm, Place } from '../../../language/model/index.js';
import type { FixContext } from '../fix.js';

/** A rule set and its files. */
export type InRuleSet = Pick<FixContext, 'model' | 'document'>;

/** What declares a norm: a rule, a row, or for a main rule its table. */
export type RuleNode = Rule | RuleTable | Row;

export function nodeOf(context: InRuleSet, norm: Norm): RuleNode | undefined {
    const is = norm.origin === 'rule' ? isRule : norm.origin === 'row' ? isRow : isRuleTable;
    return nodeAt(context, norm.place, is as (node: AstNode) => node is RuleNode);
}

/** The outermost node of a kind that starts at a place. */
export function nodeAt<N extends AstNode>(
    { document }: InRuleSet,
    { uri, start }: Place,
    is: (node: AstNode) => node is N,
): N | undefined {
    const root = document(uri)?.parseResult.value;
    const top = root?.declarations.find(({ $cstNode }) => {
        const range = $cstNode?.range;
        return (
            range && range.start.line <= start.line && range.end.line >= start.line && contains(range, start)
        );
    });
    if (!top) return undefined;
    for (const node of AstUtils.streamAst(top)) {
        const at = node.$cstNode?.range.start;
        if (at?.line === start.line && at.character === start.character && is(node)) return node;
    }
    return undefined;
}

/** The innermost node of a kind around a place. */
export function nodeAround<N extends AstNode>(
    { document }: InRuleSet,
    { uri, start }: Place,
    is: (node: AstNode) => node is N,
): N | undefined {
    const root = document(uri)?.parseResult.value;
    let found: N | undefined;
    for (const top of root?.declarations ?? []) {
        if (!top.$cstNode || !contains(top.$cstNode.range, start)) continue;
        for (const node of AstUtils.streamAst(top))
            if (node.$cstNode && contains(node.$cstNode.range, start) && is(node)) found = node;
    }
    return found;
}

/** Where a node's own words stand. */
export function placeOfNode(node: AstNode): Place {
    const { start, end } = node.$cstNode!.range;
    return { uri: AstUtils.getDocument(node).uri.toString(), start, end };
}

/** The words of a node as they are written. */
export const textOfNode = (node: AstNode): string => node.$cstNode?.text ?? '';

/** The rules that a finding is about, the primary one first; a rule that only follows from another is that other. */
export function normsOf({ model }: InRuleSet, { primary, related }: Finding): Norm[] {
    const byId = new Map(model.norms.map((norm) => [norm.id, norm]));
    const found = [primary, ...related].flatMap(({ norm }) => {
        const each = norm === undefined ? undefined : byId.get(norm);
        return (each?.impliedBy === undefined ? each : byId.get(each.impliedBy)) ?? [];
    });
    return [...new Set(found)];
}

type Range = Pick<Place, 'start' | 'end'>;

function contains({ start, end }: Range, at: Place['start']): boolean {
    const before = (a: Place['start'], b: Place['start']): boolean =>
        a.line < b.line || (a.line === b.line && a.character <= b.character);
    return before(start, at) && before(at, end);
}
