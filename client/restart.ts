/** Of the client, what is used here. */
interface Restartable {
    start(): Promise<void>;
    stop(): Promise<void>;
}

/**
 * Milliseconds until a server that did not answer is gone for certain: the client kills it two seconds after it gave up,
 * and would take its end for the end of the new one.
 */
const UNTIL_GONE = 3_000;

/**
 * Begins anew, also when the server hangs, which is when a reader asks for it: a server that does not answer cannot be
 * asked to stop, and the client says so by throwing. One that does not run has nothing to stop.
 */
export async function restart(
    client: Restartable,
    isRunning: boolean,
    tell: (problem: string) => void,
    untilGone = UNTIL_GONE,
): Promise<void> {
    if (isRunning)
        try {
            await client.stop();
        } catch (error) {
            tell(String(error));
            await new Promise((resolve) => setTimeout(resolve, untilGone));
        }
    await client.start();
}
