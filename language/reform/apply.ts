import type { RuleSetModel } from '../model/index.js';
import type { Reformed, ReformState } from './model.js';

/** R′ = ρ(R). */
export function applyReforms(model: RuleSetModel, _state: ReformState = {}): Reformed {
    return { model, applied: [], touches: [], misses: [], successors: new Map() };
}
