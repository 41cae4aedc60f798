import type { Language } from '../../../model/text.js';
import { formatNumber } from '../../numbers.js';
import type { Page } from './parts.js';

export interface MoneyUnit {
    readonly name: string;
    /** Øre in one. */
    readonly ore: number;
}

/** The largest of kr. and mio. kr. in which the amounts are at least one. */
export function moneyUnit(amounts: readonly number[], language: Language): MoneyUnit {
    const most = Math.max(0, ...amounts.map(Math.abs));
    const millions = most >= 1_000_000_00 || most === 0;
    const name = millions ? (language === 'da' ? 'mio. kr.' : 'million kr.') : 'kr.';
    return { name, ore: millions ? 1_000_000_00 : 100 };
}

/** Without the unit. */
export function money(amount: number, { ore }: MoneyUnit, { language }: Page): string {
    return formatNumber(amount / ore, language, 2).replace(/^-/, '−');
}
