import {
    createDefaultCoreModule,
    DefaultScopeComputation,
    AstUtils,
    EmptyFileSystem,
    inject,
    type AstNodeDescription,
    type LangiumDocument,
} from 'langium';
import {
    createDefaultLSPModule,
    createDefaultSharedModule,
    startLanguageServer,
    type LangiumServices,
    type LangiumSharedServices,
} from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
    RegelretGeneratedModule,
    RegelretGeneratedSharedModule,
} from '../../../language/generated/parser/module.js';
import { LineLexer } from '../../../language/parser/line-lexer.js';
import { TextConverter } from '../../../language/parser/value-converter.js';

/**
 * The same grammar on Langium as it comes, to measure against: names, links and builds are its own, and nothing is
 * judged. It is told only what the grammar cannot do without: how lines begin, and that names in lists are names too.
 */
class EveryName extends DefaultScopeComputation {
    override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        const exported: AstNodeDescription[] = [];
        for (const node of AstUtils.streamAllContents(document.parseResult.value))
            if (this.nameProvider.getName(node) !== undefined)
                this.addExportedSymbol(node, exported, document);
        return exported;
    }
}

const connection = createConnection(ProposedFeatures.all);
const shared: LangiumSharedServices = inject(
    createDefaultSharedModule({ connection, ...EmptyFileSystem, ...NodeFileSystem }),
    RegelretGeneratedSharedModule,
);
const services: LangiumServices = inject(
    createDefaultCoreModule({ shared }),
    createDefaultLSPModule({ shared }),
    RegelretGeneratedModule,
    {
        parser: {
            Lexer: (each: LangiumServices) => new LineLexer(each),
            ValueConverter: () => new TextConverter(),
        },
        references: { ScopeComputation: (each: LangiumServices) => new EveryName(each) },
    },
);
shared.ServiceRegistry.register(services);
startLanguageServer(shared);
