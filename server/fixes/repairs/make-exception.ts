import { isSubset } from '../../../language/population/index.js';
import { enumerate, type Component, type Finding, type Norm } from '../../../language/model/index.js';
import type { Edit, Fix, FixContext, Offer } from '../fix.js';
import { addClause } from '../writing/clauses.js';
import { nodeOf, normsOf } from '../writing/nodes.js';
import { nameOf } from '../writing/say.js';

/** Two rules clash: one of them is said to be an exception from the other. Which one, is the drafter's choice. */
export default {
    id: 'make-exception',
    codes: ['RR101', 'RR102', 'RR103'],
    title: {
        da: 'Gør den ene regel til en undtagelse fra den anden.',
        en: 'Make one rule an exception from the other.',
    },
    safety: 'unsafe',
    *offer(context, finding) {
        const norms = normsOf(context, finding);
        const [later, earlier] = norms;
        if (!later || !earlier || later.rule === earlier.rule) return;
        const ways = [
            { winner: later, loser: earlier, reason: reasonFor(context, later, earlier) },
            { winner: earlier, loser: later, reason: reasonFor(context, earlier, later) },
        ].sort((a, b) => Number(b.reason !== undefined) - Number(a.reason !== undefined));
        for (const way of ways) {
            if (goesBefore(context, way.loser, way.winner)) continue;
            const winners = norms.filter(({ rule }) => rule === way.winner.rule);
            for (const parts of partsOf(finding)) yield offer(context, way, winners, parts);
        }
    },
} satisfies Fix;

interface Way {
    readonly winner: Norm;
    readonly loser: Norm;
    readonly reason: 'special' | 'later' | undefined;
}

/** Values that clash can give way alone; what a rule is as a whole cannot. */
function partsOf({ code, components }: Finding): (readonly Component[])[] {
    return code === 'RR103' && components.length > 0 ? [components, []] : [[]];
}

/**
 * Lex specialis: the one is for some of those whom the other is for. Lex posterior: it takes effect later. Where both
 * or neither holds for both ways, nothing is suggested.
 */
function reasonFor({ model }: FixContext, winner: Norm, loser: Norm): Way['reason'] {
    const within = isSubset(model.space, winner.population, loser.population);
    const around = isSubset(model.space, loser.population, winner.population);
    if (within === 'yes' && around === 'no') return 'special';
    if (around === 'yes' && within === 'no') return undefined;
    const from = ({ validity }: Norm): number => validity.from ?? -Infinity;
    return from(winner) > from(loser) ? 'later' : undefined;
}

/** Whether a rule already goes before another, directly or through others: the reverse would be a circle. */
function goesBefore({ model }: FixContext, winner: Norm, loser: Norm): boolean {
    const seen = new Set([winner.rule]);
    for (const rule of seen)
        for (const norm of model.norms)
            if (norm.rule === rule) for (const { rule: other } of norm.defeats) seen.add(other);
    return seen.has(loser.rule);
}

function offer(
    context: FixContext,
    { winner, loser, reason }: Way,
    winners: readonly Norm[],
    parts: readonly Component[],
): Offer {
    const { language } = context;
    const only = parts.length > 0 ? ` kun ${enumerate(parts, 'da')}` : '';
    const nodes = new Set(winners.map((norm) => nodeOf(context, norm)));
    const edits = [...nodes].flatMap((node): Edit[] =>
        node ? [addClause(node, `undtagelse fra ${loser.rule}${only}`)] : [],
    );
    const [one, other] = [nameOf(winner, language), nameOf(loser, language)];
    const da = language === 'da';
    const part = parts.length > 0 ? (da ? `, men${only}` : `, but only as to ${enumerate(parts, 'en')}`) : '';
    const why =
        reason === 'special'
            ? da
                ? ': den gælder kun for nogle af de samme borgere'
                : ': it is for some of the same citizens only'
            : reason === 'later'
              ? da
                  ? ': den træder i kraft senere'
                  : ': it takes effect later'
              : '';
    return {
        title: da
            ? `Gør ${one} til en undtagelse fra ${other}${part}${why}`
            : `Make ${one} an exception from ${other}${part}${why}`,
        edits,
    };
}
