import {
    NotificationType,
    RequestType,
    RequestType0,
    type Location,
    type Range,
} from 'vscode-languageserver-protocol';

/** What the server can do for our own editor beyond the protocol. The client knows the rules through these alone. */

/** How the server is. */
export interface ServerStatus {
    readonly state: 'starting' | 'working' | 'ready' | 'impaired';
    readonly ruleSets: number;
    readonly rules: number;
    readonly errors: number;
    readonly warnings: number;
    /** What failed, in a sentence for the reader; empty unless impaired. */
    readonly failures: readonly string[];
}
export const statusNotification = new NotificationType<ServerStatus>('regelret/status');

/** When all that the editor has told until now is taken in and judged: how the server is then. */
export const judgedRequest = new RequestType0<ServerStatus, void>('regelret/judged');

/** The rule sets have been judged anew: views and trees ask again. */
export const changedNotification = new NotificationType<void>('regelret/changed');

/** A thing in the outline of the rule sets: act, chapter, subject, rule, group, reform, recommendation, finding, open point. */
export interface TreeNode {
    readonly id: string;
    readonly label: string;
    readonly detail?: string;
    readonly tooltip?: string;
    readonly icon?: string;
    readonly location?: Location;
    readonly hasChildren?: true;
}
/** `of`: id of the thing whose children are wanted; without it the rule sets. */
export interface TreeParams {
    readonly of?: string;
}
export const treeRequest = new RequestType<TreeParams, readonly TreeNode[], void>('regelret/tree');

/** prøver, for the test explorer. */
export interface TestCaseItem {
    readonly id: string;
    readonly label: string;
    readonly ruleSet: string;
    readonly location: Location;
}
export interface TestOutcome {
    readonly id: string;
    readonly status: 'passed' | 'failed' | 'skipped';
    /** What was not as expected, each where it is written. */
    readonly messages: readonly { readonly text: string; readonly location: Location }[];
}
export const testsRequest = new RequestType0<readonly TestCaseItem[], void>('regelret/tests');
/** Without ids: all of them. */
export const runTestsRequest = new RequestType<{ ids?: readonly string[] }, readonly TestOutcome[], void>(
    'regelret/runTests',
);

/** A picture with a table behind it, drawn by the renderers of the report. */
export type ViewKind = 'matrix' | 'timeline' | 'groups' | 'changes';
export interface ViewParams {
    readonly kind: ViewKind;
    /** A file of the rule set that it is about; undefined = the first there is. */
    readonly uri?: string;
    /** What the reader has chosen: the reform, the group, … as `choices` offers it. */
    readonly chosen: Readonly<Record<string, string>>;
}
export interface ViewContent {
    readonly title: string;
    readonly language: 'da' | 'en';
    /**
     * Markup without scripts and styles; every text in it is escaped. Elements with `data-place` (names of places with
     * a space between them) can be gone to; `id`s are the same from one time to the next.
     */
    readonly body: string;
    /** The style sheet of the body, which rests on the editor's colours. */
    readonly style: string;
    readonly choices: readonly ViewChoice[];
    /** Where each `data-place` stands in the files: all of the rule or the row that begins there. */
    readonly places: Readonly<Record<string, Location>>;
}
export interface ViewChoice {
    readonly id: string;
    readonly label: string;
    /** `check`: `ja` or nothing. In all kinds the empty value is that nothing is chosen. */
    readonly kind: 'select' | 'check' | 'text' | 'number';
    readonly value: string;
    readonly options: readonly ViewOption[];
    /** Choices with the same heading stand together under it. */
    readonly heading?: string;
    readonly unit?: string;
    readonly min?: number;
    readonly max?: number;
}
export interface ViewOption {
    readonly value: string;
    readonly label: string;
    readonly heading?: string;
}
export const viewRequest = new RequestType<ViewParams, ViewContent | null, void>('regelret/view');

/** Another version of the rule files, which those that are open are compared with from now on. */
export interface OtherVersion {
    /** What the reader calls it. */
    readonly label: string;
    /** By the uris that the files have, or would have, among those that are open. */
    readonly files: readonly { readonly uri: string; readonly text: string }[];
}
export const compareWithRequest = new RequestType<OtherVersion, null, void>('regelret/compareWith');
/** A place in the other version has the uri of its file with this scheme. */
export const BEFORE_SCHEME = 'regelret-before';

/** What a new rule can be made of, and the rule in the drafter's language. */
export interface RuleParts {
    readonly groups: readonly NamedPart[];
    readonly actors: readonly NamedPart[];
    readonly acts: readonly NamedPart[];
    readonly events: readonly NamedPart[];
}
export interface NamedPart {
    readonly name: string;
    readonly title: string;
}
export const rulePartsRequest = new RequestType<{ uri: string }, RuleParts | null, void>(
    'regelret/ruleParts',
);

/** From the server to the editor, where the server cannot read files by itself. */
export const findFilesRequest = new RequestType<
    { folder: string; endings: readonly string[] },
    string[],
    void
>('regelret/findFiles');
export const readFileRequest = new RequestType<{ uri: string }, string | null, void>('regelret/readFile');

/** Which of the places of a view a line belongs to is the client's to find: places are sent whole. */
export type { Location, Range };
