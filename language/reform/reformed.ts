import type { RuleSetModel } from '../model/index.js';
import { applyReforms } from './apply.js';
import { keepingReforms } from './kept.js';
import type { Reformed, ReformState } from './model.js';

/** `applyReforms`, remembered per rule set and state; a state with a filter of its own is computed each time. */
export function reformed(given: RuleSetModel, state: ReformState = {}): Reformed {
    const model = keepingReforms(given);
    if (state.filter) return applyReforms(model, state);
    let states = known.get(model);
    if (!states) known.set(model, (states = new Map()));
    const key = keyOf(state);
    let result = states.get(key);
    if (!result) states.set(key, (result = applyReforms(model, state)));
    return result;
}

const known = new WeakMap<RuleSetModel, Map<string, Reformed>>();

function keyOf({ reforms, day, caseStart, include }: ReformState): string {
    const names = (list: Iterable<string> | undefined): string => (list ? [...list].sort().join(' ') : '*');
    return [names(reforms), day, caseStart, names(include ?? [])].join('\n');
}
