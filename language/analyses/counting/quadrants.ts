import { OPEN, type Norm, type Vocabulary } from '../../model/index.js';

/** Rights and duties: what the authority must (skal) or may (kan) offer, then what the citizen must or may do. */
export type Quadrant = 'skalSkal' | 'skalKan' | 'kanSkal' | 'kanKan';

export const QUADRANTS: readonly Quadrant[] = ['skalSkal', 'skalKan', 'kanSkal', 'kanKan'];

/**
 * The quadrant of a rule (ekspertgruppen 2024, tabel 2.1); undefined for what lies outside the table.
 *
 * The authority *skal* when the rule gives an authority a duty, or the citizen a right (a citizen's right is the
 * authority's duty). The citizen *skal* when the rule gives the citizen a duty, as bearer or as the one who takes part.
 * The side to which the rule gives no duty *kan*: silence is no duty. So a duty that the citizen bears alone is
 * kan/skal, one that the authority bears alone skal/kan, and "ret og pligt" is skal/skal.
 *
 * Outside the table: prohibitions, exemptions and definitions (nothing is offered), sanctions, and rules whose bearer
 * is a company, left open or not declared.
 */
export function quadrantOf(norm: Norm, { actors }: Pick<Vocabulary, 'actors'>): Quadrant | undefined {
    const { modality, bearer, participation } = norm;
    if (norm.sanctionFor.length > 0 || bearer === undefined || bearer === OPEN) return undefined;
    const side = actors.get(bearer)?.kind;
    if (side !== 'citizen' && side !== 'authority') return undefined;
    if (!OFFERS.has(modality)) return undefined;

    const bears = modality === 'obligation' || modality === 'right-and-duty';
    const entitled = side === 'citizen' && (modality === 'right' || modality === 'right-and-duty');
    const other =
        participation?.modality === 'obligation' ? actors.get(participation.actor)?.kind : undefined;
    const authority = entitled || (bears && side === 'authority') || other === 'authority';
    const citizen = (bears && side === 'citizen') || other === 'citizen';
    return `${authority ? 'skal' : 'kan'}${citizen ? 'Skal' : 'Kan'}`;
}

const OFFERS: ReadonlySet<Norm['modality']> = new Set([
    'obligation',
    'permission',
    'right',
    'right-and-duty',
]);
