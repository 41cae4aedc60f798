import { capitalised } from '../../../model/text.js';
import { html, type Content } from '../../html.js';
import type { Stance } from '../../../model/index.js';
import type { ReformReport } from '../model.js';
import { anchor, day, named, number, section, table, type Page } from './parts.js';
import { rulesOf } from './recommendations.js';

const STANCES: readonly Stance[] = ['supports', 'supports-in-part', 'proposes', 'opposes'];

/** Who answered, what was said of each recommendation, and which changes of rules the contested ones carry. */
export function hearingSection({ hearing, recommendations }: ReformReport, page: Page): Content {
    if (!hearing) return undefined;
    const words = page.words.hearing;
    const mentioned = recommendations.filter(({ positions }) => positions.length > 0);
    const contested = recommendations.filter(({ dispute }) => dispute !== 'none');
    const parties = table({
        caption: words.byParty,
        head: [words.party, words.date, ...STANCES.map((stance) => words.stance[stance])],
        figures: new Set([2, 3, 4, 5]),
        rows: hearing.parties.map(({ name, title, date, stances }) => [
            title,
            date === null ? '–' : day(date, page),
            ...STANCES.map((stance) => named(`hoering.${name}.${stance}`, number(stances[stance], page))),
        ]),
    });
    const overview = table({
        caption: words.table,
        head: [page.words.recommendation.one, ...hearing.parties.map(({ title }) => title)],
        rows: mentioned.map(({ id, title, positions }) => [
            html`<a href="#${anchor('anb', id)}">${id}</a> ${title}`,
            ...hearing.parties.map(({ name }) => {
                const own = positions.filter(({ party }) => party === name);
                return own.length === 0
                    ? html`<span class="intet">–</span>`
                    : own.map(
                          ({ stance }, i) =>
                              html`${i > 0 && ', '}<span class="holdning ${stance}"
                                      >${words.stance[stance]}</span
                                  >`,
                      );
            }),
        ]),
    });
    const carried = contested.map((each) => {
        const rules = rulesOf(each);
        return html`<li>
            <a href="#${anchor('anb', each.id)}">${each.id}</a> ${each.title}
            <ul>
                ${each.positions
                    .filter(({ stance }) => stance !== 'supports')
                    .map(
                        ({ partyTitle, stance, text }) =>
                            html`<li>
                                <strong>${partyTitle}</strong>
                                <span class="holdning ${stance}">${words.stance[stance]}</span
                                >${text !== null && `: ${text}`}
                            </li>`,
                    )}
            </ul>
            ${
                each.changes.length > 0 &&
                html`<details class="bag">
                    <summary>
                        ${words.ruleChanges} (${number(each.changes.length, page)};
                        ${number(rules.length, page)} ${page.words.recommendation.removed.regler[1]})
                    </summary>
                    <ul>
                        ${each.changes.map(({ text, rules: own }) => html`<li>${capitalised(text)}${own.length > 0 && html` <span class="lov">${[...new Set(own.flatMap(({ citation }) => citation ?? []))].join('; ')}</span>`}</li>`)}
                    </ul>
                </details>`
            }
        </li>`;
    });
    return section(
        'hoering',
        page,
        html`<h3>${words.byParty}</h3>`,
        parties,
        mentioned.length > 0 &&
            html`<h3>${words.table}</h3>
                ${overview}`,
        html`<h3>${words.contested} (${number(contested.length, page)})</h3>
            <p>${contested.length > 0 ? words.contestedNote : words.none}</p>`,
        contested.length > 0 &&
            html`<ul class="omstridt">
                ${carried}
            </ul>`,
        hearing.topics.length > 0 &&
            html`<h3>${words.topics}</h3>
                ${table({
                    caption: words.topics,
                    head: [words.topic, words.party, words.stanceHead, words.says],
                    rows: hearing.topics.map(({ topic, partyTitle, stance, text }) => [
                        topic,
                        partyTitle,
                        html`<span class="holdning ${stance}">${words.stance[stance]}</span>`,
                        text ?? '',
                    ]),
                })}`,
    );
}
