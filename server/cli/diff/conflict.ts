import { UNMERGED, unmergedLines } from '../../../language/parser/unmerged.js';
import type { ReadFile } from '../../workspace/build.js';
import type { InputError } from '../../workspace/input-error.js';

/** A merge that nobody has finished: there are two versions of a side, and no telling which is meant. */
export function conflictIn({ path, text }: Pick<ReadFile, 'path' | 'text'>): InputError | undefined {
    const [start] = unmergedLines(text);
    return start === undefined ? undefined : { file: path, line: start + 1, column: 1, message: UNMERGED };
}
