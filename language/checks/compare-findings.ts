import type { Finding, FindingPlace } from '../model/index.js';
import type { CheckRun } from './run-checks.js';

/** What a reform does to the findings of a rule set. */
export interface ComparedFindings {
    /** Found after it and not before. */
    readonly introduced: readonly Finding[];
    /** Found after it, and before it too: the same rules, or more of them, in the same parts. */
    readonly remaining: readonly Finding[];
    /** Found before it and no longer after. */
    readonly gone: readonly Finding[];
}

/**
 * The findings of a rule set before a reform against those after it. They are the same when the same check says it of
 * the same rules in the same parts with the same certainty, whatever the words: a rule that was changed or split is
 * still that rule. A difference between five rules of which a reform leaves two is the same difference, only smaller.
 * `successors` are the ids that a norm has after the reform, by the id that it had before.
 */
export function compareFindings(
    before: Pick<CheckRun, 'findings'>,
    after: Pick<CheckRun, 'findings'>,
    successors: ReadonlyMap<string, readonly string[]>,
): ComparedFindings {
    const origins = new Map([...successors].flatMap(([id, ids]) => ids.map((each) => [each, id] as const)));
    const old = before.findings.map((finding) => traitsOf(finding, new Map()));
    const byKind = Map.groupBy(old, ({ kind }) => kind);
    const kept = new Set<Finding>();
    const introduced: Finding[] = [];
    const remaining: Finding[] = [];
    for (const traits of inOrderOfCertainty(after.findings, origins, byKind)) {
        const candidates = byKind.get(traits.kind) ?? [];
        const same = candidates.filter((each) => isPartOf(traits, each));
        // What is about no rule, such as a claim of groups, is told apart by whom it concerns.
        const free = traits.isAboutRules ? same : same.filter(({ finding }) => !kept.has(finding));
        const match = free.find(({ witness }) => witness === traits.witness) ?? free[0];
        if (!match) {
            introduced.push(traits.finding);
            continue;
        }
        remaining.push(traits.finding);
        for (const { finding } of traits.isAboutRules ? same : [match]) kept.add(finding);
    }
    const order = new Map(after.findings.map((finding, index) => [finding, index]));
    const inOrder = (a: Finding, b: Finding): number => order.get(a)! - order.get(b)!;
    return {
        introduced: introduced.sort(inOrder),
        remaining: remaining.sort(inOrder),
        gone: before.findings.filter((finding) => !kept.has(finding)),
    };
}

interface Traits {
    readonly finding: Finding;
    /** The check and its verdict. */
    readonly kind: string;
    /** The rules, groups and places that it is about, as they were before. */
    readonly about: ReadonlySet<string>;
    readonly isAboutRules: boolean;
    readonly witness: string;
}

function traitsOf(finding: Finding, origins: ReadonlyMap<string, string>): Traits {
    const { code, verdict, primary, related, witness } = finding;
    const places = [primary, ...related];
    return {
        finding,
        kind: `${code} ${verdict}`,
        about: new Set(places.map((place) => aboutOf(place, origins))),
        isAboutRules: places.some(({ norm }) => norm !== undefined),
        witness: witness ? JSON.stringify([witness.facts, witness.day]) : '',
    };
}

function aboutOf({ norm, rule, place }: FindingPlace, origins: ReadonlyMap<string, string>): string {
    if (norm !== undefined) return `norm ${origins.get(norm) ?? norm}`;
    if (rule !== undefined) return `name ${rule}`;
    return `place ${place.uri} ${place.start.line}:${place.start.character}`;
}

const isPartOf = (part: Traits, whole: Traits): boolean =>
    [...part.about].every((each) => whole.about.has(each)) &&
    part.finding.components.every((component) => whole.finding.components.includes(component));

/** Those with the very witness of an old finding first, so that they are matched with that one. */
function inOrderOfCertainty(
    findings: readonly Finding[],
    origins: ReadonlyMap<string, string>,
    before: ReadonlyMap<string, readonly Traits[]>,
): readonly Traits[] {
    const all = findings.map((finding) => traitsOf(finding, origins));
    const hasTwin = ({ kind, witness }: Traits): boolean =>
        before.get(kind)?.some((each) => each.witness === witness) ?? false;
    return [...all.filter(hasTwin), ...all.filter((traits) => !hasTwin(traits))];
}
