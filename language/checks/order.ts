import type { Report } from './check.js';

/** What a check says in the order of the text: by files, lines and columns; at one place by the words. */
export function inOrderOfText(reports: readonly Report[], files: readonly string[]): readonly Report[] {
    if (reports.length < 2) return reports;
    const ranks = new Map(files.map((file, rank) => [file, rank]));
    const placed = reports.map((report): Placed => {
        const { uri, start } = report.primary.place;
        return {
            report,
            rank: ranks.get(uri) ?? Infinity,
            uri,
            line: start.line,
            character: start.character,
        };
    });
    return placed.sort(compare).map(({ report }) => report);
}

interface Placed {
    readonly report: Report;
    /** Files of other rule sets come last. */
    readonly rank: number;
    readonly uri: string;
    readonly line: number;
    readonly character: number;
}

function compare(a: Placed, b: Placed): number {
    if (a.rank !== b.rank) return a.rank - b.rank;
    return (
        compareTexts(a.uri, b.uri) ||
        a.line - b.line ||
        a.character - b.character ||
        compareTexts(a.report.message, b.report.message) ||
        compareTexts(JSON.stringify(a.report), JSON.stringify(b.report))
    );
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
