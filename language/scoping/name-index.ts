import {
    AstUtils,
    stream,
    UriUtils,
    type AstNode,
    type AstNodeDescription,
    type IndexManager,
    type LangiumCoreServices,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type ReferenceDescription,
    type Stream,
    type URI,
} from 'langium';
import type { Document } from '../generated/parser/ast.js';
import type { DeclaredNames } from './declared-names.js';

type Services = LangiumCoreServices & { readonly ruleSets: { readonly Names: DeclaredNames } };

/** The names in Langium's terms: whoever builds documents in its way, and what it answers of itself, has the same names. */
export class NameIndex implements IndexManager {
    constructor(private readonly shared: LangiumSharedCoreServices) {}

    async updateContent(document: LangiumDocument): Promise<void> {
        this.services.ruleSets.Names.takeIn(document as LangiumDocument<Document>);
    }

    remove(uri: URI): void {
        this.services.ruleSets.Names.letGo(uri.toString());
    }

    removeContent(uri: URI): void {
        this.remove(uri);
    }

    /** References look up their names when they are asked. */
    async updateReferences(): Promise<void> {}

    removeReferences(): void {}

    isAffected(): boolean {
        return false;
    }

    allElements(nodeType?: string, uris?: Set<string>): Stream<AstNodeDescription> {
        const { ruleSets, workspace } = this.services;
        return stream([...ruleSets.Names.everywhere(nodeType)])
            .filter(({ uri }) => !uris || uris.has(uri))
            .map(({ node, name }) => workspace.AstNodeDescriptionProvider.createDescription(node, name));
    }

    findAllReferences(targetNode: AstNode): Stream<ReferenceDescription> {
        return stream(this.describeReferences(targetNode));
    }

    private *describeReferences(target: AstNode): Iterable<ReferenceDescription> {
        const { ruleSets, references, workspace } = this.services;
        const name = references.NameProvider.getName(target);
        if (!name) return;
        const targetUri = AstUtils.getDocument(target).uri;
        for (const reference of ruleSets.Names.usesOf(name)) {
            if (reference.ref !== target || !reference.$refNode) continue;
            const sourceUri = AstUtils.getDocument(reference.container).uri;
            const { offset, end, range } = reference.$refNode;
            yield {
                sourceUri,
                sourcePath: workspace.AstNodeLocator.getAstNodePath(reference.container),
                targetUri,
                targetPath: workspace.AstNodeLocator.getAstNodePath(target),
                segment: { offset, end, length: end - offset, range },
                local: UriUtils.equals(sourceUri, targetUri),
            };
        }
    }

    private get services(): Services {
        return this.shared.ServiceRegistry.all[0] as Services;
    }
}
