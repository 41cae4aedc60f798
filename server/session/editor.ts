import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Text } from '../../language/model/index.js';
import { readEditorSettings, type EditorSettings } from '../config/editor-settings.js';
import { knownChecks } from '../config/known-checks.js';

/** What the editor says of itself when it connects, beyond the protocol. */
export interface InitializationOptions {
    readonly language?: string;
    readonly checks?: unknown;
    readonly lawTexts?: string;
    /** Uri of a folder with the pages of the checks, `RR101.md` and so on. */
    readonly checkPages?: string;
}

const SECTION = 'regelret';

/** What the reader has set, for each folder and without one (the empty uri); asked of editors that can be asked. */
export async function askForSettings(
    connection: Connection,
    client: ClientCapabilities,
    folders: readonly string[],
    given: unknown,
    tell: (message: Text) => void,
): Promise<ReadonlyMap<string, EditorSettings>> {
    const scopes = ['', ...folders];
    const sections: readonly unknown[] = client.workspace?.configuration
        ? await connection.workspace.getConfiguration(
              scopes.map((scope) => ({ section: SECTION, ...(scope && { scopeUri: scope }) })),
          )
        : scopes.map(() => given);
    const settings = new Map<string, EditorSettings>();
    for (const [i, scope] of scopes.entries()) {
        const read = await readEditorSettings(sections[i], knownChecks);
        settings.set(scope, read.settings);
        for (const { da, en } of read.mistakes)
            tell({ da: `Editorens indstillinger: Regelret ${da}.`, en: `The editor's settings: ${en}.` });
    }
    return settings;
}

/** The section in what an editor sends along with a change of settings. */
export function sectionOf(settings: unknown): unknown {
    if (typeof settings !== 'object' || settings === null) return undefined;
    return (settings as Readonly<Record<string, unknown>>)[SECTION] ?? settings;
}
