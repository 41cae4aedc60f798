import { EventEmitter, Uri, commands, workspace, type Disposable } from 'vscode';
import { BEFORE_SCHEME } from '../../server/protocol/requests.js';
import { say } from '../words.js';
import { readRuleFiles } from './folder.js';
import type { Version } from './version.js';

/** The texts of the other version, as documents that can be looked at and not written in. */
export interface Before extends Disposable {
    set(version: Version): void;
}

export function createBefore(): Before {
    let texts: ReadonlyMap<string, string> = new Map();
    const changed = new EventEmitter<Uri>();
    const provider = workspace.registerTextDocumentContentProvider(BEFORE_SCHEME, {
        onDidChange: changed.event,
        provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    });
    return {
        set(version) {
            texts = new Map(
                [...version.texts].map(([uri, text]) => [asBefore(Uri.parse(uri)).toString(), text]),
            );
            for (const { uri } of workspace.textDocuments)
                if (uri.scheme === BEFORE_SCHEME) changed.fire(uri);
        },
        dispose() {
            provider.dispose();
            changed.dispose();
        },
    };
}

/** The files that are not the same, in the editor's own comparison of texts. */
export async function showTexts({ label, texts }: Version, folder: Uri): Promise<void> {
    const now = new Map(await readRuleFiles(folder));
    const differing = [...new Set([...texts.keys(), ...now.keys()])]
        .filter((uri) => texts.get(uri) !== now.get(uri))
        .sort()
        .map((uri) => Uri.parse(uri));
    const title = say({ da: `Ændringer siden ${label}`, en: `Changes since ${label}` });
    const [only] = differing;
    if (!only) return;
    if (differing.length === 1) await commands.executeCommand('vscode.diff', asBefore(only), only, title);
    else
        await commands.executeCommand(
            'vscode.changes',
            title,
            differing.map((uri) => [
                uri,
                texts.has(uri.toString()) ? asBefore(uri) : undefined,
                now.has(uri.toString()) ? uri : undefined,
            ]),
        );
}

const asBefore = (uri: Uri): Uri => uri.with({ scheme: BEFORE_SCHEME });
