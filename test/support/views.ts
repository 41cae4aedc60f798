import { provideView } from '../../server/features/views.js';
import type { ViewContent, ViewKind } from '../../server/protocol/requests.js';
import type { Editor } from './editor.js';

/** A view of the rule set of a file. */
export function viewOf(
    editor: Editor,
    kind: ViewKind,
    chosen: Record<string, string> = {},
    file = 'lab/lab.regel',
): ViewContent {
    const view = provideView(editor, { kind, uri: editor.uri(file), chosen });
    if (!view) throw new Error(`there is no ${kind}`);
    return view;
}

/** The text of markup, with a space where a tag was. */
export const wordsOf = (markup: string): string =>
    markup
        .replace(/<[^>]*>/g, ' ')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/\s+/g, ' ')
        .trim();

/** The rows of the table with the class, each as the texts of its cells. */
export function rowsOf(markup: string, table: string): string[][] {
    const start = markup.indexOf(`<table class="${table}"`);
    if (start < 0) return [];
    const [body] = markup.slice(start).split('</table>');
    return [...body!.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
        [...row!.matchAll(/<(?:td|th)[^>]*>([\s\S]*?)<\/(?:td|th)>/g)].map(([, cell]) => wordsOf(cell!)),
    );
}
