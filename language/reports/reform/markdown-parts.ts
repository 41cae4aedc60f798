/** Text as it must stand in Markdown: nothing in it is taken for markup, and it stays on its line. */
export function escaped(text: string): string {
    return text
        .replace(/[\u0000-\u001f\u007f]+/g, ' ')
        .replace(/[\\`*_{}[\]<>|~]/g, '\\$&')
        .replace(/&(?=[#\w]+;)/g, '&amp;')
        .replace(/^(\s*)([#+-])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
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
