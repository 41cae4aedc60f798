import {
    DefaultScopeComputation,
    MultiMap,
    type AstNode,
    type AstNodeDescription,
    type LangiumDocument,
} from 'langium';
import type { Document, Recommendation } from '../generated/parser/ast.js';

/** Every declared name is visible in the whole rule set; there are no local names. */
export class RuleSetScopeComputation extends DefaultScopeComputation {
    override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        const exported: AstNodeDescription[] = [];
        for (const node of namedIn(document.parseResult.value as Document))
            this.addExportedSymbol(node, exported, document);
        return exported;
    }

    override async collectLocalSymbols(): Promise<MultiMap<AstNode, AstNodeDescription>> {
        return new MultiMap();
    }
}

/** Groups that a recommendation merges into or renames to. */
function* madeGroups({ changes }: Recommendation): Iterable<AstNode> {
    for (const { body } of changes)
        if ((body?.$type === 'Merge' || body?.$type === 'Rename') && body.into) yield body.into;
}

function* namedIn(document: Document): Iterable<AstNode> {
    for (const declaration of document.declarations) {
        if (declaration.$type === 'ActorList') yield* declaration.actors;
        else if (declaration.$type === 'ActList') yield* declaration.acts;
        else if (declaration.$type === 'EventList') yield* declaration.events;
        else if (declaration.$type === 'SubjectList') yield* declaration.subjects;
        else if (declaration.$type !== 'Exclusion') yield declaration;
        if (declaration.$type === 'Recommendation') yield* madeGroups(declaration);
        if (declaration.$type === 'RuleSet')
            yield* declaration.clauses.filter((clause) => clause.$type === 'ActOfLaw');
    }
}
