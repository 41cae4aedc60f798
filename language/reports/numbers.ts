import type { Language } from '../model/text.js';

/** `1.234,5` in Danish, `1,234.5` in English; at most `decimals` decimals, rounded half away from zero. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
    const [separator, point] = language === 'da' ? ['.', ','] : [',', '.'];
    const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
    const kept = fraction.replace(/0+$/, '');
    const rounded = kept ? `${grouped}${point}${kept}` : grouped;
    return value < 0 && /[1-9]/.test(rounded) ? `-${rounded}` : rounded;
}

/** A share of 1 in percent with one decimal: `62,5 pct.` */
export function formatPercent(share: number, language: Language): string {
    return `${formatNumber(share * 100, language, 1)} ${language === 'da' ? 'pct.' : 'per cent'}`;
}

/** A noun with its figure: `1 regel`, `1.234 regler`. */
export function counted(amount: number, [one, more]: readonly [string, string], language: Language): string {
    return `${formatNumber(amount, language)} ${amount === 1 ? one : more}`;
}

/** A difference with its sign: `+3`, `-1.234`, `0`. */
export function formatSigned(value: number, language: Language, decimals = 0): string {
    const text = formatNumber(value, language, decimals);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
