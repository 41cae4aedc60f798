import { and, everything, nothing, or, type Condition } from '../../population/index.js';
import type {
    Deviation as DeviationNode,
    Group as GroupNode,
    GroupClaim as ClaimNode,
    GroupClause,
    GroupUnion as UnionNode,
    NewGroup,
    Recommendation,
    Source as SourceNode,
} from '../../generated/parser/ast.js';
import type { Source } from '../place.js';
import type { Deviation, OpenPoint } from '../norm.js';
import type { Group, GroupClaim, GroupUnion } from '../rule-set.js';
import { lowerCondition, opaqueTexts } from './conditions.js';
import type { Lowering } from './lowering.js';
import { headerPlace, lowerCitation, placeOf, textOf, wordsOf } from './source-text.js';
import { named } from './vocabulary.js';

/** A group that a reform makes by naming it: everyone in the groups that go into it. */
export interface MadeGroup {
    readonly node: NewGroup;
    readonly from: readonly string[];
}

export function madeGroups({ changes }: Recommendation): MadeGroup[] {
    return changes.flatMap(({ body }): MadeGroup[] => {
        if (body?.$type === 'Merge' && body.into)
            return [{ node: body.into, from: body.groups.map((group) => group.$refText) }];
        return body?.$type === 'Rename' && body.into && body.group
            ? [{ node: body.into, from: [body.group.$refText] }]
            : [];
    });
}

export function populationOf(node: GroupNode | UnionNode, on: Lowering): Condition {
    if (node.$type === 'Group') {
        const parents = node.parents.map((parent) => on.groupCondition(parent.$refText) ?? everything);
        return and(...(parents.length > 0 ? [or(...parents)] : []), clauseCondition(node.clauses, on));
    }
    const members = node.members.map((member) => on.groupCondition(member.$refText) ?? nothing);
    return and(or(...members), clauseCondition(node.clauses, on));
}

export function madePopulation({ from }: MadeGroup, on: Lowering): Condition {
    return or(...from.map((each) => on.groupCondition(each) ?? nothing));
}

function clauseCondition(clauses: readonly GroupClause[], on: Lowering): Condition {
    return and(
        ...clauses.map((clause) =>
            clause.$type === 'GroupCondition' ? lowerCondition(clause.condition, on) : everything,
        ),
    );
}

export function lowerUnion(node: UnionNode, condition: Condition): GroupUnion {
    return { ...named(node), members: node.members.map((member) => member.$refText), condition };
}

/** `everyGroup`: what »målgrupperne i LAB« means. */
export function lowerClaim(node: ClaimNode, everyGroup: () => readonly string[], on: Lowering): GroupClaim {
    const members = node.members.map((member) => member.$refText).filter((name) => on.groupCondition(name));
    return {
        groups: node.ruleSet ? everyGroup() : members,
        ...(node.ruleSet && { everyGroup: true as const }),
        disjoint: node.disjoint,
        exhaustive: node.exhaustive,
        same: node.same,
        ...(node.condition && {
            within: lowerCondition(node.condition, on),
            withinText: wordsOf(node.condition),
        }),
        place: headerPlace(node),
    };
}

export function lowerMadeGroup(node: NewGroup, condition: Condition, on: Lowering): Group {
    const citation = lowerCitation(node.citation, on.mainActOf(node));
    return {
        ...named(node),
        ...(citation && { citation }),
        kind: 'group',
        parents: [],
        condition,
        sources: [],
        deviations: [],
        openPoints: [],
    };
}

export function lowerGroup(node: GroupNode, condition: Condition, on: Lowering): Group {
    const citation = lowerCitation(node.citation, on.mainActOf(node));
    const conditions = node.clauses.flatMap((clause) =>
        clause.$type === 'GroupCondition' ? [clause.condition] : [],
    );
    return {
        ...named(node),
        ...(citation && { citation }),
        kind: node.kind === 'målgruppe' ? 'group' : 'subgroup',
        parents: node.parents.map((parent) => parent.$refText),
        condition,
        sources: node.clauses.flatMap((clause) => (clause.$type === 'Source' ? [lowerSource(clause)] : [])),
        deviations: node.clauses.flatMap((clause) =>
            clause.$type === 'Deviation' ? [lowerDeviation(clause)] : [],
        ),
        openPoints: [
            ...node.clauses.flatMap((clause): OpenPoint[] =>
                clause.$type === 'Open' ? [{ text: textOf(clause.text), place: placeOf(clause) }] : [],
            ),
            ...conditions.flatMap((each) =>
                opaqueTexts(each).open.map((text) => ({ text, place: placeOf(each) })),
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
