import { finish } from '../../language/analyses/steps.js';
import { fingerprints } from '../../language/reports/fingerprint.js';
import type { CheckOptions } from '../../language/checks/run-checks.js';
import type { Finding } from '../../language/model/index.js';
import type { RuleSetView, Workspace } from '../../language/workspace/index.js';
import { applyEdits } from './apply-edits.js';
import { automaticOffer, remedyOf, type Remedy } from './apply-choice.js';
import type { FixContext } from './fix.js';
import { conflict, type FoundOffer } from './offers.js';

export interface RepairTask {
    readonly workspace: Workspace;
    /** The rule sets that are judged, of those in the workspace. */
    readonly isJudged: (ruleSet: RuleSetView) => boolean;
    /** Uris of the files that may be changed. */
    readonly writable: ReadonlySet<string>;
    readonly optionsOf: (ruleSet: RuleSetView) => Promise<CheckOptions>;
    /** Repairs that change somebody's position, or that may not be what was meant, are made too. */
    readonly unsafe: boolean;
    /** The words of a file with the line ends that it has. */
    readonly asIn: (uri: string, text: string) => string;
}

/** A repair that was made, or that was given up again. */
export interface Repair {
    readonly finding: Finding;
    readonly title: string;
    /** Uris of the files that it touches. */
    readonly files: readonly string[];
}

export interface Repaired {
    /** The files that are others than before, by uri. */
    readonly texts: ReadonlyMap<string, string>;
    readonly made: readonly Repair[];
    /** Each with an error that was not there before. */
    readonly givenUp: readonly (Repair & { readonly error: Finding })[];
    /** What could be done about the findings that remain, one for each that has a remedy. */
    readonly remaining: readonly Remedy[];
}

/** Past this, something goes on giving rise to something new. */
const MOST_ROUNDS = 1000;

/**
 * Makes repairs until there are none left to make. Whatever would give rise to an error is given up; a repair that
 * rests on what stands elsewhere is made alone and all is judged again, since of two rules that say the same either may
 * go, but not both.
 */
export async function applyRepairs(task: RepairTask): Promise<Repaired> {
    const { workspace, writable, unsafe } = task;
    const texts = new Map([...writable].map((uri) => [uri, textOf(workspace, uri)]));
    const before = new Map(texts);
    const made: Repair[] = [];
    const givenUp: (Repair & { readonly error: Finding })[] = [];
    const refused = new Set<string>();
    const seen = new Set([fingerprintOf(texts)]);
    let judged = await judge(task);

    for (let round = 0; round < MOST_ROUNDS; round++) {
        const candidates = chooseFor(judged, writable, unsafe).filter(({ key }) => !refused.has(key));
        if (candidates.length === 0) break;
        const base = new Map(texts);
        const known = judged.errors;
        let current: readonly Candidate[] = [];

        const attempt = async (chosen: readonly Candidate[]): Promise<Finding | undefined> => {
            await write(task, base, texts, chosen);
            judged = await judge(task);
            current = chosen;
            for (const [key, error] of judged.errors) if (!known.has(key)) return error;
            return undefined;
        };
        const settle = async (
            accepted: readonly Candidate[],
            more: readonly Candidate[],
        ): Promise<readonly Candidate[]> => {
            const error = await attempt([...accepted, ...more]);
            if (!error) return [...accepted, ...more];
            if (more.length === 1) {
                refused.add(more[0]!.key);
                givenUp.push({ ...more[0]!.repair, error });
                return accepted;
            }
            const half = Math.ceil(more.length / 2);
            return settle(await settle(accepted, more.slice(0, half)), more.slice(half));
        };
        const accepted = await settle([], candidates);
        if (current.length !== accepted.length) await attempt(accepted);
        made.push(...accepted.map(({ repair }) => repair));
        // Two repairs that undo each other.
        if (accepted.length > 0 && seen.has(fingerprintOf(texts))) break;
        seen.add(fingerprintOf(texts));
    }
    return {
        texts: new Map([...texts].filter(([uri, text]) => before.get(uri) !== text)),
        made,
        givenUp,
        remaining: judged.all.flatMap(({ context, findings }) =>
            findings
                .filter((finding) => touches(finding, writable))
                .flatMap((finding) => remedyOf(context, finding) ?? []),
        ),
    };
}

interface Judged {
    readonly all: readonly { readonly context: FixContext; readonly findings: readonly Finding[] }[];
    /** The errors of all rule sets, by what makes each the one that it is. */
    readonly errors: ReadonlyMap<string, Finding>;
}

async function judge({ workspace, isJudged, optionsOf }: RepairTask): Promise<Judged> {
    const all = [];
    const errors = new Map<string, Finding>();
    for (const view of workspace.ruleSets.filter(isJudged)) {
        const options = await optionsOf(view);
        const { findings } = finish(view.check(options));
        const { law, language } = options;
        const context: FixContext = {
            model: view.model,
            language,
            ...(law && { law }),
            document: (uri) => workspace.document(uri),
            referencesTo: (node) => workspace.referencesTo(node),
        };
        all.push({ context, findings });
        for (const [finding, print] of fingerprints(findings, view.model)) {
            if (finding.severity !== 'error') continue;
            // A mistake in the text has no other name than its own words.
            const words = finding.primary.norm === undefined ? finding.message : '';
            errors.set(`${view.root} ${print} ${words}`, finding);
        }
    }
    return { all, errors };
}

interface Candidate {
    readonly key: string;
    readonly offer: FoundOffer;
    readonly repair: Repair;
}

/** What can be made together: repairs of what has no other half, or else one repair alone. */
function chooseFor(judged: Judged, writable: ReadonlySet<string>, unsafe: boolean): readonly Candidate[] {
    const together: Candidate[] = [];
    let alone: Candidate | undefined;
    for (const { context, findings } of judged.all) {
        const prints = fingerprints(findings, context.model);
        for (const finding of findings) {
            const isSingle = finding.related.length === 0;
            if ((!isSingle && alone) || !touches(finding, writable)) continue;
            const offer = automaticOffer(context, finding, unsafe);
            if (!offer || !offer.edits.every(({ place }) => writable.has(place.uri))) continue;
            const files = [...new Set(offer.edits.map(({ place }) => place.uri))];
            const repair = { finding, title: offer.title, files };
            const candidate = { key: `${prints.get(finding)!} ${offer.title}`, offer, repair };
            if (!isSingle) alone = candidate;
            else if (!together.some((other) => overlap(other.offer, offer))) together.push(candidate);
        }
    }
    return together.length > 0 ? together : alone ? [alone] : [];
}

const touches = ({ primary, related }: Finding, files: ReadonlySet<string>): boolean =>
    [primary, ...related].some(({ place }) => files.has(place.uri));

/** Two insertions in one place would stand in an order that nobody chose. */
const overlap = (a: FoundOffer, b: FoundOffer): boolean =>
    a.edits.some((edit) =>
        b.edits.some(
            (other) => conflict(edit, other) || JSON.stringify(edit.place) === JSON.stringify(other.place),
        ),
    );

async function write(
    { workspace, asIn }: RepairTask,
    base: ReadonlyMap<string, string>,
    texts: Map<string, string>,
    chosen: readonly Candidate[],
): Promise<void> {
    const edits = chosen
        .flatMap(({ offer }) => offer.edits)
        .map((edit) => ({ ...edit, text: asIn(edit.place.uri, edit.text) }));
    const changes = [];
    for (const [uri, text] of base) {
        const next = applyEdits(uri, text, edits);
        if (next === texts.get(uri)) continue;
        texts.set(uri, next);
        changes.push({ uri, text: next });
    }
    if (changes.length > 0) await workspace.update(changes);
}

const textOf = (workspace: Workspace, uri: string): string =>
    workspace.document(uri)?.textDocument.getText() ?? '';

const fingerprintOf = (texts: ReadonlyMap<string, string>): string => JSON.stringify([...texts]);
