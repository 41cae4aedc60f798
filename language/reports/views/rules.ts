import type { Norm } from '../../model/index.js';
import { html, type Markup } from '../html.js';
import type { RuleLine } from '../pictures/index.js';
import { leadsTo, type ViewWriting } from './view.js';

/** A rule as a line of a list: its name leads to it, and the recommendations that changed it to these. */
export function ruleItem(rule: RuleLine, norm: Norm | undefined, on: ViewWriting): Markup {
    const { effect, file, line } = rule;
    return html`<li>
        ${ruleName(rule, norm, on)}${effect && html`<br /><span class="virkning">${effect}</span>`}<br /><span
            class="sted"
            >${file}:${line}</span
        >${changes(norm, on)}
    </li>`;
}

/** The name of a rule, which leads to it, and its provision. */
export function ruleName(
    { title, citation }: Pick<RuleLine, 'title' | 'citation'>,
    norm: Norm | undefined,
    on: ViewWriting,
): Markup {
    const name = norm
        ? html`<button type="button" class="vej" ${leadsTo([norm.place], on)}>${title}</button>`
        : html`<strong>${title}</strong>`;
    return html`${name}${citation && html` <span class="lov">${citation}</span>`}`;
}

export function changes(norm: Norm | undefined, on: ViewWriting): Markup | undefined {
    const by = [...new Map((norm?.changedBy ?? []).map((each) => [each.recommendation, each])).values()];
    if (by.length === 0) return undefined;
    return html`<span class="sted"
        >${by.map(
            ({ recommendation, place }) =>
                html` ·
                    <button type="button" class="vej" ${leadsTo([place], on)}>
                        ${on.words.matrix.byRecommendation(recommendation)}
                    </button>`,
        )}</span
    >`;
}
