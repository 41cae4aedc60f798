import type { Fix } from '../fix.js';
import { lineAt } from '../writing/clauses.js';

/** A word that stands twice in a row, where the second cannot be read. */
export default {
    id: 'remove-doubled-word',
    codes: ['RR001'],
    title: { da: 'Fjern det ord, der står to gange.', en: 'Remove the word that stands twice.' },
    safety: 'safe',
    *offer(context, { primary: { place } }) {
        const file = context.document(place.uri);
        if (!file) return;
        const { line, character } = place.start;
        const text = lineAt(file, line);
        const word = /^[\p{L}\p{N}_-]+/u.exec(text.slice(character))?.[0];
        const before = /([\p{L}\p{N}_-]+)(\s+)$/u.exec(text.slice(0, character));
        if (!word || !before || before[1] !== word) return;
        const start = { line, character: character - before[2]!.length };
        const end = { line, character: character + word.length };
        yield {
            title:
                context.language === 'da'
                    ? `Fjern »${word}«, som står to gange`
                    : `Remove »${word}«, which stands twice`,
            edits: [{ place: { uri: place.uri, start, end }, text: '' }],
            preferred: true,
        };
    },
} satisfies Fix;
