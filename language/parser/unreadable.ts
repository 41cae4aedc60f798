import type { Place, Problem } from '../model/index.js';
import { sayFailure } from '../model/lower/workshop.js';

/** That a text could not be read at all, said where its parentheses are nested deepest. */
export function unreadable(uri: string, text: string, error: unknown): Problem {
    return { kind: 'syntax', message: sayFailure(error), place: deepestIn(uri, text) };
}

function deepestIn(uri: string, text: string): Place {
    let deepest = { line: 0, character: 0 };
    let most = 0;
    text.split('\n').forEach((content, line) => {
        let open = 0;
        [...content.matchAll(/[()]/g)].forEach(({ 0: sign, index: character }) => {
            open = sign === '(' ? open + 1 : Math.max(0, open - 1);
            if (open > most) [most, deepest] = [open, { line, character }];
        });
    });
    return { uri, start: deepest, end: { ...deepest, character: deepest.character + 1 } };
}
