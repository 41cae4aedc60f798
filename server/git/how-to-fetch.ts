import { quoted } from './messages.js';
import { runGit, textOf } from './run-git.js';

/** What to say of a ref that is not here. */
export interface MissingRef {
    /** Under this name it is known. */
    readonly instead?: string;
    /** This fetches it, so that the ref as it was written can be looked up. */
    readonly command?: string;
    readonly shallow: boolean;
}

/** What brings a missing ref: an earlier commit of a shallow clone, a branch, a tag or a commit of the remote. */
export async function howToFetch(root: string, ref: string): Promise<MissingRef> {
    const ask = async (...args: string[]): Promise<string | undefined> => {
        const answer = await runGit(root, args);
        return 'failure' in answer ? undefined : textOf(answer);
    };
    const known = async (name: string): Promise<boolean> =>
        (await ask('rev-parse', '--verify', '--quiet', `${name}^{commit}`)) !== undefined;

    const shallow = (await ask('rev-parse', '--is-shallow-repository')) === 'true';
    const remotes = (await ask('remote'))?.split('\n').filter((each) => each !== '') ?? [];
    const remote = remotes.includes('origin') ? 'origin' : remotes[0];
    const { name, steps } = splitAncestry(ref);
    if (steps > 0 && (await known(name))) {
        // The first commit of a whole history has none before it, and no command fetches it.
        if (!shallow || remote === undefined) return { shallow };
        return { shallow, command: `git fetch --deepen=${steps}${remote === 'origin' ? '' : ` ${remote}`}` };
    }
    if (remote === undefined || !/^[^-@\s][^\s@:?*[\\]*$/.test(name)) return { shallow };
    if (!name.includes('/') && (await known(`${remote}/${name}`)))
        return { shallow, instead: ref.replace(name, `${remote}/${name}`) };
    const depth = shallow ? `--depth=${steps + 1} ` : '';
    return { shallow, command: `git fetch ${depth}${remote} ${fetched(name, remote)}` };
}

/** `HEAD~2^` is two and one steps back from HEAD. */
function splitAncestry(ref: string): { readonly name: string; readonly steps: number } {
    const match = /^(.*?)((?:~\d*|\^\d*)*)$/.exec(ref)!;
    const steps = Array.from(match[2]!.matchAll(/~(\d*)|\^\d*/g), (step) =>
        step[0].startsWith('~') ? Number(step[1] || 1) : 1,
    );
    return { name: match[1]!, steps: steps.reduce((sum, step) => sum + step, 0) };
}

/** What to ask the remote for, so that it has the same name here. */
function fetched(name: string, remote: string): string {
    if (/^[0-9a-f]{7,64}$/.test(name)) return name;
    if (/^v?\d+(?:\.\d+)+/.test(name)) return `tag ${name}`;
    const branch = name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : undefined;
    return quoted(branch === undefined ? `${name}:${name}` : `+refs/heads/${branch}:refs/remotes/${name}`);
}
