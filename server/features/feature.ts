import type { CancellationToken, ResponseError, ServerCapabilities } from 'vscode-languageserver';
import type { Finding, Language } from '../../language/model/index.js';
import type { LawTexts } from '../../language/law/model.js';
import type { RegelDocument, RuleSetView, Workspace } from '../../language/workspace/index.js';
import type { OtherVersion } from '../protocol/requests.js';

/** One thing that the server can do for an editor. One file per feature; `index.ts` lists them. */
export interface Feature {
    /** For the log and the status: what is missing when it fails. */
    readonly name: string;
    readonly capabilities: ServerCapabilities;
    readonly requests: readonly Answer[];
}

/** What a feature may ask about. Everything is as of the last change that the editor sent. */
export interface FeatureContext {
    readonly workspace: Workspace;
    readonly language: Language;
    /** Whether the editor lets the reader fill in places of a text that it has put in. */
    readonly snippets?: boolean;
    document(uri: string): RegelDocument | undefined;
    ruleSetOf(uri: string): RuleSetView | undefined;
    /** The findings of a rule set as they were last shown, with the reader's severities. */
    findingsOf(ruleSet: RuleSetView): readonly Finding[];
    /** The version that the reader compares the rules with; undefined until one is chosen. */
    readonly other?: OtherRules | undefined;
    /** From now on the rules are compared with this version. */
    compareWith?(version: OtherVersion): Promise<void>;
    /** The acts' own text for a rule set; undefined where there is none. */
    lawOf(ruleSet: RuleSetView): LawTexts | undefined;
}

/** Another version of the rules. */
export interface OtherRules {
    readonly label: string;
    readonly workspace: Workspace;
}

/** A request, how it is answered, and what is answered when that fails. */
export interface Answer {
    readonly method: string;
    readonly handle: (context: FeatureContext, params: never, token: CancellationToken) => unknown;
    readonly otherwise: unknown;
}

/**
 * A request type of the protocol by what it carries, since the editor's side may bring another copy of the library. A
 * request without parameters has a shorter list.
 */
interface Typed<P, R> {
    readonly method: string;
    readonly _: readonly [P, R, unknown, unknown] | readonly [R, unknown, unknown] | undefined;
}

/** What is returned as a `ResponseError` is no failure: the editor shows its sentence to the reader. */
type Answered<R> = R | ResponseError<void>;

/** Ties a request to a handler of its types. */
export function answer<P, R>(
    type: Typed<P, R>,
    handle: (
        context: FeatureContext,
        params: P,
        token: CancellationToken,
    ) => Answered<R> | Promise<Answered<R>>,
    otherwise: NoInfer<R>,
): Answer {
    return { method: type.method, handle: handle as Answer['handle'], otherwise };
}
