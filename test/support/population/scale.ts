/** How much of everything a property test tries: ten times as much at night. */
export const scale = process.env['REGELRET_NIGHTLY'] === '1' ? 10 : 1;

/** How many of the questions were satisfiable, to be printed and held against what was promised. */
export interface Mix {
    satisfiable: number;
    unsatisfiable: number;
    /** The least depth of nested exceptions. */
    depth: number;
    axes: number;
}

export function emptyMix(): Mix {
    return { satisfiable: 0, unsatisfiable: 0, depth: Infinity, axes: Infinity };
}

export function count(
    mix: Mix,
    question: { depth: number; space: { axes: readonly unknown[] } },
    isSatisfiable: boolean,
): void {
    if (isSatisfiable) mix.satisfiable++;
    else mix.unsatisfiable++;
    mix.depth = Math.min(mix.depth, question.depth);
    mix.axes = Math.min(mix.axes, question.space.axes.length);
}

/** The smaller of the two shares, from 0 to 0.5. */
export function smallerShare({ satisfiable, unsatisfiable }: Mix): number {
    return Math.min(satisfiable, unsatisfiable) / (satisfiable + unsatisfiable);
}
