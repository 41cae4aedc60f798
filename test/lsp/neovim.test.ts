import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer, type BuiltServer } from './connection.js';
import { SMALL } from './small-rules.js';

const script = join(import.meta.dirname, 'nvim.lua');
const hasNeovim = spawnSync('nvim', ['--version']).status === 0;
if (!hasNeovim) console.log('Neovim is not installed here: the independent client was not tried.');

let server: BuiltServer;
beforeAll(() => void (hasNeovim && (server = buildServer())));
afterAll(() => server?.dispose());

test.skipIf(!hasNeovim)(
    'neovim attaches, sees the finding, hovers, reads the lenses, edits, and sees the finding go',
    () => {
        const folder = server.folder(SMALL);
        const { stdout, stderr } = spawnSync(
            'nvim',
            ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script],
            {
                cwd: folder,
                encoding: 'utf8',
                timeout: 200_000,
                env: {
                    ...process.env,
                    REGEL_SERVER: server.program,
                    REGEL_FILE: join(folder, 'samtale.regel'),
                    REGEL_NODE: process.execPath,
                },
            },
        );
        const said = Map.groupBy(
            stdout.split('\n').map((line) => line.split('\t')),
            ([key]) => key,
        );
        const values = (key: string): (string | undefined)[] =>
            (said.get(key) ?? []).map(([, value]) => value);
        expect(values('failed'), stderr).toEqual([]);
        expect(values('diagnostic'), stderr).toEqual([
            expect.stringMatching(/^1 RR101 »Samtale« .* strider mod/),
        ]);
        expect(values('hover')).toEqual([expect.stringContaining('Samtale')]);
        expect(values('lens').length).toBeGreaterThan(0);
        expect(values('left')).toEqual(['0']);
        expect(values('stopped')).toEqual(['true']);
    },
);
