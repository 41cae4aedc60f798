import type { Language } from './day.js';

/** An amount of money (beløb) in øre; a safe integer. */
export type Amount = number;

/** A percentage in hundredths of a per cent: 110 pct. is 11000, 0,5 pct. is 50. */
export type BasisPoints = number;

/** "14.557 kr.", "162.738,14 kr."; in English "DKK 14,557". Throws RangeError on a broken amount. */
export function formatAmount(amount: Amount, lang: Language): string {
    const [whole, hundredths] = split(amount);
    const decimals = hundredths === 0 ? '' : DECIMAL[lang] + String(hundredths).padStart(2, '0');
    const text = sign(amount) + group(whole, lang) + decimals;
    return lang === 'da' ? `${text} kr.` : `DKK ${text}`;
}

/**
 * Reads a Danish amount, with or without "kr.": a dot parts the thousands, a comma the øre.
 * Returns `undefined` when it is not one ("14.55", "1,234") or beyond the safe integers.
 */
export function parseAmount(text: string): Amount | undefined {
    return parseHundredths(text.trim().replace(/\s*kr\.?$/i, ''));
}

/** "110 pct.", "0,5 pct."; in English "0.5 %". Throws RangeError on a broken number. */
export function formatPercent(percent: BasisPoints, lang: Language): string {
    const [whole, hundredths] = split(percent);
    const digits = String(hundredths).padStart(2, '0').replace(/0+$/, '');
    const text = sign(percent) + group(whole, lang) + (digits && DECIMAL[lang] + digits);
    return lang === 'da' ? `${text} pct.` : `${text} %`;
}

/** Reads "110 pct.", "0,5 pct." or "80 %"; `undefined` for anything else. */
export function parsePercent(text: string): BasisPoints | undefined {
    const number = /^(.*?)\s*(?:pct\.?|%)$/i.exec(text.trim());
    return number ? parseHundredths(number[1] ?? '') : undefined;
}

/** The sum, or `undefined` beyond the safe integers. */
export function addAmounts(a: Amount, b: Amount): Amount | undefined {
    return safe(a + b);
}

/**
 * A percentage of an amount, rounded to the nearest øre, halves away from zero; `undefined` beyond
 * the safe integers. Throws RangeError when an argument is not an integer.
 */
export function percentOf(amount: Amount, percent: BasisPoints): Amount | undefined {
    const product = BigInt(amount) * BigInt(percent);
    const half = product < 0n ? -5_000n : 5_000n;
    return safe(Number((product + half) / 10_000n));
}

const DECIMAL: Record<Language, string> = { da: ',', en: '.' };
const THOUSANDS: Record<Language, string> = { da: '.', en: ',' };

function split(hundredths: number): [whole: number, hundredths: number] {
    if (!Number.isSafeInteger(hundredths)) throw new RangeError(`Not a safe integer: ${hundredths}`);
    const size = Math.abs(hundredths);
    return [Math.floor(size / 100), size % 100];
}

function sign(value: number): string {
    return value < 0 ? '-' : '';
}

function group(whole: number, lang: Language): string {
    return String(whole).replace(/\B(?=(\d{3})+$)/g, THOUSANDS[lang]);
}

function parseHundredths(text: string): number | undefined {
    const parts = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(text);
    if (!parts) return undefined;
    const whole = (parts[1] ?? '').replaceAll('.', '');
    return safe(Number(whole + (parts[2] ?? '').padEnd(2, '0')));
}

function safe(value: number): number | undefined {
    return Number.isSafeInteger(value) ? value : undefined;
}
