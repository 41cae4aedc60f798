/** Breaks a text into lines of at most `width` characters, at spaces; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
    return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(text: string, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/ +/)) {
        if (line && textWidth(line) + 1 + textWidth(word) > width) {
            lines.push(line);
            line = word;
        } else {
            line = line ? `${line} ${word}` : word;
        }
    }
    return [...lines, line];
}

/** `label  text`, wrapped, the following lines under the text. */
export function labelled(label: string, text: string, { indent, column, width }: LabelLayout): string[] {
    const margin = ' '.repeat(indent);
    const [first = '', ...rest] = wrap(text, Math.max(20, width - indent - column));
    const hanging = margin + ' '.repeat(column);
    return [`${margin}${padEnd(label, column)}${first}`, ...rest.map((line) => hanging + line)];
}

export interface LabelLayout {
    readonly indent: number;
    /** How far from the indent the text stands. */
    readonly column: number;
    readonly width: number;
}

export function indented(lines: readonly string[], indent: number): string[] {
    return lines.map((line) => (line ? ' '.repeat(indent) + line : line));
}

/** Columns side by side, as wide as their widest cell; the columns in `right` are set to the right. */
export function table(
    rows: readonly (readonly string[])[],
    right: ReadonlySet<number> = new Set(),
    gap = '  ',
): string[] {
    const widths: number[] = [];
    for (const row of rows)
        for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, textWidth(cell));
    return rows.map((row) =>
        row
            .map((cell, i) =>
                right.has(i) ? ' '.repeat(widths[i]! - textWidth(cell)) + cell : padEnd(cell, widths[i]!),
            )
            .join(gap)
            .trimEnd(),
    );
}

function padEnd(text: string, width: number): string {
    return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Characters as a reader counts them: the codes that set colours take no room. */
export function textWidth(text: string): number {
    return [...text.replace(/\u001b\[[\d;]*m/g, '')].length;
}

/** No wider than that; what does not fit is left out, and `…` stands for it. */
export function shorten(text: string, width: number): string {
    if (textWidth(text) <= width) return text;
    const kept = [...text].slice(0, width - 1).join('');
    return `${kept.trimEnd()}…`;
}
