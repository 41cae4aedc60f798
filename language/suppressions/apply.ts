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
    const sound = all.filter((each) => isSound(each, model));
    const hasExpired = ({ until }: Suppression): boolean =>
        until !== undefined && today !== undefined && today > until;
    const index = indexOf(sound.filter((each) => !hasExpired(each)));
    const subjects = subjectsOf(model);
    const used = new Map(sound.map((each) => [each, new Set<string>()]));
    const left: Finding[] = [];
    const suppressed: AllowedFinding[] = [];
    for (const finding of findings) {
        const { code } = finding;
        const allowing = isMistake(code) ? [] : index.allowing(finding, subjects);
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

/** One about a misspelt subject is not idle: with another letter it may well allow something. */
function isSound({ mistakes, scope }: Suppression, { vocabulary }: RuleSetModel): boolean {
    return mistakes.length === 0 && (scope.kind !== 'subject' || vocabulary.subjects.has(scope.name));
}

interface SuppressionIndex {
    allowing(finding: Finding, subjects: SubjectsOf): readonly Suppression[];
}

/** The remarks by code and by what they are about: a rule set may have very many of both remarks and findings. */
function indexOf(suppressions: readonly Suppression[]): SuppressionIndex {
    const byKey = new Map<string, Suppression[]>();
    const codes = new Set<string>();
    const hasSubjects = suppressions.some(({ scope }) => scope.kind === 'subject');
    for (const suppression of suppressions)
        for (const { code } of suppression.codes) {
            codes.add(code);
            for (const about of aboutOf(suppression)) {
                const key = `${code} ${about}`;
                const list = byKey.get(key);
                if (list) list.push(suppression);
                else byKey.set(key, [suppression]);
            }
        }
    return {
        // A finding is about all of its places: which of two rules comes first in the text makes no difference.
        allowing({ code, primary, related }, subjects) {
            if (!codes.has(code)) return [];
            const found = new Set<Suppression>();
            for (const told of [primary, ...related]) {
                const { uri, start } = told.place;
                const keys = [
                    onLine(uri, start.line),
                    inFile(uri),
                    ...(hasSubjects ? [...subjects(told)].map(aboutSubject) : []),
                ];
                for (const key of keys) for (const each of byKey.get(`${code} ${key}`) ?? []) found.add(each);
            }
            return [...found];
        },
    };
}

function aboutOf({ place: { uri }, scope }: Suppression): string[] {
    switch (scope.kind) {
        case 'nothing':
            return [];
        case 'file':
            return [inFile(uri)];
        case 'lines':
            return Array.from({ length: scope.last - scope.first + 1 }, (_, i) =>
                onLine(uri, scope.first + i),
            );
        case 'subject':
            return [aboutSubject(scope.name)];
    }
}

const onLine = (uri: string, line: number): string => `line ${line} ${uri}`;
const inFile = (uri: string): string => `file ${uri}`;
const aboutSubject = (name: string): string => `subject ${name}`;

type SubjectsOf = (place: FindingPlace) => ReadonlySet<string>;

/** The subjects of the rule that a place of a finding is about. */
function subjectsOf(model: RuleSetModel): SubjectsOf {
    let known: SubjectsOf | undefined;
    return (place) => (known ??= lookUpSubjects(model))(place);
}

function lookUpSubjects({ norms, reform }: RuleSetModel): SubjectsOf {
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
