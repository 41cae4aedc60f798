import type { Language } from '../../model/text.js';
import { html, type Markup } from '../html.js';
import { formatNumber } from '../numbers.js';
import type { Move } from './model.js';
import { AFTER, BEFORE, LINE, QUIET } from './palette.js';
import { cut, label, picture, px } from './svg.js';
import { pictureWords } from './words.js';

const WIDTH = 860;
const TITLE = 290;
const VALUES = 130;
const ROW = 22;
const TOP = 30;

/** Shares that became others: an open circle before, a filled one after, and both figures beside them. */
export function movesPicture(moves: readonly Move[], id: string, language: Language): Markup {
    const words = pictureWords(language);
    const height = TOP + moves.length * ROW + 10;
    const span = WIDTH - TITLE - VALUES;
    const x = (share: number): number => TITLE + share * span;
    const percent = (share: number): string => formatNumber(share * 100, language, 1);
    const axis = [0, 0.25, 0.5, 0.75, 1].map(
        (share) =>
            html`<line
                    x1="${px(x(share))}"
                    y1="${TOP - 6}"
                    x2="${px(x(share))}"
                    y2="${height - 8}"
                    stroke="${LINE}"
                />${label(percent(share), { x: x(share), y: 12, width: 40, anchor: 'middle', size: 11, fill: QUIET })}`,
    );
    const rows = moves.map(({ title, before, after }, i) => {
        const y = TOP + i * ROW + ROW / 2;
        const said = after === null ? percent(before) : `${percent(before)} → ${percent(after)}`;
        const marks =
            after === null
                ? html`<circle cx="${px(x(before))}" cy="${y}" r="5.5" fill="${AFTER}" />`
                : html`<line
                          x1="${px(x(before))}"
                          y1="${y}"
                          x2="${px(x(after))}"
                          y2="${y}"
                          stroke="${QUIET}"
                          stroke-width="2"
                      /><circle
                          cx="${px(x(before))}"
                          cy="${y}"
                          r="5.5"
                          fill="#ffffff"
                          stroke="${BEFORE}"
                          stroke-width="2"
                      /><circle cx="${px(x(after))}" cy="${y}" r="5.5" fill="${AFTER}" />`;
        return html`<text x="${TITLE - 14}" y="${y + 4}" text-anchor="end" font-size="12"
                >${cut(title, TITLE - 18, 12)}</text
            >${marks}<text x="${WIDTH - 4}" y="${y + 4}" text-anchor="end" font-size="12">${said}</text>`;
    });
    return picture(
        { id, title: words.harmonyTitle, description: words.harmonyText, width: WIDTH, height },
        axis,
        rows,
    );
}
