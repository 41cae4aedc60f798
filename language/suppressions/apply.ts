import type { Finding, FindingPlace, RuleSetModel, Suppression } from '../model/index.js';
import { isMistake } from './known.js';

/** A finding that a remark allows. */
export interface AllowedFinding {
    readonly finding: Finding;
    readonly reason: string;
}

/** What became of a remark. */
export interface SuppressionStanding {
    readonly suppression: Suppression;
    /** Its last day is past: it allows nothing. */
    readonly hasExpired: boolean;
    /** Codes that are found nowhere in its scope. */
    readonly idle: readonly string[];
}

export interface Judged {
    readonly findings: readonly Finding[];
    /** Whether a check has said all that there is to say; where it has not, nobody knows whether a remark is idle. */
    readonly isJudged: (code: string) => boolean;
    /** Without a day nothing expires. */
    readonly today: number | undefined;
}

export interface Allowed {
    readonly findings: readonly Finding[];
    readonly suppressed: readonly AllowedFinding[];
    readonly standings: readonly SuppressionStanding[];
}

/** Takes out the findings that remarks of the rule set allow. */
export function applySuppressions(model: RuleSetModel, { findings, isJudged, today }: Judged): Allowed {
    const all = model.suppressions ?? [];
    if (all.length === 0) return { findings, suppressed: [], standings: [] };
    const sound = all.filter(({ mistakes }) => mistakes.length === 0);
    const hasExpired = ({ until }: Suppression): boolean =>
        until !== undefined && today !== undefined && today > until;
    const byCode = new Map<string, Suppression[]>();
    for (const suppression of sound.filter((each) => !hasExpired(each))) {
        for (const { code } of suppression.codes) {
            const list = byCode.get(code);
            if (list) list.push(suppression);
            else byCode.set(code, [suppression]);
        }
    }
    const subjects = subjectsOf(model);
    const used = new Map(sound.map((each) => [each, new Set<string>()]));
    const left: Finding[] = [];
    const suppressed: AllowedFinding[] = [];
    for (const finding of findings) {
        const { code } = finding;
        const allowing = isMistake(code)
            ? []
            : (byCode.get(code) ?? []).filter((each) => concerns(each, finding, subjects));
        for (const each of allowing) used.get(each)!.add(code);
        const [first] = allowing;
        if (first) suppressed.push({ finding, reason: first.reason });
        else left.push(finding);
    }
    const standings = sound.map((suppression) => ({
        suppression,
        hasExpired: hasExpired(suppression),
        idle: suppression.codes
            .map(({ code }) => code)
            .filter((code) => isJudged(code) && !isMistake(code) && !used.get(suppression)!.has(code)),
    }));
    return { findings: left, suppressed, standings };
}

/** A finding is about all of its places: which of two rules comes first in the text makes no difference. */
function concerns(
    { place: { uri }, scope }: Suppression,
    { primary, related }: Finding,
    subjects: SubjectsOf,
): boolean {
    const places = [primary, ...related];
    switch (scope.kind) {
        case 'nothing':
            return false;
        case 'file':
            return places.some(({ place }) => place.uri === uri);
        case 'lines':
            return places.some(
                ({ place }) =>
                    place.uri === uri && scope.first <= place.start.line && place.start.line <= scope.last,
            );
        case 'subject':
            return places.some((place) => subjects(place).has(scope.name));
    }
}

type SubjectsOf = (place: FindingPlace) => ReadonlySet<string>;

/** The subjects of the rule that a place of a finding is about. */
function subjectsOf({ norms, reform }: RuleSetModel): SubjectsOf {
    const byNorm = new Map<string, ReadonlySet<string>>();
    const byRule = new Map<string, Set<string>>();
    for (const { id, rule, subject } of [...norms, ...(reform?.norms ?? [])]) {
        if (subject === undefined) continue;
        byNorm.set(id, new Set([subject]));
        const of = byRule.get(rule);
        if (of) of.add(subject);
        else byRule.set(rule, new Set([subject]));
    }
    const none = new Set<string>();
    return ({ norm, rule }) =>
        (norm === undefined ? undefined : byNorm.get(norm)) ??
        (rule === undefined ? undefined : byRule.get(rule)) ??
        none;
}
