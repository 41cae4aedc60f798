import { capitalised } from '../../../model/text.js';
import { html, type Content, type Markup } from '../../html.js';
import { componentName } from '../../check/words.js';
import type { RuleLine } from '../../pictures/index.js';
import { enumerate } from '../../../model/index.js';
import type { ChangeLine, RecommendationReport, ReformReport, Removed, TouchedRule } from '../model.js';
import { reportPicture } from '../pictures.js';
import { finding, ranked } from './findings.js';
import { anchor, day, figure, named, number, section, table, type Page } from './parts.js';
import { money, moneyUnit } from './money.js';

const REMOVED: readonly (keyof Removed)[] = [
    'groups',
    'regler',
    'saerregler',
    'varianter',
    'celler',
    'bestemmelser',
];

/** What each recommendation removes and does, and what was said of it. */
export function recommendationsSection(report: ReformReport, page: Page): Content {
    const { recommendations } = report;
    if (recommendations.length === 0) return undefined;
    const words = page.words.recommendation;
    const counted = recommendations.filter(({ counts }) => counts !== null);
    return section(
        'anbefalinger',
        page,
        html`<h3>${words.removes}</h3>
            <p>${words.removesNote}</p>`,
        figure(reportPicture('recommendations', report), removedTable(counted, page), page, words.chart),
        recommendations.map((each) => one(each, report, page)),
    );
}

function removedTable(recommendations: readonly RecommendationReport[], page: Page): Markup {
    const words = page.words.recommendation;
    const keys = ['groups', 'regler', 'saerregler', 'varianter'] as const;
    return table({
        caption: words.removes,
        head: [
            words.one,
            ...keys.flatMap((key) => [
                `${words.removed[key][1]}, ${words.alone.toLowerCase()}`,
                `${words.removed[key][1]}, ${words.inOrder.toLowerCase()}`,
            ]),
        ],
        figures: new Set([1, 2, 3, 4, 5, 6, 7, 8]),
        rows: recommendations.map(({ id, title, counts }) => [
            html`<a href="#${anchor('anb', id)}">${id}</a> ${title}`,
            ...keys.flatMap((key) => [
                named(`anb.${id}.alone.${key}`, number(counts!.alone[key], page)),
                named(`anb.${id}.inOrder.${key}`, number(counts!.inOrder[key], page)),
            ]),
        ]),
    });
}

function one(each: RecommendationReport, report: ReformReport, page: Page): Markup {
    const words = page.words.recommendation;
    const id = anchor('anb', each.id);
    const own = (found: readonly ReformReport['findings']['introduced'][number][]) =>
        found.filter(({ recommendations }) => recommendations.includes(each.id));
    const [introduced, gone] = [own(report.findings.introduced), own(report.findings.gone)];
    const notes = distinct(
        report.notes.filter(({ recommendation, kind }) => recommendation === each.id && kind !== 'reason'),
        ({ kind, text }) => `${kind} ${text}`,
    );
    const line = (label: string, content: Content): Markup =>
        html`<dt>${label}</dt>
            <dd>${content}</dd>`;
    return html`<article class="anbefaling" aria-labelledby="${id}">
        <h3 id="${id}"><span class="nr">${each.id}</span> ${each.title}${badges(each, page)}</h3>
        <dl class="linjer">
            ${each.reasons.length > 0 && line(words.reasons, lines(each.reasons))}${each.counts && line(words.takesAway, removedList(each, page))}${each.proceeds && line(words.proceeds, proceedsText(each, page))}${line(words.positions, positions(each, page))}${
                notes.length > 0 &&
                line(
                    page.words.sections.noter,
                    html`<ul>
                        ${notes.map(({ kind, text }) => html`<li><span class="slags">${page.words.notes.each[kind]}</span> ${text}</li>`)}
                    </ul>`,
                )
            }
        </dl>
        ${changes(each.changes, page)}${
            introduced.length > 0 &&
            html`<details class="bag">
                <summary>${page.words.findings.introduced} (${number(introduced.length, page)})</summary>
                ${ranked(introduced, page)}
            </details>`
        }${
            gone.length > 0 &&
            html`<details class="bag">
                <summary>${page.words.findings.gone} (${number(gone.length, page)})</summary>
                ${gone.map((found) => finding(found, page))}
            </details>`
        }
    </article>`;
}

function badges({ rejected, dispute }: RecommendationReport, { words }: Page): Content {
    return [
        rejected && html` <span class="maerke afvist">${words.recommendation.rejected}</span>`,
        dispute === 'opposed' && html` <span class="maerke imod">${words.recommendation.opposed}</span>`,
        dispute === 'reserved' &&
            html` <span class="maerke forbehold">${words.recommendation.reserved}</span>`,
    ];
}

function removedList({ counts }: RecommendationReport, page: Page): Content {
    const words = page.words.recommendation;
    if (!counts) return undefined;
    const list = (removed: Removed): string => {
        const parts = REMOVED.filter((key) => removed[key] !== 0).map((key) =>
            sayRemoved(removed, key, page),
        );
        return parts.length > 0 ? enumerate(parts, page.language) : '0';
    };
    return html`${words.alone}: ${list(counts.alone)}<br />${words.inOrder}: ${list(counts.inOrder)}`;
}

/** "1 målgruppe", "−2 regler" */
export function sayRemoved(removed: Removed, key: keyof Removed, page: Page): string {
    const [one, more] = page.words.recommendation.removed[key];
    return `${number(removed[key], page)} ${Math.abs(removed[key]) === 1 ? one : more}`;
}

function proceedsText({ proceeds }: RecommendationReport, page: Page): Content {
    if (!proceeds) return undefined;
    const words = page.words.economy;
    if (proceeds.amount === null) return words.open;
    const unit = moneyUnit([proceeds.amount], page.language);
    const level = proceeds.level === null ? '' : ` (${words.level(proceeds.level)})`;
    return `${money(proceeds.amount, unit, page)} ${unit.name}${level}`;
}

function positions({ positions: all }: RecommendationReport, page: Page): Content {
    const words = page.words;
    if (all.length === 0) return words.recommendation.noPositions;
    return html`<ul>
        ${all.map(({ partyTitle, stance, text }) => html`<li><strong>${partyTitle}</strong> <span class="holdning ${stance}">${words.hearing.stance[stance]}</span>${text !== null && `: ${text}`}</li>`)}
    </ul>`;
}

/** So many rules are shown at once; more are behind a line to open. */
const AT_ONCE = 6;

function changes(all: readonly ChangeLine[], page: Page): Content {
    const words = page.words.recommendation;
    if (all.length === 0) return html`<p class="intet">${words.noChanges}</p>`;
    return html`<h4>${words.changes}</h4>
        <ol class="aendringer">
            ${all.map((change) => {
                // The rows of a table that are changed alike are one line.
                const once = distinct(change.rules, keyOf);
                const rules = html`<ul>
                    ${once.map((rule) => touched(rule, page))}
                </ul>`;
                const many = html`<details class="bag">
                    <summary>${words.rules} (${number(once.length, page)})</summary>
                    ${rules}
                </details>`;
                return html`<li>
                    ${capitalised(change.text)}${conditions(change, page)}${change.sources.length > 0 && html` <span class="sted">${change.sources.join('; ')}</span>`}${once.length > AT_ONCE ? many : once.length > 0 && rules}
                </li>`;
            })}
        </ol>`;
}

function touched(rule: TouchedRule, page: Page): Markup {
    const words = page.words.recommendation;
    const parts = rule.components.map((each) => componentName(each, page.language));
    const what = `${words.touched[rule.what]}${parts.length > 0 ? `: ${enumerate(parts, page.language)}` : ''}`;
    return html`<li>
        ${rule.title} <span class="lov">${rule.citation}</span> <span class="slags">${what}</span>
    </li>`;
}

function conditions({ inForce, until, newCasesOnly }: ChangeLine, page: Page): Content {
    const words = page.words.recommendation;
    const all = [
        inForce !== null && words.inForce(day(inForce, page)),
        until !== null && words.until(day(until, page)),
        newCasesOnly && words.newCasesOnly,
    ].filter((each) => each !== false);
    return all.length > 0 && html` <span class="slags">(${all.join(', ')})</span>`;
}

function lines(texts: readonly string[]): Content {
    return texts.map((text, i) => html`${i > 0 && html`<br />`}${text}`);
}

/** The rules that a recommendation changes, each once. */
export function rulesOf({ changes: all }: RecommendationReport): readonly RuleLine[] {
    return [...new Map(all.flatMap(({ rules }) => rules).map((rule) => [rule.norm, rule])).values()];
}

function keyOf({ title, citation, what, components }: TouchedRule): string {
    return JSON.stringify([title, citation, what, components]);
}

/** The first of those that have the same key. */
function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
    return [...Map.groupBy(items, key).values()].map(([first]) => first!);
}
