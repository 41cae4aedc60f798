const text: unique symbol = Symbol('markup');

/** A piece of HTML or SVG in which everything that came from outside has been escaped. */
export interface Markup {
    readonly [text]: string;
}

/** What may stand in a template: text is escaped, markup is not, a list is joined, and nothing is nothing. */
export type Content = Markup | string | number | false | null | undefined | readonly Content[];

/**
 * The one way in which markup is made: html`<p class="${name}">${words}</p>`. Values are escaped for text and for
 * quoted attributes alike, so attributes are always quoted. The same template writes SVG.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
    return markup(parts.map(narrow).reduce((all, part, i) => all + toText(values[i - 1]) + part));
}

/** The text of the markup, to be written to a file. */
export function toSource(content: Markup): string {
    return content[text];
}

/** Markup that was written in this program: a style sheet, a script. Never for text that came from outside. */
export function trusted(source: string): Markup {
    return markup(source);
}

/** Text as it must stand in HTML, SVG and quoted attributes; characters that no document may have are replaced. */
export function escapeHtml(plain: string): string {
    return plain
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
        .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
        .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};

function markup(source: string): Markup {
    return { [text]: source };
}

function toText(content: Content): string {
    if (content === undefined || content === null || content === false) return '';
    if (typeof content === 'string') return escapeHtml(content);
    if (typeof content === 'number') return String(content);
    return isMarkup(content) ? content[text] : content.map(toText).join('');
}

/** The indentation of the program's own text is no part of what it writes. */
function narrow(part: string): string {
    return part.replace(/\s*\n\s*/g, '\n');
}

function isMarkup(content: Markup | readonly Content[]): content is Markup {
    return !Array.isArray(content);
}
