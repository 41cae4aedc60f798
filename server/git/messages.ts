import type { Text } from '../../language/model/text.js';
import type { MissingRef } from './how-to-fetch.js';

/** Why git has no answer. */
export interface GitFailure {
    readonly failure: Text;
}

export const NOT_INSTALLED: GitFailure = {
    failure: {
        da: 'Programmet git findes ikke på maskinen. Installer det, eller sammenlign to mapper.',
        en: 'The program git is not on this machine. Install it, or compare two folders.',
    },
};

/** `orPath`: it may have been meant as the name of a file. */
export function notARepository(folder: string, ref: string, orPath: boolean): GitFailure {
    const file = orPath
        ? [
              ' Der er heller ingen fil eller mappe af det navn.',
              ' There is no file or folder of that name either.',
          ]
        : ['', ''];
    return {
        failure: {
            da: `»${ref}« kan ikke slås op: ${folder} ligger ikke i et git-lager.${file[0]!}`,
            en: `»${ref}« cannot be looked up: ${folder} is not in a git repository.${file[1]!}`,
        },
    };
}

/** A repository that belongs to another user, as a build server's container often has it. */
export function notTrusted(folder: string): GitFailure {
    const command = `git config --global --add safe.directory ${quoted(folder)}`;
    return {
        failure: {
            da: `git vil ikke læse ${folder}, fordi mappen tilhører en anden bruger. Tillad det med: ${command}`,
            en: `git will not read ${folder}, because the folder belongs to another user. Allow it with: ${command}`,
        },
    };
}

/** `command`: what fetches it; `instead`: the name under which it is known here. */
export function noSuchRef(
    ref: string,
    { command, instead, shallow, orPath = false }: MissingRef & { readonly orPath?: boolean },
): GitFailure {
    const part = shallow
        ? [' (lageret er hentet uden hele historien)', ' (the history was fetched in part)']
        : ['', ''];
    const file = orPath
        ? [', og der er ingen fil eller mappe af det navn', ', and there is no file or folder of that name']
        : ['', ''];
    const da = [`Git kender ikke »${ref}« her${part[0]!}${file[0]!}.`];
    const en = [`Git does not know »${ref}« here${part[1]!}${file[1]!}.`];
    if (instead !== undefined) {
        da.push(`Mente du ${instead}?`);
        en.push(`Did you mean ${instead}?`);
    } else if (command !== undefined) {
        da.push(`Hent den med: ${command}`);
        en.push(`Fetch it with: ${command}`);
    } else {
        da.push('Kontrollér stavemåden; git branch --all og git tag viser navnene.');
        en.push('Check the spelling; git branch --all and git tag show the names.');
    }
    return { failure: { da: da.join(' '), en: en.join(' ') } };
}

/** `instead`: the path that may have been meant. */
export function noSuchPath(ref: string, path: string, instead: string | undefined): GitFailure {
    const [da, en] =
        instead === undefined ? ['', ''] : [` Mente du ${instead}?`, ` Did you mean ${instead}?`];
    return {
        failure: {
            da: `»${path}« findes ikke i ${ref}.${da}`,
            en: `»${path}« does not exist in ${ref}.${en}`,
        },
    };
}

/** A repository in which nothing has been committed. */
export const NO_COMMITS: GitFailure = {
    failure: {
        da: 'Git-lageret har ingen commits endnu, så der er intet at sammenligne med.',
        en: 'The git repository has no commits yet, so there is nothing to compare with.',
    },
};

/** The files of a submodule are in a repository of their own. */
export function inSubmodule(path: string): GitFailure {
    return {
        failure: {
            da: `»${path}« er et git-lager for sig (et undermodul), og dets filer er ikke i dette. Kør kommandoen i den mappe.`,
            en: `»${path}« is a git repository of its own (a submodule), and its files are not in this one. Run the command in that folder.`,
        },
    };
}

export function outsideRepository(path: string, root: string): GitFailure {
    return {
        failure: {
            da: `»${path}« ligger uden for git-lageret ${root}.`,
            en: `»${path}« is outside the git repository ${root}.`,
        },
    };
}

/** A clone that leaves out the files until they are asked for. */
export function contentsMissing(ref: string, remote: string): GitFailure {
    const command = `git fetch --refetch --no-filter ${remote}`;
    return {
        failure: {
            da: `Filerne i ${ref} er ikke hentet (lageret er hentet uden filernes indhold). Hent dem med: ${command}`,
            en: `The files of ${ref} have not been fetched (the clone leaves out contents). Fetch them with: ${command}`,
        },
    };
}

export function gitSaid(what: string): GitFailure {
    const first = what.split('\n').find((line) => line.trim() !== '') ?? '';
    const said = first.replace(/^(?:fatal|error): /, '').trim();
    return {
        failure: {
            da: `git kunne ikke læse lageret (${said}).`,
            en: `git could not read the repository (${said}).`,
        },
    };
}

/** As a shell reads it back. */
export function quoted(word: string): string {
    return /^[\w@%+=:,./^~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
