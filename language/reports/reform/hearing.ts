import type { Hearing, Position, Stance } from '../../model/index.js';
import { isoDay } from '../citizen.js';
import type { Dispute, HearingReport, PositionLine } from './model.js';

/** Who answered, and what was said on other things than single recommendations; null where there was no hearing. */
export function hearingOf(hearings: readonly Hearing[]): HearingReport | null {
    if (hearings.length === 0) return null;
    return {
        parties: hearings.map(({ id, title, date, positions }) => ({
            name: id,
            title,
            date: date === undefined ? null : isoDay(date),
            stances: {
                supports: count(positions, 'supports'),
                'supports-in-part': count(positions, 'supports-in-part'),
                opposes: count(positions, 'opposes'),
                proposes: count(positions, 'proposes'),
            },
        })),
        topics: hearings.flatMap((hearing) =>
            hearing.positions
                .filter(({ recommendations }) => recommendations.length === 0)
                .map((position) => ({ ...positionLine(hearing, position), topic: position.topic ?? '' })),
        ),
    };
}

export function positionsOn(recommendation: string, hearings: readonly Hearing[]): readonly PositionLine[] {
    return hearings.flatMap((hearing) =>
        hearing.positions
            .filter(({ recommendations }) => recommendations.includes(recommendation))
            .map((position) => positionLine(hearing, position)),
    );
}

export function disputeOf(positions: readonly PositionLine[]): Dispute {
    if (positions.some(({ stance }) => stance === 'opposes')) return 'opposed';
    return positions.some(({ stance }) => stance !== 'supports') ? 'reserved' : 'none';
}

function positionLine({ id, title }: Hearing, { stance, text }: Position): PositionLine {
    return { party: id, partyTitle: title, stance, text: text ?? null };
}

/** A position on two recommendations is one position on each. */
function count(positions: readonly Position[], stance: Stance): number {
    return positions
        .filter((position) => position.stance === stance)
        .reduce((all, { recommendations }) => all + Math.max(1, recommendations.length), 0);
}
