import type { Text } from '../../language/model/index.js';
import { createRegelretServices } from '../../language/services.js';
import { createWorkspace, type FileChange, type Workspace } from '../../language/workspace/index.js';
import { excerptAt, type Failures } from './failures.js';
import { nameOf } from './uris.js';

/** The workspace, and a way to go on when a text proves too much for it. */
export interface RuleSets {
    readonly workspace: Workspace;
    update(changes: readonly FileChange[]): Promise<void>;
    /** Files whose text the workspace could not take in; they are not in it. */
    readonly refused: ReadonlySet<string>;
}

export const TOO_MUCH: Text = {
    da: 'Filen kan ikke læses; den har måske en betingelse med meget mange parenteser inden i hinanden. Del den op.',
    en: 'The file cannot be read; it may have a condition with very many parentheses inside each other. Split it up.',
};

export function createRuleSets(failures: Failures): RuleSets {
    const texts = new Map<string, string>();
    const refused = new Set<string>();
    let workspace = createWorkspace(createRegelretServices);

    async function startOver(changes: readonly FileChange[], error: unknown): Promise<void> {
        const bad = await culprits(changes);
        for (const uri of bad) {
            refused.add(uri);
            failures.failed({
                key: `text ${uri}`,
                sentence: {
                    da: `Filen »${nameOf(uri)}« kan ikke læses, og dens regler mangler.`,
                    en: `The file »${nameOf(uri)}« cannot be read, and its rules are missing.`,
                },
                error,
                input: excerptAt(texts.get(uri) ?? '', 0),
            });
        }
        workspace = createWorkspace(createRegelretServices);
        const rest = [...texts].filter(([uri]) => !refused.has(uri));
        await workspace.update(rest.map(([uri, text]) => ({ uri, text })));
    }

    return {
        get workspace() {
            return workspace;
        },
        refused,
        async update(changes) {
            const absent = new Set(
                changes.map(({ uri }) => uri).filter((uri) => !texts.has(uri) || refused.has(uri)),
            );
            for (const { uri, text } of changes) {
                if (text === undefined) texts.delete(uri);
                else texts.set(uri, text);
                if (refused.delete(uri)) failures.works(`text ${uri}`);
            }
            try {
                await workspace.update(
                    changes.filter(({ uri, text }) => text !== undefined || !absent.has(uri)),
                );
            } catch (error) {
                await startOver(changes, error);
            }
        },
    };
}

/** The changes that fail even alone; all of them when none does. */
async function culprits(changes: readonly FileChange[]): Promise<readonly string[]> {
    const given = changes.filter(({ text }) => text !== undefined);
    const bad: string[] = [];
    for (const change of given) {
        try {
            await createWorkspace(createRegelretServices).update([change]);
        } catch {
            bad.push(change.uri);
        }
    }
    return bad.length > 0 ? bad : given.map(({ uri }) => uri);
}
