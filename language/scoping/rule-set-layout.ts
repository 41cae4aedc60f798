import { URI, UriUtils, WorkspaceCache, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import { isRuleSet, type Document, type RuleSet } from '../generated/parser/ast.js';

/**
 * Which files form a rule set: a file belongs to the nearest folder, its own or one above, in which some file
 * declares a `regelsæt`. Files under no such folder form a rule set of their folder, without a name.
 */
export class RuleSetLayout {
    private readonly cache: WorkspaceCache<string, ReadonlyMap<string, RuleSet[]>>;
    private readonly roots: WorkspaceCache<string, string>;

    constructor(private readonly services: LangiumSharedCoreServices) {
        this.cache = new WorkspaceCache(services);
        this.roots = new WorkspaceCache(services);
    }

    /** The folder (as a string) that stands for the rule set of a file. */
    rootOf(uri: URI): string {
        const folder = UriUtils.dirname(uri).toString();
        return this.roots.get(folder, () => this.findRoot(folder));
    }

    /** The `regelsæt` declarations of a root folder: one, unless the drafter made a mistake. */
    declarationsIn(root: string): readonly RuleSet[] {
        return this.declarations().get(root) ?? [];
    }

    /** Every root folder with a `regelsæt`, and its declarations. */
    declarations(): ReadonlyMap<string, RuleSet[]> {
        return this.cache.get('declarations', () => {
            const byFolder = new Map<string, RuleSet[]>();
            for (const document of this.services.workspace.LangiumDocuments.all) {
                for (const ruleSet of ruleSetsIn(document)) {
                    const folder = UriUtils.dirname(document.uri).toString();
                    const list = byFolder.get(folder) ?? [];
                    list.push(ruleSet);
                    byFolder.set(folder, list);
                }
            }
            return byFolder;
        });
    }

    /** Roots of the rule sets that a `bruger` clause names, or a reform changes, directly or through another. */
    usedBy(root: string): string[] {
        const declared = this.declarations();
        const found = new Set<string>([root]);
        for (const current of found) {
            const names = this.declarationsIn(current)
                .flatMap((ruleSet) => ruleSet.clauses)
                .flatMap((clause) =>
                    clause.$type === 'RuleSetUse' && clause.ruleSet ? [clause.ruleSet.$refText] : [],
                );
            for (const [other, ruleSets] of declared) {
                if (ruleSets.some((ruleSet) => names.includes(ruleSet.name))) found.add(other);
            }
        }
        found.delete(root);
        return [...found];
    }

    private findRoot(folder: string): string {
        const declared = this.declarations();
        for (let current = folder; ;) {
            if (declared.has(current)) return current;
            const parent = UriUtils.dirname(URI.parse(current)).toString();
            if (parent === current) return folder;
            current = parent;
        }
    }
}

function ruleSetsIn(document: LangiumDocument): RuleSet[] {
    return (document.parseResult.value as Document).declarations.filter(isRuleSet);
}
