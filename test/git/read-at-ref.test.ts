import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { GitFailure } from '../../server/git/messages.js';
import { isRef, isUnder, openAtRef, type TreeAtRef } from '../../server/git/read-at-ref.js';
import { clone, createRepository, temporaryFolder, writeFiles } from './repository.js';

/** All files under a folder at a ref, by path from the root of the repository. */
async function readAtRef(
    cwd: string,
    ref: string,
): Promise<{ readonly tree: TreeAtRef; readonly files: ReadonlyMap<string, Buffer> } | GitFailure> {
    const tree = await openAtRef(cwd, ref, '.');
    if ('failure' in tree) return tree;
    const files = await tree.read(tree.entries.filter((entry) => isUnder(entry.path, tree.path)));
    return 'failure' in files ? files : { tree, files };
}

async function failureOf(answer: Promise<object>): Promise<string> {
    const value = (await answer) as { readonly failure?: { readonly da: string } };
    return value.failure?.da ?? 'ingen fejl';
}

test('the files are those of the commit, byte for byte, whatever is on the disk now', async () => {
    const repository = createRepository();
    const bytes = Uint8Array.from([0, 10, 13, 255, 10]);
    repository.commit('first', {
        'regler/én regel.regel': 'æøå\n',
        'regler/under/bytes.bin': bytes,
        'regler/tom.regel': '',
        'andet.txt': 'x',
    });
    repository.commit('second', { 'regler/én regel.regel': 'ny', 'regler/tom.regel': undefined });

    const read = await readAtRef(join(repository.folder, 'regler'), 'HEAD~1');
    if ('failure' in read) throw new Error(read.failure.da);
    expect(Object.fromEntries(Array.from(read.files, ([path, text]) => [path, [...text]]))).toEqual({
        'regler/tom.regel': [],
        'regler/under/bytes.bin': [...bytes],
        'regler/én regel.regel': [...Buffer.from('æøå\n')],
    });
    expect(read.tree.root).toBe(repository.folder);
    expect(read.tree.commit).toMatch(/^[0-9a-f]{40}$/);
});

test('a path is seen from the folder, or from the root as git reads it, and may be gone from the disk', async () => {
    const repository = createRepository();
    repository.commit('first', { 'a/b/x.regel': '1', 'b/x.regel': '2' });
    repository.commit('second', { 'a/b/x.regel': undefined, 'b/x.regel': undefined });
    repository.write({ 'a/rest.txt': '' });
    const from = join(repository.folder, 'a');
    const pathOf = async (path: string, fromRoot: boolean) => {
        const tree = await openAtRef(from, 'HEAD~1', path, { fromRoot });
        return 'failure' in tree ? tree.failure.da : `${tree.path}${tree.isFile ? ' (fil)' : ''}`;
    };
    expect(await pathOf('b', false)).toBe('a/b');
    expect(await pathOf('b', true)).toBe('b');
    expect(await pathOf('./b', true)).toBe('a/b');
    expect(await pathOf('../b/x.regel', false)).toBe('b/x.regel (fil)');
    expect(await pathOf(join(repository.folder, 'a/b'), false)).toBe('a/b');
    expect(await pathOf('b/x.rege', false)).toBe('»a/b/x.rege« findes ikke i HEAD~1.');
    expect(await pathOf('rest.txt', true)).toBe('»rest.txt« findes ikke i HEAD~1.');
    expect(await pathOf('../..', false)).toContain('uden for git-lageret');
});

test('git reads ref:path from the root, and a path that is meant from the folder is offered', async () => {
    const repository = createRepository();
    repository.commit('first', { 'a/b/x.regel': '1' });
    expect(await failureOf(openAtRef(join(repository.folder, 'a'), 'HEAD', 'b', { fromRoot: true }))).toBe(
        '»b« findes ikke i HEAD. Mente du HEAD:./b?',
    );
});

test('a folder that is in no repository, a ref that is not there and a name that is an option are told', async () => {
    const outside = temporaryFolder();
    expect(await failureOf(openAtRef(outside, 'HEAD'))).toContain(`${outside} ligger ikke i et git-lager`);
    const repository = createRepository();
    repository.commit('first', { 'x.regel': '1' });
    expect(await failureOf(openAtRef(repository.folder, 'hovde'))).toBe(
        'Git kender ikke »hovde« her. Kontrollér stavemåden; git branch --all og git tag viser navnene.',
    );
    expect(await failureOf(openAtRef(repository.folder, 'HEAD~7'))).toContain(
        'Git kender ikke »HEAD~7« her.',
    );
    expect(await failureOf(openAtRef(repository.folder, '--output=x'))).toContain('Git kender ikke');
    expect(await isRef(repository.folder, 'main')).toBe(true);
    expect(await isRef(repository.folder, '--all')).toBe(false);
});

test('without the program git the message says so', async () => {
    const { PATH } = process.env;
    onTestFinished(() => void (process.env['PATH'] = PATH));
    process.env['PATH'] = temporaryFolder();
    expect(await failureOf(openAtRef(process.env['PATH'], 'HEAD'))).toContain(
        'Programmet git findes ikke på maskinen',
    );
});

/** What the message tells to do, done. */
function follow(message: string, folder: string): void {
    const command = /git fetch .*$/.exec(message)?.[0];
    if (!command) throw new Error(`no command in: ${message}`);
    execFileSync('sh', ['-c', command], { cwd: folder, stdio: 'pipe' });
}

test('the command in the message about a ref that was not fetched brings it', async () => {
    const origin = createRepository();
    const commits = [1, 2, 3, 4, 5].map((nr) => origin.commit(`${nr}`, { 'x.regel': `${nr}` }));
    origin.git('branch', 'emne/ny', 'HEAD~3');
    origin.git('tag', '-a', 'v1.0', '-m', 'udgave', 'HEAD~4');
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');

    for (const [ref, text] of [
        ['HEAD~2', '3'],
        ['HEAD^^', '3'],
        ['emne/ny', '2'],
        ['origin/emne/ny', '2'],
        ['emne/ny~1', '1'],
        ['v1.0', '1'],
        [commits[1]!, '2'],
    ] as const) {
        const shallow = clone(origin, '--depth=1');
        const message = await failureOf(readAtRef(shallow.folder, ref));
        expect(message).toContain(`Git kender ikke »${ref}« her (lageret er hentet uden hele historien).`);
        follow(message, shallow.folder);
        const read = await readAtRef(shallow.folder, ref);
        expect('failure' in read ? read.failure.da : String(read.files.get('x.regel')), ref).toBe(text);
    }
});

test('in a whole clone a branch is known by the name of the remote, and a later one is fetched', async () => {
    const origin = createRepository();
    origin.commit('1', { 'x.regel': '1' });
    origin.git('branch', 'gammel');
    const whole = clone(origin);
    expect(await failureOf(openAtRef(whole.folder, 'gammel'))).toBe(
        'Git kender ikke »gammel« her. Mente du origin/gammel?',
    );
    origin.git('branch', 'ny');
    const message = await failureOf(openAtRef(whole.folder, 'ny'));
    expect(message).toBe('Git kender ikke »ny« her. Hent den med: git fetch origin ny:ny');
    follow(message, whole.folder);
    expect(await isRef(whole.folder, 'ny')).toBe(true);
});

test('settings of the user and the surroundings of a hook change nothing', async () => {
    const repository = createRepository();
    repository.commit('first', { 'æ.regel': '1' });
    repository.git('config', 'core.quotepath', 'on');
    const other = createRepository();
    other.commit('first', { 'b.regel': '1' });
    onTestFinished(() => void delete process.env['GIT_DIR']);
    process.env['GIT_DIR'] = join(other.folder, '.git');
    const read = await readAtRef(repository.folder, 'HEAD');
    expect('files' in read && [...read.files.keys()]).toEqual(['æ.regel']);
});

test('a link is known as one', async () => {
    const repository = createRepository();
    writeFiles(repository.folder, { 'x.regel': '1' });
    execFileSync('ln', ['-s', 'x.regel', join(repository.folder, 'link.regel')]);
    repository.commit('first', {});
    const tree = await openAtRef(repository.folder, 'HEAD');
    expect('entries' in tree && tree.entries.map(({ path, isLink }) => [path, isLink])).toEqual([
        ['link.regel', true],
        ['x.regel', false],
    ]);
});

test('a repository without commits, and a path in another repository, are said to be that', async () => {
    const empty = createRepository();
    expect(await failureOf(openAtRef(empty.folder, 'HEAD'))).toBe(
        'Git-lageret har ingen commits endnu, så der er intet at sammenligne med.',
    );
    expect(await failureOf(openAtRef(empty.folder, 'HEADER'))).toContain('Git kender ikke »HEADER«');

    const inner = createRepository();
    const commit = inner.commit('first', { 'x.regel': 'regelsæt X\n' });
    const outer = createRepository();
    outer.git('update-index', '--add', '--cacheinfo', `160000,${commit},dele/lab`);
    outer.git('commit', '--quiet', '-m', 'with another repository in it');
    for (const path of ['dele/lab', 'dele/lab/x.regel'])
        expect(await failureOf(openAtRef(outer.folder, 'HEAD', path))).toBe(
            '»dele/lab« er et git-lager for sig (et undermodul), og dets filer er ikke i dette. Kør kommandoen i den mappe.',
        );
    expect(await failureOf(openAtRef(outer.folder, 'HEAD', 'dele/labb'))).toContain('findes ikke i HEAD');
});
