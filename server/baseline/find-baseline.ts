import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { BASELINE_FILE } from './baseline.js';

/** Which list of known findings is asked for. */
export interface BaselineChoice {
    /** A file, as it was written; false where none is to be used. */
    readonly baseline?: string | false | undefined;
}

/**
 * The list that holds for the rule sets with these settings: the one that is named on the command line or in
 * `regelret.json`, else `regelret-baseline.json` beside `regelret.json`, or in the current folder where there are no
 * settings.
 */
export function baselinePath(
    { folder, baseline: configured }: Pick<Config, 'folder' | 'baseline'>,
    { baseline: chosen }: BaselineChoice,
    cwd: string,
): { readonly file: string; readonly isNamed: boolean } | undefined {
    if (chosen === false) return undefined;
    if (chosen !== undefined) return { file: resolve(cwd, chosen), isNamed: true };
    if (configured !== undefined) return { file: configured, isNamed: true };
    return { file: join(folder ?? cwd, BASELINE_FILE), isNamed: false };
}

/** The list to hold findings against; one that is named must be there. */
export function baselineToUse(
    config: Pick<Config, 'folder' | 'baseline'>,
    choice: BaselineChoice,
    cwd: string,
): string | undefined {
    const found = baselinePath(config, choice, cwd);
    return found && (found.isNamed || existsSync(found.file)) ? found.file : undefined;
}
