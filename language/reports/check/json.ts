import type {
    Component,
    Family,
    Finding,
    FindingPersons,
    FindingPlace,
    FindingReform,
    Severity,
    WitnessReport,
} from '../../model/index.js';
import {
    inReadingOrder,
    targetGroups,
    writtenRules,
    type CheckReport,
    type FileNames,
    type SuppressedFinding,
} from './report.js';

/** The output of `check --format json`; see schema/check.schema.json. */
export interface CheckJson {
    readonly version: 1;
    readonly findings: readonly FindingJson[];
    /** Findings that are accounted for, and that the summary does not count. */
    readonly suppressed: readonly SuppressedJson[];
    /** Why the run could not do all that it was asked for; empty where it could. */
    readonly errors: readonly ErrorJson[];
    /** What is on the list of known findings and no longer found. */
    readonly stale: readonly StaleJson[];
    /** Set where only findings are told that were not there at a ref of git; `known` others were. */
    readonly since: { readonly ref: string; readonly known: number } | null;
    readonly summary: SummaryJson;
}

export interface SuppressedJson {
    readonly by: SuppressedFinding['by'];
    readonly reason: string | null;
    readonly finding: FindingJson;
}

export interface StaleJson {
    /** The list. */
    readonly file: string;
    readonly fingerprint: string;
    readonly code: string;
    readonly ruleSet: string;
    readonly rules: readonly string[];
    readonly message: string;
}

export interface ErrorJson {
    readonly message: string;
    readonly file: string | null;
    readonly line: number | null;
    readonly column: number | null;
}

export interface FindingJson {
    readonly code: string;
    /** By which it is known again in another run; null where that has not been worked out. */
    readonly fingerprint: string | null;
    readonly family: Family;
    readonly severity: Severity;
    readonly verdict: Finding['verdict'];
    readonly message: string;
    readonly primary: PlaceJson;
    readonly related: readonly PlaceJson[];
    readonly components: readonly Component[];
    readonly witness: WitnessJson | null;
    /** How many there are in the groups concerned, as the rule set's own tables state it. */
    readonly persons: FindingPersons | null;
    /** Ids of the quick fixes that apply. */
    readonly fixes: readonly string[];
    /** Set where it holds of the rules as a reform leaves them, and not before it. */
    readonly reform: FindingReform | null;
}

/** Lines and columns count from 1; the end is exclusive. */
export interface PlaceJson {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly rule: string | null;
    readonly citation: string | null;
}

export interface WitnessJson {
    readonly facts: WitnessReport['facts'];
    /** ISO date. */
    readonly day: string | null;
    readonly text: string;
    readonly twin: WitnessJson | null;
}

export interface SummaryJson {
    readonly ruleSets: number;
    readonly files: number;
    readonly rules: number;
    readonly groups: number;
    readonly findings: Readonly<Record<Severity, number>>;
    /** Findings that say that a question could not be decided. */
    readonly unknown: number;
    /** Findings about what the source leaves open. */
    readonly open: number;
    /** Claims that were proved to hold. */
    readonly proved: number;
}

/** `fixesOf`: ids of the quick fixes that apply to a finding, which rest on more than the findings themselves. */
export function toCheckJson(
    report: CheckReport,
    names: FileNames,
    fixesOf: (finding: Finding) => readonly string[],
): CheckJson {
    const findings = report.ruleSets.flatMap(inReadingOrder);
    const known = new Map(report.ruleSets.flatMap(({ fingerprints = [] }) => [...fingerprints]));
    const toJson = (finding: Finding): FindingJson =>
        toFindingJson(finding, names, fixesOf(finding), known.get(finding) ?? null);
    return {
        version: 1,
        findings: findings.map(toJson),
        suppressed: report.ruleSets.flatMap(({ suppressed }) =>
            suppressed.map(({ finding, by, reason }) => ({
                by,
                reason: reason ?? null,
                finding: toJson(finding),
            })),
        ),
        errors: (report.failures ?? []).map(({ message, uri, line, column }) => ({
            message,
            file: uri === undefined ? null : names(uri),
            line: line ?? null,
            column: column ?? null,
        })),
        stale: (report.stale ?? []).map(({ uri, fingerprint, code, ruleSet, rules, message }) => ({
            file: names(uri),
            fingerprint,
            code,
            ruleSet,
            rules,
            message,
        })),
        since: report.since ?? null,
        summary: summarise(report, findings),
    };
}

export function summarise({ ruleSets, files }: CheckReport, findings: readonly Finding[]): SummaryJson {
    const count = (holds: (finding: Finding) => boolean): number => findings.filter(holds).length;
    return {
        ruleSets: ruleSets.length,
        files,
        rules: sum(ruleSets.map(({ model }) => writtenRules(model))),
        groups: sum(ruleSets.map(({ model }) => targetGroups(model))),
        findings: {
            error: count(({ severity }) => severity === 'error'),
            warning: count(({ severity }) => severity === 'warning'),
            info: count(({ severity }) => severity === 'info'),
        },
        unknown: count(({ verdict }) => verdict === 'unknown'),
        open: count(({ family }) => family === 'åben'),
        proved: sum(ruleSets.map(({ proofs }) => proofs.length)),
    };
}

function toFindingJson(
    finding: Finding,
    names: FileNames,
    fixes: readonly string[],
    fingerprint: string | null,
): FindingJson {
    const { code, family, severity, verdict, message, primary, related, components, witness } = finding;
    const { persons, reform } = finding;
    return {
        code,
        fingerprint,
        family,
        severity,
        verdict,
        message,
        primary: toPlaceJson(primary, names),
        related: related.map((place) => toPlaceJson(place, names)),
        components,
        witness: witness ? toWitnessJson(witness) : null,
        persons: persons ?? null,
        fixes,
        reform: reform ?? null,
    };
}

function toPlaceJson({ place, rule, citation }: FindingPlace, names: FileNames): PlaceJson {
    return {
        file: names(place.uri),
        line: place.start.line + 1,
        column: place.start.character + 1,
        endLine: place.end.line + 1,
        endColumn: place.end.character + 1,
        rule: rule ?? null,
        citation: citation ?? null,
    };
}

function toWitnessJson({ facts, day, text, twin }: WitnessReport): WitnessJson {
    return { facts, day: day ?? null, text, twin: twin ? toWitnessJson(twin) : null };
}

function sum(figures: readonly number[]): number {
    return figures.reduce((total, figure) => total + figure, 0);
}
