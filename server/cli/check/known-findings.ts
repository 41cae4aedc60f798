import { resolve } from 'node:path';
import { checksThatSayAll } from '../../../language/checks/with-suppressions.js';
import type { CheckOptions, CheckRun } from '../../../language/checks/run-checks.js';
import { checks } from '../../../language/generated/checks.js';
import type { Finding, RuleSetModel } from '../../../language/model/index.js';
import type { CheckReport } from '../../../language/reports/check/report.js';
import { accountFor, type Accounted } from '../../baseline/account.js';
import type { Baseline } from '../../baseline/baseline.js';
import { baselineToUse, type BaselineChoice } from '../../baseline/find-baseline.js';
import { findingsAtRef } from '../../baseline/findings-at-ref.js';
import { readBaseline } from '../../baseline/read-baseline.js';
import { sortEntries, type JudgedRuleSet } from '../../baseline/stale-entries.js';
import { createConfigs } from '../../config/find-config.js';
import { knownChecks } from '../../config/known-checks.js';
import type { Config } from '../../config/config.js';
import { fileUri } from '../../workspace/file-uri.js';
import type { InputError } from '../../workspace/input-error.js';
import type { Io } from '../io.js';
import { createLawLibrary } from '../law/texts.js';
import { folderOf, type InputOptions, type Session } from '../session.js';

/** Which findings are known, and are not to be told. */
export interface KnownChoice extends BaselineChoice {
    /** A ref of git: what was found there. */
    readonly since?: string | undefined;
}

/** Tells new findings from known ones, and keeps account of what is known and no longer there. */
export interface KnownFindings {
    account(
        model: RuleSetModel,
        config: Config,
        ran: CheckRun,
        how: Pick<CheckOptions, 'severities' | 'law'>,
    ): Accounted;
    /** When all rule sets are accounted for. `isTold`: whether a finding is within the files that were asked for. */
    report(isTold: (finding: Finding) => boolean): Pick<CheckReport, 'stale' | 'since'>;
}

export async function openKnownFindings(
    { ruleSets }: Session,
    options: InputOptions & KnownChoice,
    { cwd }: Io,
): Promise<KnownFindings | { readonly errors: readonly InputError[] }> {
    const baselines = new Map<string, Baseline>();
    for (const { config } of ruleSets) {
        const file = baselineToUse(config, options, cwd);
        if (file === undefined || baselines.has(file)) continue;
        const read = await readBaseline(file);
        if (!('entries' in read)) return { errors: [read] };
        baselines.set(file, read);
    }
    const paths = (options.paths.length > 0 ? options.paths : ['.']).map((path) => resolve(cwd, path));
    const earlier =
        options.since === undefined ? undefined : await readEarlier(options.since, paths, options, cwd);
    if (earlier && 'errors' in earlier) return earlier;
    const judged = new Map<string, JudgedRuleSet[]>([...baselines.keys()].map((file) => [file, []]));
    const known: Finding[] = [];

    return {
        account(model, config, ran, how) {
            const file = baselineToUse(config, options, cwd);
            const accounted = accountFor(model, ran, file === undefined ? undefined : baselines.get(file));
            const { fingerprints } = accounted;
            const inText = new Set(ran.suppressed.map(({ finding }) => finding));
            if (file !== undefined)
                judged.get(file)!.push({
                    id: model.id,
                    fingerprints: new Set(
                        [...fingerprints].flatMap(([finding, each]) => (inText.has(finding) ? [] : [each])),
                    ),
                    saysAll: checksThatSayAll(model, checks, how),
                });
            if (!earlier) return accounted;
            const isKnown = (finding: Finding): boolean => earlier.has(fingerprints.get(finding)!);
            known.push(...accounted.findings.filter(isKnown));
            return { ...accounted, findings: accounted.findings.filter((finding) => !isKnown(finding)) };
        },
        report(isTold) {
            const stale = [...baselines.values()].flatMap((baseline) =>
                sortEntries(baseline, judged.get(baseline.file)!, paths).stale.map((entry) => ({
                    ...entry,
                    uri: fileUri(baseline.file),
                })),
            );
            return {
                ...(stale.length > 0 && { stale }),
                ...(options.since !== undefined && {
                    since: { ref: options.since, known: known.filter(isTold).length },
                }),
            };
        },
    };
}

async function readEarlier(
    ref: string,
    paths: readonly string[],
    { config: forced, lawTexts, today }: InputOptions & KnownChoice,
    cwd: string,
): ReturnType<typeof findingsAtRef> {
    const configs = forced === undefined ? undefined : createConfigs(knownChecks, resolve(cwd, forced));
    const config = await configs?.of(cwd);
    return findingsAtRef({
        // The repository that the rules are in, wherever the command is run.
        cwd: folderOf(paths[0]!),
        ref,
        paths,
        ...(today !== undefined && { today }),
        config,
        lawTexts: lawTexts === undefined ? undefined : resolve(cwd, lawTexts),
        lawOf: async (model, folder) =>
            (
                await createLawLibrary().of(model, {
                    checks: {},
                    exclude: [],
                    ...(folder !== undefined && { lawTexts: folder }),
                })
            ).texts,
    });
}
