import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A git repository in a temporary folder, gone when the test is. */
export interface Repository {
    readonly folder: string;
    git(...args: string[]): string;
    /** Writes the files, removes those that are undefined, and commits. */
    commit(message: string, files: Readonly<Record<string, string | Uint8Array | undefined>>): string;
    write(files: Readonly<Record<string, string | Uint8Array | undefined>>): void;
}

export function createRepository(): Repository {
    const folder = temporaryFolder();
    const repository = repositoryIn(folder);
    repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
}

/** The other repository as somebody else has fetched it. */
export function clone(from: Repository, ...options: string[]): Repository {
    const folder = join(temporaryFolder(), 'klon');
    gitIn(dirname(folder), 'clone', '--quiet', ...options, `file://${from.folder}`, folder);
    return repositoryIn(folder);
}

export function temporaryFolder(): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'regelret-git-')));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
}

export function writeFiles(
    folder: string,
    files: Readonly<Record<string, string | Uint8Array | undefined>>,
): void {
    for (const [name, text] of Object.entries(files)) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        if (text === undefined) rmSync(path);
        else writeFileSync(path, text);
    }
}

function repositoryIn(folder: string): Repository {
    const git = (...args: string[]): string => gitIn(folder, ...args);
    const write: Repository['write'] = (files) => writeFiles(folder, files);
    return {
        folder,
        git,
        write,
        commit(message, files) {
            write(files);
            git('add', '--all');
            git('commit', '--quiet', '--allow-empty', '-m', message);
            return git('rev-parse', 'HEAD').trim();
        },
    };
}

function gitIn(folder: string, ...args: string[]): string {
    return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...SETTINGS },
    });
}

/** The same on every machine, whatever its user has set. */
const SETTINGS = {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Anna Jurist',
    GIT_AUTHOR_EMAIL: 'anna@example.dk',
    GIT_COMMITTER_NAME: 'Anna Jurist',
    GIT_COMMITTER_EMAIL: 'anna@example.dk',
    GIT_AUTHOR_DATE: '2024-01-01T12:00:00Z',
    GIT_COMMITTER_DATE: '2024-01-01T12:00:00Z',
};
