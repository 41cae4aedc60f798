import type { Problem, RuleSetModel } from '../model/index.js';

/** What is wrong in the rule set's own files. A rule set that it uses says itself what is wrong in its files. */
export function ownProblems({ problems, files }: RuleSetModel): Problem[] {
    const own = new Set(files);
    return problems.filter(({ place }) => own.has(place.uri));
}
