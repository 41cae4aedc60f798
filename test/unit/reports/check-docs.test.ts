import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the pages in docs/checks say what the checks say', () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const script = join(root, 'scripts', 'generate-check-docs.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
        cwd: root,
        encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
});
