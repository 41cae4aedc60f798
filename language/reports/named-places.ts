import {
    formatCitation,
    type Change,
    type FindingPlace,
    type GroupClaim,
    type Norm,
    type Place,
    type Problem,
    type RuleSetModel,
} from '../model/index.js';

/** What the places of findings are called, wherever in the text they are. */
export interface NamedPlaces {
    /** The rule, or row of a table, that it is about; else what stands there, within the declaration that it stands in. */
    nameOf(place: FindingPlace): string;
}

export function namedPlaces(model: RuleSetModel): NamedPlaces {
    const norms = namesOfNorms(model);
    const things = thingsAt(model);
    const declarations = declarationsIn(model);
    return {
        nameOf({ norm, rule, citation, place }) {
            if (norm !== undefined) return norms.get(norm) ?? `norm ${norm}`;
            const within = declarations.around(place);
            const own = [rule, citation, things.of(place)];
            return [...new Set([within, ...own])].filter((each) => each !== undefined).join(' · ');
        },
    };
}

/** What stands at a place and is no declaration: mistakes, and changes of a reform. */
interface Things {
    of(place: Place): string | undefined;
}

function thingsAt({ problems, reform }: RuleSetModel): Things {
    const changes =
        reform?.reforms.flatMap((each) => each.recommendations.flatMap((one) => one.changes)) ?? [];
    const things = [
        ...problems.map((problem) => ({ place: problem.place, name: nameOfProblem(problem) })),
        ...changes.map((change) => ({ place: change.place, name: nameOfChange(change) })),
    ];
    // Two mistakes may begin at the same place; a check hands on the place of the one that it is about.
    const itself = new Map(things.map(({ place, name }) => [place, name]));
    const byPlace = new Map(things.map(({ place, name }) => [at(place), name]));
    return { of: (place) => itself.get(place) ?? byPlace.get(at(place)) };
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

/** A change by what it works on: its id counts from the top of its recommendation. */
function nameOfChange(change: Change): string {
    return `${change.reform} ${change.recommendation} ${change.kind} ${[...targetsOf(change)].sort().join(', ')}`;
}

function targetsOf(change: Change): readonly string[] {
    switch (change.kind) {
        case 'repeal-groups':
        case 'insert-groups':
            return change.groups;
        case 'repeal-provisions':
            return change.citations.map(formatCitation);
        case 'harmonise':
            return [
                ...change.subjects.map(({ subject }) => subject),
                ...change.rules.map(({ rule }) => rule),
            ];
        case 'merge-groups':
            return [...change.groups, `→ ${change.into}`];
        case 'rename-group':
            return [change.group, `→ ${change.into}`];
        case 'repeal':
        case 'amend':
        case 'extend':
        case 'insert':
        case 'keep':
            return change.rules.map(({ rule }) => rule);
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

export function byStart({ start: a }: Place, { start: b }: Place): number {
    return a.line - b.line || a.character - b.character;
}

function at({ uri, start }: Place): string {
    return `${uri}#${start.line}:${start.character}`;
}
