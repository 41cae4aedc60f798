import { nextTurn, wait } from './turn.js';

/** Takes in what happens, one batch after the other, and lets others wait until what had happened by then is taken in. */
export interface Work {
    /** Something is to be taken in, as soon as no more of it comes at once. */
    due(): void;
    /** The same, when it has been quiet for a while: a checkout of hundreds of files is one change. */
    dueWhenQuiet(): void;
    /** When all that is due now has been taken in. */
    settled(): Promise<void>;
}

/** Milliseconds. */
const QUIET = 50;
const LONGEST = 500;

export interface WorkOptions {
    /** Takes in all that has come. */
    run(): Promise<void>;
    failed(error: unknown): void;
    /** Something has come. */
    started(): void;
    /** All is taken in. */
    finished(): void;
}

export function createWork({ run, failed, started, finished }: WorkOptions): Work {
    let asked = 0;
    let done = 0;
    let isRunning = false;
    let collecting: { last: number } | undefined;
    const waiting: { readonly goal: number; readonly resolve: () => void }[] = [];

    async function loop(): Promise<void> {
        isRunning = true;
        while (done < asked) {
            const goal = await whenCalm();
            try {
                await run();
            } catch (error) {
                failed(error);
            }
            done = goal;
            while (waiting[0] && waiting[0].goal <= done) waiting.shift()!.resolve();
        }
        isRunning = false;
        finished();
    }

    /** Changes that wait one behind the other are taken in together. */
    async function whenCalm(): Promise<number> {
        for (;;) {
            const before = asked;
            await nextTurn();
            await nextTurn();
            if (asked === before) return before;
        }
    }

    function due(): void {
        collecting = undefined;
        asked += 1;
        started();
        if (!isRunning) void loop();
    }

    async function collect(own: { last: number }): Promise<void> {
        const end = own.last + LONGEST;
        while (performance.now() < Math.min(own.last + QUIET, end)) await wait(QUIET / 2);
        if (collecting === own) due();
    }

    return {
        due,
        dueWhenQuiet() {
            if (collecting) collecting.last = performance.now();
            else {
                collecting = { last: performance.now() };
                void collect(collecting);
            }
        },
        settled() {
            if (collecting) due();
            if (done >= asked) return Promise.resolve();
            return new Promise((resolve) => waiting.push({ goal: asked, resolve }));
        },
    };
}
