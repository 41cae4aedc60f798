import type { Change, Hearing, Norm, Recommendation, Reform } from '../../model/index.js';
import type { ReformCounts } from '../../reform/count/index.js';
import type { Touch } from '../../reform/index.js';
import { isoDay } from '../citizen.js';
import { proceedsLine } from './economy.js';
import { disputeOf, positionsOn } from './hearing.js';
import type { ChangeLine, RecommendationReport, TouchedRule } from './model.js';
import { fileAndLine, ruleLine, type Writing } from './rule-lines.js';
import { sayChange } from './say-change.js';

/** Every recommendation, rejected ones too, with all that is known of it in one place. */
export function recommendationReports(
    counts: ReformCounts,
    hearings: readonly Hearing[],
    on: Writing,
): readonly RecommendationReport[] {
    const touches = Map.groupBy(counts.reformed.touches, ({ change }) => change.id);
    const norms = new Map(
        [...(counts.before.model.reform?.norms ?? []), ...counts.before.model.norms].map((norm) => [
            norm.id,
            norm,
        ]),
    );
    return counts.reforms.flatMap((reform) =>
        reform.recommendations.map((each): RecommendationReport => {
            const { id, title, rejected, proceeds, justifications, sources, place } = each;
            const counted = counts.byRecommendation.find(({ recommendation }) => recommendation === each);
            const positions = positionsOn(id, hearings);
            return {
                id,
                reform: reform.id,
                title,
                rejected,
                counts: counted
                    ? { alone: counted.alone, inOrder: counted.inOrder, shared: counted.shared }
                    : null,
                changes: each.changes.map((change) =>
                    changeLine(change, each, reform, touches.get(change.id) ?? [], norms, counts, on),
                ),
                positions,
                dispute: disputeOf(positions),
                proceeds: proceeds ? proceedsLine(id, title, proceeds, reform) : null,
                reasons: justifications.map(({ text, source }) => (source ? `${text} (${source})` : text)),
                sources: sources.map(({ text }) => text),
                ...fileAndLine(place, on),
            };
        }),
    );
}

function changeLine(
    change: Change,
    { changes }: Recommendation,
    reform: Reform,
    touches: readonly Touch[],
    norms: ReadonlyMap<string, Norm>,
    { before, after }: ReformCounts,
    on: Writing,
): ChangeLine {
    const { inForce, until, newCasesOnly, sources } = change;
    const seen = new Set<string>();
    const rules = touches.flatMap((touch): TouchedRule[] => {
        const norm = norms.get(touch.origin);
        if (!norm || seen.has(`${touch.origin} ${touch.kind}`)) return [];
        seen.add(`${touch.origin} ${touch.kind}`);
        return [{ ...ruleLine(norm, before.model, on), what: touch.kind, components: touch.components }];
    });
    // What holds for all changes of the reform is said once, of the reform.
    const ownDay = inForce !== undefined && inForce !== reform.inForce;
    return {
        text: sayChange(change, before.model, after.model, norms.get(touches[0]?.origin ?? ''), on),
        rules,
        inForce: ownDay ? isoDay(inForce) : null,
        until: until === undefined ? null : isoDay(until - 1),
        newCasesOnly: newCasesOnly && !reform.newCasesOnly,
        sources: changes.length > 0 ? sources.map(({ text }) => text) : [],
    };
}
