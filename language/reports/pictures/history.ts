import type { Language } from '../../model/text.js';
import { html, type Markup } from '../html.js';
import type { History } from './model.js';
import { AFTER, BEFORE, LINE, QUIET } from './palette.js';
import { label, picture, px } from './svg.js';
import { pictureWords } from './words.js';

const WIDTH = 720;
const HEIGHT = 250;
const FLOOR = 190;
const TOP = 46;
const SIDE = 60;

/** Columns on a line of years, as far apart as the years are; between them nothing is drawn, for nothing is known. */
export function historyPicture({ title, points }: History, id: string, language: Language): Markup {
    const words = pictureWords(language);
    const years = points.map(({ year }) => year);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const most = Math.max(1, ...points.map(({ amount }) => amount));
    // Two years that lie close still get columns side by side.
    const room = 74;
    const places: number[] = [];
    for (const [i, { year }] of points.entries()) {
        const exact = SIDE + ((year - first) / Math.max(1, last - first)) * (WIDTH - 2 * SIDE);
        places.push(i === 0 ? exact : Math.max(exact, places[i - 1]! + room));
    }
    const over = Math.max(0, (places.at(-1) ?? 0) - (WIDTH - SIDE));
    const fitted = places.map((x, i) => (i === 0 ? x : Math.max(SIDE + i * 10, x - over)));
    for (let i = fitted.length - 2; i > 0; i -= 1) fitted[i] = Math.min(fitted[i]!, fitted[i + 1]! - room);
    const columns = points.map(({ year, amount, label: name, after }, i) => {
        const x = fitted[i]!;
        const h = ((FLOOR - TOP) * amount) / most;
        const colour = after ? AFTER : BEFORE;
        return html`<rect
                x="${px(x - 22)}"
                y="${px(FLOOR - h)}"
                width="44"
                height="${px(h)}"
                fill="${colour}"
            />${label(String(amount), { x, y: FLOOR - h - 14, width: 80, anchor: 'middle', size: 20, weight: 600 })}${label(String(year), { x, y: FLOOR + 18, width: 80, anchor: 'middle', weight: 600 })}${label(name, { x, y: FLOOR + 38, width: 120, anchor: 'middle', size: 11, fill: QUIET })}`;
    });
    const said = points.map(({ year, amount }) => `${year}: ${amount}`).join(', ');
    return picture(
        { id, title, description: words.historyText(said), width: WIDTH, height: HEIGHT },
        html`<line
            x1="${SIDE - 40}"
            y1="${FLOOR}"
            x2="${WIDTH - SIDE + 40}"
            y2="${FLOOR}"
            stroke="${LINE}"
        />`,
        columns,
    );
}
