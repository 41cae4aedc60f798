import type { Finding, RuleSetModel, WitnessReport } from '../model/index.js';
import { byStart, namedPlaces, type NamedPlaces } from './named-places.js';

/**
 * What makes a finding the one that it is, as 32 hexadecimal digits, different for each finding of a rule set: the check
 * and its verdict, the rule set, the rules and groups involved and the parts in which they differ. Not where these stand,
 * nor in what words and with what severity it is told; so a finding stays the same when a rule is moved to another line
 * or file, when a text is laid out anew, when a file is renamed and when the reader asks for another language.
 *
 * Give it all findings of the rule set: those that are otherwise alike are numbered from the top of the text.
 */
export function fingerprints(
    findings: readonly Finding[],
    model: RuleSetModel,
): ReadonlyMap<Finding, string> {
    const names = namedPlaces(model);
    const keys = new Map(findings.map((finding) => [finding, keyOf(finding, model.id, names)]));
    const result = new Map<Finding, string>();
    for (const [key, alike] of Map.groupBy(findings, (finding) => keys.get(finding)!)) {
        const inOrder = alike.length > 1 ? inTextOrder(alike, model.files) : alike;
        for (const [i, finding] of inOrder.entries())
            result.set(finding, hash(i > 0 ? `${key}\n${i + 1}` : key));
    }
    return result;
}

function keyOf(finding: Finding, ruleSet: string, names: NamedPlaces): string {
    const { code, verdict, primary, related, components, reform, witness } = finding;
    // What is shown by the first rules that have it is told of others when they are moved.
    if (finding.about !== undefined)
        return [code, verdict, ruleSet, finding.about, reform?.id ?? ''].join('\n\n');
    // Which of two rules is told first follows where they stand, so the order says nothing.
    const about = new Set([primary, ...related].map((place) => names.nameOf(place)));
    // A claim about groups fails for one citizen and for another, in ways that have nothing to do with each other.
    const isAboutCitizen = witness && primary.norm === undefined && primary.rule === undefined;
    return [
        code,
        verdict,
        ruleSet,
        [...about].sort().join('\n'),
        [...components].sort().join(' '),
        reform?.id ?? '',
        isAboutCitizen ? nameOfCitizen(witness) : '',
    ].join('\n\n');
}

function nameOfCitizen({ facts, day = '' }: WitnessReport): string {
    const known = Object.entries(facts).map(([fact, value]) => `${fact}=${value}`);
    return [...known.sort(), day].join(' ');
}

function inTextOrder(findings: readonly Finding[], files: readonly string[]): readonly Finding[] {
    const rank = (finding: Finding): number => files.indexOf(finding.primary.place.uri);
    return [...findings].sort((a, b) => rank(a) - rank(b) || byStart(a.primary.place, b.primary.place));
}

/** FNV-1a of 128 bits: the same in Node and in a browser, without waiting. */
function hash(text: string): string {
    let value = 0x6c62272e07bb014262b821756295c58dn;
    for (const byte of new TextEncoder().encode(text))
        value = BigInt.asUintN(128, (value ^ BigInt(byte)) * 0x1000000000000000000013bn);
    return value.toString(16).padStart(32, '0');
}
