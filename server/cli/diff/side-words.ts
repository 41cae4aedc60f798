import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDay } from '../../../language/calendar/index.js';
import { UsageError } from '../usage-error.js';

/** One side of a comparison, as it was written. */
export type SideWord =
    | { readonly kind: 'path'; readonly path: string }
    /** A commit, with the path from the root of the repository where one is given. */
    | { readonly kind: 'ref'; readonly ref: string; readonly path?: string }
    | { readonly kind: 'day'; readonly day: number };

/** What is compared: two sides, and where in the repository for sides that do not say. */
export interface SideWords {
    readonly before: SideWord;
    readonly after: SideWord;
    /** Left out: what the other side names, or else the current folder. */
    readonly place?: Exclude<SideWord, { kind: 'day' }>;
}

/**
 * What the arguments mean. A path that is there is a path; `./x` is one in any case, and `ref:x` and `x:` never are.
 * With one argument, or none, the working copy is the later side.
 */
export function readSides(words: readonly string[], cwd: string): SideWords {
    const [first = readSide('HEAD', cwd, true), second, third, ...more] = words.map((word) =>
        readSide(word, cwd),
    );
    if (more.length > 0) throw new UsageError(TOO_MANY);
    if (third) {
        if (third.kind === 'day') throw new UsageError(DAY_IS_NO_PLACE);
        for (const side of [first, second!])
            if (side.kind === 'path' || (side.kind === 'ref' && side.path !== undefined))
                throw new UsageError(PLACE_TWICE);
        return { before: first, after: second!, place: third };
    }
    if (second) {
        if ((first.kind === 'day') !== (second.kind === 'day')) throw new UsageError(ONE_DAY);
        return { before: first, after: second };
    }
    if (first.kind === 'day') throw new UsageError(ONE_DAY);
    // `regelret diff regler`: what has been done to the folder since the last commit.
    if (first.kind === 'path') return { before: { kind: 'ref', ref: 'HEAD' }, after: first };
    return { before: first, after: { kind: 'path', path: '' } };
}

function readSide(word: string, cwd: string, isRef = false): SideWord {
    if (/^@\d/.test(word)) {
        const day = parseDay(word.slice(1));
        if (day === undefined) throw noDay(word.slice(1));
        return { kind: 'day', day };
    }
    const forced = word.startsWith('ref:');
    if (!forced && !isRef && (/^(?:\.{0,2}\/|\.{1,2}$)/.test(word) || existsSync(resolve(cwd, word))))
        return { kind: 'path', path: word };
    const rest = forced ? word.slice('ref:'.length) : word;
    const colon = rest.indexOf(':');
    if (colon < 0) return { kind: 'ref', ref: rest };
    const path = rest.slice(colon + 1);
    return { kind: 'ref', ref: rest.slice(0, colon), ...(path !== '' && { path }) };
}

function noDay(text: string): UsageError {
    return new UsageError({
        da: `»${text}« er ikke en dato, der findes. Skriv den som @2027-07-01.`,
        en: `“${text}” is not a date that exists. Write it as @2027-07-01.`,
    });
}

const ONE_DAY = {
    da: 'En dato sammenlignes med en anden dato: regelret diff @2024-01-01 @2025-01-01 regler.',
    en: 'A date is compared with another date: regelret diff @2024-01-01 @2025-01-01 rules.',
};

const DAY_IS_NO_PLACE = {
    da: 'Datoerne skrives først, og regelsættet sidst: regelret diff @2024-01-01 @2025-01-01 regler.',
    en: 'The dates come first, and the rule set last: regelret diff @2024-01-01 @2025-01-01 rules.',
};

const PLACE_TWICE = {
    da: 'Når der er tre argumenter, er det sidste mappen, og de to første siger hver en commit eller en dato uden mappe.',
    en: 'With three arguments the last one is the folder, and the first two each name a commit or a date without one.',
};

const TOO_MANY = {
    da: 'Der er for mange argumenter; der sammenlignes to sider: regelret diff FØR NU.',
    en: 'There are too many arguments; two sides are compared: regelret diff OLD NEW.',
};
