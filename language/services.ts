import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    DefaultServiceRegistry,
    EmptyFileSystem,
    inject,
    type DefaultSharedCoreModuleContext,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type Module,
    type PartialLangiumCoreServices,
    type PartialLangiumSharedCoreServices,
} from 'langium';
import { RegelretGeneratedModule, RegelretGeneratedSharedModule } from './generated/parser/module.js';
import { SyntaxMessages } from './parser/error-messages.js';
import { createParser } from './parser/expected-words.js';
import { LineLexer } from './parser/line-lexer.js';
import { TextConverter } from './parser/value-converter.js';
import { DeclaredNames } from './scoping/declared-names.js';
import { OnDemandLinker } from './scoping/linker.js';
import { NameIndex } from './scoping/name-index.js';
import { RuleSetNameProvider } from './scoping/name-provider.js';
import { RuleSetLayout } from './scoping/rule-set-layout.js';
import { RuleSetScopeProvider } from './scoping/scope-provider.js';

export interface RegelretAddedServices {
    readonly ruleSets: { readonly Layout: RuleSetLayout; readonly Names: DeclaredNames };
}

export type RegelretServices = LangiumCoreServices & RegelretAddedServices;

export const RegelretModule: Module<RegelretServices, PartialLangiumCoreServices & RegelretAddedServices> = {
    ruleSets: {
        Layout: () => new RuleSetLayout(),
        Names: (services) => new DeclaredNames(services, services.ruleSets.Layout),
    },
    parser: {
        LangiumParser: (services) => createParser(services),
        Lexer: (services) => new LineLexer(services),
        ParserErrorMessageProvider: () => new SyntaxMessages(),
        ValueConverter: () => new TextConverter(),
    },
    references: {
        NameProvider: () => new RuleSetNameProvider(),
        Linker: (services) => new OnDemandLinker(services, () => services.ruleSets.Names),
        ScopeProvider: (services) => new RuleSetScopeProvider(services, () => services.ruleSets.Names),
    },
};

/** A file that has no name yet is one of ours too: there is no other language here. */
class OneLanguageRegistry extends DefaultServiceRegistry {
    override getServices(): LangiumCoreServices {
        return this.all[0]!;
    }
}

export const RegelretSharedModule: Module<LangiumSharedCoreServices, PartialLangiumSharedCoreServices> = {
    ServiceRegistry: (services) => new OneLanguageRegistry(services),
    workspace: { IndexManager: (services) => new NameIndex(services) },
};

/** The language without an editor: parsing, linking, and the layout of rule sets. */
export function createRegelretServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): {
    shared: LangiumSharedCoreServices;
    regelret: RegelretServices;
} {
    const shared = inject(
        createDefaultSharedCoreModule(context),
        RegelretGeneratedSharedModule,
        RegelretSharedModule,
    );
    const regelret = inject(createDefaultCoreModule({ shared }), RegelretGeneratedModule, RegelretModule);
    shared.ServiceRegistry.register(regelret);
    return { shared, regelret };
}
