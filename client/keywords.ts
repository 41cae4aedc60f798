/** The words of the grammar, put here when the client is bundled: it knows the language through the server alone. */
declare const REGELRET_KEYWORDS: readonly string[];

export const keywords = (): ReadonlySet<string> => new Set(REGELRET_KEYWORDS);
