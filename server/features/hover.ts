import { AstUtils, type AstNode } from 'langium';
import { HoverRequest, type Hover, type HoverParams } from 'vscode-languageserver';
import { isCitation, isRow, isRule, isRuleTable } from '../../language/generated/parser/ast.js';
import { atCursor, leavesAt } from './at-cursor.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import { describeDuration } from './hover/duration.js';
import { describeNamed } from './hover/named.js';
import { quoteCitation } from './hover/provision.js';
import { describeRule } from './hover/rule.js';

export const hover: Feature = {
    name: 'forklaring ved markøren',
    capabilities: { hoverProvider: true },
    requests: [answer(HoverRequest.type, provideHover, null)],
};

/** What stands behind a name, a citation, a length of time, a row or the head of a rule, in plain words. */
export function provideHover(context: FeatureContext, params: HoverParams): Hover | null {
    const { uri } = params.textDocument;
    const document = context.document(uri);
    const model = context.ruleSetOf(uri)?.model;
    if (!document || !model) return null;
    const named = atCursor(context, params);
    if (named) return shown(describeNamed(context, model, named.declared), named.written.range);

    const [leaf] = leavesAt(document, document.textDocument.offsetAt(params.position));
    if (!leaf) return null;
    const citation = AstUtils.getContainerOfType(leaf.astNode, isCitation);
    if (citation) return shown(quoteCitation(context, uri, citation), citation.$cstNode?.range);
    const duration = describeDuration(leaf.astNode, context.language);
    if (duration) return shown(duration, leaf.astNode.$cstNode?.range);
    const row = AstUtils.getContainerOfType(leaf.astNode, isRow);
    if (row && isOnFirstLine(row, params)) return shown(describeRule(context, model, row), leaf.range);
    const rule = AstUtils.getContainerOfType(leaf.astNode, isRuleOrTable);
    return rule && isOnFirstLine(rule, params) ? shown(describeRule(context, model, rule), leaf.range) : null;
}

const isRuleOrTable = (node: AstNode) => isRule(node) || isRuleTable(node);

const isOnFirstLine = ({ $cstNode }: AstNode, { position }: HoverParams): boolean =>
    $cstNode?.range.start.line === position.line;

const shown = (value: string | undefined, range: Hover['range']): Hover | null =>
    value ? { contents: { kind: 'markdown', value }, ...(range && { range }) } : null;
