import { daysOf } from '../../analyses/counting/index.js';
import type { RuleSetModel } from '../../model/index.js';
import { reformed } from '../reformed.js';
import { compareGroups } from './groups.js';
import { createMeets } from './meets.js';
import type { GroupMap } from './model.js';
import { createWorlds } from './worlds.js';

/** Where a reform leaves each group, as `countReform` has it, without what else that counts. */
export function mapGroups(model: RuleSetModel, reform: string): GroupMap {
    const { model: after, applied, from } = reformed(model, { reforms: [reform] });
    const worldOf = createWorlds(model, daysOf(from === undefined ? {} : { from }), createMeets());
    const there = { before: worldOf([]).there, after: worldOf(applied).there };
    return compareGroups(model, after, there).map;
}
