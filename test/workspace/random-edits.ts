import type { FileChange } from '../../language/workspace/index.js';
import { breakText } from '../support/breakages.js';
import type { Random } from '../support/random.js';

/** Texts by uri, as an editor has them. */
export type Files = Map<string, string>;

/** One step of somebody at work: mostly a few letters in one file, sometimes a file that comes, goes or moves. */
export function editsOf(files: Files, random: Random): FileChange[] {
    const uris = [...files.keys()].sort();
    if (uris.length === 0) return [{ uri: 'file:///regler/ny.regel', text: 'regelsæt NY "Ny"\n' }];
    const uri = random.pick(uris);
    const text = files.get(uri)!;
    const kind = random.next();
    if (kind < 0.03 && uris.length > 1) return [{ uri, text: undefined }];
    if (kind < 0.06) return [{ uri: beside(uri, random), text: declarationsIn(text).at(-1) ?? '' }];
    if (kind < 0.09) {
        const to = beside(uri, random);
        return to === uri
            ? []
            : [
                  { uri, text: undefined },
                  { uri: to, text },
              ];
    }
    return [{ uri, text: edited(text, files, random) }];
}

function edited(text: string, files: Files, random: Random): string {
    const parts = declarationsIn(text);
    const at = random.below(Math.max(1, parts.length));
    const part = parts[at] ?? '';
    const others = [...files.values()].flatMap(declarationsIn);
    switch (random.below(11)) {
        case 0:
            return parts.toSpliced(at, 1).join('');
        case 1:
            return parts.toSpliced(at, 0, random.pick(others.length > 0 ? others : [''])).join('');
        case 2:
            return parts.toSpliced(at, 1).toSpliced(random.below(parts.length), 0, part).join('');
        case 3:
            return parts.with(at, breakText(part, random).text).join('');
        case 4:
            return parts.toSpliced(at, 0, random.pick(['\n', '-- En bemærkning\n', '\n\n'])).join('');
        case 5:
        case 6:
            return replaceOne(text, /\d+/g, random, () => String(1 + random.below(30)));
        case 7:
            return replaceOne(
                text,
                /"[^"\n]*"/g,
                random,
                (title) => `${title.slice(0, -1)}${random.pick(['a', ' b', ''])}"`,
            );
        case 8: {
            // A name that stands elsewhere: a reference to something else, or to nothing.
            const names = text.match(/[a-zæøå][a-zæøå-]{3,}/g) ?? ['navn'];
            return replaceOne(text, /[a-zæøå][a-zæøå-]{3,}/g, random, (name) =>
                random.chance(0.3) ? `${name}x` : random.pick(names),
            );
        }
        case 9: {
            const names = text.match(/^(?:regel|målgruppe|handling|sagsemne) (\S+)/gm) ?? [];
            const name = names.length > 0 ? random.pick(names).split(' ')[1]! : '';
            return name === '' ? text : text.replaceAll(name, `${name}-ny`);
        }
        default: {
            const letter = random.below(text.length + 1);
            return text.slice(0, letter) + random.pick(['a', ' ', '\n', '"', '1']) + text.slice(letter);
        }
    }
}

/** What begins at the start of a line, each with the lines below it. */
const declarationsIn = (text: string): string[] => text.split(/^(?=\S)/m).filter((part) => part !== '');

function replaceOne(text: string, what: RegExp, random: Random, by: (found: string) => string): string {
    const found = [...text.matchAll(what)];
    if (found.length === 0) return text;
    const { 0: old, index } = random.pick(found);
    return text.slice(0, index) + by(old) + text.slice(index + old.length);
}

function beside(uri: string, random: Random): string {
    return uri.replace(/[^/]*$/, `${random.pick(['a', 'm', 'ny', 'å'])}-${random.below(3)}.regel`);
}
