import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import type { InputError } from '../workspace/input-error.js';
import { CONFIG_FILE, NO_CONFIG, type Config, type KnownChecks } from './config.js';
import { readConfig } from './read-config.js';

/** The settings of files and folders, each config read once. */
export interface Configs {
    /** The settings of the files in a folder: those of the nearest `regelret.json`, in it or above it. */
    of(folder: string): Promise<Config>;
    isExcluded(file: string): Promise<boolean>;
    /** What was wrong with the configs read so far. */
    readonly errors: readonly InputError[];
}

/** With `file`, that config holds for everything and no other is looked for. */
export function createConfigs(known: KnownChecks, file?: string): Configs {
    const errors: InputError[] = [];
    const read = remember(async (path: string): Promise<Config> => {
        const result = await readConfig(path, known);
        if ('config' in result) return result.config;
        errors.push(...result.errors);
        return NO_CONFIG;
    });
    const excluded = remember(excludedBy);
    const of = async (folder: string): Promise<Config> => {
        const nearest = file ?? nearestConfig(folder);
        return nearest === undefined ? NO_CONFIG : read(nearest);
    };
    return {
        of,
        errors,
        async isExcluded(path) {
            const config = await of(dirname(path));
            return config.exclude.length > 0 && (await excluded(config)).has(path);
        },
    };
}

function nearestConfig(folder: string): string | undefined {
    for (let current = folder; ;) {
        const file = join(current, CONFIG_FILE);
        if (existsSync(file)) return file;
        const parent = dirname(current);
        if (parent === current) return undefined;
        current = parent;
    }
}

async function excludedBy({ exclude, folder }: Config): Promise<ReadonlySet<string>> {
    if (folder === undefined) return new Set();
    return new Set(
        await glob([...exclude], { cwd: folder, absolute: true, dot: true, ignore: ['**/node_modules'] }),
    );
}

function remember<K, V>(compute: (key: K) => V): (key: K) => V {
    const known = new Map<K, V>();
    return (key) => {
        if (!known.has(key)) known.set(key, compute(key));
        return known.get(key)!;
    };
}
