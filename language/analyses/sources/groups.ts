import type { Act, LawTexts } from '../../law/model.js';
import type { Citation, Group, RuleSetModel } from '../../model/index.js';
import { citingRules, locate } from './citations.js';
import { groupReferences, type GroupReference } from './group-references.js';
import type { Comparison, GroupDifference } from './model.js';
import { quote, sentenceAt } from './quote.js';
import { scopeOf, type Scope } from './scope.js';

/**
 * The target groups of each rule, against those that the provision names by their numbers (§ 6, nr. 2-5). Provisions
 * that name groups in other words, or leave them to another provision, are not compared.
 */
export function compareGroups(model: RuleSetModel, law: LawTexts): Comparison<GroupDifference> {
    const homes = homesOf(model, law);
    const members = memberGroups(model);
    const excluded = excludedGroups(model);
    const differences: GroupDifference[] = [];
    const confirmed = new Set<string>();
    const unchecked: Comparison<GroupDifference>['unchecked'][number][] = [];
    const told = new Set<string>();
    for (const citing of citingRules(model)) {
        const { norm } = citing;
        if (!norm || norm.groups.length === 0) continue;
        const located = locate(law, citing.citation);
        const named =
            located.kind === 'found'
                ? namedGroups(scopeOf(located.act, located.provisions), homes)
                : undefined;
        const own = norm.groups.flatMap((name) => members(name) ?? []);
        if (!named || own.length === 0 || norm.groups.some((name) => members(name) === undefined)) {
            unchecked.push({ norm, what: norm.title });
            continue;
        }
        const left = excluded(norm.except);
        const groups = unique(own).filter(({ id }) => !named.groups.has(id) && !left.has(id));
        if (groups.length === 0) {
            confirmed.add(norm.id);
            continue;
        }
        const key = `${norm.rule} ${norm.place.start.line} ${groups.map(({ id }) => id).join()}`;
        if (told.has(key)) continue;
        told.add(key);
        differences.push({
            citing: { ...citing, norm },
            groups,
            quote: named.quote,
            named: model.groups.filter(({ id }) => named.groups.has(id)),
        });
    }
    return { differences, confirmed, unchecked };
}

/** Where the groups of a rule set are numbered: the paragraf of an act, and the group of each number. */
interface Home {
    readonly act: string;
    readonly law: Act | undefined;
    readonly section: string;
    readonly byNumber: ReadonlyMap<number, Group>;
}

function homesOf(model: RuleSetModel, law: LawTexts): readonly Home[] {
    const homes = new Map<string, { act: string; section: string; byNumber: Map<number, Group> }>();
    for (const group of model.groups) {
        const place = group.kind === 'group' ? numbered(group.citation) : undefined;
        if (!place) continue;
        const key = `${place.act} ${place.section}`;
        const home = homes.get(key) ?? {
            act: place.act,
            section: place.section,
            byNumber: new Map<number, Group>(),
        };
        home.byNumber.set(place.number, group);
        homes.set(key, home);
    }
    return [...homes.values()].map((home) => ({ ...home, law: law.get(home.act) }));
}

function numbered(
    citation: Citation | undefined,
): { readonly act: string; readonly section: string; readonly number: number } | undefined {
    const match = /^§ (\d+(?: [a-zæøå])?)(?:, stk\. 1)?, nr\. (\d+)$/.exec(citation?.provision ?? '');
    return match && citation?.act !== undefined
        ? { act: citation.act, section: match[1]!, number: Number(match[2]) }
        : undefined;
}

/** The numbered groups behind a name: a part stands for the group it is part of, a union for its members. */
function memberGroups(model: RuleSetModel): (name: string) => readonly Group[] | undefined {
    const groups = new Map(model.groups.map((group) => [group.id, group]));
    const unions = new Map(model.unions.map((union) => [union.id, union]));
    const visit = (name: string, above: readonly string[]): readonly Group[] | undefined => {
        if (above.includes(name)) return undefined;
        const group = groups.get(name);
        if (group?.kind === 'group' && numbered(group.citation)) return [group];
        const below = group?.parents ?? unions.get(name)?.members ?? [];
        const found = below.map((each) => visit(each, [...above, name]));
        return found.length === 0 || found.includes(undefined) ? undefined : found.flatMap((each) => each!);
    };
    return (name) => visit(name, []);
}

/** `undtagen A`: the groups that the names take out as a whole; a part of a group leaves the rest of it in. */
function excludedGroups(model: RuleSetModel): (names: readonly string[]) => ReadonlySet<string> {
    const whole = new Set(model.groups.filter(({ kind }) => kind === 'group').map(({ id }) => id));
    const unions = new Map(model.unions.map((union) => [union.id, union]));
    return (names) => {
        const found = new Set(names);
        for (const name of found) for (const member of unions.get(name)?.members ?? []) found.add(member);
        return new Set([...found].filter((name) => whole.has(name)));
    };
}

interface Named {
    /** Ids of groups. */
    readonly groups: ReadonlySet<string>;
    readonly quote: string;
}

/**
 * The groups that a provision names; undefined where it is not for groups by number. What comes first decides: a
 * provision that begins without them (»Jobsøgningsaktiviteter skal løbende …«) is for more than those it names later.
 */
function namedGroups(scope: Scope, homes: readonly Home[]): Named | undefined {
    for (const home of homes) {
        const references = scope.pieces.map(({ text, own }) =>
            groupReferences(text, {
                section: home.section,
                isHome: home.law === scope.act,
                title: home.law?.title,
            }).map((reference) => ({ ...reference, text, own })),
        );
        const all = references.flat();
        if (all.length === 0 || !isKeyed(scope, references)) continue;
        if (all.some(({ numbers }) => numbers === 'all')) return undefined;
        const numbers = new Set(all.flatMap((each) => (each.numbers === 'all' ? [] : each.numbers)));
        const groups = [...home.byNumber].flatMap(([number, group]) =>
            numbers.has(number) ? [group.id] : [],
        );
        const first = all.find(({ own }) => own) ?? all[0]!;
        return { groups: new Set(groups), quote: quote(first.text, first.span, 30) };
    }
    return undefined;
}

/** Whether what leads to the provision, or the first sentence of each part of it, names groups. */
function isKeyed(scope: Scope, references: readonly (readonly GroupReference[])[]): boolean {
    if (scope.pieces.some((piece, i) => !piece.own && leadNames(scope, piece.text, references[i]!)))
        return true;
    return scope.cited.every((provision, i) => {
        const parts = provision.kind === 'paragraf' ? provision.children : [provision];
        return parts.every((part) => {
            const start = provision.text.indexOf(part.text);
            return within(references[i]!, start, start + sentenceAt(part.text, 0).end);
        });
    });
}

/** What stands before a list is for all of it; of earlier sentences, the first says whom they all are about. */
function leadNames({ cited }: Scope, text: string, references: readonly GroupReference[]): boolean {
    return within(references, 0, cited[0]!.kind === 'punktum' ? sentenceAt(text, 0).end : text.length);
}

function within(references: readonly GroupReference[], start: number, end: number): boolean {
    return references.some(({ span }) => span.start >= start && span.start < end);
}

function unique(groups: readonly Group[]): Group[] {
    return [...new Set(groups)];
}
