import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine, type CommandLine } from '../cli/command-line.js';
import { createRepository, type Repository } from '../git/repository.js';
import { COMMITS, FIRST, type Expected, type Files } from './commits.js';

interface Told {
    readonly category: string;
    readonly subject: { readonly id: string } | string | null;
    readonly groups: readonly (string | { readonly id: string })[];
    readonly before: string | null;
    readonly after: string | null;
    readonly witness: unknown;
    readonly population: unknown;
}

/** What a reviewer is told of each commit of a repository, one after the other. */
describe('the history of a rule set', () => {
    let commandLine: CommandLine;
    beforeAll(() => {
        commandLine = buildCommandLine();
    }, 120_000);
    afterAll(() => commandLine.dispose());

    test('is told commit by commit', () => {
        const repository = createRepository();
        let files: Files = FIRST;
        repository.commit('De første regler', files);
        for (const { message, change, expected } of COMMITS) {
            const next = change(files);
            commitFiles(repository, message, files, next);
            files = next;
            const changes = changesIn(repository, ['HEAD~1', 'HEAD']);
            expect(
                changes.map(({ category }) => category),
                message,
            ).toEqual(expected.map(({ category }) => category));
            changes.forEach((told, i) => expectTold(told, expected[i]!, message));
            // The same from the other end: what comes the one way goes the other.
            const back = changesIn(repository, ['HEAD', 'HEAD~1']);
            expect(back.map(({ category }) => category).sort(), `${message}, back`).toEqual(
                changes.map(({ category }) => category).sort(),
            );
        }
        const [first] = repository.git('rev-list', '--max-parents=0', 'HEAD').split('\n');
        const whole = changesIn(repository, [first!, 'HEAD']).map(({ category }) => category);
        expect(whole).toContain('result');
        expect(whole).toContain('may-change');
    }, 300_000);

    function changesIn({ folder }: Repository, sides: readonly string[]): readonly Told[] {
        const { code, out, err } = commandLine.run(['diff', ...sides, '--format', 'json'], { cwd: folder });
        expect(err).toBe('');
        expect(code).toBe(0);
        const { changes, notCompared } = JSON.parse(out) as {
            readonly changes: readonly Told[];
            readonly notCompared: readonly unknown[];
        };
        expect(notCompared).toEqual([]);
        return changes;
    }
});

function expectTold(told: Told, { subject, groups, before, after }: Expected, message: string): void {
    const label = `${message}: ${JSON.stringify(told)}`;
    if (subject !== undefined) expect(idOf(told.subject), label).toBe(subject);
    if (groups) expect(told.groups.map(idOf), label).toEqual(groups);
    for (const [said, wanted] of [
        [told.before, before],
        [told.after, after],
    ] as const) {
        if (wanted === null) expect(said, label).toBeNull();
        else if (wanted !== undefined) expect(said, label).toContain(wanted);
    }
    if (told.category === 'result' || told.category === 'may-change') {
        expect(told.witness, label).not.toBeNull();
        expect(told.population, label).not.toBeNull();
    }
}

const idOf = (named: string | { readonly id: string } | null): string | undefined =>
    typeof named === 'string' ? named : named?.id;

function commitFiles(repository: Repository, message: string, before: Files, after: Files): void {
    const gone = Object.keys(before).filter((name) => !(name in after));
    repository.commit(message, { ...Object.fromEntries(gone.map((name) => [name, undefined])), ...after });
}
