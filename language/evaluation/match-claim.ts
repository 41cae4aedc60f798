import { componentValues } from '../analyses/counting/index.js';
import {
    OPEN,
    type Component,
    type DutyClaim,
    type HandoverParameter,
    type Norm,
    type RuleClaim,
} from '../model/index.js';
import type { Truth } from '../population/index.js';
import { after, startOf } from './deadline-dates.js';
import type { Situation } from './situation.js';

/** A norm that says what is claimed, or may do so. */
export interface ClaimMatch {
    readonly norm: Norm;
    readonly fits: Exclude<Truth, 'no'>;
    /** The parts of the norm that the claim is about. */
    readonly parts: readonly Component[];
    /** Why it is not known that it fits. */
    readonly undated: readonly (string | undefined)[];
    readonly open: boolean;
    readonly implied: boolean;
}

/** The norms that say what is claimed, whomever they say it of. */
export function matchClaim(claim: DutyClaim | RuleClaim, situation: Situation): ClaimMatch[] {
    return situation.model.norms.flatMap((norm): ClaimMatch[] => {
        if (norm.undated) return [];
        if (claim.kind === 'rule')
            return norm.rule === claim.rule && norm.impliedBy === undefined ? [sure(norm, [])] : [];
        return norm.act === claim.act ? asDuty(claim, norm, situation) : [];
    });
}

const sure = (norm: Norm, parts: readonly Component[]): ClaimMatch => ({
    norm,
    fits: 'yes',
    parts,
    undated: [],
    open: false,
    implied: false,
});

function asDuty(claim: DutyClaim, norm: Norm, situation: Situation): ClaimMatch[] {
    const { participation } = norm;
    if (participation?.actor === claim.bearer && participation.modality === claim.modality)
        return [sure(norm, ['modpart', 'handling'])];
    const saying = saysSo(claim, norm, situation);
    if (saying !== 'no') return byBearer(claim, norm, situation);
    return impliesDuty(claim, norm, situation)
        ? [{ ...sure(norm, ['modalitet', 'handling']), fits: 'unknown', implied: true }]
        : [];
}

function saysSo({ modality, bearer }: DutyClaim, norm: Norm, { model }: Situation): Truth {
    if (modality === norm.modality) return 'yes';
    if (norm.modality !== 'right-and-duty') return 'no';
    // Whoever has a right and a duty has each of them.
    if (modality === 'right') return 'yes';
    const isCitizen = bearer !== OPEN && model.vocabulary.actors.get(bearer)?.kind === 'citizen';
    return modality === 'obligation' && isCitizen ? 'yes' : 'no';
}

/** A citizen's right is a duty of the authority, and the rule does not say which. */
function impliesDuty({ modality, bearer }: DutyClaim, norm: Norm, { model }: Situation): boolean {
    const isRight = norm.modality === 'right' || norm.modality === 'right-and-duty';
    if (modality !== 'obligation' || !isRight || bearer === norm.bearer) return false;
    return bearer === OPEN || model.vocabulary.actors.get(bearer)?.kind !== 'citizen';
}

function byBearer({ bearer }: DutyClaim, norm: Norm, situation: Situation): ClaimMatch[] {
    const parts: Component[] = ['modalitet', 'aktør', 'handling'];
    const handover = norm.parameters.find((each) => each.kind === 'handover');
    if (handover && bearer !== OPEN) return byHandover(bearer, handover, norm, situation);
    if (norm.bearer === bearer) return [sure(norm, parts)];
    return norm.bearer === OPEN ? [{ ...sure(norm, parts), fits: 'unknown', open: true }] : [];
}

/** Who bears the duty on the day of the case, where it passes from one to another. */
function byHandover(
    bearer: string,
    { first, next, duration, anchor }: HandoverParameter,
    norm: Norm,
    { day, dates }: Situation,
): ClaimMatch[] {
    const parts: Component[] = ['modalitet', 'ansvar', 'handling'];
    if (bearer !== first && bearer !== next) return [];
    if (first === next) return [sure(norm, parts)];
    const start = startOf(anchor, dates);
    const end = typeof start === 'number' ? after(start, duration) : undefined;
    if (typeof start !== 'number' || end === undefined)
        return [
            {
                ...sure(norm, parts),
                fits: 'unknown',
                undated: typeof start !== 'number' && start.kind === 'undated' ? start.events : [],
                open: typeof start !== 'number' && start.kind === 'open',
            },
        ];
    return (day < end ? first : next) === bearer ? [sure(norm, parts)] : [];
}

/** Whether a part of a norm is left open by its source. */
export function isLeftOpen(norm: Norm, component: Component): boolean {
    if (component === 'aktør' && norm.bearer === OPEN) return true;
    if (component === 'frist')
        return norm.parameters.some(
            (each) => each.kind === 'deadline' && (each.duration === OPEN || each.anchor?.events === OPEN),
        );
    return componentValues(norm).get(component)?.open === true;
}
