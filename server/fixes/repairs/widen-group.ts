import { judgeExhaustiveness } from '../../../language/analyses/groups/claims.js';
import type { GroupGap } from '../../../language/analyses/groups/model.js';
import {
    isGroup,
    isGroupClaim,
    isGroupCondition,
    type Group,
} from '../../../language/generated/parser/ast.js';
import { describeCitizen } from '../../../language/reports/citizen.js';
import type { GroupClaim, RuleSetModel } from '../../../language/model/index.js';
import type { Edit, Fix, FixContext, Offer } from '../fix.js';
import { insertLines, replace } from '../writing/clauses.js';
import { regionInWords } from '../writing/condition-words.js';
import { nodeAt, textOfNode } from '../writing/nodes.js';
import { once } from '../writing/once.js';

/** Citizens outside all groups are taken into one of those that are nearest, or said not to exist. */
export default {
    id: 'widen-group',
    codes: ['RR302'],
    title: {
        da: 'Luk hullet mellem målgrupperne.',
        en: 'Close the gap between the groups.',
    },
    safety: 'unsafe',
    *offer(context, { primary, witness, verdict }) {
        if (verdict !== 'found' || !witness) return;
        const claim = context.model.claims.find(
            ({ place }) => place.uri === primary.place.uri && place.start.line === primary.place.start.line,
        );
        const told = JSON.stringify(witness.facts);
        const gap =
            claim &&
            gaps(context.model)
                .get(claim)
                ?.find(
                    (each) =>
                        JSON.stringify(describeCitizen(context.model, each.witness, 'da').facts) === told,
                );
        const words = gap && regionInWords(context.model, gap.region);
        if (!gap || words === undefined) return;
        for (const { place } of gap.nearest) {
            const node = nodeAt(context, place, isGroup);
            const offer = node && takeIn(context, node, words);
            if (offer) yield offer;
        }
        const node = nodeAt(context, primary.place, isGroupClaim);
        const document = node && context.document(primary.place.uri);
        if (!document) return;
        yield {
            title:
                context.language === 'da'
                    ? `Skriv som forudsætning, at ingen borger er sådan: ${words}`
                    : `State as an assumption (forudsætning) that no citizen is like this: ${words}`,
            edits: [insertLines(document, node.$cstNode!.range.end.line, [`forudsætning ikke (${words})`])],
        };
    },
} satisfies Fix;

const gaps = once(
    (model: RuleSetModel) =>
        new Map<GroupClaim, readonly GroupGap[]>(
            model.claims
                .filter(({ exhaustive }) => exhaustive)
                .map((claim) => [claim, judgeExhaustiveness(model, claim).gaps]),
        ),
);

function takeIn({ language }: FixContext, group: Group, words: string): Offer | undefined {
    const conditions = group.clauses.filter(isGroupCondition);
    const [only] = conditions;
    if (!only?.condition || conditions.length > 1) return undefined;
    const before = textOfNode(only.condition);
    if (before.includes('--')) return undefined;
    const edits: Edit[] = [replace(only.condition, `${inParentheses(before)} eller ${inParentheses(words)}`)];
    const title = `»${group.title ?? group.name}«`;
    return {
        title:
            language === 'da'
                ? `Lad ${title} også omfatte dem, hvor ${words}`
                : `Let ${title} include those with ${words} too`,
        edits,
    };
}

/** What joins conditions is set apart from what joins these. */
const inParentheses = (words: string): string =>
    / og | eller |\n/.test(words) && !/^\([^()]*\)$/.test(words) ? `(${words})` : words;
