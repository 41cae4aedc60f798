import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { NOT_INSTALLED } from './messages.js';
import type { GitFailure } from './messages.js';

/** What git answered. That it refused is an answer too; only a git that cannot be started is a failure. */
export interface GitAnswer {
    readonly ok: boolean;
    readonly out: Buffer;
    /** In English whatever the machine speaks, so that it can be told apart. */
    readonly err: string;
}

/**
 * Asks git in a folder, reading only: no shell, no pager, no hook, no question to the user, nothing fetched from
 * elsewhere, and no settings of the user that change how names are written. The repository is the one that the folder
 * is in, also where git itself has started this program and says otherwise in the environment.
 */
export function runGit(
    folder: string,
    args: readonly string[],
    input?: string,
): Promise<GitAnswer | GitFailure> {
    return new Promise((resolve) => {
        const child = execFile(
            'git',
            [...SETTINGS, ...args],
            { cwd: folder, env: environment(), encoding: 'buffer', maxBuffer: Number.POSITIVE_INFINITY },
            (error, out, err) => {
                // A folder that is not there is told in the same words as a program that is not.
                if (error?.code === 'ENOENT' && existsSync(folder)) resolve(NOT_INSTALLED);
                else resolve({ ok: error === null, out, err: err.toString('utf8') });
            },
        );
        // A git that stops before it has read everything says why on its own.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input ?? '');
    });
}

/** The answer as text without the last line end; undefined where git refused. */
export function textOf(answer: GitAnswer): string | undefined {
    return answer.ok ? answer.out.toString('utf8').replace(/\n$/, '') : undefined;
}

const SETTINGS = [
    '--no-pager',
    '--no-optional-locks',
    ...['core.quotepath=off', 'core.fsmonitor=false', 'core.hooksPath=/dev/null'].flatMap((setting) => [
        '-c',
        setting,
    ]),
];

/** Of git's own variables, those that name a repository are left out: the folder says which one is meant. */
function environment(): NodeJS.ProcessEnv {
    const { GIT_DIR, GIT_WORK_TREE, GIT_PREFIX, GIT_INDEX_FILE, GIT_EXTERNAL_DIFF, ...rest } = process.env;
    void [GIT_DIR, GIT_WORK_TREE, GIT_PREFIX, GIT_INDEX_FILE, GIT_EXTERNAL_DIFF];
    return { ...rest, LC_ALL: 'C', LANGUAGE: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };
}
