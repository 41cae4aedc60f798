import { URI, UriUtils } from 'langium';
import type { RuleSet } from '../generated/parser/ast.js';
import { inFileOrder } from './file-order.js';

/**
 * Which files form a rule set: a file belongs to the nearest folder, its own or one above, in which some file
 * declares a `regelsæt`. Files under no such folder form a rule set of their folder, without a name.
 */
export class RuleSetLayout {
    private readonly byFile = new Map<string, readonly RuleSet[]>();
    private byFolder: ReadonlyMap<string, readonly RuleSet[]> | undefined;
    private roots = new Map<string, string>();
    private used = new Map<string, readonly string[]>();
    /** Counts the layouts there have been: what was found out under an earlier one may be otherwise now. */
    stamp = 0;

    /** The `regelsæt` declarations of a file; none where it is gone. */
    set(uri: string, ruleSets: readonly RuleSet[]): void {
        const before = this.byFile.get(uri) ?? [];
        if (ruleSets.length > 0) this.byFile.set(uri, ruleSets);
        else this.byFile.delete(uri);
        if (before.length > 0 || ruleSets.length > 0) this.byFolder = undefined;
        if (summary(before) === summary(ruleSets)) return;
        this.roots = new Map();
        this.used = new Map();
        this.stamp += 1;
    }

    /** The folder (as a string) that stands for the rule set of a file. */
    rootOf(uri: URI): string {
        const folder = UriUtils.dirname(uri).toString();
        let root = this.roots.get(folder);
        if (root === undefined) this.roots.set(folder, (root = this.findRoot(folder)));
        return root;
    }

    /** The `regelsæt` declarations of a root folder: one, unless the drafter made a mistake. */
    declarationsIn(root: string): readonly RuleSet[] {
        return this.declarations().get(root) ?? [];
    }

    /** Every root folder with a `regelsæt`, and its declarations, in the order of the files. */
    declarations(): ReadonlyMap<string, readonly RuleSet[]> {
        if (this.byFolder) return this.byFolder;
        const byFolder = new Map<string, RuleSet[]>();
        for (const uri of inFileOrder(this.byFile.keys())) {
            const folder = UriUtils.dirname(URI.parse(uri)).toString();
            const list = byFolder.get(folder) ?? [];
            list.push(...this.byFile.get(uri)!);
            byFolder.set(folder, list);
        }
        return (this.byFolder = byFolder);
    }

    /** Roots of the rule sets that a `bruger` clause names, directly or through another. */
    usedBy(root: string): readonly string[] {
        let used = this.used.get(root);
        if (!used) this.used.set(root, (used = this.findUsed(root)));
        return used;
    }

    private findUsed(root: string): string[] {
        const declared = this.declarations();
        const found = new Set<string>([root]);
        for (const current of found) {
            const names = this.declarationsIn(current).flatMap(usedNames);
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

function usedNames(ruleSet: RuleSet): string[] {
    return ruleSet.clauses.flatMap((clause) =>
        clause.$type === 'RuleSetUse' && clause.ruleSet ? [clause.ruleSet.$refText] : [],
    );
}

/** What the layout rests on. */
const summary = (ruleSets: readonly RuleSet[]): string =>
    JSON.stringify(ruleSets.map((ruleSet) => [ruleSet.name, ...usedNames(ruleSet)]));
