import { commands, window, type Disposable, type Event, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ViewKind } from '../../server/protocol/requests.js';
import { openPanel, viewType, type ViewPanel } from './panel.js';

const COMMANDS: Readonly<Record<ViewKind, string>> = {
    matrix: 'regelret.showMatrix',
    timeline: 'regelret.showTimeline',
    groups: 'regelret.showGroups',
    changes: 'regelret.showChanges',
};

/** The views beside the text: one panel of each kind, which follows the rules while they are written. */
export function registerViews(
    context: ExtensionContext,
    client: Pick<BaseLanguageClient, 'sendRequest'>,
    rulesChanged: Event<void>,
): Disposable[] {
    const open = new Map<ViewKind, ViewPanel>();
    const all = (act: (panel: ViewPanel) => void): void => open.forEach(act);
    const show = (kind: ViewKind, kept?: Parameters<typeof openPanel>[4]): void => {
        const known = open.get(kind);
        if (known && !kept) known.reveal();
        else
            open.set(
                kind,
                openPanel(kind, context, client, () => open.delete(kind), kept),
            );
    };
    const kinds = Object.keys(COMMANDS) as ViewKind[];
    return [
        ...kinds.map((kind) => commands.registerCommand(COMMANDS[kind], () => show(kind))),
        ...kinds.map((kind) =>
            window.registerWebviewPanelSerializer(viewType(kind), {
                deserializeWebviewPanel: (panel) => Promise.resolve(show(kind, panel)),
            }),
        ),
        rulesChanged(() => all((panel) => panel.changed())),
        window.onDidChangeActiveTextEditor(() => all((panel) => panel.follow())),
        window.onDidChangeTextEditorSelection(() => all((panel) => panel.follow())),
        { dispose: () => all((panel) => panel.dispose()) },
    ];
}
