import type { Norm, Parameter, Problem, RuleSetModel } from '../model/index.js';

/** The mistakes in the text of a rule, or in what a table says for its rows. */
export type ProblemsOf = ReadonlyMap<Norm, readonly Problem[]>;

/**
 * For each norm the problems between its first line and the next norm of the file, and those in its values, which may
 * stand elsewhere; norms without problems are left out.
 */
export function nearbyProblems({ norms, problems }: RuleSetModel): ProblemsOf {
    const found = new Map<Norm, readonly Problem[]>();
    if (problems.length === 0) return found;
    const byFile = Map.groupBy(problems, ({ place }) => place.uri);
    const normsByFile = Map.groupBy(
        norms.filter(({ place }) => byFile.has(place.uri)),
        ({ place }) => place.uri,
    );
    for (const [uri, unordered] of byFile) {
        const here = unordered.toSorted((a, b) => a.place.start.line - b.place.start.line);
        const inFile = normsByFile.get(uri) ?? [];
        const starts = [...new Set(inFile.map(({ place }) => place.start.line))].sort((a, b) => a - b);
        const ends = new Map(starts.map((start, i) => [start, (starts[i + 1] ?? Infinity) - 1]));
        for (const norm of inFile) {
            const { line } = norm.place.start;
            const stretches = [[line, ends.get(line)!] as const, ...norm.parameters.map(stretchOf)];
            const own = here.filter(({ place: { start } }) =>
                stretches.some(([first, last]) => first <= start.line && start.line <= last),
            );
            if (own.length > 0) found.set(norm, own);
        }
    }
    return found;
}

/** First and last line of a value; the place of a scale may leave out its steps. */
function stretchOf(parameter: Parameter): readonly [number, number] {
    const { place } = parameter;
    const steps = parameter.kind === 'scale' ? parameter.steps : [];
    return [place.start.line, Math.max(place.end.line, ...steps.map((step) => step.place.end.line))];
}

/** Where the problems of some norms stand, counted from the norms: the same text as long as that is the same. */
export function problemKey(norms: readonly Norm[], problems: ProblemsOf): string {
    if (problems.size === 0) return '';
    return norms
        .flatMap((norm, i) =>
            (problems.get(norm) ?? []).map(({ place }) => `${i}:${place.start.line - norm.place.start.line}`),
        )
        .join(' ');
}
