import { URI, type AstNode, type LangiumDocument } from 'langium';
import type { CheckRun, CheckOptions } from '../checks/run-checks.js';
import type { Document } from '../generated/parser/ast.js';
import type { Place, RuleSetModel } from '../model/index.js';
import type { RegelretServices } from '../services.js';

/** A parsed file. Its references resolve. */
export type RegelDocument = LangiumDocument<Document>;

/**
 * The rule sets of a set of texts, kept up to date while the texts change. What it answers after any sequence of updates
 * is what a new workspace with the same texts answers.
 */
export interface Workspace {
    readonly services: RegelretServices;
    /** Takes in new texts and lets go of files that are gone (`text` undefined). */
    update(changes: readonly FileChange[]): Promise<void>;
    /** Uris of the files, in order, as the documents have them. */
    readonly files: readonly string[];
    document(uri: string): RegelDocument | undefined;
    readonly ruleSets: readonly RuleSetView[];
    /** The rule set that a file belongs to. */
    ruleSetOf(uri: string): RuleSetView | undefined;
    /** Every place that refers to the thing that a node declares, by files and then by lines; its own name left out. */
    referencesTo(declared: AstNode): readonly Place[];
}

export interface FileChange {
    readonly uri: string;
    readonly text: string | undefined;
}

/** One rule set as it is now. What it answers is computed when it is asked for, and remembered. */
export interface RuleSetView {
    /** Uri of the folder that stands for it. */
    readonly root: string;
    readonly files: readonly string[];
    readonly model: RuleSetModel;
    /**
     * All findings, in steps: whoever runs it may stop between two steps and lose nothing of what was judged until
     * then. Ends with the findings that `runChecks` gives.
     */
    check(options: CheckOptions): Generator<void, CheckRun>;
}

export const uriOf = (text: string): URI => URI.parse(text);
