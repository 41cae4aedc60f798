import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import type { Host } from './host.js';

/** The machine's own disk. */
export const nodeHost: Host = {
    async find(folder, endings) {
        const found = await glob(
            endings.map((ending) => `**/*${ending}`),
            { cwd: fileURLToPath(folder), absolute: true, ignore: ['**/node_modules/**'] },
        );
        return found.map((path) => pathToFileURL(path).toString()).sort();
    },
    async read(uri) {
        return readFile(fileURLToPath(uri), 'utf8').catch(() => undefined);
    },
};
