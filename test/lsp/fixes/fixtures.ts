import { runChecks } from '../../../language/checks/run-checks.js';
import { checks } from '../../../language/generated/checks.js';
import { matchActs, type Act } from '../../../language/law/index.js';
import type { Finding, Language, RuleSetModel } from '../../../language/model/index.js';
import type { SourceFile } from '../../../language/rule-sets.js';
import { createRegelretServices } from '../../../language/services.js';
import { createWorkspace, type Workspace } from '../../../language/workspace/index.js';
import { applyEdits } from '../../../server/fixes/apply-edits.js';
import type { FixContext, Offer } from '../../../server/fixes/fix.js';

/** Files as they are judged, and what the fixes may ask about them. */
export interface Judged {
    readonly files: readonly SourceFile[];
    readonly workspace: Workspace;
    readonly ruleSets: readonly JudgedRuleSet[];
}

export interface JudgedRuleSet {
    readonly model: RuleSetModel;
    readonly findings: readonly Finding[];
    readonly context: FixContext;
}

/** 1 January 2026. */
const TODAY = 20_454;

export async function judge(
    files: readonly SourceFile[],
    acts: readonly Act[] = [],
    language: Language = 'da',
): Promise<Judged> {
    const workspace = createWorkspace(createRegelretServices);
    await workspace.update(files);
    const ruleSets = workspace.ruleSets.map(({ model }): JudgedRuleSet => {
        const law = acts.length > 0 ? matchActs(acts, model.vocabulary.lawActs).texts : undefined;
        const { findings } = runChecks(model, checks, { language, today: TODAY, ...(law && { law }) });
        const context: FixContext = {
            model,
            language,
            ...(law && { law }),
            document: (uri) => workspace.document(uri),
            referencesTo: (node) => workspace.referencesTo(node),
        };
        return { model, findings, context };
    });
    return { files, workspace, ruleSets };
}

/** The files after an offer is taken. */
export function take(files: readonly SourceFile[], { edits }: Offer): SourceFile[] {
    return files.map(({ uri, text }) => ({ uri, text: applyEdits(uri, text, edits) }));
}

/** A finding by what it is about, not by where it stands: lines move when a text is repaired. */
export function aboutOf({ code, primary, related, components, reform }: Finding): string {
    const name = (place: Finding['primary']): string => place.norm ?? place.rule ?? place.place.uri;
    // Which groups are nearest to a gap changes with the groups; the claim that it refutes does not.
    const others = code === 'RR302' ? [] : related.map(name);
    return [code, name(primary), ...others, ...components, reform?.id ?? ''].join(' | ');
}

export const findingsIn = ({ ruleSets }: Judged): Finding[] => ruleSets.flatMap(({ findings }) => findings);

export const errorsIn = (judged: Judged): Finding[] =>
    findingsIn(judged).filter(({ severity }) => severity === 'error');

/** Whether a finding is still there: its citizen is, or there are as many about the same as before. */
export function stands(after: Judged, before: Judged, finding: Finding): boolean {
    // Of many gaps only some are told: when one is closed, another may be told in its place.
    if (finding.code === 'RR302')
        return findingsIn(after).some(
            (each) => each.code === 'RR302' && citizenOf(each) === citizenOf(finding),
        );
    const about = aboutOf(finding);
    const count = (judged: Judged): number =>
        findingsIn(judged).filter((each) => aboutOf(each) === about).length;
    return count(after) >= count(before);
}

const citizenOf = ({ primary, witness }: Finding): string =>
    JSON.stringify([primary.rule ?? primary.place.uri, witness?.facts]);
