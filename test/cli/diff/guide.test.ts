import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCommandLine, type CommandLine } from '../command-line.js';

const docs = join(import.meta.dirname, '..', '..', '..', 'docs');

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

test('the example in the guide is what the program says; when it is not: npm run picture', () => {
    const guide = readFileSync(join(docs, 'diff.md'), 'utf8');
    const example = /```\n\$ (regelret diff [^\n]*)\n\n([^]*?)\n```/.exec(guide);
    expect(example?.[1]).toBe('regelret diff gammel ny');
    const run = cli.run(['diff', 'gammel', 'ny'], { cwd: join(docs, 'images', 'sammenligning') });
    expect(`${run.code} ${run.err}`).toBe('0 ');
    expect(example?.[2]).toBe(run.out.trimEnd());
});
