import { URI } from 'langium';
import {
    runChecks,
    type CheckOptions as RunOptions,
    type CheckRun,
} from '../../../language/checks/run-checks.js';
import { checks } from '../../../language/generated/checks.js';
import type { LawTexts } from '../../../language/law/model.js';
import type { RegelDocument } from '../../../language/workspace/index.js';
import { citedBy, uncheckedCitations } from '../../../language/analyses/sources/index.js';
import {
    formatCitation,
    type Finding,
    type RuleSetModel,
    type Severity,
} from '../../../language/model/index.js';
import type { CheckFormat } from '../../../language/reports/check/format.js';
import type { CheckedLaw, CheckedRuleSet, CheckReport } from '../../../language/reports/check/report.js';
import { baselinePath } from '../../baseline/find-baseline.js';
import { findReferences } from '../../fixes/find-references.js';
import { fixIdsFor } from '../../fixes/offers.js';
import { DEFAULT_FAIL_LEVEL, type FailLevel } from '../../config/config.js';
import { createCheckOutputs, failuresOf, type CheckOutputs } from './outputs.js';
import { createLawLibrary, sayLawErrors, type RuleSetLaw } from '../law/texts.js';
import type { ExitCode, Io } from '../io.js';
import type { Output } from '../outputs.js';
import { openKnownFindings, type KnownChoice } from './known-findings.js';
import { refuse, withInput, type InputOptions, type Session } from '../session.js';

export interface CheckOptions extends InputOptions, KnownChoice {
    /** The forms in which the result is written, and where to. */
    readonly outputs: readonly Output<CheckFormat>[];
    /** Findings do not count towards the exit code. */
    readonly exitZero: boolean;
    /** Another way to judge, for whoever judges the same rules again and again. */
    readonly run?: (model: RuleSetModel, how: RunOptions) => CheckRun;
    /** Told of the files and folders, besides those with rules, that the result rests on. */
    readonly onSources?: (paths: readonly string[]) => void;
    /** Undefined: what the config says. */
    readonly failOn: FailLevel | undefined;
}

/** `regelret check`: what is wrong with the rules, for whom, and where the other half stands. */
export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
    const outputs = createCheckOutputs(options, io);
    const input: InputOptions = {
        ...options,
        keepsDocuments: options.outputs.some(({ format }) => format === 'json'),
        onRefused: outputs.writeRefusal,
    };
    try {
        return await withInput(input, io, (session) => judge(session, options, outputs, io));
    } catch (error) {
        await outputs.writeFault(error);
        throw error;
    }
}

async function judge(
    session: Session,
    options: CheckOptions,
    outputs: CheckOutputs,
    io: Io,
): Promise<ExitCode> {
    const { language } = session;
    options.onSources?.(
        session.ruleSets
            .flatMap(({ config }) => [config.lawTexts, baselinePath(config, options, io.cwd)?.file])
            .filter((path) => path !== undefined),
    );
    const known = await openKnownFindings(session, options, io);
    if ('errors' in known) {
        await outputs.writeRefusal(known.errors, language);
        return refuse(known.errors, io, language);
    }
    const library = createLawLibrary();
    const laws = new Map<RuleSetModel, LawTexts>();
    const checked = await Promise.all(
        session.ruleSets.map(async ({ model, config }) => {
            const law = await library.of(model, config);
            const how = {
                language,
                severities: config.checks,
                ...(options.today !== undefined && { today: options.today }),
                ...(law.texts && { law: law.texts }),
            };
            const ran = options.run ? options.run(model, how) : runChecks(model, checks, how);
            if (law.texts) laws.set(model, law.texts);
            return {
                failLevel: options.failOn ?? config.failLevel ?? DEFAULT_FAIL_LEVEL,
                ruleSet: limitTo(session, {
                    model,
                    proofs: ran.proofs,
                    ...known.account(model, config, ran, how),
                    law: coverageOfCitations(model, law),
                }),
            };
        }),
    );
    // What is wrong with the law texts takes nothing from what was found without them.
    const failed = sayLawErrors(library, io, language);
    const failing = new Set(
        checked.flatMap(({ ruleSet, failLevel }) =>
            ruleSet.findings.filter((finding) => reaches(finding, failLevel)),
        ),
    );
    const exitCode = failed ? 2 : failing.size > 0 && !options.exitZero ? 1 : 0;
    const report: CheckReport = {
        ruleSets: checked.map(({ ruleSet }) => ruleSet),
        files: session.requested.size,
        doubtfulLaw: library.doubts.length,
        failures: failuresOf(library.errors, io.cwd, language),
        ...known.report((finding) => isAskedFor(session, finding)),
    };
    const unwritten = await outputs.write(report, {
        language,
        exitCode,
        fails: (finding) => failing.has(finding),
        fixesOf: fixesIn(report, session, laws),
    });
    return unwritten.length > 0 ? 2 : exitCode;
}

/** Which quick fixes apply to a finding of the report. */
function fixesIn(
    { ruleSets }: CheckReport,
    { documents, language }: Session,
    laws: ReadonlyMap<RuleSetModel, LawTexts>,
): (finding: Finding) => readonly string[] {
    const owner = new Map(ruleSets.flatMap(({ model, findings }) => findings.map((each) => [each, model])));
    const document = (uri: string) => documents?.getDocument(URI.parse(uri)) as RegelDocument | undefined;
    const all = documents?.all.toArray() ?? [];
    const referencesTo = findReferences(all);
    return (finding) => {
        const model = owner.get(finding);
        const law = model && laws.get(model);
        return model
            ? fixIdsFor({ model, language, document, referencesTo, ...(law && { law }) }, finding)
            : [];
    };
}

/** The findings that have a foot in the files asked for; the rest of the rule set was read only to judge these. */
function limitTo(
    session: Session,
    { findings, suppressed, proofs, ...rest }: CheckedRuleSet,
): CheckedRuleSet {
    return {
        ...rest,
        findings: findings.filter((each) => isAskedFor(session, each)),
        suppressed: suppressed.filter(({ finding }) => isAskedFor(session, finding)),
        proofs: proofs.filter(({ primary }) => session.requested.has(primary.place.uri)),
    };
}

function isAskedFor({ requested }: Session, { primary, related }: Finding): boolean {
    return [primary, ...related].some(({ place }) => requested.has(place.uri));
}

function coverageOfCitations(model: RuleSetModel, { texts, missing }: RuleSetLaw): CheckedLaw {
    const citations = new Set([...citedBy(model)].map(({ citation }) => formatCitation(citation)));
    return {
        texts: texts?.size,
        citations: citations.size,
        unchecked: uncheckedCitations(model, texts).length,
        missing: missing.map(({ id }) => id),
    };
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function reaches({ severity }: Finding, level: FailLevel): boolean {
    return level !== 'never' && RANK[severity] >= RANK[level];
}
