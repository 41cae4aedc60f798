import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

type Environment = Readonly<Record<string, string | undefined>>;

/** Names of files from the root of the repository, with forward slashes; undefined for those outside of it. */
export function repositoryPaths(cwd: string, env: Environment): (uri: string) => string | undefined {
    const root = repositoryRoot(cwd, env);
    const known = new Map<string, string | undefined>();
    return (uri) => {
        if (!known.has(uri)) known.set(uri, within(root, fileURLToPath(uri)));
        return known.get(uri);
    };
}

/** The folder with `.git` in it; where a build server has left that out, the folder that it says it works in. */
function repositoryRoot(cwd: string, env: Environment): string {
    for (let folder = resolve(cwd); ; folder = dirname(folder)) {
        if (existsSync(join(folder, '.git'))) return folder;
        if (folder === dirname(folder)) break;
    }
    const named = [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].filter(
        (each) => each !== undefined && each !== '',
    );
    return named.find((folder) => within(folder!, cwd) !== undefined) ?? cwd;
}

function within(root: string, path: string): string | undefined {
    const short = relative(root, path);
    return short === '..' || short.startsWith(`..${sep}`) || isAbsolute(short)
        ? undefined
        : short.split(sep).join('/');
}
