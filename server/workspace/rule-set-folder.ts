import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { RULE_FILE } from './find-files.js';

/**
 * The folder whose files form the rule set that `folder` belongs to: the nearest one, itself or above it, in which a
 * file declares a `regelsæt`. One file, or one folder of a rule set, cannot be judged without the rest. Undefined
 * when there is none. The search ends at the top of a repository, and a stray file in the home folder, the folder of
 * temporary files or the root makes no rule set of all that is below it.
 */
export async function ruleSetFolder(folder: string): Promise<string | undefined> {
    for (let current = folder; ;) {
        if (current !== folder && SHARED.has(current)) return undefined;
        if (await holdsRuleSet(current)) return current;
        const parent = dirname(current);
        if (parent === current || existsSync(join(current, '.git'))) return undefined;
        current = parent;
    }
}

const SHARED = new Set([homedir(), tmpdir(), parse(homedir()).root]);

async function holdsRuleSet(folder: string): Promise<boolean> {
    // A folder that cannot be read on the way up says nothing; the paths that the user gave are read with care.
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => each.endsWith(RULE_FILE))) {
        const text = await readFile(join(folder, name), 'utf8').catch(() => '');
        if (declaresRuleSet(text)) return true;
    }
    return false;
}

export function declaresRuleSet(text: string): boolean {
    return /^[ \t\ufeff]*regelsæt[ \t]/m.test(text);
}
