import { URI } from 'langium';

/** One way to write a uri: editors differ in which signs they encode. Everything in a session goes by this. */
export function canonical(uri: string): string {
    return URI.parse(uri).toString();
}

export function isWithin(uri: string, folder: string): boolean {
    return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

export function folderOf(uri: string): string {
    return uri.slice(0, uri.lastIndexOf('/'));
}

/** The last part, as a person would write it. */
export function nameOf(uri: string): string {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}
