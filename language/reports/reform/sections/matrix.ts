import { html, type Content, type Markup } from '../../html.js';
import {
    NO_RULE,
    UNDECIDED,
    pictureWords,
    type Matrix,
    type MatrixCell,
    type MatrixRow,
    type MatrixRowSide,
    type MatrixVariant,
    type RuleLine,
    type SideName,
} from '../../pictures/index.js';
import { variantIndex } from '../../pictures/palette.js';
import type { ReformReport } from '../model.js';
import { number, ruleItem, section, type Page } from './parts.js';

/** The matrix as a table: each cell opens the rules behind it. */
export function matrixSection({ matrix, reform }: ReformReport, page: Page): Markup {
    const { words } = page;
    const filter =
        reform !== null &&
        html`<p class="valg skaerm">
            <input type="checkbox" id="kun-aendrede" /><label for="kun-aendrede"
                >${words.matrix.onlyChanged}</label
            >
        </p>`;
    return section(
        'matrix',
        page,
        html`<p class="skaerm">${words.matrix.note}${reform !== null && ` ${words.matrix.changed}`}</p>
            <p class="tryk">${pictureWords(page.language).matrixKey} ${words.matrix.print}</p>`,
        filter,
        matrixTable(matrix, page),
        html`<div class="bag-felterne">
            ${matrix.rows.map((row, r) => variantPanels(matrix, row, r, page))}
        </div>`,
    );
}

/** Where a page is beside the rules, a field and a rule behind it lead to where they stand. */
export interface MatrixLinks {
    /** Attributes of a field, in place of those that open its list. */
    field(row: MatrixRow, side: SideName, group: number): Content;
    /** A rule in the list behind a field. */
    rule(rule: RuleLine, side: SideName): Markup;
}

export function matrixTable({ sides, rows }: Matrix, page: Page, links?: MatrixLinks): Markup {
    const { words } = page;
    const names = pictureWords(page.language);
    const two = sides.length > 1;
    const bands =
        two &&
        html`<tr>
            <td></td>
            ${sides.map(({ side, groups }) => html`<th scope="colgroup" colspan="${groups.length + 1}" class="side ${side}">${names.side[side]} (${groups.length})</th>`)}
        </tr>`;
    const heads = html`<tr>
        <th scope="col">${names.subject}</th>
        ${sides.map(
            ({ side, groups }) =>
                html`${groups.map(({ title }, g) => html`<th scope="col" class="lodret ${g === 0 && 'start'} ${side}"><span>${title}</span></th>`)}
                    <th scope="col" class="lodret ens">
                        <span>${words.matrix.alike} (${page.language === 'da' ? 'pct.' : '%'})</span>
                    </th>`,
        )}
    </tr>`;
    const columns = html`<colgroup>
            <col class="emne" />
        </colgroup>
        ${sides.map(
            ({ groups }) =>
                html`<colgroup>
                    <col span="${groups.length}" class="felt" />
                    <col class="ens" />
                </colgroup>`,
        )}`;
    return html`<div class="ramme hoej" role="group" tabindex="0" aria-label="${names.matrixTitle}">
        <table class="matrix" data-matrix>
            <caption class="skjult">
                ${names.matrixText}
            </caption>
            ${columns}
            <thead>
                ${bands}${heads}
            </thead>
            <tbody>
                ${rows.map(
                    (row, r) =>
                        html`<tr${!row.changed && html` class="samme"`}><th scope="row">${row.title}</th>${row.sides.map((side, s) => rowCells(side, { row, side: sides[s]!.side, key: String(r), ...(links && { links }) }, page))}</tr>`,
                )}
            </tbody>
        </table>
    </div>`;
}

interface Field {
    readonly row: MatrixRow;
    readonly side: SideName;
    readonly key: string;
    readonly links?: MatrixLinks;
}

function rowCells({ cells, harmony }: MatrixRowSide, field: Field, page: Page): Markup {
    return html`${cells.map((cell, i) => drawCell(cell, i, field))}
        <td class="tal ens">${number(Math.round(harmony * 1000) / 10, page)}</td>`;
}

function drawCell({ letter, decided }: MatrixCell, group: number, { row, side, key, links }: Field): Markup {
    const shown = decided ? letter : UNDECIDED;
    const index = decided ? variantIndex(letter) : undefined;
    const colour = index === undefined ? 'tom' : `v${index}`;
    const set = `${colour}${group === 0 ? ' start' : ''}`;
    if (letter === NO_RULE) return html`<td class="${set}">${shown}</td>`;
    const opens = links
        ? links.field(row, side, group)
        : html` popovertarget="${panelId(key, side, letter)}"`;
    return html`<td class="${set}"><button type="button" ${opens}>${shown}</button></td>`;
}

function panelId(key: string, side: SideName, letter: string): string {
    return `m${key}-${side === 'before' ? 'f' : 'e'}-${letter}`;
}

/** The lists of rules that the fields of a row open, one for each letter. */
function variantPanels({ sides }: Matrix, row: MatrixRow, r: number, page: Page): Content {
    return row.sides.map(({ variants }, s) => {
        const { side } = sides[s]!;
        return variants.map((variant) => {
            const id = panelId(String(r), side, variant.letter);
            return variantPanel(id, variant, { row, side, two: sides.length > 1 }, page);
        });
    });
}

/** The rules behind a field, to be shown over the page. */
export function variantPanel(
    id: string,
    { letter, groups, rules }: MatrixVariant,
    of: { readonly row: MatrixRow; readonly side: SideName; readonly two: boolean },
    page: Page,
    links?: Pick<MatrixLinks, 'rule'>,
): Markup {
    const { words } = page;
    const where = of.two ? ` · ${pictureWords(page.language).side[of.side].toLowerCase()}` : '';
    const index = variantIndex(letter);
    return html`<div popover id="${id}" class="panel" role="dialog" aria-labelledby="${id}-h">
        <p class="panel-h" id="${id}-h">
            <span class="bogstav ${index !== undefined && `v${index}`}">${letter}</span>
            ${of.row.title}${where}
        </p>
        <p>${words.matrix.sameFor}: ${groups.join(', ')}</p>
        <ul>
            ${rules.map((rule) => links?.rule(rule, of.side) ?? ruleItem(rule, page))}
        </ul>
        <button type="button" class="luk" popovertarget="${id}" popovertargetaction="hide" autofocus>
            ${words.matrix.close}
        </button>
    </div>`;
}
