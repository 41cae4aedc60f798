import type { AstNode } from 'langium';
import {
    DocumentSymbolRequest,
    SymbolKind,
    type DocumentSymbol,
    type DocumentSymbolParams,
} from 'vscode-languageserver';
import type { Change, Declaration, Row } from '../../language/generated/parser/ast.js';
import type { Language } from '../../language/model/text.js';
import { isDeclared, nameNode, nameOf, type Declared, type DeclaredType } from './declared.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const documentSymbols: Feature = {
    name: 'filens indhold',
    capabilities: { documentSymbolProvider: true },
    requests: [answer(DocumentSymbolRequest.type, provideDocumentSymbols, null)],
};

/** What a file declares: a table with its rows, a recommendation with its changes, a prøve. */
export function provideDocumentSymbols(
    context: FeatureContext,
    { textDocument }: DocumentSymbolParams,
): DocumentSymbol[] | null {
    const document = context.document(textDocument.uri);
    if (!document) return null;
    return document.parseResult.value.declarations.flatMap((node) => symbolsOf(node, context.language));
}

function symbolsOf(node: Declaration, language: Language): DocumentSymbol[] {
    switch (node.$type) {
        case 'EventList':
            return node.events.flatMap((each) => named(each, language));
        case 'ActorList':
            return node.actors.flatMap((each) => named(each, language));
        case 'ActList':
            return node.acts.flatMap((each) => named(each, language));
        case 'SubjectList':
            return node.subjects.flatMap((each) => named(each, language));
        case 'Exclusion':
        case 'GroupClaim':
            return written(node, SymbolKind.Boolean);
        case 'TestCase':
            return symbol(node, node.title || nameless(language), undefined, SymbolKind.Event);
        case 'Assumption':
            return node.name === undefined ? written(node, SymbolKind.Boolean) : named(node, language);
        case 'RuleSet':
            return named(
                node,
                language,
                node.clauses.flatMap((clause) =>
                    clause.$type === 'ActOfLaw' && clause.title !== undefined ? named(clause, language) : [],
                ),
            );
        case 'Fact':
            return named(
                node,
                language,
                node.type?.$type === 'EnumType'
                    ? node.type.values.flatMap((each) => named(each, language))
                    : [],
            );
        case 'RuleTable':
            return named(node, language, node.rows.flatMap(rowSymbol));
        case 'Recommendation':
            return named(node, language, node.changes.flatMap(changeSymbol));
        case 'FigureTable':
            return named(
                node,
                language,
                node.clauses.flatMap((clause) =>
                    clause.$type === 'Columns'
                        ? clause.columns.flatMap((each) => named(each, language))
                        : clause.$type === 'TableRow'
                          ? named(clause, language)
                          : [],
                ),
            );
        default:
            return named(node, language);
    }
}

/** What an editor draws beside a name. */
export const SYMBOL_KINDS: Readonly<Record<DeclaredType, SymbolKind>> = {
    RuleSet: SymbolKind.Module,
    ActOfLaw: SymbolKind.File,
    Fact: SymbolKind.Property,
    EnumValue: SymbolKind.EnumMember,
    Event: SymbolKind.Event,
    Actor: SymbolKind.Interface,
    Act: SymbolKind.Method,
    Subject: SymbolKind.Namespace,
    Assumption: SymbolKind.Boolean,
    Group: SymbolKind.Class,
    GroupUnion: SymbolKind.Class,
    NewGroup: SymbolKind.Class,
    Rule: SymbolKind.Function,
    RuleTable: SymbolKind.Function,
    Reform: SymbolKind.Package,
    Recommendation: SymbolKind.Package,
    Hearing: SymbolKind.String,
    FigureTable: SymbolKind.Array,
    TableRow: SymbolKind.Field,
    Column: SymbolKind.Field,
    KeyFigure: SymbolKind.Number,
    ProceedsPart: SymbolKind.Field,
};

function named(node: Declared, language: Language, children: DocumentSymbol[] = []): DocumentSymbol[] {
    const title = 'title' in node ? node.title : undefined;
    return symbol(node, nameOf(node) ?? nameless(language), title, SYMBOL_KINDS[node.$type], children);
}

const nameless = (language: Language): string => (language === 'da' ? '(uden navn)' : '(without a name)');

const rowSymbol = (row: Row): DocumentSymbol[] =>
    symbol(
        row,
        row.groups.map(({ $refText }) => $refText).join(', ') || firstLine(row),
        row.$cstNode && oneSpaced(firstLine(row).replace(/^[^ \t,]+(?:(?:,| og)[ \t]+[^ \t,]+)*/, '')),
        SymbolKind.Field,
    );

const changeSymbol = (change: Change): DocumentSymbol[] =>
    symbol(change, oneSpaced(firstLine(change)), undefined, SymbolKind.Operator);

/** A thing without a name, by its own words. */
const written = (node: AstNode, kind: SymbolKind): DocumentSymbol[] =>
    symbol(node, oneSpaced(firstLine(node)), undefined, kind);

function symbol(
    node: AstNode,
    name: string,
    detail: string | undefined,
    kind: SymbolKind,
    children: DocumentSymbol[] = [],
): DocumentSymbol[] {
    const range = node.$cstNode?.range;
    if (!range) return [];
    const line = firstLine(node).trimEnd().length;
    const selectionRange =
        (isDeclared(node) ? nameNode(node)?.range : undefined) ??
        (range.start.line === range.end.line
            ? range
            : {
                  start: range.start,
                  end: { line: range.start.line, character: range.start.character + line },
              });
    return [
        {
            name: name.trim() || '…',
            ...(detail && { detail }),
            kind,
            range,
            selectionRange,
            ...(children.length > 0 && { children }),
        },
    ];
}

const firstLine = (node: AstNode): string => (node.$cstNode?.text ?? '').split(/\r?\n/, 1)[0]!;
const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
