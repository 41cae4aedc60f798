import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SourceFile } from '../../language/rule-sets.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The .regel files of one of the examples. */
export function exampleFiles(name: string): SourceFile[] {
    const folder = join(examples, name);
    return readdirSync(folder)
        .filter((file) => file.endsWith('.regel'))
        .sort()
        .map((file) => ({
            uri: pathToFileURL(join(folder, file)).toString(),
            text: readFileSync(join(folder, file), 'utf8'),
        }));
}
