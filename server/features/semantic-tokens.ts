import { AstUtils, CstUtils, GrammarAST, type AstNode, type LeafCstNode } from 'langium';
import {
    SemanticTokensDeltaRequest,
    SemanticTokensRangeRequest,
    SemanticTokensRequest,
    type Range,
    type SemanticTokens,
    type SemanticTokensDelta,
    type SemanticTokensDeltaParams,
    type SemanticTokensParams,
    type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { RegelDocument, Workspace } from '../../language/workspace/index.js';
import { declaredIn, nameNode } from './declared.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import {
    FIGURE_NAMES,
    FIGURE_TERMINALS,
    FIGURES,
    KIND_OF_NAME,
    KIND_OF_REFERENCE,
    TOKEN_MODIFIERS,
    TOKEN_TYPES,
    type TokenKind,
} from './token-kinds.js';

export const semanticTokens: Feature = {
    name: 'farver',
    capabilities: {
        semanticTokensProvider: {
            legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
            full: { delta: true },
            range: true,
        },
    },
    requests: [
        answer(SemanticTokensRequest.type, provideSemanticTokens, null),
        answer(SemanticTokensDeltaRequest.type, provideSemanticTokensDelta, null),
        answer(SemanticTokensRangeRequest.type, provideSemanticTokensRange, null),
    ],
};

export function provideSemanticTokens(
    context: FeatureContext,
    { textDocument: { uri } }: SemanticTokensParams,
): SemanticTokens | null {
    const document = context.document(uri);
    return document ? remember(context.workspace, uri, tokensOf(context, document)) : null;
}

/** What differs from the tokens that were sent last, in one stretch; all of them where these are not known any more. */
export function provideSemanticTokensDelta(
    context: FeatureContext,
    { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams,
): SemanticTokens | SemanticTokensDelta | null {
    const document = context.document(uri);
    if (!document) return null;
    const before = sent.get(context.workspace)?.get(uri);
    const tokens = remember(context.workspace, uri, tokensOf(context, document));
    if (!before || before.resultId !== previousResultId) return tokens;
    return { resultId: tokens.resultId!, edits: difference(before.data, tokens.data) };
}

export function provideSemanticTokensRange(
    context: FeatureContext,
    { textDocument: { uri }, range }: SemanticTokensRangeParams,
): SemanticTokens | null {
    const document = context.document(uri);
    return document ? { data: tokensOf(context, document, range) } : null;
}

/** What the editor has, by file. The numbers count answers, so that no two of them are taken for each other. */
const sent = new WeakMap<Workspace, Map<string, SemanticTokens>>();

function remember(workspace: Workspace, uri: string, data: number[]): SemanticTokens {
    const byFile = sent.get(workspace) ?? new Map<string, SemanticTokens>();
    sent.set(workspace, byFile);
    const tokens = { resultId: String(Number(byFile.get(uri)?.resultId ?? 0) + 1), data };
    byFile.set(uri, tokens);
    return tokens;
}

function difference(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before[start] === after[start]) start += 1;
    let end = 0;
    while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
    if (start === before.length && start === after.length) return [];
    return [
        {
            start,
            deleteCount: before.length - start - end,
            data: after.slice(start, after.length - end),
        },
    ];
}

interface Word {
    readonly kind: TokenKind;
    readonly declares: boolean;
}

/** Five numbers for each word, relative to the word before it. */
function tokensOf(context: FeatureContext, document: RegelDocument, within?: Range): number[] {
    const root = document.parseResult.value.$cstNode;
    if (!root) return [];
    const names = namesIn(context, document);
    const data: number[] = [];
    let last = { line: 0, character: 0 };
    for (const leaf of CstUtils.flattenCst(root)) {
        const { start, end } = leaf.range;
        if (leaf.length <= 0 || (within && !isWithin(leaf, within))) continue;
        const word = names.get(leaf.offset) ?? plainWord(leaf);
        if (!word || start.line !== end.line) continue;
        data.push(
            start.line - last.line,
            start.line === last.line ? start.character - last.character : start.character,
            leaf.length,
            TOKEN_TYPES.indexOf(word.kind),
            word.declares ? 1 : 0,
        );
        last = start;
    }
    return data;
}

const isWithin = ({ range }: LeafCstNode, { start, end }: Range): boolean =>
    range.end.line >= start.line &&
    range.start.line <= end.line &&
    (range.end.line > start.line || range.end.character > start.character) &&
    (range.start.line < end.line || range.start.character < end.character);

/** Names by where they begin. */
function namesIn({ workspace }: FeatureContext, { parseResult }: RegelDocument): Map<number, Word> {
    const { AstReflection } = workspace.services.shared;
    const names = new Map<number, Word>();
    for (const node of AstUtils.streamAst(parseResult.value))
        for (const info of AstUtils.streamReferences(node)) {
            const { reference } = info;
            if (!('ref' in reference) || !reference.$refNode) continue;
            const type = reference.ref?.$type ?? AstReflection.getReferenceType(info);
            const kind = KIND_OF_REFERENCE[type];
            if (kind) names.set(reference.$refNode.offset, { kind, declares: false });
        }
    for (const node of declaredIn(parseResult.value)) {
        const written = nameNode(node);
        if (written) names.set(written.offset, { kind: KIND_OF_NAME[node.$type], declares: true });
    }
    return names;
}

/** A word that is no name of a declared thing. */
function plainWord(leaf: LeafCstNode): Word | undefined {
    const kind = plainKind(leaf, leaf.astNode);
    return kind && { kind, declares: false };
}

function plainKind({ tokenType, grammarSource, text }: LeafCstNode, node: AstNode): TokenKind | undefined {
    switch (tokenType.name) {
        case 'COMMENT':
            return 'comment';
        case 'STRING':
            return 'string';
        case 'ID':
            return FIGURE_NAMES.has(node.$type) ? 'variable' : undefined;
        case 'OR':
            return 'keyword';
        default:
            if (FIGURE_TERMINALS.has(tokenType.name) || FIGURES.has(node.$type)) return 'number';
            return GrammarAST.isKeyword(grammarSource) && /\p{L}/u.test(text) ? 'keyword' : undefined;
    }
}
