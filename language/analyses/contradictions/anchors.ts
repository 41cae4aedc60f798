import { OPEN, type Anchor } from '../../model/index.js';

/**
 * Whether two values are counted from the same start. `unknown`: one names no start, or leaves it open. Several events
 * mean any of them, so one in common is enough: a case in which just that one happens has both values from it.
 */
export type SameStart = 'same' | 'other' | 'unknown';

export function sameStart(a: Anchor | undefined, b: Anchor | undefined): SameStart {
    if (a === undefined && b === undefined) return 'same';
    if (a === undefined || b === undefined || a.events === OPEN || b.events === OPEN) return 'unknown';
    const events = new Set(a.events);
    return b.events.some((event) => events.has(event)) ? 'same' : 'other';
}

/** Whether two values are counted from exactly the same events. */
export function equalStart(a: Anchor | undefined, b: Anchor | undefined): boolean {
    if (a === undefined || b === undefined) return a === b;
    if (a.events === OPEN || b.events === OPEN) return false;
    return a.direction === b.direction && [...a.events].sort().join('\n') === [...b.events].sort().join('\n');
}
