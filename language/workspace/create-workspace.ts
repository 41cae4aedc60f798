import { AstUtils, type AstNode } from 'langium';
import type { Place, RuleSetModel } from '../model/index.js';
import { buildRuleSets } from '../rule-sets.js';
import type { createRegelretServices, RegelretServices } from '../services.js';
import { createRuleSetChecker, type RuleSetChecker } from './check-rule-set.js';
import { uriOf, type FileChange, type RegelDocument, type RuleSetView, type Workspace } from './workspace.js';

/** A workspace without files. */
export function createWorkspace(createServices: typeof createRegelretServices): Workspace {
    const texts = new Map<string, string>();
    let services = createServices();
    let models: readonly RuleSetModel[] = [];
    const checkers = new Map<string, RuleSetChecker>();

    const document = (uri: string): RegelDocument | undefined =>
        services.shared.workspace.LangiumDocuments.getDocument(uriOf(uri)) as RegelDocument | undefined;

    const viewOf = (model: RuleSetModel): RuleSetView => {
        const root = services.regelret.ruleSets.Layout.rootOf(uriOf(model.files[0]!));
        return {
            root,
            files: model.files,
            model,
            check(options) {
                let checker = checkers.get(root);
                if (!checker) checkers.set(root, (checker = createRuleSetChecker()));
                return checker.check(model, options);
            },
        };
    };

    return {
        get services(): RegelretServices {
            return services.regelret;
        },
        async update(changes: readonly FileChange[]) {
            for (const { uri, text } of changes) {
                if (text === undefined) texts.delete(uri);
                else texts.set(uri, text);
            }
            services = createServices();
            const files = [...texts].map(([uri, text]) => ({ uri, text }));
            models = await buildRuleSets(
                services,
                files.sort((a, b) => (a.uri < b.uri ? -1 : 1)),
            );
        },
        get files() {
            return [...texts.keys()].sort();
        },
        document,
        get ruleSets() {
            return models.map(viewOf);
        },
        ruleSetOf(uri) {
            const model = models.find(({ files }) => files.includes(uri));
            return model && viewOf(model);
        },
        referencesTo(declared: AstNode): Place[] {
            const found: Place[] = [];
            for (const uri of [...texts.keys()].sort()) {
                for (const node of AstUtils.streamAst(document(uri)!.parseResult.value)) {
                    for (const { reference } of AstUtils.streamReferences(node)) {
                        if (!('ref' in reference) || reference.ref !== declared) continue;
                        const range = reference.$refNode?.range;
                        if (range) found.push({ uri, ...range });
                    }
                }
            }
            return found;
        },
    };
}
