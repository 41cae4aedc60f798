import type {
    Finding,
    FindingPlace,
    GroupClaim,
    Norm,
    Place,
    Problem,
    RuleSetModel,
} from '../model/index.js';

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
    const names = namesIn(model);
    const keys = new Map(findings.map((finding) => [finding, keyOf(finding, model.id, names)]));
    const result = new Map<Finding, string>();
    for (const [key, alike] of Map.groupBy(findings, (finding) => keys.get(finding)!)) {
        const inOrder = alike.length > 1 ? inTextOrder(alike, model.files) : alike;
        for (const [i, finding] of inOrder.entries())
            result.set(finding, hash(i > 0 ? `${key}\n${i + 1}` : key));
    }
    return result;
}

function keyOf(finding: Finding, ruleSet: string, names: Names): string {
    const { code, verdict, primary, related, components, reform } = finding;
    // Which of two rules is told first follows where they stand, so the order says nothing.
    const about = new Set([primary, ...related].map((place) => names.of(place)));
    return [
        code,
        verdict,
        ruleSet,
        [...about].sort().join('\n'),
        [...components].sort().join(' '),
        reform?.id ?? '',
    ].join('\n\n');
}

/** What places are called, wherever they are. */
interface Names {
    of(place: FindingPlace): string;
}

function namesIn(model: RuleSetModel): Names {
    const norms = namesOfNorms(model);
    const problems = new Map(model.problems.map((problem) => [at(problem.place), nameOfProblem(problem)]));
    const declarations = declarationsIn(model);
    return {
        of({ norm, rule, citation, place }) {
            if (norm !== undefined) return norms.get(norm) ?? `norm ${norm}`;
            const within = declarations.around(place);
            const own = [rule, citation, problems.get(at(place))];
            return [...new Set([within, ...own])].filter((each) => each !== undefined).join(' · ');
        },
    };
}

/** Rows of a table by whom they are for: their ids count from the top of the table. */
function namesOfNorms({ norms, reform }: RuleSetModel): ReadonlyMap<string, string> {
    const all = [...new Set([...norms, ...(reform?.norms ?? [])])];
    const names = new Map<string, string>();
    for (const [name, alike] of Map.groupBy(all, nameOfNorm))
        for (const [i, { id }] of alike.entries()) names.set(id, i > 0 ? `${name} ${i + 1}` : name);
    return names;
}

function nameOfNorm({ id, rule, origin, groups, except, act, modality }: Norm): string {
    if (origin !== 'row') return `norm ${id}`;
    const whom = [...groups].sort().join(', ');
    const but = [...except].sort().join(', ');
    return ['række', rule, whom, but, act ?? '', modality].join(' / ');
}

function nameOfProblem(problem: Problem): string {
    switch (problem.kind) {
        case 'syntax':
        case 'bad-value':
            return `${problem.kind} ${problem.message.da}`;
        case 'unknown-name':
        case 'duplicate-name':
            return `${problem.kind} ${problem.what} ${problem.name}`;
        case 'cycle':
            return `${problem.kind} ${problem.what} ${[...problem.names].sort().join(' ')}`;
        case 'ambiguous-condition':
            return problem.kind;
    }
}

/** The declarations of a rule set: what stands in one of them moves with it. */
interface Declarations {
    /** Name of the last one that begins at the place or above it. */
    around(place: Place): string | undefined;
}

function declarationsIn(model: RuleSetModel): Declarations {
    const { vocabulary, figures, reform } = model;
    const { facts, events, actors, acts, subjects, lawActs } = vocabulary;
    const named = [facts, events, actors, acts, subjects, lawActs].flatMap((each) => [...each.values()]);
    const rows = figures?.tables.flatMap((table) =>
        table.rows.map(({ id, place }) => ({ id: `${table.id} ${id}`, place })),
    );
    const recommendations = reform?.reforms.flatMap((each) => each.recommendations);
    const declared = [
        ...[...model.norms, ...(reform?.norms ?? [])].map(({ rule, place }) => ({ id: rule, place })),
        ...[model.groups, model.unions, reform?.groups, named, figures?.tables, rows].flat(),
        ...[figures?.keyFigures, reform?.reforms, recommendations, reform?.hearings].flat(),
        ...[...model.claims, ...(reform?.claims ?? [])].map((claim) => ({
            id: nameOfClaim(claim),
            place: claim.place,
        })),
        ...model.cases.map(({ title, place }) => ({ id: title, place })),
    ].filter((each) => each !== undefined);
    const byFile = Map.groupBy(declared, ({ place }) => place.uri);
    for (const each of byFile.values()) each.sort((a, b) => byStart(a.place, b.place));
    return {
        around: (place) => byFile.get(place.uri)?.findLast((each) => byStart(each.place, place) <= 0)?.id,
    };
}

function nameOfClaim({ groups, disjoint, exhaustive, same, everyGroup }: GroupClaim): string {
    const claimed = [disjoint && 'adskilte', exhaustive && 'udtømmende', same && 'ens'].filter(Boolean);
    return `${everyGroup ? 'målgrupperne' : [...groups].sort().join(', ')} ${claimed.join(' ')}`;
}

function inTextOrder(findings: readonly Finding[], files: readonly string[]): readonly Finding[] {
    const rank = (finding: Finding): number => files.indexOf(finding.primary.place.uri);
    return [...findings].sort((a, b) => rank(a) - rank(b) || byStart(a.primary.place, b.primary.place));
}

function byStart({ start: a }: Place, { start: b }: Place): number {
    return a.line - b.line || a.character - b.character;
}

function at({ uri, start }: Place): string {
    return `${uri}#${start.line}:${start.character}`;
}

/** FNV-1a of 128 bits: the same in Node and in a browser, without waiting. */
function hash(text: string): string {
    let value = 0x6c62272e07bb014262b821756295c58dn;
    for (const byte of new TextEncoder().encode(text))
        value = BigInt.asUintN(128, (value ^ BigInt(byte)) * 0x1000000000000000000013bn);
    return value.toString(16).padStart(32, '0');
}
