import { DAY_AXIS } from '../../../model/index.js';
import { and, isEmpty, not, type Space } from '../../../population/index.js';
import type { SideEffect } from './model.js';
import { forSome } from './project.js';

/** Whether the same citizens have the effect on both sides, only on other days. */
export function differsInDays(
    space: Space,
    before: SideEffect | undefined,
    after: SideEffect | undefined,
): boolean {
    if (!before || !after) return false;
    const [old, now] = [before, after].map(({ cases }) => forSome(space, DAY_AXIS, cases));
    return isEmpty(space, and(old!, not(now!))) === 'yes' && isEmpty(space, and(now!, not(old!))) === 'yes';
}
