import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    EmptyFileSystem,
    inject,
    type DefaultSharedCoreModuleContext,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type Module,
    type PartialLangiumCoreServices,
} from 'langium';
import { RegelretGeneratedModule, RegelretGeneratedSharedModule } from './generated/parser/module.js';
import { SyntaxMessages } from './parser/error-messages.js';
import { LineLexer } from './parser/line-lexer.js';
import { TextConverter } from './parser/value-converter.js';
import { SynchronousLinker } from './scoping/linker.js';
import { RuleSetLayout } from './scoping/rule-set-layout.js';
import { RuleSetScopeComputation } from './scoping/scope-computation.js';
import { RuleSetNameProvider } from './scoping/name-provider.js';
import { RuleSetScopeProvider } from './scoping/scope-provider.js';

export interface RegelretAddedServices {
    readonly ruleSets: { readonly Layout: RuleSetLayout };
}

export type RegelretServices = LangiumCoreServices & RegelretAddedServices;

export const RegelretModule: Module<RegelretServices, PartialLangiumCoreServices & RegelretAddedServices> = {
    ruleSets: { Layout: (services) => new RuleSetLayout(services.shared) },
    parser: {
        Lexer: (services) => new LineLexer(services),
        ParserErrorMessageProvider: () => new SyntaxMessages(),
        ValueConverter: () => new TextConverter(),
    },
    references: {
        NameProvider: () => new RuleSetNameProvider(),
        Linker: (services) => new SynchronousLinker(services),
        ScopeComputation: (services) => new RuleSetScopeComputation(services),
        ScopeProvider: (services) => new RuleSetScopeProvider(services, () => services.ruleSets.Layout),
    },
};

/** The language without an editor: parsing, linking, and the layout of rule sets. */
export function createRegelretServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): {
    shared: LangiumSharedCoreServices;
    regelret: RegelretServices;
} {
    const shared = inject(createDefaultSharedCoreModule(context), RegelretGeneratedSharedModule);
    const regelret = inject(createDefaultCoreModule({ shared }), RegelretGeneratedModule, RegelretModule);
    shared.ServiceRegistry.register(regelret);
    return { shared, regelret };
}
