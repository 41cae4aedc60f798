import { closest } from '../model/closest.js';
import type { Problem } from '../model/index.js';
import { unknownName } from '../parser/problems.js';
import type { DeclaredNames } from '../scoping/declared-names.js';
import type { NamedReference } from '../scoping/named-reference.js';

/** Names that nothing declares, kept up to date while names come and go. */
export interface UnknownNames {
    /** Looks through a file that is new or read anew. */
    readFile(uri: string): void;
    forgetFile(uri: string): void;
    /** Looks again at everything that names which came or went may matter to, and says whose problems are others. */
    follow(changed: ReadonlySet<string>): string[];
    /** Looks again at everything, as when rule sets come or go. */
    readAll(): void;
    problemsOf(uri: string): readonly Problem[];
}

export function createUnknownNames(names: DeclaredNames): UnknownNames {
    const unknown = new Map<string, Map<NamedReference, Problem>>();
    const listed = new Map<string, readonly Problem[]>();
    let suggest = suggestions(names);

    function readFile(uri: string): void {
        forgetFile(uri);
        for (const reference of names.file(uri)?.references ?? []) look(uri, reference);
    }

    /** Whether what is said of a reference is another thing than before. */
    function look(uri: string, reference: NamedReference): boolean {
        const found = unknown.get(uri);
        const before = found?.get(reference);
        const problem = names.resolve(reference) ? undefined : unknownName(reference, names, suggest);
        if (problem && before && problem.suggestion === suggestionOf(before)) return false;
        if (problem && found) found.set(reference, problem);
        else if (problem) unknown.set(uri, new Map([[reference, problem]]));
        else if (before) found!.delete(reference);
        else return false;
        if (found?.size === 0) unknown.delete(uri);
        listed.delete(uri);
        return true;
    }

    function forgetFile(uri: string): void {
        unknown.delete(uri);
        listed.delete(uri);
    }

    return {
        readFile,
        forgetFile,
        follow(changed) {
            if (changed.size === 0) return [];
            suggest = suggestions(names);
            const touched = new Set<string>();
            for (const name of changed)
                for (const reference of names.usesOf(name)) {
                    const uri = names.uriOf(reference);
                    if (look(uri, reference)) touched.add(uri);
                }
            // The nearest name may be another whenever any name has come or gone.
            for (const [uri, found] of [...unknown])
                for (const reference of [...found.keys()]) if (look(uri, reference)) touched.add(uri);
            return [...touched];
        },
        readAll() {
            suggest = suggestions(names);
            for (const { uri } of names.allFiles()) readFile(uri);
        },
        problemsOf(uri) {
            const known = listed.get(uri);
            if (known) return known;
            const found = unknown.get(uri);
            const problems = found
                ? names.file(uri)!.references.flatMap((reference) => found.get(reference) ?? [])
                : [];
            listed.set(uri, problems);
            return problems;
        },
    };
}

const suggestionOf = (problem: Problem): string | undefined =>
    problem.kind === 'unknown-name' ? problem.suggestion : undefined;

/** The nearest name to one that is unknown, as long as the names are the same. Thousands of rules may have one mistake. */
function suggestions(names: DeclaredNames): (reference: NamedReference) => string | undefined {
    const known = new Map<string, string | undefined>();
    return (reference) => {
        const key = `${names.scopeOf(reference)} ${reference.$refText}`;
        if (!known.has(key))
            known.set(
                key,
                closest(
                    reference.$refText,
                    Array.from(names.candidates(reference), ({ name }) => name),
                ),
            );
        return known.get(key);
    };
}
