import { html, type Content, type Markup } from '../html.js';
import { wrap } from '../layout.js';
import { INK } from './palette.js';

export interface PictureFrame {
    /** Unique in the document; the title and the description get ids from it. */
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly width: number;
    readonly height: number;
}

/**
 * A picture that stands by itself or in a page: its accessible name and description are inside it, and nothing comes
 * from elsewhere. Lengths are in pixels at 96 to the inch.
 */
export function picture({ id, title, description, width, height }: PictureFrame, ...body: Content[]): Markup {
    const [w, h] = [Math.ceil(width), Math.ceil(height)];
    return html`<svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 ${w} ${h}"
        width="${w}"
        height="${h}"
        role="img"
        aria-labelledby="${id}-navn ${id}-tekst"
        font-family="system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif"
        font-size="13"
        fill="${INK}"
    >
        <title id="${id}-navn">${title}</title>
        <desc id="${id}-tekst">${description}</desc>
        ${body}
    </svg>`;
}

/** A number for an attribute: two decimals, and never NaN. */
export function px(value: number): string {
    return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}

/** Characters that fit in a width, reckoned generously: the reader's font is not known. */
export function fitting(width: number, size = 13): number {
    return Math.max(4, Math.floor(width / (size * 0.56)));
}

/** The text, cut where there is no room for it; the whole of it stands in the table behind the picture. */
export function cut(words: string, width: number, size = 13): string {
    const letters = [...words];
    const room = fitting(width, size);
    return letters.length <= room
        ? words
        : `${letters
              .slice(0, room - 1)
              .join('')
              .trimEnd()}…`;
}

export interface LabelPlace {
    readonly x: number;
    /** The middle of the label. */
    readonly y: number;
    readonly width: number;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly size?: number;
    readonly lines?: number;
    readonly weight?: number;
    readonly fill?: string;
}

/** A label in up to two lines about its middle. */
export function label(words: string, place: LabelPlace): Markup {
    const { x, y, width, anchor = 'start', size = 13, lines: most = 2, weight = 400, fill = INK } = place;
    const all = wrap(words, fitting(width, size));
    const kept = all.slice(0, most);
    if (all.length > most) kept[most - 1] = `${kept[most - 1]}…`;
    const step = size * 1.25;
    const first = y - ((kept.length - 1) * step) / 2 + size * 0.36;
    return html`<text
        x="${px(x)}"
        text-anchor="${anchor}"
        font-size="${size}"
        font-weight="${weight}"
        fill="${fill}"
        >${kept.map(
            (line, i) =>
                html`<tspan x="${px(x)}" y="${px(first + i * step)}">${cut(line, width, size)}</tspan>`,
        )}</text
    >`;
}

/** Round steps of an axis from 0 that takes in the greatest value: at most about five. */
export function ticks(greatest: number): readonly number[] {
    if (!(greatest > 0)) return [0];
    const rough = greatest / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
    return Array.from({ length: Math.ceil(greatest / step - 1e-9) + 1 }, (_, i) => i * step);
}
