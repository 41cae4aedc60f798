import { EventEmitter, type Disposable, type Event } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { changedNotification } from '../server/protocol/requests.js';

/**
 * Tells when the rules or the settings have changed and all is judged anew. A client keeps only the last one who asks
 * to be notified, so all who want to know ask here.
 */
export function listenForChanges(client: BaseLanguageClient): {
    readonly rulesChanged: Event<void>;
    readonly listening: Disposable;
} {
    const changed = new EventEmitter<void>();
    const notified = client.onNotification(changedNotification, () => changed.fire());
    return {
        rulesChanged: changed.event,
        listening: {
            dispose() {
                notified.dispose();
                changed.dispose();
            },
        },
    };
}
