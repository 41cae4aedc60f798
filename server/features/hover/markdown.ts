/** A drafter's text where Markdown would read signs of its own into it. */
export function escapeMarkdown(text: string): string {
    return text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, (sign) => (/[-.()]/.test(sign) ? sign : `\\${sign}`));
}

export const bold = (text: string): string => `**${escapeMarkdown(text)}**`;

/** Paragraphs; what is empty is left out. */
export function paragraphs(...parts: readonly (string | false | undefined)[]): string {
    return parts.filter(Boolean).join('\n\n');
}

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Text that quotes a source. */
export const quote = (text: string): string =>
    text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
