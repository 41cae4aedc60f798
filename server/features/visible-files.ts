import { AstUtils, URI, type AstNode } from 'langium';
import type { RegelDocument } from '../../language/workspace/index.js';
import type { FeatureContext } from './feature.js';

/** Files of the rule set of a file, then those of the rule sets that it uses: where its names may be declared. */
export function filesSeenFrom(context: FeatureContext, uri: string): readonly RegelDocument[] {
    const { Layout } = context.workspace.services.ruleSets;
    const root = Layout.rootOf(URI.parse(uri));
    return documentsOf(context, [root, ...Layout.usedBy(root)]);
}

/**
 * Files in which a name of this file can meet another: its rule set, those that use it, and all that any of these
 * use. Two things of one name in one of these rule sets would be mistaken for each other.
 */
export function filesAround(context: FeatureContext, uri: string): readonly RegelDocument[] {
    const { Layout } = context.workspace.services.ruleSets;
    const root = Layout.rootOf(URI.parse(uri));
    const roots = new Set([root, ...Layout.usedBy(root)]);
    for (const other of Layout.declarations().keys()) {
        const used = Layout.usedBy(other);
        if (used.includes(root)) for (const each of [other, ...used]) roots.add(each);
    }
    return documentsOf(context, roots);
}

export const uriOfNode = (node: AstNode): string => AstUtils.getDocument(node).uri.toString();

function documentsOf(context: FeatureContext, roots: Iterable<string>): RegelDocument[] {
    const { Layout } = context.workspace.services.ruleSets;
    const order = [...roots];
    const byRoot = Map.groupBy(context.workspace.files, (file) => Layout.rootOf(URI.parse(file)));
    return order.flatMap((root) => (byRoot.get(root) ?? []).flatMap((file) => context.document(file) ?? []));
}
