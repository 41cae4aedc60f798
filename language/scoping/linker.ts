import { AstUtils, DefaultLinker, type LangiumDocument } from 'langium';

/** Links in one go: yielding to the event loop at every node cost more than the linking itself. */
export class SynchronousLinker extends DefaultLinker {
    override async link(document: LangiumDocument): Promise<void> {
        for (const node of AstUtils.streamAst(document.parseResult.value)) {
            for (const reference of AstUtils.streamReferences(node)) this.doLink(reference, document);
        }
    }
}
