import {
    EMPTY_STREAM,
    stream,
    type AstNodeDescription,
    type LangiumCoreServices,
    type ReferenceInfo,
    type Scope,
    type ScopeProvider,
} from 'langium';
import type { DeclaredName, DeclaredNames } from './declared-names.js';

/** What a reference could refer to, for whoever asks in Langium's terms. */
export class RuleSetScopeProvider implements ScopeProvider {
    constructor(
        private readonly services: LangiumCoreServices,
        private readonly names: () => DeclaredNames,
    ) {}

    getScope({ container, property }: ReferenceInfo): Scope {
        const names = this.names();
        const describe = ({ node, name }: DeclaredName): AstNodeDescription =>
            this.services.workspace.AstNodeDescriptionProvider.createDescription(node, name);
        const find = (name: string): AstNodeDescription | undefined => {
            const found = names.resolve({ container, property, $refText: name });
            return found && describe(found);
        };
        return {
            getElement: find,
            getElements(name) {
                const found = find(name);
                return found ? stream([found]) : EMPTY_STREAM;
            },
            getAllElements: () =>
                stream([...names.candidates({ container, property, $refText: '' })]).map(describe),
        };
    }
}
