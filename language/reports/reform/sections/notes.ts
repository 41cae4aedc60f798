import { html, type Content, type Markup } from '../../html.js';
import type { Note, ReformReport } from '../model.js';
import { anchor, day, number, section, table, type Page } from './parts.js';

const KINDS: readonly Note['kind'][] = ['assumption', 'open', 'deviation', 'reason'];

/** Assumptions, open points, sources that disagree and intended differences, each with where it is said. */
export function notesSection({ notes }: ReformReport, page: Page): Markup {
    const words = page.words.notes;
    return section(
        'noter',
        page,
        KINDS.map((kind): Content => {
            const own = notes.filter((note) => note.kind === kind);
            const title = `${words[kind]} (${number(own.length, page)})`;
            if (own.length === 0)
                return html`<h3>${title}</h3>
                    <p>${words.none}</p>`;
            return html`<h3>${title}</h3>
                ${table({
                    caption: words[kind],
                    head: [words.where, words.what],
                    rows: own.map(({ text, about, recommendation, file, line }) => [
                        html`${recommendation !== null && html`<a href="#${anchor('anb', recommendation)}">${recommendation}</a> `}${about}<br /><span
                                class="sted"
                                >${file}:${line}</span
                            >`,
                        text,
                    ]),
                })}`;
        }),
    );
}

/** How the figures come about, for whoever wants to check them. */
export function methodSection({ method, reform }: ReformReport, page: Page): Markup {
    const words = page.words.method;
    const { specialRulesBefore, specialRulesAfter, undecidedRules, undecidedCells } = method;
    const special =
        specialRulesAfter === null || specialRulesAfter === specialRulesBefore
            ? html`${words.special[specialRulesBefore]}`
            : html`${page.words.before}: ${words.special[specialRulesBefore]}. ${page.words.after}:
              ${words.special[specialRulesAfter]}`;
    return section(
        'metode',
        page,
        html`<p>${words.intro}</p>
            <ul>
                ${words.counted.map((each) => html`<li>${each}</li>`)}
                <li>${words.specialHead}: ${special}.</li>
                ${reform?.from != null && html`<li>${words.sameDays(day(reform.from, page))}</li>`}${undecidedRules + undecidedCells > 0 && html`<li>${words.undecided(number(undecidedRules, page), number(undecidedCells, page))}</li>`}
            </ul>
            <p class="sted">${words.made}</p>`,
    );
}
