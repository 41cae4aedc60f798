import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import { say } from '../words.js';
import { CannotRead, type Version } from './version.js';

/** All rule files in a folder, as they are on the disk: what is not saved is not in them. */
export async function readRuleFiles(folder: Uri): Promise<[uri: string, text: string][]> {
    const found = await workspace.findFiles(new RelativePattern(folder, '**/*.regel'), '**/node_modules/**');
    const read = await Promise.all(
        found.map(async (uri): Promise<[string, string][]> => {
            // A link may lead out of the folder.
            if ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) return [];
            const bytes = await workspace.fs.readFile(uri);
            return [[uri.toString(), new TextDecoder().decode(bytes)]];
        }),
    );
    return read.flat();
}

/** Another folder in the place of the one that is open. */
export async function versionIn(other: Uri, folder: Uri): Promise<Version> {
    const files = await readRuleFiles(other);
    if (files.length === 0)
        throw new CannotRead(
            say({
                da: `Der er ingen regelfiler i ${other.fsPath}.`,
                en: `There are no rule files in ${other.fsPath}.`,
            }),
        );
    const start = other.path.endsWith('/') ? other.path.length : other.path.length + 1;
    const texts = files.map(
        ([uri, text]) => [Uri.joinPath(folder, Uri.parse(uri).path.slice(start)).toString(), text] as const,
    );
    return { label: other.path.split('/').filter(Boolean).at(-1) ?? other.fsPath, texts: new Map(texts) };
}
