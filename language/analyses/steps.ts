/** Work that may be left for a time, or for good, wherever it yields; it ends with its result. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it at once. */
export function finish<T>(steps: Generator<unknown, T>): T {
    for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
    }
}

/** All that is found, of something that yields nothing where it may be left. */
export function allOf<T>(found: Iterable<T | undefined>): T[] {
    return [...found].filter((each): each is T => each !== undefined);
}
