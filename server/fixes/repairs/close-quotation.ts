import type { Fix } from '../fix.js';
import { lineAt } from '../writing/clauses.js';

/** A text that is never closed is closed where its line ends. */
export default {
    id: 'close-quotation',
    codes: ['RR001'],
    title: { da: 'Sæt det manglende anførselstegn.', en: 'Write the missing quotation mark.' },
    safety: 'safe',
    *offer(context, { primary: { place } }) {
        const file = context.document(place.uri);
        if (!file) return;
        const text = lineAt(file, place.start.line).slice(place.start.character);
        const open = text.charAt(0);
        const close = { '"': '"', '»': '«', '“': '”' }[open];
        if (close === undefined || text.slice(1).includes(close)) return;
        const words = text.trimEnd();
        const at = { line: place.start.line, character: place.start.character + words.length };
        yield {
            title: context.language === 'da' ? `Afslut teksten med ${close}` : `Close the text with ${close}`,
            edits: [{ place: { uri: place.uri, start: at, end: at }, text: close }],
            preferred: true,
        };
    },
} satisfies Fix;
