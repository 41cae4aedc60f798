import type { Random } from './random.js';

const NOISE = [
    '"',
    '§',
    'senest',
    'for',
    '(',
    ')',
    '12',
    'og',
    'hvis',
    ',',
    'skal',
    '%',
    'abc',
    'stk.',
    '--',
    '§ 5',
    '»',
    'kr.',
    '3 uger',
    'undtagen',
];

/** One way of leaving a declaration half written. Headers are kept: without its header it is part of the one above. */
export function breakText(text: string, random: Random): { text: string; how: string } {
    const lines = text.split('\n');
    const body = 1 + random.below(Math.max(1, lines.length - 2));
    const at = random.chance(0.25) ? 0 : body;
    const line = lines[at]!;
    const headerWords = at === 0 ? 2 : 0;
    const words = line.trim().split(/ +/);
    const indent = line.slice(0, line.length - line.trimStart().length);
    const place = Math.min(words.length, headerWords + random.below(Math.max(1, words.length - headerWords)));
    const put = (how: string, changed: string[]): { text: string; how: string } => {
        lines[at] = indent + changed.join(' ');
        return { text: lines.join('\n'), how };
    };
    switch (random.below(7)) {
        case 0:
            return put('word deleted', words.toSpliced(place, 1));
        case 1:
            return put('word inserted', words.toSpliced(place, 0, random.pick(NOISE)));
        case 2:
            return put('line cut off', words.slice(0, Math.max(headerWords, place)));
        case 3:
            return put('word replaced', words.toSpliced(place, 1, random.pick(NOISE)));
        case 4:
            return put(
                'words swapped',
                place + 1 < words.length
                    ? words.toSpliced(place, 2, words[place + 1]!, words[place]!)
                    : words,
            );
        case 5:
            return put(
                'word cut off',
                words.with(
                    Math.min(place, words.length - 1),
                    words[Math.min(place, words.length - 1)]!.slice(
                        0,
                        at === 0 && place < 2 ? undefined : -1,
                    ),
                ),
            );
        default:
            return put('line written twice', at === 0 ? words : [...words, ...words]);
    }
}
