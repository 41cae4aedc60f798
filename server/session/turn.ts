/** Node has it, a browser has not. */
declare const setImmediate: ((callback: () => void) => unknown) | undefined;

/** Lets one waiting message be handled, and goes on after it. */
export function nextTurn(): Promise<void> {
    return new Promise((resolve) => {
        if (typeof setImmediate === 'function') setImmediate(resolve);
        else setTimeout(resolve, 0);
    });
}

export function wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
