import type { Norm, Reference } from '../model/index.js';

/**
 * References by id follow a norm to what it became; what refers only to norms that went is left out. (Which references
 * the reform stranded is a finding of its own, judged on the rules as they were.)
 */
export function followReferences(
    norms: readonly Norm[],
    successors: ReadonlyMap<string, readonly string[]>,
): readonly Norm[] {
    const alive = new Set(norms.map(({ id }) => id));
    const follow = (ids: readonly string[]): readonly string[] =>
        ids.every((id) => alive.has(id) && (successors.get(id)?.length ?? 1) === 1)
            ? ids
            : [...new Set(ids.flatMap((id) => successors.get(id) ?? [id]))].filter((id) => alive.has(id));
    const reference = (each: Reference): Reference[] => {
        const ids = follow(each.norms);
        return ids.length > 0 ? [{ ...each, norms: ids }] : [];
    };
    return norms.map((norm): Norm => {
        const { replaces, ...rest } = norm;
        const [version] = replaces ? reference(replaces) : [];
        return {
            ...rest,
            defeats: norm.defeats.flatMap((defeat) => {
                const ids = follow(defeat.norms);
                return ids.length > 0 ? [{ ...defeat, norms: ids }] : [];
            }),
            sanctionFor: follow(norm.sanctionFor),
            requires: norm.requires.flatMap(reference),
            ...(version && { replaces: version }),
        };
    });
}
