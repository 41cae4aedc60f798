import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { Language, Text } from '../../language/model/index.js';

/** What the reader is told in a window: each thing once. */
export function createMessages(connection: Connection, language: () => Language): (message: Text) => void {
    const told = new Set<string>();
    return (message) => {
        const text = message[language()];
        if (told.has(text)) return;
        told.add(text);
        // As a notification: a request would wait for the reader.
        void connection.sendNotification(ShowMessageNotification.type, {
            type: MessageType.Warning,
            message: text,
        });
    };
}
