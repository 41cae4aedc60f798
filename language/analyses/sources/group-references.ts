import { isOtherAct } from './references.js';

/** `§ 6, nr. 2-5 og 7-10`: groups by number; all of them where the paragraf alone is named. */
export interface GroupReference {
    readonly numbers: readonly number[] | 'all';
    readonly span: { readonly start: number; readonly end: number };
}

export interface Home {
    /** Label of the paragraf that numbers the groups. */
    readonly section: string;
    /** Whether the text is of the same act. */
    readonly isHome: boolean;
    readonly title?: string | undefined;
}

/** The references to groups in a provision's text, in reading order. */
export function groupReferences(text: string, home: Home): GroupReference[] {
    const label = home.section.replace(' ', '\\s?');
    const pattern = new RegExp(
        `§\\s*${label}(?![\\da-zæøå]|\\s[a-zæøå](?![a-zæøå]))(?:,\\s*(?:stk\\.\\s*1,\\s*)?nr\\.\\s*(${NUMBERS}))?`,
        'g',
    );
    return [...text.matchAll(pattern)].flatMap((match): GroupReference[] => {
        const span = { start: match.index, end: match.index + match[0].length };
        const after = text.slice(span.end);
        const belongs = home.isHome ? !isOtherAct(after) : namesAct(after, home.title);
        if (!belongs || /^,\s*stk/.test(after)) return [];
        return [{ numbers: match[1] === undefined ? 'all' : numbersIn(match[1]), span }];
    });
}

const NUMBER = '\\d+(?:\\s*[-–]\\s*\\d+)?';
const NUMBERS = `${NUMBER}(?:(?:\\s*,\\s*|\\s*,?\\s*(?:og|eller|samt)\\s+)${NUMBER}(?!\\d|\\.\\s*pkt))*`;

function numbersIn(text: string): number[] {
    return text.split(/\s*(?:,|og|eller|samt)\s*/).flatMap((part) => {
        if (part === '') return [];
        const [from, to = from] = part.split(/\s*[-–]\s*/).map(Number) as [number, number?];
        return Array.from({ length: Math.max(0, Math.min(200, to - from + 1)) }, (_, i) => from + i);
    });
}

/** `… i lov om en aktiv beskæftigelsesindsats`: another act says whose groups it means. */
function namesAct(after: string, title: string | undefined): boolean {
    if (title === undefined) return false;
    const name = /\blov om (.+?)(?:,| \(|$)/i.exec(title)?.[1];
    return (
        name !== undefined &&
        new RegExp(`^.{0,80}?\\bi lov om ${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i').test(after)
    );
}
