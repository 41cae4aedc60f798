import {
    Range,
    Uri,
    ViewColumn,
    window,
    workspace,
    type Disposable,
    type ExtensionContext,
    type WebviewPanel,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    viewRequest,
    type Location,
    type ViewContent,
    type ViewKind,
} from '../../server/protocol/requests.js';
import { language, say, type Words } from '../words.js';
import { pageDocument } from './document.js';
import { readFromPage, type FromPage, type ToPage } from './messages.js';
import { placesAt } from './places.js';

/** The script of the page, put in when the extension is built. */
declare const REGELRET_VIEW_PAGE: string;

/** A view beside the text. */
export interface ViewPanel extends Disposable {
    reveal(): void;
    /** The rules are others now. */
    changed(): void;
    /** Another file, or another place in it. */
    follow(): void;
}

export const TITLES: Readonly<Record<ViewKind, Words>> = {
    matrix: { da: 'Matrix', en: 'Matrix' },
    timeline: { da: 'Tidslinje', en: 'Timeline' },
    groups: { da: 'Målgrupper', en: 'Target groups' },
    changes: { da: 'Ændringer', en: 'Changes' },
};

export const viewType = (kind: ViewKind): string => `regelret.${kind}`;

/** `panel`: one that the editor has kept from before; a new one beside the text without it. */
export function openPanel(
    kind: ViewKind,
    context: ExtensionContext,
    client: Pick<BaseLanguageClient, 'sendRequest'>,
    closed: () => void,
    panel: WebviewPanel = newPanel(kind),
): ViewPanel {
    const memory = `regelret.view.${kind}`;
    let chosen = context.workspaceState.get<Record<string, string>>(memory, {});
    let uri = activeUri();
    let shown: ViewContent | undefined;
    let ready = false;
    /** Something has changed since the last answer that is on its way, or since the panel was last seen. */
    let stale = true;
    let asking = false;
    const tell = (message: ToPage): Thenable<boolean> => panel.webview.postMessage(message);

    /** One question at a time: while one is answered, all that happens becomes one more. */
    async function renew(): Promise<void> {
        stale = true;
        while (stale && ready && panel.visible && !asking) {
            stale = false;
            asking = true;
            const asked = { kind, chosen, ...(uri !== undefined && { uri }) };
            const message = await client.sendRequest(viewRequest, asked).then(toMessage, failed);
            asking = false;
            shown = message.type === 'show' ? message.content : undefined;
            if (shown) panel.title = shown.title;
            await tell(message);
            await mark();
        }
    }

    async function mark(): Promise<void> {
        const editor = window.activeTextEditor;
        if (!shown || editor?.document.languageId !== 'regel') return;
        const at = { uri: editor.document.uri.toString(), line: editor.selection.active.line };
        await tell({
            type: 'cursor',
            places: placesAt(shown.places, at, (each) => Uri.parse(each).toString()),
        });
    }

    async function hear(message: FromPage): Promise<void> {
        switch (message.type) {
            case 'ready':
                ready = true;
                return renew();
            case 'choose': {
                const { [message.id]: _, ...rest } = chosen;
                chosen = message.value === '' ? rest : { ...rest, [message.id]: message.value };
                const { felt: __, ...kept } = chosen;
                await context.workspaceState.update(memory, kept);
                return renew();
            }
            case 'go': {
                const location = shown?.places[message.place];
                if (location) await goTo(location, message.focus);
            }
        }
    }

    const { felt: _, ...kept } = chosen;
    chosen = kept;
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    const listening = [
        panel.webview.onDidReceiveMessage((message: unknown) => {
            const read = readFromPage(message);
            if (read) void hear(read);
        }),
        panel.onDidChangeViewState(() => {
            if (panel.visible && stale) void renew();
        }),
        panel.onDidDispose(() => {
            for (const each of listening) each.dispose();
            closed();
        }),
    ];
    panel.webview.html = pageDocument({
        title: say(TITLES[kind]),
        waiting: say({ da: 'Henter …', en: 'Fetching …' }),
        choices: say({ da: 'Valg', en: 'Choices' }),
        nonce: newNonce(),
        cspSource: panel.webview.cspSource,
        script: REGELRET_VIEW_PAGE,
        language: language(),
    });
    return {
        reveal: () => panel.reveal(undefined, false),
        changed: () => void renew(),
        follow() {
            const active = activeUri();
            if (active !== undefined && active !== uri) {
                uri = active;
                void renew();
            } else void mark();
        },
        dispose: () => panel.dispose(),
    };
}

function newPanel(kind: ViewKind): WebviewPanel {
    return window.createWebviewPanel(viewType(kind), say(TITLES[kind]), ViewColumn.Beside, {
        enableFindWidget: true,
        retainContextWhenHidden: true,
    });
}

function activeUri(): string | undefined {
    const active = window.activeTextEditor?.document;
    if (active) return active.languageId === 'regel' ? active.uri.toString() : undefined;
    return window.visibleTextEditors
        .find(({ document }) => document.languageId === 'regel')
        ?.document.uri.toString();
}

function toMessage(content: ViewContent | null): ToPage {
    if (content) return { type: 'show', content };
    return {
        type: 'say',
        text: say({
            da: 'Der er ingen regler at vise. Åbn en mappe med .regel-filer.',
            en: 'There are no rules to show. Open a folder with .regel files.',
        }),
    };
}

function failed(): ToPage {
    return {
        type: 'say',
        text: say({
            da: 'Visningen kunne ikke laves: sprogserveren svarer ikke. Loggen siger hvorfor; visningen kommer igen, når serveren gør.',
            en: 'The view could not be made: the language server does not answer. The log says why; the view comes back with the server.',
        }),
    };
}

/** Where the file is already open, else in the first column: never over the view itself. */
async function goTo({ uri, range: { start } }: Location, focus: boolean): Promise<void> {
    const file = Uri.parse(uri);
    const open = window.visibleTextEditors.find(
        ({ document }) => document.uri.toString() === file.toString(),
    );
    const column = open?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One;
    const document = await workspace.openTextDocument(file);
    await window.showTextDocument(document, {
        viewColumn: column,
        preserveFocus: !focus,
        preview: true,
        selection: new Range(start.line, start.character, start.line, start.character),
    });
}

function newNonce(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(24));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
