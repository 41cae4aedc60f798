import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { relative, sep } from 'node:path';

/** A file before and after, both to the last byte. */
export interface Rewritten {
    readonly path: string;
    readonly before: string;
    readonly after: string;
}

/** A patch that `git apply` takes in the current folder. */
export function toPatch(files: readonly Rewritten[], cwd: string): string {
    return files
        .map(({ path, before, after }) => {
            const name = relative(cwd, path).split(sep).join('/');
            return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
                context: 3,
                headerOptions: FILE_HEADERS_ONLY,
            });
        })
        .join('');
}
