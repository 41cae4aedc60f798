import picomatch from 'picomatch/posix.js';

/**
 * Whether a path relative to the config's folder is left out, decided on the path alone: as the command line decides
 * it by looking at the disk. A pattern that names a folder means all that is in it, and `!` takes something back.
 */
export function excludeMatcher(exclude: readonly string[]): (path: string) => boolean {
    const patterns = exclude.filter((pattern) => pattern !== '');
    const isTakenBack = (pattern: string): boolean => pattern.startsWith('!') && !pattern.startsWith('!(');
    const left = picomatch(patterns.filter((pattern) => !isTakenBack(pattern)).map(within), { dot: true });
    const takenBack = picomatch(
        patterns.filter(isTakenBack).map((pattern) => within(pattern.slice(1))),
        { dot: true },
    );
    return (path) => left(path) && !takenBack(path);
}

/** `gamle`, `gamle/` and `./gamle` are `gamle/**`, which is also a file of the name. */
function within(pattern: string): string {
    const bare = pattern.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
    return bare.endsWith('*') ? bare : `${bare}/**`;
}
