import { isGroup, isGroupCondition, type Group } from '../../../language/generated/parser/ast.js';
import { and, everything, isSubset, or } from '../../../language/population/index.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import type { Fix, FixContext, Offer } from '../fix.js';
import { addClause } from '../writing/clauses.js';
import { nodeAt } from '../writing/nodes.js';

/** Two groups that are to have nobody in common: those in both are left to one of them. */
export default {
    id: 'narrow-group',
    codes: ['RR301'],
    title: {
        da: 'Lad den ene målgruppe ikke omfatte den anden.',
        en: 'Let one group not include the other.',
    },
    safety: 'unsafe',
    *offer(context, { primary, related }) {
        const second = groupAt(context, primary.place);
        const first = related[0] && groupAt(context, related[0].place);
        if (!first || !second) return;
        for (const [narrowed, kept] of [
            [second, first],
            [first, second],
        ] as const) {
            const offer = leaveTo(context, narrowed, kept);
            if (offer) yield offer;
        }
    },
} satisfies Fix;

const groupAt = (context: FixContext, place: Parameters<typeof nodeAt>[1]): Group | undefined =>
    nodeAt(context, place, isGroup);

function leaveTo({ model, language }: FixContext, narrowed: Group, kept: Group): Offer | undefined {
    const of = (node: Group) => model.groups.find(({ id }) => id === node.name);
    const [mine, theirs] = [of(narrowed), of(kept)];
    // Nobody would be left in it.
    if (!mine || !theirs || isSubset(model.space, mine.condition, theirs.condition) !== 'no')
        return undefined;
    if (restsOn(kept, narrowed.name) || leavesAGap(model, mine, theirs)) return undefined;
    const [a, b] = [mine.title, theirs.title].map((title) => `»${title}«`);
    return {
        title:
            language === 'da'
                ? `Lad ${a} ikke omfatte dem, der hører til ${b}`
                : `Let ${a} not include those who belong to ${b}`,
        edits: [addClause(narrowed, `når hører ikke til ${kept.name}`)],
    };
}

/** Of some claim to be exhaustive, the one group may be a part and the other not: whoever leaves it is then outside. */
function leavesAGap({ claims, groups, unions, space }: RuleSetModel, narrowed: Named, kept: Named): boolean {
    const all = [...groups, ...unions];
    return claims
        .filter((claim) => claim.exhaustive && claim.groups.includes(narrowed.id))
        .some((claim) => {
            const others = claim.groups
                .filter((id) => id !== narrowed.id)
                .flatMap((id) => all.find((group) => group.id === id)?.condition ?? []);
            const leaving = and(narrowed.condition, kept.condition, claim.within ?? everything);
            return isSubset(space, leaving, or(...others)) !== 'yes';
        });
}

type Named = Pick<RuleSetModel['groups'][number], 'id' | 'condition'>;

/** A group defined by another cannot be taken out of it: the two would be defined by each other. */
function restsOn(group: Group, name: string): boolean {
    const words = group.clauses.filter(isGroupCondition).map(({ $cstNode }) => $cstNode?.text ?? '');
    return (
        words.some((text) => text.includes(name)) || group.parents.some(({ $refText }) => $refText === name)
    );
}
