import type { Place, Problem, RuleSetModel } from '../../../language/model/index.js';

/** The mistakes of a kind that stand at a place. */
export function problemsAt<Kind extends Problem['kind']>(
    { problems }: RuleSetModel,
    { uri, start }: Place,
    kind: Kind,
): Extract<Problem, { kind: Kind }>[] {
    return problems.filter(
        (problem): problem is Extract<Problem, { kind: Kind }> =>
            problem.kind === kind &&
            problem.place.uri === uri &&
            problem.place.start.line === start.line &&
            problem.place.start.character === start.character,
    );
}
