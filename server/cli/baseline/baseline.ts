import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checksThatSayAll } from '../../../language/checks/with-suppressions.js';
import { runChecks } from '../../../language/checks/run-checks.js';
import { checks } from '../../../language/generated/checks.js';
import type { Text } from '../../../language/model/text.js';
import { isMistake } from '../../../language/suppressions/known.js';
import { accountFor } from '../../baseline/account.js';
import { entriesOf, writeBaseline, type Baseline, type BaselineEntry } from '../../baseline/baseline.js';
import { baselinePath } from '../../baseline/find-baseline.js';
import { readBaseline } from '../../baseline/read-baseline.js';
import { sortEntries, type JudgedRuleSet } from '../../baseline/stale-entries.js';
import { today } from '../../today.js';
import type { InputError } from '../../workspace/input-error.js';
import { sayChange } from './words.js';
import { showPath, type ExitCode, type Io } from '../io.js';
import { createLawLibrary, sayLawErrors } from '../law/texts.js';
import { writeReport } from '../write-report.js';
import { refuse, withInput, type InputOptions, type Session } from '../session.js';

export type BaselineAction = 'create' | 'update' | 'prune';

export interface BaselineOptions extends InputOptions {
    readonly action: BaselineAction;
    /** The file, as it was written; undefined: what the settings say. */
    readonly baseline: string | undefined;
    /** A list that is there already is written anew. */
    readonly force: boolean;
}

/** `regelret baseline create | update | prune`: writes the list of findings that `check` leaves out. */
export function baseline(options: BaselineOptions, io: Io): Promise<ExitCode> {
    return withInput(options, io, async (session) => {
        const { language } = session;
        const library = createLawLibrary();
        const judged = await judge(session, options, library, io);
        // Findings would be missing from the list, or be taken off it.
        if (sayLawErrors(library, io, language)) return 2;
        const paths = (options.paths.length > 0 ? options.paths : ['.']).map((path) => resolve(io.cwd, path));
        const changes: Change[] = [];
        for (const [file, ruleSets] of Map.groupBy(judged, (each) => each.file)) {
            const change = await changeOf(file, ruleSets, paths, options);
            if (!('after' in change)) return refuse([change], io, language);
            changes.push(change);
        }
        for (const change of changes) {
            const error = await writeReport(writeBaseline(change.after), change.file, io);
            if (error) return refuse([error], io, language);
            io.out(`${sayChange(change, showPath(io.cwd, change.file), language)}\n`);
        }
        return 0;
    });
}

/** What becomes of a list. */
export interface Change {
    readonly file: string;
    readonly after: readonly BaselineEntry[];
    readonly added: number;
    readonly removed: number;
    /** Entries that are no longer found, and stay until they are pruned. */
    readonly stale: number;
    /** Entries of what was not judged. */
    readonly unknown: number;
    /** Findings that cannot be on the list. */
    readonly mistakes: number;
}

interface Judged extends JudgedRuleSet {
    readonly file: string;
    readonly entries: readonly BaselineEntry[];
    readonly mistakes: number;
}

function judge(
    { ruleSets, language }: Session,
    { baseline: chosen }: BaselineOptions,
    library: ReturnType<typeof createLawLibrary>,
    io: Io,
): Promise<readonly Judged[]> {
    return Promise.all(
        ruleSets.map(async ({ model, config }): Promise<Judged> => {
            const law = await library.of(model, config);
            const options = {
                language,
                severities: config.checks,
                today: today(),
                ...(law.texts && { law: law.texts }),
            };
            const { findings, fingerprints } = accountFor(model, runChecks(model, checks, options));
            const entries = entriesOf(model, findings, fingerprints);
            return {
                id: model.id,
                file: baselinePath(config, { baseline: chosen }, io.cwd)!.file,
                entries,
                fingerprints: new Set(entries.map(({ fingerprint }) => fingerprint)),
                mistakes: findings.filter(({ code }) => isMistake(code)).length,
                saysAll: checksThatSayAll(model, checks, options),
            };
        }),
    );
}

async function changeOf(
    file: string,
    ruleSets: readonly Judged[],
    paths: readonly string[],
    { action, force }: BaselineOptions,
): Promise<Change | InputError> {
    const mistakes = ruleSets.reduce((sum, each) => sum + each.mistakes, 0);
    const now = ruleSets.flatMap(({ entries }) => entries);
    if (action === 'create') {
        if (existsSync(file) && !force) return { file, message: ALREADY_THERE };
        return { file, after: now, added: now.length, removed: 0, stale: 0, unknown: 0, mistakes };
    }
    if (!existsSync(file)) return { file, message: NOT_THERE };
    const before = await readBaseline(file);
    if (!('entries' in before)) return before;
    const sorted = sortEntries(before, ruleSets, paths);
    const after = action === 'prune' ? withoutStale(before, sorted.stale) : merged(before, now);
    const known = new Set(before.entries.map(({ fingerprint }) => fingerprint));
    return {
        file,
        after,
        added: after.filter(({ fingerprint }) => !known.has(fingerprint)).length,
        removed: action === 'prune' ? before.entries.length - after.length : 0,
        stale: action === 'prune' ? 0 : sorted.stale.length,
        unknown: sorted.unknown.length,
        mistakes,
    };
}

function withoutStale({ entries }: Baseline, stale: readonly BaselineEntry[]): BaselineEntry[] {
    const gone = new Set(stale);
    return unique(entries.filter((entry) => !gone.has(entry)));
}

/** Findings in today's words, each with the reason that it has on the list. */
function merged({ entries }: Baseline, now: readonly BaselineEntry[]): BaselineEntry[] {
    const reasons = new Map(entries.map(({ fingerprint, reason }) => [fingerprint, reason]));
    const current = now.map((entry) => {
        const reason = reasons.get(entry.fingerprint);
        return { ...entry, ...(reason !== undefined && { reason }) };
    });
    return unique([...current, ...entries]);
}

/** The first of those that are the same finding, as after a merge that kept both lines. */
function unique(entries: readonly BaselineEntry[]): BaselineEntry[] {
    const first = new Map<string, BaselineEntry>();
    for (const entry of entries) if (!first.has(entry.fingerprint)) first.set(entry.fingerprint, entry);
    return [...first.values()];
}

const ALREADY_THERE: Text = {
    da: 'findes allerede; »regelret baseline update« føjer nye fund til, og --force skriver listen forfra',
    en: 'is there already; »regelret baseline update« adds new findings, and --force writes the list anew',
};

const NOT_THERE: Text = {
    da: 'findes ikke; »regelret baseline create« skriver den',
    en: 'does not exist; »regelret baseline create« writes it',
};
