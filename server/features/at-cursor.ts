import { AstUtils, CstUtils, type AstNode, type CstNode, type LeafCstNode } from 'langium';
import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { Harmonise } from '../../language/generated/parser/ast.js';
import type { RegelDocument } from '../../language/workspace/index.js';
import { declaredIn, isDeclared, nameNode, nameOf, type Declared } from './declared.js';
import type { FeatureContext } from './feature.js';
import { figureCatalogue, figureUses } from './figure-names.js';
import { filesSeenFrom } from './visible-files.js';

/** A name in the text, and what it is the name of. */
export interface AtCursor {
    readonly declared: Declared;
    /** The name as it stands there. */
    readonly written: CstNode;
    /** Whether this is where the thing gets its name. */
    readonly declares: boolean;
}

/** The name that the cursor stands in or just after. */
export function atCursor(
    context: FeatureContext,
    { textDocument, position }: TextDocumentPositionParams,
): AtCursor | undefined {
    const document = context.document(textDocument.uri);
    if (!document) return undefined;
    for (const leaf of leavesAt(document, document.textDocument.offsetAt(position))) {
        const found = nameAt(context, document, leaf);
        if (found) return found;
    }
    return undefined;
}

/** The word that an offset is in, then the one that ends there. */
export function leavesAt(document: RegelDocument, offset: number): LeafCstNode[] {
    const root = document.parseResult.value.$cstNode;
    if (!root) return [];
    return [offset, offset - 1].flatMap((at) => {
        const leaf = at < 0 ? undefined : CstUtils.findLeafNodeAtOffset(root, at);
        return leaf && leaf.offset <= at && leaf.end > at ? [leaf] : [];
    });
}

function nameAt(context: FeatureContext, document: RegelDocument, leaf: LeafCstNode): AtCursor | undefined {
    const node = leaf.astNode;
    const isHere = (cst: CstNode | undefined): cst is CstNode =>
        cst !== undefined && cst.offset <= leaf.offset && cst.end >= leaf.end;
    for (const { reference } of AstUtils.streamReferences(node)) {
        if (!('ref' in reference) || !isHere(reference.$refNode)) continue;
        const declared = reference.ref;
        if (!declared || !isDeclared(declared)) return undefined;
        return { declared: meant(context, node, declared), written: reference.$refNode, declares: false };
    }
    const own = isDeclared(node) ? nameNode(node) : undefined;
    if (isDeclared(node) && isHere(own) && node.$type !== 'ProceedsPart')
        return { declared: node, written: own, declares: true };
    if (!mayNameFigures(node)) return undefined;
    const uri = document.uri.toString();
    const use = figureUses(node, figureCatalogue(context, uri)).find(({ written }) => isHere(written));
    return use && { declared: use.target, written: use.written, declares: use.target === node };
}

const FIGURES: ReadonlySet<string> = new Set([
    'RowRange',
    'RowSpan',
    'ColumnRelation',
    'Limit',
    'ProceedsPart',
    'ProceedsOf',
    'ReformFigure',
    'RecommendationRange',
    'FigureRef',
]);

export const mayNameFigures = ({ $type }: AstNode): boolean => FIGURES.has($type);

/** `harmonisér R`: a name that a subject or an act has is theirs, also where a rule has it. */
export function meant(context: FeatureContext, user: AstNode, declared: Declared): Declared {
    if (user.$type !== 'Harmonise' || (declared.$type !== 'Rule' && declared.$type !== 'RuleTable'))
        return declared;
    return subjectNamed(context, user as Harmonise, nameOf(declared)) ?? declared;
}

function subjectNamed(
    context: FeatureContext,
    user: Harmonise,
    name: string | undefined,
): Declared | undefined {
    const uri = AstUtils.getDocument(user).uri.toString();
    const named = filesSeenFrom(context, uri)
        .flatMap((document) => [...declaredIn(document.parseResult.value)])
        .filter((node) => (node.$type === 'Subject' || node.$type === 'Act') && node.name === name);
    return named.find(({ $type }) => $type === 'Subject') ?? named[0];
}

/** The node that writes what stands at the start of a place. */
export function writerAt(context: FeatureContext, uri: string, offset: number): AstNode | undefined {
    const root = context.document(uri)?.parseResult.value.$cstNode;
    return root && CstUtils.findLeafNodeAtOffset(root, offset)?.astNode;
}
