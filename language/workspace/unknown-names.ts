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

    function readFile(uri: string): void {
        const found = new Map<NamedReference, Problem>();
        for (const reference of names.file(uri)?.references ?? []) {
            const problem = names.resolve(reference) ? undefined : unknownName(reference, names);
            if (problem) found.set(reference, problem);
        }
        listed.delete(uri);
        if (found.size > 0) unknown.set(uri, found);
        else unknown.delete(uri);
    }

    /** The nearest name may be another whenever any name has come or gone. */
    function suggestAnew(): string[] {
        const touched: string[] = [];
        for (const [uri, found] of unknown) {
            for (const [reference, problem] of found) {
                const now = unknownName(reference, names);
                if (!now || suggestionOf(now) === suggestionOf(problem)) continue;
                found.set(reference, now);
                if (listed.delete(uri)) touched.push(uri);
            }
        }
        return touched;
    }

    return {
        readFile,
        forgetFile(uri) {
            unknown.delete(uri);
            listed.delete(uri);
        },
        follow(changed) {
            if (changed.size === 0) return [];
            const touched = new Set<string>();
            for (const name of changed) {
                for (const reference of names.usesOf(name)) {
                    const uri = names.uriOf(reference);
                    const isUnknown = unknown.get(uri)?.has(reference) ?? false;
                    if (isUnknown === !names.resolve(reference)) continue;
                    touched.add(uri);
                }
            }
            for (const uri of touched) readFile(uri);
            return [...touched, ...suggestAnew()];
        },
        readAll() {
            for (const { uri } of names.allFiles()) readFile(uri);
        },
        problemsOf(uri) {
            let problems = listed.get(uri);
            if (!problems) listed.set(uri, (problems = [...(unknown.get(uri)?.values() ?? [])]));
            return problems;
        },
    };
}

const suggestionOf = (problem: Problem): string | undefined =>
    problem.kind === 'unknown-name' ? problem.suggestion : undefined;
