import { closest } from '../model/closest.js';
import { checkCodes } from '../generated/check-codes.js';

/** Codes that a remark may name. */
export const knownCodes: readonly string[] = checkCodes;

/**
 * Mistakes in the text, and in what allows findings. What is written there is not understood, or not as it was meant,
 * so that nobody knows what the other checks leave out: to allow it would be to keep quiet about all of that.
 */
const MISTAKES = new Set(['RR001', 'RR002', 'RR004', 'RR005', 'RR501', 'RR502', 'RR504']);

/** Findings that stand until the text is put right, whatever a remark or a list of known findings says. */
export const isMistake = (code: string): boolean => MISTAKES.has(code);

/** The code that a misspelt one most likely is: the same figures in another order are more likely than other figures. */
export function closestCode(code: string): string | undefined {
    const figures = (text: string): string => [...text.toUpperCase()].sort().join('');
    const possible = knownCodes.filter((each) => !isMistake(each));
    const same = possible.filter((each) => figures(each) === figures(code));
    return closest(code, same) ?? closest(code, possible);
}
