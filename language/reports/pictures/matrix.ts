import type { Language } from '../../model/text.js';
import { html, type Markup } from '../html.js';
import { formatNumber } from '../numbers.js';
import { NO_RULE, UNDECIDED, type Matrix, type MatrixRow } from './model.js';
import { INK, LINE, QUIET, SIDES, SOFT, variantFill } from './palette.js';
import { cut, label, picture, px } from './svg.js';
import { pictureWords } from './words.js';

const TITLE = 260;
const CELL = 24;
const ROW = 20;
const HEAD = 300;
const HARMONY = 52;
const BETWEEN = 26;

/** The matrix as a picture that stands alone; in a page it is a table whose cells open (reform/sections/matrix). */
export function matrixPicture(matrix: Matrix, id: string, language: Language): Markup {
    const words = pictureWords(language);
    const starts = matrix.sides.reduce<number[]>(
        (all, { groups }) => [...all, all.at(-1)! + groups.length * CELL + HARMONY + BETWEEN],
        [TITLE],
    );
    const width = Math.max(starts.at(-1)! - BETWEEN + 8, 560);
    const height = HEAD + matrix.rows.length * ROW + 34;
    const heads = matrix.sides.map(({ side, groups }, s) => {
        const start = starts[s]!;
        const bar =
            matrix.sides.length > 1 &&
            html`<rect
                    x="${start}"
                    y="4"
                    width="${groups.length * CELL + HARMONY}"
                    height="3"
                    fill="${SIDES[side]}"
                />${label(`${words.side[side]} (${groups.length})`, { x: start, y: 18, width: 200, weight: 600 })}`;
        const names = groups.map(({ title }, g) => {
            const x = start + g * CELL + CELL / 2 + 4;
            return html`<text transform="translate(${px(x)} ${HEAD - 8}) rotate(-90)" font-size="12"
                >${cut(title, HEAD - 44, 12)}</text
            >`;
        });
        const share = html`<text
            transform="translate(${px(start + groups.length * CELL + HARMONY - 14)} ${HEAD - 8}) rotate(-90)"
            font-size="12"
            fill="${QUIET}"
            >${language === 'da' ? 'ens (pct.)' : 'alike (%)'}</text
        >`;
        return [bar, names, share];
    });
    const rows = matrix.rows.map((row, r) => drawRow(row, HEAD + r * ROW, r, starts, width, language));
    const key = label(words.matrixKey, { x: 0, y: height - 12, width, size: 12, fill: QUIET });
    return picture(
        { id, title: words.matrixTitle, description: words.matrixText, width, height },
        html`<rect width="${px(width)}" height="${px(height)}" fill="#ffffff" />`,
        heads,
        rows,
        key,
    );
}

function drawRow(
    row: MatrixRow,
    y: number,
    index: number,
    starts: readonly number[],
    width: number,
    language: Language,
): Markup {
    const band =
        index % 2 === 0 && html`<rect x="0" y="${y}" width="${px(width)}" height="${ROW}" fill="${SOFT}" />`;
    const sides = row.sides.map(({ cells, harmony }, s) => {
        const start = starts[s]!;
        const boxes = cells.map((cell, g) => {
            const letter = cell.decided ? cell.letter : UNDECIDED;
            const x = start + g * CELL;
            const plain = letter === NO_RULE || letter === UNDECIDED;
            return html`<rect
                    x="${x + 1}"
                    y="${y + 1}"
                    width="${CELL - 2}"
                    height="${ROW - 2}"
                    rx="2"
                    fill="${variantFill(letter)}"
                    ${plain && html` stroke="${LINE}"`}
                /><text
                    x="${x + CELL / 2}"
                    y="${y + 14}"
                    text-anchor="middle"
                    font-size="${letter.length > 1 ? 10 : 12}"
                    fill="${plain ? QUIET : INK}"
                    >${letter}</text
                >`;
        });
        const end = start + cells.length * CELL + HARMONY - 8;
        return html`${boxes}<text x="${end}" y="${y + 14}" text-anchor="end" font-size="11" fill="${QUIET}"
                >${formatNumber(harmony * 100, language, 1)}</text
            >`;
    });
    return html`${band}<text x="4" y="${y + 14}" font-size="12" ${row.changed && html` font-weight="600"`}
            >${cut(row.title, TITLE - 12, 12)}</text
        >${sides}`;
}
