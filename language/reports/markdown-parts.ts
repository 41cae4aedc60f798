/** Text as it must stand in Markdown: nothing in it is taken for markup or calls on anybody, and it stays on its line. */
export function escaped(text: string): string {
    const plain = text
        .replace(/[\u0000-\u001f\u007f]+/g, ' ')
        .replace(/[\\`*_{}[\]<>|~]/g, '\\$&')
        .replace(/&(?=[#\w]+;)/g, '&amp;')
        .replace(/^(\s*)([#+-])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
    return calm(plain);
}

/** A space that is not seen keeps a comment from calling on somebody by `@name`, or linking to `#12` or `!12`. */
export function calm(text: string): string {
    return text.replace(/@(?=[\w-])/g, '@\u200b').replace(/[#!](?=\d)/g, '$&\u200b');
}

export function list(items: readonly string[]): string {
    return items.map((item) => `- ${escaped(item)}`).join('\n');
}

/** A table with a head; the columns in `right` are set to the right. */
export function tableOf(
    head: readonly string[],
    rows: readonly (readonly string[])[],
    right: ReadonlySet<number> = new Set(),
): string {
    const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
    const rule = `| ${head.map((_, i) => (right.has(i) ? '---:' : '---')).join(' | ')} |`;
    return [line(head), rule, ...rows.map(line)].join('\n');
}
