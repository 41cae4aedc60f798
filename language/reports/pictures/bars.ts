import type { Language } from '../../model/text.js';
import { html, type Markup } from '../html.js';
import { formatNumber } from '../numbers.js';
import type { Bar } from './model.js';
import { AFTER, BEFORE, LINE, QUIET } from './palette.js';
import { cut, label, picture, px, ticks } from './svg.js';

export interface BarsPicture {
    readonly title: string;
    readonly description: string;
    /** One name for each value of a bar. */
    readonly series: readonly string[];
    readonly bars: readonly Bar[];
}

const WIDTH = 960;
const NAME = 54;
const TITLE = 410;
const VALUE = 58;
const BAR = 9;
const TOP = 44;

/** A line for each bar, with its number, its title and its figures at the ends. */
export function barsPicture(
    { title, description, series, bars }: BarsPicture,
    id: string,
    language: Language,
): Markup {
    const row = series.length * (BAR + 2) + 11;
    const height = TOP + bars.length * row + 8;
    const values = bars.flatMap((bar) => bar.values);
    const up = ticks(Math.max(0, ...values));
    const least = Math.min(0, ...values);
    const most = Math.max(up.at(-1)!, 1);
    const start = NAME + TITLE + (least < 0 ? VALUE : 10);
    const span = WIDTH - start - VALUE;
    const x = (value: number): number => start + ((value - least) / (most - least)) * span;
    const key = series.map(
        (name, i) =>
            html`<rect
                    x="${start + i * 190}"
                    y="6"
                    width="12"
                    height="12"
                    fill="${colourOf(i)}"
                />${label(name, { x: start + i * 190 + 18, y: 12, width: 170, size: 12 })}`,
    );
    const grid = up.map(
        (tick) =>
            html`<line
                    x1="${px(x(tick))}"
                    y1="${TOP - 6}"
                    x2="${px(x(tick))}"
                    y2="${height - 8}"
                    stroke="${LINE}"
                />${label(formatNumber(tick, language, 1), { x: x(tick), y: TOP - 14, width: 60, anchor: 'middle', size: 11, fill: QUIET })}`,
    );
    const lines = bars.map((bar, i) => {
        const y = TOP + i * row + 5;
        const middle = y + (row - 11) / 2 + 4;
        const drawn = bar.values.map((value, v) => {
            const [a, b] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
            const at = y + v * (BAR + 2);
            const below = value < 0;
            return html`<rect
                    x="${px(a)}"
                    y="${at}"
                    width="${px(Math.max(b - a, value === 0 ? 1 : 0.5))}"
                    height="${BAR}"
                    fill="${colourOf(v)}"
                /><text
                    x="${px(below ? a - 5 : b + 5)}"
                    y="${at + BAR - 0.5}"
                    font-size="11"
                    ${below && html` text-anchor="end"`}
                    >${formatNumber(value, language, 1)}</text
                >`;
        });
        return html`<text x="0" y="${middle}" font-weight="600" font-size="12">${bar.label}</text
            ><text x="${NAME}" y="${middle}" font-size="12">${cut(bar.title, TITLE - 8, 12)}</text>${drawn}`;
    });
    return picture({ id, title, description, width: WIDTH, height }, series.length > 1 && key, grid, lines);
}

function colourOf(series: number): string {
    return series === 0 ? AFTER : BEFORE;
}
