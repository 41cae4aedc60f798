import { and, everything, nothing, or, type Condition } from '../../population/index.js';
import {
    isGroup,
    isGroupClaim,
    isGroupUnion,
    isRecommendation,
    type Declaration,
    type Deviation as DeviationNode,
    type Group as GroupNode,
    type Change,
    type GroupClause,
    type NewGroup,
    type GroupUnion as UnionNode,
    type Source as SourceNode,
} from '../../generated/parser/ast.js';
import type { Problem } from '../problem.js';
import type { Source } from '../place.js';
import type { Deviation, OpenPoint } from '../norm.js';
import type { Group, GroupClaim, GroupUnion } from '../rule-set.js';
import { lowerCondition, opaqueTexts } from './conditions.js';
import type { Lowering } from './lowering.js';
import { headerPlace, lowerCitation, placeOf, textOf } from './source-text.js';
import { named } from './vocabulary.js';

export interface Groups {
    readonly groups: readonly Group[];
    readonly unions: readonly GroupUnion[];
    readonly claims: readonly GroupClaim[];
}

/** Finds the populations of groups by name, in whatever order and depth they refer to each other. */
export function createGroupConditions(
    declarations: readonly Declaration[],
    problems: Problem[],
    lowering: () => Lowering,
): (name: string) => Condition | undefined {
    const nodes = new Map<string, GroupNode | UnionNode | MadeGroup>();
    for (const node of declarations) {
        if (!isGroup(node) && !isGroupUnion(node)) continue;
        const first = nodes.get(node.name);
        if (first)
            problems.push({
                kind: 'duplicate-name',
                what: node.$type === 'Group' ? node.kind : 'samlebetegnelse',
                name: node.name,
                first: headerPlace('node' in first ? first.node : first),
                place: headerPlace(node),
            });
        else if (node.name) nodes.set(node.name, node);
    }
    for (const made of madeGroups(declarations)) {
        if (made.node.name && !nodes.has(made.node.name)) nodes.set(made.node.name, made);
    }
    const done = new Map<string, Condition>();
    const path: string[] = [];
    return function conditionOf(name: string): Condition | undefined {
        const node = nodes.get(name);
        if (!node) return undefined;
        const known = done.get(name);
        if (known) return known;
        if (path.includes(name)) {
            problems.push({
                kind: 'cycle',
                what: 'group',
                names: [...path.slice(path.indexOf(name)), name],
                place: headerPlace('node' in node ? node.node : node),
            });
            return nothing;
        }
        path.push(name);
        const condition =
            'node' in node
                ? or(...node.from.map((each) => conditionOf(each) ?? nothing))
                : isGroup(node)
                  ? ownPopulation(node, lowering(), conditionOf)
                  : unionPopulation(node, lowering(), conditionOf);
        path.pop();
        done.set(name, condition);
        return condition;
    };
}

function ownPopulation(
    node: GroupNode,
    on: Lowering,
    conditionOf: (name: string) => Condition | undefined,
): Condition {
    const parents = node.parents.map((parent) => conditionOf(parent.$refText) ?? everything);
    return and(...(parents.length > 0 ? [or(...parents)] : []), clauseCondition(node.clauses, on));
}

function unionPopulation(
    node: UnionNode,
    on: Lowering,
    conditionOf: (name: string) => Condition | undefined,
): Condition {
    const members = node.members.map((member) => conditionOf(member.$refText) ?? nothing);
    return and(or(...members), clauseCondition(node.clauses, on));
}

function clauseCondition(clauses: readonly GroupClause[], on: Lowering): Condition {
    return and(
        ...clauses.map((clause) =>
            clause.$type === 'GroupCondition' ? lowerCondition(clause.condition, on) : everything,
        ),
    );
}

/** `later`: groups that only a reform brings; »målgrupperne i LAB« does not mean them. */
export function lowerGroups(
    declarations: readonly Declaration[],
    on: Lowering,
    later: ReadonlySet<string> = new Set(),
): Groups {
    const groups = new Map<string, Group>();
    const unions = new Map<string, GroupUnion>();
    for (const node of declarations) {
        if (isGroup(node) && node.name && !groups.has(node.name)) groups.set(node.name, lowerGroup(node, on));
        if (isGroupUnion(node) && node.name && !unions.has(node.name)) {
            unions.set(node.name, {
                ...named(node),
                members: node.members.map((member) => member.$refText),
                condition: on.groupCondition(node.name) ?? nothing,
            });
        }
    }
    for (const { node } of madeGroups(declarations)) {
        if (!node.name || groups.has(node.name) || unions.has(node.name)) continue;
        groups.set(node.name, lowerMadeGroup(node, on));
    }
    const claims = declarations.filter(isGroupClaim).map((node): GroupClaim => {
        const all = [...groups.values()]
            .filter((group) => group.kind === 'group' && !later.has(group.id))
            .map((group) => group.id);
        const members = node.members
            .map((member) => member.$refText)
            .filter((name) => on.groupCondition(name));
        return {
            groups: node.ruleSet ? all : members,
            ...(node.ruleSet && { everyGroup: true as const }),
            disjoint: node.disjoint,
            exhaustive: node.exhaustive,
            same: node.same,
            ...(node.condition && { within: lowerCondition(node.condition, on) }),
            place: headerPlace(node),
        };
    });
    return { groups: [...groups.values()], unions: [...unions.values()], claims };
}

/** A group that a reform makes by naming it: everyone in the groups that go into it. */
interface MadeGroup {
    readonly node: NewGroup;
    readonly from: readonly string[];
}

function madeGroups(declarations: readonly Declaration[]): MadeGroup[] {
    const changes = declarations.filter(isRecommendation).flatMap((node): Change[] => node.changes);
    return changes.flatMap(({ body }): MadeGroup[] => {
        if (body?.$type === 'Merge' && body.into)
            return [{ node: body.into, from: body.groups.map((group) => group.$refText) }];
        return body?.$type === 'Rename' && body.into && body.group
            ? [{ node: body.into, from: [body.group.$refText] }]
            : [];
    });
}

function lowerMadeGroup(node: NewGroup, on: Lowering): Group {
    const citation = lowerCitation(node.citation, on.mainActOf(node));
    return {
        ...named(node),
        ...(citation && { citation }),
        kind: 'group',
        parents: [],
        condition: on.groupCondition(node.name) ?? nothing,
        sources: [],
        deviations: [],
        openPoints: [],
    };
}

function lowerGroup(node: GroupNode, on: Lowering): Group {
    const citation = lowerCitation(node.citation, on.mainActOf(node));
    const conditions = node.clauses.flatMap((clause) =>
        clause.$type === 'GroupCondition' ? [clause.condition] : [],
    );
    return {
        ...named(node),
        ...(citation && { citation }),
        kind: node.kind === 'målgruppe' ? 'group' : 'subgroup',
        parents: node.parents.map((parent) => parent.$refText),
        condition: on.groupCondition(node.name) ?? nothing,
        sources: node.clauses.flatMap((clause) => (clause.$type === 'Source' ? [lowerSource(clause)] : [])),
        deviations: node.clauses.flatMap((clause) =>
            clause.$type === 'Deviation' ? [lowerDeviation(clause)] : [],
        ),
        openPoints: [
            ...node.clauses.flatMap((clause): OpenPoint[] =>
                clause.$type === 'Open' ? [{ text: textOf(clause.text), place: placeOf(clause) }] : [],
            ),
            ...conditions.flatMap((condition) =>
                opaqueTexts(condition).open.map((text) => ({ text, place: placeOf(condition) })),
            ),
        ],
    };
}

export function lowerSource(node: SourceNode): Source {
    return { text: textOf(node.text), place: placeOf(node) };
}

export function lowerDeviation(node: DeviationNode): Deviation {
    return {
        source: textOf(node.source),
        theirs: textOf(node.theirs),
        ...(node.other !== undefined && { other: textOf(node.other) }),
        ours: textOf(node.ours),
        place: placeOf(node),
    };
}
