import type { Language } from '../../../model/text.js';
import { formatDay, parseDay } from '../../../calendar/index.js';
import { html, type Content, type Markup } from '../../html.js';
import { formatNumber, formatPercent } from '../../numbers.js';
import type { RuleLine } from '../../pictures/index.js';
import type { PlaceLine } from '../model.js';
import { reportWords, type ReportWords, type SectionName } from '../words.js';

/** What every section is written with. */
export interface Page {
    readonly language: Language;
    readonly words: ReportWords;
}

export function pageOf(language: Language): Page {
    return { language, words: reportWords(language) };
}

export function section(name: SectionName, { words }: Page, ...body: readonly Content[]): Markup {
    return html`<section id="${name}" aria-labelledby="${name}-h">
        <h2 id="${name}-h">${words.sections[name]}</h2>
        ${body}
    </section>`;
}

export interface TableShape {
    /** What the table is about: its accessible name, shown only where `shown` is set. */
    readonly caption: string;
    readonly shown?: boolean;
    readonly head: readonly Content[];
    /** The first cell of a row is its header. */
    readonly rows: readonly (readonly Content[])[];
    /** Columns of figures, which are set to the right. */
    readonly figures?: ReadonlySet<number>;
    /** A last row that sums up. */
    readonly foot?: readonly Content[];
}

/** A table in a frame that can be scrolled, also from the keyboard. */
export function table({ caption, shown, head, rows, figures = new Set(), foot }: TableShape): Markup {
    const set = (i: number): Content => figures.has(i) && html` class="tal"`;
    const line = (cells: readonly Content[]): Markup =>
        html`<tr>
            ${cells.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td${set(i)}>${cell}</td>`))}
        </tr>`;
    return html`<div class="ramme" role="group" tabindex="0" aria-label="${caption}"><table><caption${!shown && html` class="skjult"`}>${caption}</caption><thead><tr>${head.map((cell, i) => html`<th scope="col" ${set(i)}>${cell}</th>`)}</tr></thead><tbody>${rows.map(line)}</tbody>${
        foot &&
        html`<tfoot>
            ${line(foot)}
        </tfoot>`
    }</table></div>`;
}

/** A picture and, behind it, the table that says the same; the table alone where there is nothing to draw. */
export function figure(drawing: Markup | undefined, behind: Markup, { words }: Page, about: string): Markup {
    if (!drawing) return behind;
    return html`<figure>
        <div class="tegning" role="group" tabindex="0" aria-label="${about}">${drawing}</div>
        <details class="bag">
            <summary>${words.table}: ${about}</summary>
            ${behind}
        </details>
    </figure>`;
}

export function number(value: number, { language }: Page): string {
    return formatNumber(value, language, 2).replace(/^-/, '−');
}

export function percent(share: number, { language }: Page): string {
    return formatPercent(share, language);
}

/** `−8`, `+3`, `0`: what was added or taken away. */
export function signed(value: number, page: Page): string {
    return value > 0 ? `+${number(value, page)}` : number(value, page);
}

/** A figure that can be found again by its name, so that it can be held against what was counted. */
export function named(name: string, shown: string): Markup {
    return html`<span data-tal="${name}">${shown}</span>`;
}

export function day(iso: string, { language }: Page): string {
    const parsed = parseDay(iso);
    return parsed === undefined ? iso : formatDay(parsed, language);
}

/** "Første samtale, LAB § 31, stk. 4" and where it is written. */
export function ruleItem(
    { title, citation, effect, file, line, recommendations }: RuleLine,
    { words }: Page,
): Markup {
    return html`<li>
        <strong>${title}</strong
        >${citation && html` <span class="lov">${citation}</span>`}${effect && html`<br /><span class="virkning">${effect}</span>`}<br /><span
            class="sted"
            >${file}:${line}${recommendations.length > 0 && html` · ${words.matrix.byRecommendation(recommendations.join(', '))}`}</span
        >
    </li>`;
}

export function place({ rule, citation, file, line }: PlaceLine): Markup {
    return html`${rule !== null && `»${rule}«`}${rule !== null && citation !== null && ', '}${citation}${(rule !== null || citation !== null) && ' · '}<span
            class="sted"
            >${file}:${line}</span
        >`;
}

/** An id that may stand in a link, whatever the name. */
export function anchor(prefix: string, name: string): string {
    return `${prefix}-${[...name].map((c) => (/[\p{L}\p{N}.-]/u.test(c) ? c : '_')).join('')}`;
}
