/**
 * A function of objects that remembers what it made of the very same ones, for as long as all of these are in use. What
 * parts of a rule set have in common, from edit to edit, is so computed once.
 */
export function byIdentity<Keys extends readonly object[], Result>(
    make: (...keys: Keys) => Result,
): (...keys: Keys) => Result {
    const known: Known<Result> = new WeakMap();
    return (...keys) => {
        let row = known;
        for (let i = 0; i < keys.length - 1; i++) {
            let next = row.get(keys[i]!) as Known<Result> | undefined;
            if (!next) row.set(keys[i]!, (next = new WeakMap()));
            row = next;
        }
        const last = keys[keys.length - 1]!;
        if (!row.has(last)) row.set(last, make(...keys));
        return row.get(last) as Result;
    };
}

type Known<Result> = WeakMap<object, Known<Result> | Result>;
