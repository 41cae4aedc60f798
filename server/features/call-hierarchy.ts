import { AstUtils, type AstNode, type Reference } from 'langium';
import {
    CallHierarchyIncomingCallsRequest,
    CallHierarchyOutgoingCallsRequest,
    CallHierarchyPrepareRequest,
    SymbolKind,
    type CallHierarchyIncomingCall,
    type CallHierarchyItem,
    type CallHierarchyOutgoingCall,
    type Range,
    type TextDocumentPositionParams,
} from 'vscode-languageserver';
import {
    isRule,
    isRuleTable,
    type Clause,
    type Rule,
    type RuleLike,
    type RuleTable,
} from '../../language/generated/parser/ast.js';
import type { Text } from '../../language/model/text.js';
import { canonical } from '../session/uris.js';
import { atCursor, writerAt } from './at-cursor.js';
import { nameNode } from './declared.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import { usesOf } from './find-uses.js';
import { toRange } from './lsp-places.js';
import { uriOfNode } from './visible-files.js';

export const callHierarchy: Feature = {
    name: 'reglernes forbindelser',
    capabilities: { callHierarchyProvider: true },
    requests: [
        answer(CallHierarchyPrepareRequest.type, prepareCallHierarchy, null),
        answer(
            CallHierarchyIncomingCallsRequest.type,
            (context, { item }) => provideIncomingCalls(context, item),
            null,
        ),
        answer(
            CallHierarchyOutgoingCallsRequest.type,
            (context, { item }) => provideOutgoingCalls(context, item),
            null,
        ),
    ],
};

/** The rule whose name is under the cursor, else the one that the cursor stands in. */
export function prepareCallHierarchy(
    context: FeatureContext,
    params: TextDocumentPositionParams,
): CallHierarchyItem[] | null {
    const declared = atCursor(context, params)?.declared;
    const rule = declared && isRuleNode(declared) ? declared : ruleAround(context, params);
    const item = rule && itemOf(rule);
    return item ? [item] : null;
}

/** Rules that this one is an exception to, goes before or gives way to, rests on, replaces, sanctions or takes a rate from. */
export function provideOutgoingCalls(
    context: FeatureContext,
    item: CallHierarchyItem,
): CallHierarchyOutgoingCall[] | null {
    const rule = ruleOf(context, item);
    if (!rule) return null;
    const links = linksFrom(rule).flatMap(({ reference, relation }) => {
        const to = reference.ref;
        return to && isRuleNode(to) && reference.$refNode
            ? [{ to, relation, range: reference.$refNode.range }]
            : [];
    });
    return [...Map.groupBy(links, ({ to }) => to)].flatMap(([to, group]) => {
        const toItem = itemOf(
            to,
            group.map(({ relation }) => relation[context.language]),
        );
        return toItem ? [{ to: toItem, fromRanges: group.map(({ range }) => range) }] : [];
    });
}

/** The rules that say so of this one. */
export function provideIncomingCalls(
    context: FeatureContext,
    item: CallHierarchyItem,
): CallHierarchyIncomingCall[] | null {
    const rule = ruleOf(context, item);
    if (!rule) return null;
    const links = usesOf(context, rule).flatMap((place) => {
        const offset = context.document(place.uri)!.textDocument.offsetAt(place.start);
        const writer = writerAt(context, place.uri, offset);
        const from = writer && containing(writer);
        const relation = writer && relationOf(writer as Clause);
        return from && relation ? [{ from, relation, range: toRange(place) }] : [];
    });
    return [...Map.groupBy(links, ({ from }) => from)].flatMap(([from, group]) => {
        const fromItem = itemOf(
            from,
            group.map(({ relation }) => relation[context.language]),
        );
        return fromItem ? [{ from: fromItem, fromRanges: group.map(({ range }) => range) }] : [];
    });
}

type RuleNode = Rule | RuleTable;

const isRuleNode = (node: AstNode): node is RuleNode => isRule(node) || isRuleTable(node);

const containing = (node: AstNode): RuleNode | undefined => AstUtils.getContainerOfType(node, isRuleNode);

function ruleAround(
    context: FeatureContext,
    { textDocument, position }: TextDocumentPositionParams,
): RuleNode | undefined {
    return context
        .document(textDocument.uri)
        ?.parseResult.value.declarations.filter(isRuleNode)
        .find(({ $cstNode }) => {
            const range = $cstNode?.range;
            return range && range.start.line <= position.line && position.line <= range.end.line;
        });
}

const ruleOf = (context: FeatureContext, { uri, selectionRange }: CallHierarchyItem): RuleNode | undefined =>
    ruleAround(context, { textDocument: { uri: canonical(uri) }, position: selectionRange.start });

/** `relations`: what it is to the rule that was asked about. */
function itemOf(rule: RuleNode, relations: readonly string[] = []): CallHierarchyItem | undefined {
    const range = rule.$cstNode?.range;
    if (!range || !rule.name) return undefined;
    const selectionRange: Range = nameNode(rule)?.range ?? range;
    const detail = [[...new Set(relations)].join(', '), rule.title].filter(Boolean).join(' · ');
    return {
        name: rule.name,
        kind: SymbolKind.Function,
        ...(detail && { detail }),
        uri: uriOfNode(rule),
        range,
        selectionRange,
    };
}

interface Link {
    readonly reference: Reference<RuleLike>;
    readonly relation: Text;
}

function linksFrom(rule: RuleNode): Link[] {
    const clauses = [...rule.clauses, ...(isRuleTable(rule) ? rule.rows.flatMap((row) => row.clauses) : [])];
    return clauses.flatMap((clause) => {
        const relation = relationOf(clause);
        return relation ? referencesOf(clause).map((reference) => ({ reference, relation })) : [];
    });
}

function referencesOf(clause: Clause): Reference<RuleLike>[] {
    switch (clause.$type) {
        case 'Priority':
        case 'Breach':
        case 'Requires':
            return clause.rules;
        case 'Replaces':
        case 'Rate':
            return clause.rule ? [clause.rule] : [];
        default:
            return [];
    }
}

/** What a clause makes its rule to the rule that it names. */
function relationOf(clause: Clause): Text | undefined {
    switch (clause.$type) {
        case 'Priority':
            return PRIORITIES[clause.kind];
        case 'Breach':
            return { da: 'ved brud på', en: 'on breach of' };
        case 'Requires':
            return { da: 'forudsætter', en: 'requires' };
        case 'Replaces':
            return { da: 'afløser', en: 'replaces' };
        case 'Rate':
            return { da: 'sats efter', en: 'rate by' };
        default:
            return undefined;
    }
}

const PRIORITIES: Readonly<Record<string, Text>> = {
    undtagelse: { da: 'undtagelse fra', en: 'exception to' },
    uanset: { da: 'uanset', en: 'notwithstanding' },
    går: { da: 'går forud for', en: 'goes before' },
    viger: { da: 'viger for', en: 'gives way to' },
};
