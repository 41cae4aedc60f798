import type { RuleSetModel } from '../../../language/model/index.js';

/** Asks an analysis once for each rule set: a file with twenty findings needs no twenty answers. */
export function once<Answer>(ask: (model: RuleSetModel) => Answer): (model: RuleSetModel) => Answer {
    const known = new WeakMap<RuleSetModel, { readonly answer: Answer }>();
    return (model) => {
        let kept = known.get(model);
        if (!kept) known.set(model, (kept = { answer: ask(model) }));
        return kept.answer;
    };
}
