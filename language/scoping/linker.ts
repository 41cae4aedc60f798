import {
    DefaultLinker,
    type AstNode,
    type CstNode,
    type LangiumCoreServices,
    type LangiumDocument,
    type Reference,
} from 'langium';
import type { DeclaredNames } from './declared-names.js';
import { asReference, NamedReference, type Resolver } from './named-reference.js';

/** References find what they refer to when they are asked: there is nothing to link, and nothing to link anew. */
export class OnDemandLinker extends DefaultLinker {
    private readonly resolve: Resolver;

    constructor(services: LangiumCoreServices, names: () => DeclaredNames) {
        super(services);
        this.resolve = (reference) => {
            const found = names().resolve(reference);
            return (
                found && {
                    node: found.node,
                    get description() {
                        return services.workspace.AstNodeDescriptionProvider.createDescription(
                            found.node,
                            found.name,
                        );
                    },
                }
            );
        };
    }

    override buildReference(
        node: AstNode,
        property: string,
        refNode: CstNode | undefined,
        refText: string,
    ): Reference {
        return asReference(new NamedReference(this.resolve, node, property, refNode, refText));
    }

    override async link(): Promise<void> {}

    override unlink(document: LangiumDocument): void {
        document.references = [];
    }
}
