import type { ReadFile } from '../../workspace/build.js';
import type { InputError } from '../../workspace/input-error.js';

/** A merge that nobody has finished: both versions stand in the text, and neither can be taken for the rule. */
export function conflictIn({ path, text }: Pick<ReadFile, 'path' | 'text'>): InputError | undefined {
    const lines = text.split(/\r\n|\r|\n/);
    const start = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
    if (start < 0 || !lines.slice(start).some((line) => /^>{7}(?: |$)/.test(line))) return undefined;
    return {
        file: path,
        line: start + 1,
        column: 1,
        message: {
            da: 'her er to versioner, der ikke er flettet sammen (<<<<<<<); vælg den rigtige, og prøv igen',
            en: 'two versions stand here that have not been merged (<<<<<<<); choose the right one, and try again',
        },
    };
}
