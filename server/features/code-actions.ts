import {
    CodeActionKind,
    CodeActionRequest,
    CodeActionResolveRequest,
    type CodeAction,
    type CodeActionParams,
    type Diagnostic,
    type Range,
} from 'vscode-languageserver';
import type { Finding, FindingPlace } from '../../language/model/index.js';
import type { RuleSetView } from '../../language/workspace/index.js';
import { fixes } from '../generated/fixes.js';
import type { Fix, FixContext } from '../fixes/fix.js';
import { offersFor, type FoundOffer } from '../fixes/offers.js';
import { repairAll, type Repairable } from '../fixes/repair-all.js';
import { findingId } from '../protocol/diagnostics.js';
import { FIX_ALL, REFACTOR, type ActionData, type Reach } from './code-actions/action-data.js';
import { sayAll, sayFixAll } from './code-actions/wording.js';
import { toWorkspaceEdit } from './code-actions/workspace-edit.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const codeActions: Feature = {
    name: 'rettelser',
    capabilities: {
        codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, REFACTOR, FIX_ALL],
            resolveProvider: true,
        },
    },
    requests: [
        answer(CodeActionRequest.type, provideCodeActions, null),
        answer(CodeActionResolveRequest.type, resolveCodeAction, { title: '' }),
    ],
};

/** What can be done about the findings at a place. What an action writes is worked out when it is chosen. */
export function provideCodeActions(
    context: FeatureContext,
    { textDocument: { uri }, range, context: { diagnostics, only } }: CodeActionParams,
): CodeAction[] | null {
    const ruleSet = context.ruleSetOf(uri);
    if (!ruleSet) return null;
    const wanted = (kind: string): boolean =>
        !only || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
    const findings = context.findingsOf(ruleSet);
    const here = findings.filter((finding) => isHere(finding, uri, range));
    const actions = here.flatMap((finding) => {
        const shown = diagnostics.filter((diagnostic) => isAbout(diagnostic, finding));
        return forFinding(context, ruleSet, uri, finding, shown);
    });
    const all = wanted(CodeActionKind.QuickFix) ? forAllOfAKind(context, ruleSet, uri, here) : [];
    const fixAll = only && wanted(FIX_ALL) ? fixAllIn(context, uri, findings) : [];
    return [...actions, ...all, ...fixAll].filter(({ kind }) => wanted(kind ?? ''));
}

/** Without an edit where the text has changed since: the editor then asks anew. */
export function resolveCodeAction(context: FeatureContext, action: CodeAction): CodeAction {
    const data = action.data as ActionData | undefined;
    if (!data) return action;
    const edit = toWorkspaceEdit(context, action.title, editsOf(context, data));
    return edit ? { ...action, edit } : action;
}

function editsOf(context: FeatureContext, data: ActionData) {
    if (data.kind === 'all') {
        const { code, fix: id, reach, uri } = data;
        return repairAll(
            within(context, reach, uri, (finding) => code === undefined || finding.code === code),
            ({ fix }) => (id === undefined ? fix.safety === 'safe' : fix.id === id),
        );
    }
    const ruleSet = context.ruleSetOf(data.uri);
    const finding = ruleSet && context.findingsOf(ruleSet).find((each) => findingId(each) === data.finding);
    if (!ruleSet || !finding) return [];
    for (const { fix, title, edits } of offersFor(fixContextOf(context, ruleSet), finding))
        if (fix.id === data.fix && title === data.title) return edits;
    return [];
}

/** What the fixes may ask about a rule set. */
export function fixContextOf(context: FeatureContext, ruleSet: RuleSetView): FixContext {
    const law = context.lawOf(ruleSet);
    return {
        model: ruleSet.model,
        language: context.language,
        ...(law && { law }),
        document: (uri) => context.document(uri),
        referencesTo: (node) => context.workspace.referencesTo(node),
    };
}

function forFinding(
    context: FeatureContext,
    ruleSet: RuleSetView,
    uri: string,
    finding: Finding,
    diagnostics: Diagnostic[],
): CodeAction[] {
    // What is clearly right stands first; what only records the finding, last.
    const rank = ({ fix, preferred }: FoundOffer): number => (preferred ? 0 : fix.records ? 2 : 1);
    const offers = [...offersFor(fixContextOf(context, ruleSet), finding)].sort((a, b) => rank(a) - rank(b));
    return offers.map(({ fix, title, preferred, edits }) => {
        const outside = edits.find(({ place }) => !context.workspace.files.includes(place.uri));
        const data: ActionData = { kind: 'one', uri, finding: findingId(finding), fix: fix.id, title };
        return {
            title,
            kind: fix.records ? REFACTOR : CodeActionKind.QuickFix,
            ...(diagnostics.length > 0 && !fix.records && { diagnostics }),
            ...(preferred && { isPreferred: true }),
            ...(outside && { disabled: { reason: sayOutside(context, outside.place.uri) } }),
            data,
        };
    });
}

/** One kind of finding repaired wherever it is, where there are more of them than the one at hand. */
function forAllOfAKind(
    context: FeatureContext,
    ruleSet: RuleSetView,
    uri: string,
    here: readonly Finding[],
): CodeAction[] {
    const actions: CodeAction[] = [];
    for (const [fix, code] of kindsAt(context, ruleSet, here)) {
        const isOne = (finding: Finding): boolean => finding.code === code;
        let fewer = 1;
        for (const reach of ['file', 'rule-set', 'workspace'] as const) {
            const count = within(context, reach, uri, isOne).reduce(
                (sum, { findings }) => sum + findings.length,
                0,
            );
            if (count <= fewer) continue;
            fewer = count;
            const title = sayAll(fix, reach, count, context.language);
            const data: ActionData = { kind: 'all', uri, fix: fix.id, code, reach };
            actions.push({ title, kind: CodeActionKind.QuickFix, data });
        }
    }
    return actions;
}

/** Fixes that know what is clearly right, with the code of a finding at hand for which one does. */
function* kindsAt(
    context: FeatureContext,
    ruleSet: RuleSetView,
    here: readonly Finding[],
): Generator<readonly [Fix, string]> {
    const told = new Set<string>();
    for (const finding of here)
        for (const { fix, preferred } of offersFor(fixContextOf(context, ruleSet), finding)) {
            const key = `${fix.id} ${finding.code}`;
            if (!preferred || told.has(key)) continue;
            told.add(key);
            yield [fix, finding.code];
        }
}

/** What no citizen's position depends on, repaired in one go; an editor may ask for it when a file is saved. */
function fixAllIn(context: FeatureContext, uri: string, findings: readonly Finding[]): CodeAction[] {
    const codes = new Set(fixes.filter(({ safety }) => safety === 'safe').flatMap((fix) => fix.codes));
    if (!findings.some(({ code, primary }) => codes.has(code) && primary.place.uri === uri)) return [];
    const data: ActionData = { kind: 'all', uri, reach: 'file' };
    return [{ title: sayFixAll(context.language), kind: FIX_ALL, data }];
}

function within(
    context: FeatureContext,
    reach: Reach,
    uri: string,
    isWanted: (finding: Finding) => boolean,
): readonly Repairable[] {
    const own = context.ruleSetOf(uri);
    const ruleSets = reach === 'workspace' ? context.workspace.ruleSets : own ? [own] : [];
    return ruleSets.map((ruleSet) => ({
        context: fixContextOf(context, ruleSet),
        findings: context
            .findingsOf(ruleSet)
            .filter(
                (finding) => isWanted(finding) && (reach !== 'file' || finding.primary.place.uri === uri),
            ),
    }));
}

/** Where it is told, or where the other half stands: a drafter who has that file open must get at it too. */
function isHere({ primary, related }: Finding, uri: string, range: Range): boolean {
    return [primary, ...related].some(({ place }) => place.uri === uri && touches(place, range));
}

function touches({ start, end }: FindingPlace['place'], range: Range): boolean {
    const before = (a: Range['start'], b: Range['start']): boolean =>
        a.line < b.line || (a.line === b.line && a.character <= b.character);
    return before(start, range.end) && before(range.start, end);
}

function isAbout({ code, range, data }: Diagnostic, finding: Finding): boolean {
    const known = data as { readonly id?: unknown } | undefined;
    if (typeof known?.id === 'string') return known.id === findingId(finding);
    const { start } = finding.primary.place;
    return (
        code === finding.code && range.start.line === start.line && range.start.character === start.character
    );
}

function sayOutside({ language }: FeatureContext, uri: string): string {
    const name = decodeURIComponent(uri.split('/').at(-1) ?? uri);
    return language === 'da'
        ? `${name} er ikke åben i redigeringsprogrammet`
        : `${name} is not open in the editor`;
}
