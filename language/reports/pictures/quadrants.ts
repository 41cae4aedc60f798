import type { Language } from '../../model/text.js';
import { html, type Markup } from '../html.js';
import { formatNumber } from '../numbers.js';
import type { QuadrantCounts, SideName } from './model.js';
import { INK, LINE, QUIET, SIDES } from './palette.js';
import { label, picture, px } from './svg.js';
import { pictureWords } from './words.js';

export interface QuadrantSide {
    readonly side: SideName;
    readonly counts: QuadrantCounts;
}

const BOX = 150;
const LEFT = 110;
const TOP = 60;
const BETWEEN = 70;
const ORDER = [
    ['skalSkal', 0, 0],
    ['skalKan', 1, 0],
    ['kanSkal', 0, 1],
    ['kanKan', 1, 1],
] as const;

/** The table of rights and duties, one for each side; the square in each box has the number for its area. */
export function quadrantPicture(sides: readonly QuadrantSide[], id: string, language: Language): Markup {
    const words = pictureWords(language);
    const most = Math.max(1, ...sides.flatMap(({ counts }) => Object.values(counts) as number[]));
    const block = LEFT + 2 * BOX;
    const width = sides.length * block + (sides.length - 1) * BETWEEN + 4;
    const height = TOP + 2 * BOX + 6;
    const drawn = sides.map(({ side, counts }, s) => {
        const left = s * (block + BETWEEN) + LEFT;
        const colour = SIDES[side];
        const heads = [words.citizenMust, words.citizenMay].map((text, i) =>
            label(text, { x: left + i * BOX + BOX / 2, y: TOP - 12, width: BOX, anchor: 'middle', size: 12 }),
        );
        const lines = [words.authorityMust, words.authorityMay].map((text, i) =>
            label(text, {
                x: left - 10,
                y: TOP + i * BOX + BOX / 2,
                width: LEFT - 10,
                anchor: 'end',
                size: 12,
            }),
        );
        const boxes = ORDER.map(([key, column, row]) => {
            const [x, y] = [left + column * BOX, TOP + row * BOX];
            const edge = Math.sqrt(counts[key] / most) * (BOX - 56);
            return html`<rect
                    x="${x}"
                    y="${y}"
                    width="${BOX}"
                    height="${BOX}"
                    fill="none"
                    stroke="${LINE}"
                /><rect
                    x="${px(x + BOX / 2 - edge / 2)}"
                    y="${px(y + 12 + (BOX - 56 - edge) / 2)}"
                    width="${px(edge)}"
                    height="${px(edge)}"
                    fill="${colour}"
                    fill-opacity="0.28"
                />${label(formatNumber(counts[key], language), { x: x + BOX / 2, y: y + 12 + (BOX - 56) / 2, width: BOX, anchor: 'middle', size: 20, weight: 600, fill: INK })}${label(words.quadrant[key], { x: x + BOX / 2, y: y + BOX - 18, width: BOX, anchor: 'middle', size: 12, fill: QUIET })}`;
        });
        const head =
            sides.length > 1 &&
            label(words.side[side], { x: left, y: 14, width: 200, size: 14, weight: 600, fill: colour });
        return [head, heads, lines, boxes];
    });
    return picture({ id, title: words.quadrantTitle, description: words.quadrantText, width, height }, drawn);
}
