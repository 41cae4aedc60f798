import type { Language } from '../../model/text.js';
import type { DiffChange, DiffPlace } from './model.js';
import { diffWords } from './words.js';

/** Where it stands: "cv.regel:11 (LAB § 23, stk. 1)", or both places where these differ. */
export function sayPlaces({ location }: Pick<DiffChange, 'location'>, language: Language): string {
    const words = diffWords(language);
    const { old, new: now } = location;
    const [was, is] = [old && lineOf(old), now && lineOf(now)];
    const [wasCited, isCited] = [old?.citation ?? '', now?.citation ?? ''];
    const cited = (citation: string): string => (citation === '' ? '' : ` (${citation})`);
    if (was !== null && is !== null) {
        if (wasCited === isCited) return `${words.was} ${was}, ${words.is} ${is}${cited(isCited)}`;
        return `${words.was} ${was}${cited(wasCited)}, ${words.is} ${is}${cited(isCited)}`;
    }
    return was === null
        ? `${words.is} ${is ?? ''}${cited(isCited)}`
        : `${words.was} ${was}${cited(wasCited)}`;
}

export function lineOf({ file, line }: Pick<DiffPlace, 'file' | 'line'>): string {
    return `${file}:${line}`;
}
