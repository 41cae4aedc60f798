/**
 * A function of objects that remembers what it made of the very same ones, for as long as all of these are in use. What
 * parts of a rule set have in common, from edit to edit, is so computed once.
 */
export function byIdentity<Keys extends readonly object[], Result>(
    make: (...keys: Keys) => Result,
): (...keys: Keys) => Result {
    const root: Branch<Result> = {};
    return (...keys) => {
        let at = root;
        for (const key of keys) {
            at.next ??= new WeakMap();
            let next = at.next.get(key);
            if (!next) at.next.set(key, (next = {}));
            at = next;
        }
        at.made ??= { result: make(...keys) };
        return at.made.result;
    };
}

/** A list of the very same things is the same list, by which others remember what they know of these. */
export const sameList: <T extends object>(list: readonly T[]) => readonly T[] = (() => {
    const known = byIdentity((...items: readonly object[]): readonly object[] => items);
    return <T extends object>(list: readonly T[]) => known(...list) as readonly T[];
})();

/** What is known of some objects, and of these with others after them. */
interface Branch<Result> {
    made?: { readonly result: Result };
    next?: WeakMap<object, Branch<Result>>;
}
