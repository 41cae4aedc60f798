import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The rule files of some examples, by folder and name. */
export function exampleTexts(...folders: readonly string[]): Readonly<Record<string, string>> {
    return Object.fromEntries(
        folders.flatMap((folder) =>
            readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
                .filter((name) => name.endsWith('.regel'))
                .sort()
                .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]),
        ),
    );
}
