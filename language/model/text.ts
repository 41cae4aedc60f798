/** The languages in which Regelret speaks to its users. Danish is the default. */
export type Language = 'da' | 'en';

export interface Text {
    readonly da: string;
    readonly en: string;
}

/** "a, b og c" */
export function enumerate(items: readonly string[], language: Language): string {
    if (items.length < 2) return items[0] ?? '';
    const and = language === 'da' ? 'og' : 'and';
    return `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1]}`;
}
