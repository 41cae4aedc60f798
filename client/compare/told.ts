import type { Version } from './version.js';

/** What the server has been told to compare with: one that is started anew knows nothing of it. */
export interface Told {
    tell(version: Version): Promise<void>;
    again(): Promise<void>;
}

export function createTold(send: (version: Version) => Promise<unknown>): Told {
    let last: Version | undefined;
    return {
        async tell(version) {
            last = version;
            await send(version);
        },
        async again() {
            // A server that goes down once more is told when it is up again.
            if (last) await send(last).catch(() => undefined);
        },
    };
}
