import type { Text } from '../../language/model/text.js';

/** Input that cannot be used: what is wrong, and where. Lines and columns count from 1. */
export interface InputError {
    /** Path of the file or folder, as the user wrote it or absolute. */
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
    readonly message: Text;
}

/** What a failed call to the file system means to a user. */
export function fileSystemError(file: string, error: unknown): InputError {
    const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
    return {
        file,
        message: REASONS[code] ?? {
            da: `kan ikke læses (${code || String(error)})`,
            en: `cannot be read (${code || String(error)})`,
        },
    };
}

const REASONS: Readonly<Record<string, Text>> = {
    ENOENT: { da: 'findes ikke', en: 'does not exist' },
    ENOTDIR: {
        da: 'findes ikke: en del af stien er en fil',
        en: 'does not exist: a part of the path is a file',
    },
    EACCES: { da: 'kan ikke læses: adgang nægtet', en: 'cannot be read: permission denied' },
    EPERM: { da: 'kan ikke læses: adgang nægtet', en: 'cannot be read: permission denied' },
    ELOOP: {
        da: 'kan ikke læses: symbolske links peger i ring',
        en: 'cannot be read: symbolic links that point in a circle',
    },
    ENAMETOOLONG: { da: 'kan ikke læses: stien er for lang', en: 'cannot be read: the path is too long' },
    EMFILE: { da: 'kan ikke læses: for mange åbne filer', en: 'cannot be read: too many open files' },
};
