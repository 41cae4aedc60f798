import type { Language } from '../model/text.js';
import { textWidth } from './layout.js';
import { formatNumber } from './numbers.js';

/** A difference with its sign: `+3`, `-1.234`, `0`. */
export function formatSigned(value: number, language: Language, decimals = 0): string {
    const text = formatNumber(value, language, decimals);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

export function shorten(text: string, width: number): string {
    if (textWidth(text) <= width) return text;
    const kept = [...text].slice(0, width - 1).join('');
    return `${kept.trimEnd()}…`;
}
