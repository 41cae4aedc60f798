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

/** The first letter as at the beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A title as it stands inside a sentence: "Tilmelding" is lowered, "CV-oplysninger" is not. */
export const midSentence = (title: string): string =>
    /^\p{Lu}(?:\p{Ll}|$)/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
