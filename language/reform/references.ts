import type { Norm, Reference } from '../model/index.js';
import { ofSame, rememberedBy } from './remembered.js';

const followed = ofSame<Norm>();

/**
 * A norm of which nothing is to be followed stays the same object, and one that the reform leaves in the same way is the
 * same object from edit to edit.
 *
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
    const isLeft = (ids: readonly string[]): boolean => ids.length > 0 && follow(ids) === ids;
    return norms.map((norm): Norm => {
        const { replaces, ...rest } = norm;
        const named = [...norm.defeats, ...norm.requires, ...(replaces ? [replaces] : [])].map(
            (each) => each.norms,
        );
        if (named.every(isLeft) && follow(norm.sanctionFor) === norm.sanctionFor) return norm;
        const [version] = replaces ? reference(replaces) : [];
        const key = JSON.stringify([...named, norm.sanctionFor].map(follow));
        return rememberedBy(followed(norm), key, () => ({
            ...rest,
            defeats: norm.defeats.flatMap((defeat) => {
                const ids = follow(defeat.norms);
                return ids.length > 0 ? [{ ...defeat, norms: ids }] : [];
            }),
            sanctionFor: follow(norm.sanctionFor),
            requires: norm.requires.flatMap(reference),
            ...(version && { replaces: version }),
        }));
    });
}
