import type { AstNode } from 'langium';
import type { Place, RuleSetModel } from '../model/index.js';
import type { createRegelretServices, RegelretServices } from '../services.js';
import { createRuleSetChecker, type RuleSetChecker } from './check-rule-set.js';
import { createRuleSetModels } from './rule-set-models.js';
import { uriOf, type FileChange, type RegelDocument, type RuleSetView, type Workspace } from './workspace.js';

/** A workspace without files. */
export function createWorkspace(createServices: typeof createRegelretServices): Workspace {
    const services: RegelretServices = createServices().regelret;
    const built = createRuleSetModels(services, { goesOn: true });
    const { Layout: layout, Names: names } = services.ruleSets;
    const checkers = new Map<string, RuleSetChecker>();
    let views = new Map<string, RuleSetView>();

    function viewOf(root: string, model: RuleSetModel): RuleSetView {
        const known = views.get(root);
        if (known?.model === model) return known;
        let checker = checkers.get(root);
        if (!checker) checkers.set(root, (checker = createRuleSetChecker()));
        return { root, files: model.files, model, check: (options) => checker.check(model, options) };
    }

    return {
        services,
        async update(changes: readonly FileChange[]) {
            built.update(changes);
            views = new Map([...built.models].map(([root, model]) => [root, viewOf(root, model)]));
            for (const root of checkers.keys()) if (!views.has(root)) checkers.delete(root);
        },
        get files() {
            return built.files;
        },
        document: (uri) =>
            services.shared.workspace.LangiumDocuments.getDocument(uriOf(uri)) as RegelDocument | undefined,
        get ruleSets() {
            return [...views.values()];
        },
        ruleSetOf: (uri) =>
            names.file(uriOf(uri).toString()) ? views.get(layout.rootOf(uriOf(uri))) : undefined,
        referencesTo(declared: AstNode): Place[] {
            const name = services.references.NameProvider.getName(declared);
            if (!name) return [];
            return [...names.usesOf(name)].flatMap((reference) => {
                const range = reference.$refNode?.range;
                if (!range || reference.$refText !== name || reference.ref !== declared) return [];
                return [{ uri: names.uriOf(reference), start: range.start, end: range.end }];
            });
        },
    };
}
