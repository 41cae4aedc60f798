import {
    OPEN,
    type Component,
    type Modality,
    type Norm,
    type Place,
    type RuleSetModel,
} from '../../model/index.js';
import type { Position, Stance } from './model.js';

const STANCES: Readonly<Partial<Record<Modality, Stance>>> = {
    obligation: 'duty',
    prohibition: 'prohibition',
    permission: 'permission',
    right: 'right',
    'right-and-duty': 'right-and-duty',
    exemption: 'exemption',
};

const BEARER: readonly Component[] = ['modalitet', 'aktør', 'handling'];
const PARTICIPANT: readonly Component[] = ['modpart', 'handling'];

/** What a norm says of its bearer, of those it hands over to, and of the one who takes part; nothing for definitions. */
export function positionsOf(norm: Norm): Position[] {
    const { act, participation } = norm;
    const stance = STANCES[norm.modality];
    if (act === undefined || stance === undefined) return [];
    const positions = bearersOf(norm).map((actor): Position => ({
        norm,
        actor,
        act,
        stance,
        side: 'bearer',
        components: BEARER,
    }));
    if (participation) {
        positions.push({
            norm,
            actor: participation.actor,
            act,
            stance: participation.modality === 'obligation' ? 'duty' : 'permission',
            side: 'participation',
            components: PARTICIPANT,
        });
    }
    return positions;
}

/** The bearer, and the actors of a hand-over; `undefined` where the source leaves the bearer open. */
export function bearersOf(norm: Norm): (string | undefined)[] {
    const bearers = new Set<string | undefined>([norm.bearer === OPEN ? undefined : norm.bearer]);
    for (const parameter of norm.parameters) {
        if (parameter.kind === 'handover') bearers.add(parameter.first).add(parameter.next);
    }
    return [...bearers];
}

/** The rule or the row that a norm was written as. Norms of one such text never contradict each other. */
export function textOf({ rule, place }: Norm): string {
    let number = numbers.get(place);
    if (number === undefined) numbers.set(place, (number = next++));
    return `${rule}\n${number}`;
}

/** By the place itself: where it is changes while somebody writes above it. */
const numbers = new WeakMap<Place, number>();
let next = 0;

export const isDuty = (stance: Stance): boolean => stance === 'duty' || stance === 'right-and-duty';
export const isRight = (stance: Stance): boolean => stance === 'right' || stance === 'right-and-duty';

/** Whether the actor is on the authorities' side; undefined actors are not. */
export function isAuthority(model: RuleSetModel, actor: string | undefined): boolean {
    return actor !== undefined && model.vocabulary.actors.get(actor)?.kind === 'authority';
}
