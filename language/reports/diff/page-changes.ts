import { diffWordsWithSpace } from 'diff';
import type { Language } from '../../model/text.js';
import { html, type Content, type Markup } from '../html.js';
import { bySubject, type DiffChange, type DiffPlace, type DiffReport } from './model.js';
import { lineOf } from './places.js';
import { diffWords } from './words.js';

/** The changes subject by subject, each with both sides. */
export function changeArticles(changes: readonly DiffChange[], { language }: DiffReport): Content {
    return bySubject(changes).map(
        ({ subject, changes: own }) =>
            html`${subject && html`<h3>${subject.title}</h3>`}${own.map((change) => article(change, language))}`,
    );
}

function article(change: DiffChange, language: Language): Markup {
    const words = diffWords(language);
    const { category, sentence, example, reform, before, after, location } = change;
    const [was, is] = before !== null && after !== null ? marked(before, after) : [before, after];
    return html`<div class="aendring ${category}">
        <p>${reform !== null && `${words.reform(reform)}: `}${sentence}</p>
        <div class="sider">
            ${side('foer', words.before, was, location.old, language)}
            ${side('nu', words.after, is, location.new, language)}
        </div>
        ${example !== null && html`<p class="virkning">${words.forExample(example)}</p>`}
    </div>`;
}

function side(
    name: 'foer' | 'nu',
    heading: string,
    text: Content,
    place: DiffPlace | null,
    language: Language,
): Markup {
    const { nothing } = diffWords(language);
    return html`<div class="${name}">
        <h4>${heading}</h4>
        <p>${text ?? nothing}</p>
        ${
            place &&
            html`<p class="sted">
                ${place.citation && html`<span class="lov">${place.citation}</span> · `}${lineOf(place)}
            </p>`
        }
    </div>`;
}

/** Both texts, with the words marked that only one of them has. */
function marked(before: string, after: string): readonly [Content, Content] {
    const parts = diffWordsWithSpace(before, after);
    return [
        parts.map(({ value, added, removed }) => !added && (removed ? html`<del>${value}</del>` : value)),
        parts.map(({ value, added, removed }) => !removed && (added ? html`<ins>${value}</ins>` : value)),
    ];
}
