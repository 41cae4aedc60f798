import type { Finding } from '../../model/index.js';
import type { FormatOptions } from './format.js';
import { formatWords } from './format-words.js';
import {
    formatPlace,
    inReadingOrder,
    nameRule,
    type CheckedRuleSet,
    type CheckReport,
    type RunFailure,
    type SuppressedFinding,
} from './report.js';
import { codeFlowsIn } from './sarif-flows.js';
import { locationOf, locationOfFailure, relatedLocation, SOURCE_ROOT } from './sarif-locations.js';
import type {
    SarifLog,
    SarifMessage,
    SarifNotification,
    SarifResult,
    SarifSuppression,
} from './sarif-model.js';
import { ruleOf, SARIF_LEVEL } from './sarif-rules.js';
import { sayAround } from './say-finding.js';

/** SARIF 2.1.0: findings with their other halves, what suppresses them, and the pages of the checks. */
export function toCheckSarif(report: CheckReport, options: FormatOptions): string {
    return `${JSON.stringify(sarifLog(report, options), undefined, 2)}\n`;
}

const NOT_DONE = 'regelret/not-done';

function sarifLog({ ruleSets, failures = [] }: CheckReport, options: FormatOptions): SarifLog {
    const { language, version, exitCode, checks } = options;
    const words = formatWords(language);
    const index = new Map(checks.map(({ code }, i) => [code, i]));
    const hasSuppressed = ruleSets.some(({ suppressed }) => suppressed.length > 0);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Regelret',
                        version,
                        ...(/^\d+\.\d+\.\d+/.test(version) && { semanticVersion: version }),
                        rules: checks.map((check) => ruleOf(check, options)),
                        notifications: [{ id: NOT_DONE, shortDescription: { text: words.failed } }],
                    },
                },
                language,
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: words.sourceRoot } } },
                invocations: [
                    {
                        executionSuccessful: failures.length === 0,
                        exitCode,
                        toolExecutionNotifications: failures.map((each) => notificationOf(each, options)),
                    },
                ],
                results: ruleSets.flatMap((ruleSet) => resultsOf(ruleSet, index, hasSuppressed, options)),
            },
        ],
    };
}

function resultsOf(
    ruleSet: CheckedRuleSet,
    index: ReadonlyMap<string, number>,
    hasSuppressed: boolean,
    options: FormatOptions,
): readonly SarifResult[] {
    const { model, suppressed } = ruleSet;
    const why = new Map(suppressed.map((each) => [each.finding, suppressionOf(each)]));
    const all = inReadingOrder({ ...ruleSet, findings: [...ruleSet.findings, ...why.keys()] });
    const codeFlows = codeFlowsIn(model, options);
    return all.map((finding) => {
        const { code, severity, primary, related } = finding;
        const flows = codeFlows(finding);
        const fingerprint = ruleSet.fingerprints?.get(finding);
        const suppression = why.get(finding);
        return {
            ruleId: code,
            ruleIndex: index.get(code) ?? -1,
            kind: 'fail',
            level: SARIF_LEVEL[severity],
            message: messageOf(finding, options),
            locations: [locationOf(primary, model.id, options)],
            ...(related.length > 0 && {
                relatedLocations: related.map((place, i) => relatedLocation(place, i + 1, model.id, options)),
            }),
            ...(flows.length > 0 && { codeFlows: flows }),
            // GitHub's own name for a fingerprint is left to it: it works that out from the line and warns of any other.
            partialFingerprints: fingerprint === undefined ? {} : { 'regelret/v1': fingerprint },
            ...(hasSuppressed && { suppressions: suppression ? [suppression] : [] }),
            properties: propertiesOf(finding),
        };
    });
}

/** With links to the other halves, as the standard has them: `[»første-samtale«](1)`. */
function messageOf(finding: Finding, options: FormatOptions): SarifMessage {
    const around = sayAround(finding, options, (place, i) => {
        const name = nameRule(place) || formatPlace(place, options.names);
        return `[${withoutLinks(name)}](${i + 1})`;
    });
    return { text: [withoutLinks(finding.message), ...around].join('\n') };
}

/** Brackets begin a link in a message. */
function withoutLinks(text: string): string {
    return text.replace(/[[\]\\]/g, '\\$&');
}

function propertiesOf({ family, verdict, components, witness, persons, reform }: Finding) {
    return {
        family,
        verdict,
        ...(components.length > 0 && { components }),
        ...(witness && { witness }),
        ...(persons && { persons }),
        ...(reform && { reform }),
    };
}

function suppressionOf({ by, reason }: SuppressedFinding): SarifSuppression {
    return {
        kind: by === 'comment' ? 'inSource' : 'external',
        status: 'accepted',
        ...(reason !== undefined && { justification: reason }),
    };
}

function notificationOf(failure: RunFailure, options: FormatOptions): SarifNotification {
    const location = locationOfFailure(failure, options);
    return {
        level: 'error',
        message: { text: withoutLinks(failure.message) },
        descriptor: { id: NOT_DONE, index: 0 },
        ...(location && { locations: [location] }),
    };
}
