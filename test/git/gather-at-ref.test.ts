import { cpSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { createConfigs } from '../../server/config/find-config.js';
import { knownChecks } from '../../server/config/known-checks.js';
import { gatherAtRef } from '../../server/git/gather-at-ref.js';
import { openAtRef } from '../../server/git/read-at-ref.js';
import { gatherFiles, type GatheredFiles } from '../../server/workspace/gather.js';
import type { InputError } from '../../server/workspace/input-error.js';
import { createRepository, type Repository } from './repository.js';

type Gathered = GatheredFiles | { readonly errors: readonly InputError[] };

async function atRef(repository: Repository, path: string, ref = 'HEAD'): Promise<Gathered> {
    const tree = await openAtRef(repository.folder, ref, path);
    if ('failure' in tree) return { errors: [{ message: tree.failure }] };
    return gatherAtRef(tree, knownChecks);
}

function onDisk(repository: Repository, path: string): Promise<Gathered> {
    const { isExcluded } = createConfigs(knownChecks);
    return gatherFiles([join(repository.folder, path)], { isExcluded });
}

function shown(gathered: Gathered, folder: string): unknown {
    if ('errors' in gathered)
        return gathered.errors.map(
            ({ file, line, message }) => `${file ? relative(folder, file) : ''}:${line ?? ''} ${message.da}`,
        );
    const requested = new Set(gathered.selected.filter((each) => each.requested).map(({ path }) => path));
    return gathered.files.map(({ path, uri, text }) => [
        relative(folder, path),
        uri,
        text,
        requested.has(path),
    ]);
}

const examples = join(import.meta.dirname, '../../examples');

test('a commit gives the same files, texts and rest of the rule sets as the disk that it was made of', async () => {
    const repository = createRepository();
    cpSync(examples, join(repository.folder, 'regler'), { recursive: true });
    repository.commit('first', {
        'regler/regelret.json': '{ "exclude": ["tilsyn", "lab-foer/stoette.regel", "**/proever-*.regel"] }',
        'regler/.skjult/x.regel': 'regel x',
        'regler/node_modules/y/y.regel': 'regel y',
        'regler/uden/a/z.regel': 'regel z',
        'regler/uden/b.regel': 'regel b',
        'z.regel': 'regel z',
    });
    for (const path of [
        'regler',
        'regler/lab-foer',
        'regler/lab-foer/samtaler.regel',
        'regler/lab-foer/stoette.regel',
        'regler/reform-2024',
        'regler/reform-2024/hoering.regel',
        'regler/jobpraemie',
        'regler/uden/a',
        'regler/tilsyn',
        'regler/lab-foer/README.md',
        '.',
    ]) {
        const expected = shown(await onDisk(repository, path), repository.folder);
        expect(shown(await atRef(repository, path), repository.folder), path).toEqual(expected);
    }
});

test('the settings are those of the commit, not of the disk', async () => {
    const repository = createRepository();
    repository.commit('first', {
        'regelret.json': '{ "exclude": ["a.regel"], "language": "en" }',
        'a.regel': '',
        'b.regel': '',
    });
    repository.write({ 'regelret.json': '{}' });
    const gathered = await atRef(repository, '.');
    if ('errors' in gathered || !('configOf' in gathered)) throw new Error('not read');
    expect(gathered.files.map(({ path }) => relative(repository.folder, path))).toEqual(['b.regel']);
    const configOf = gathered.configOf as (folder: string) => { readonly language?: string };
    expect(configOf(dirname(gathered.files[0]!.path)).language).toBe('en');
});

test('a link leads to the file in the commit, and one that leads out of it is told', async () => {
    const repository = createRepository();
    repository.write({ 'faelles/x.regel': 'regel x' });
    repository.write({ 'lov/a.regel': 'regel a' });
    symlinkSync('../faelles/x.regel', join(repository.folder, 'lov/x.regel'));
    repository.commit('first', {});
    expect(shown(await atRef(repository, 'lov'), repository.folder)).toEqual(
        shown(await onDisk(repository, 'lov'), repository.folder),
    );
    symlinkSync('/etc/y.regel', join(repository.folder, 'lov/y.regel'));
    repository.commit('second', {});
    expect(shown(await atRef(repository, 'lov'), repository.folder)).toEqual([
        'lov/y.regel: er et symbolsk link, der ikke fører til en regelfil i git-lageret',
    ]);
});

test('what cannot be read is told with file and line', async () => {
    const repository = createRepository();
    repository.commit('first', {
        'a.regel': Uint8Array.from([...Buffer.from('regel a\nx\0y')]),
        'b.regel': Uint8Array.from([...Buffer.from('regel b\n\n'), 0xe6, 0x0a]),
        'tom/note.txt': '',
    });
    expect(shown(await atRef(repository, '.'), repository.folder)).toEqual([
        'a.regel:2 er en binær fil, ikke en tekst',
        'b.regel:3 har tegn, der ikke er UTF-8; gem filen med tegnsættet UTF-8',
    ]);
    expect(shown(await atRef(repository, 'tom'), repository.folder)).toEqual([
        'tom: indeholder ingen .regel-filer',
    ]);
    repository.commit('second', { 'regelret.json': '{ "exclude": 3 }', 'a.regel': '', 'b.regel': '' });
    expect(shown(await atRef(repository, '.'), repository.folder)).toEqual([
        expect.stringContaining('regelret.json:1 '),
    ]);
});
