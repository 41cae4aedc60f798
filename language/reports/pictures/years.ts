import type { Language } from '../../model/text.js';
import { html, type Markup } from '../html.js';
import { formatNumber } from '../numbers.js';
import type { YearAmount } from './model.js';
import { AFTER, LINE, QUIET } from './palette.js';
import { label, picture, px, ticks } from './svg.js';
import { pictureWords } from './words.js';

const HEIGHT = 250;
const FLOOR = 210;
const TOP = 30;
const LEFT = 60;
const STEP = 96;

/** Amounts by year; they come in øre and are shown in the unit, which is so many øre. */
export function yearsPicture(
    years: readonly YearAmount[],
    unit: { readonly name: string; readonly ore: number },
    id: string,
    language: Language,
): Markup {
    const words = pictureWords(language);
    const width = LEFT + years.length * STEP + 10;
    const values = years.map(({ amount }) => amount / unit.ore);
    const scale = ticks(Math.max(0, ...values));
    const most = Math.max(scale.at(-1)!, 1);
    const y = (value: number): number => FLOOR - ((FLOOR - TOP) * value) / most;
    const grid = scale.map(
        (tick) =>
            html`<line
                    x1="${LEFT}"
                    y1="${px(y(tick))}"
                    x2="${width}"
                    y2="${px(y(tick))}"
                    stroke="${LINE}"
                />${label(formatNumber(tick, language, 1), { x: LEFT - 8, y: y(tick), width: 60, anchor: 'end', size: 11, fill: QUIET })}`,
    );
    const columns = years.map(({ label: name }, i) => {
        const [x, value] = [LEFT + i * STEP + STEP / 2, values[i]!];
        const [top, bottom] = [Math.min(y(value), FLOOR), Math.max(y(value), FLOOR)];
        return html`<rect
                x="${px(x - 24)}"
                y="${px(top)}"
                width="48"
                height="${px(bottom - top)}"
                fill="${AFTER}"
            />${label(formatNumber(value, language, 1), { x, y: top - 11, width: STEP, anchor: 'middle', weight: 600 })}${label(name, { x, y: FLOOR + 18, width: STEP, anchor: 'middle' })}`;
    });
    return picture(
        { id, title: words.yearsTitle, description: words.yearsText(unit.name), width, height: HEIGHT },
        grid,
        columns,
    );
}
