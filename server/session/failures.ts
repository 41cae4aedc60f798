import type { Text } from '../../language/model/text.js';

/** What does not work just now. One failure costs what it failed at, and nothing else. */
export interface Failures {
    failed(failure: Failure): void;
    /** It works again. */
    works(key: string): void;
    /** Those whose keys begin so work again, but for these. */
    worksBut(prefix: string, keys: ReadonlySet<string>): void;
    readonly sentences: readonly Text[];
}

export interface Failure {
    /** What it was that failed: a later success of the same takes the failure away. */
    readonly key: string;
    /** What the reader must do without. */
    readonly sentence: Text;
    readonly error: unknown;
    /** What it failed on, for whoever is to find the mistake. */
    readonly input: string;
}

export interface Log {
    error(message: string): void;
    trace(message: string, details: string): void;
}

/** How much of an input goes to the log. */
const EXCERPT = 400;

export function createFailures(log: Log, changed: () => void): Failures {
    const standing = new Map<string, Text>();
    const forget = (keys: Iterable<string>): void => {
        const before = standing.size;
        for (const key of keys) standing.delete(key);
        if (standing.size < before) changed();
    };
    return {
        failed({ key, sentence, error, input }) {
            log.error(`${key}: ${messageOf(error)}\n${excerpt(input)}`);
            log.trace(key, stackOf(error));
            standing.set(key, sentence);
            changed();
        },
        works: (key) => forget([key]),
        worksBut: (prefix, keys) =>
            forget([...standing.keys()].filter((key) => key.startsWith(prefix) && !keys.has(key))),
        get sentences() {
            return [...standing.values()];
        },
    };
}

/** The lines around a place in a text. */
export function excerptAt(text: string, line: number): string {
    const lines = text.split('\n');
    return lines
        .slice(Math.max(0, line - 2), line + 3)
        .map((each, i) => `${Math.max(0, line - 2) + i + 1}: ${each}`)
        .join('\n');
}

const excerpt = (input: string): string => (input.length > EXCERPT ? `${input.slice(0, EXCERPT)} …` : input);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const stackOf = (error: unknown): string => (error instanceof Error && error.stack) || messageOf(error);
