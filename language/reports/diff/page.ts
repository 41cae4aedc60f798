import { html, toSource, trusted, type Content, type Markup } from '../html.js';
import { formatNumber } from '../numbers.js';
import { anchor, table } from '../reform/sections/parts.js';
import { figureRows } from './figures.js';
import { CATEGORIES, NOISE, tallyOf, type DiffReport, type DiffRuleSet } from './model.js';
import { changeArticles } from './page-changes.js';
import { DIFF_STYLE } from './style.js';
import { conclusion, nameOf } from './text.js';
import { diffWords } from './words.js';

/** The comparison as one file that asks for nothing from anywhere, the sides beside each other. */
export function renderDiffHtml(report: DiffReport): string {
    const policy = [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "base-uri 'none'",
        "form-action 'none'",
    ];
    const { title } = diffWords(report.language);
    const head = html`<head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy.join('; '))}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Regelret" />
        <title>${title}: ${report.before} – ${report.after}</title>
        ${trusted(`<style>${DIFF_STYLE}</style>`)}
    </head>`;
    const body = html`<body>
        ${diffBody(report)}
    </body>`;
    return `<!doctype html>\n<html lang="${report.language}">${toSource(head)}${toSource(body)}</html>\n`;
}

/** What stands inside the page; a view that has a page of its own shows it with DIFF_STYLE. */
export function diffBody(report: DiffReport): Markup {
    const { language, before, after, ruleSets } = report;
    const words = diffWords(language);
    const tally = tallyOf(report);
    const present = CATEGORIES.filter((each) => tally[each] > 0);
    return html`<header class="top">
            <p class="over">Regelret · ${words.title}</p>
            <h1>${before} <span class="pil">→</span> ${after}</h1>
            ${conclusion(report)
                .slice(0, 1)
                .map((each) => html`<p class="under">${each}</p>`)}
            ${
                present.length > 0 &&
                html`<dl class="kort">
                    ${present.map(
                        (each) =>
                            html`<div>
                                <dt>${words.categories[each].heading}</dt>
                                <dd><b>${formatNumber(tally[each], language)}</b></dd>
                            </div>`,
                    )}
                </dl>`
            }
        </header>
        <main>${gaps(report)}${ruleSets.map((ruleSet) => ruleSetPart(ruleSet, report))}</main>
        <footer>
            <p class="sted">${present.length > 0 && `${words.legend} `}${words.made}</p>
        </footer>`;
}

function ruleSetPart(ruleSet: DiffRuleSet, report: DiffReport): Content {
    const { language, ruleSets } = report;
    const words = diffWords(language);
    const { changes, only } = ruleSet;
    const many = ruleSets.length > 1;
    const sections = CATEGORIES.flatMap((category) => {
        const own = changes.filter((each) => each.category === category);
        if (own.length === 0) return [];
        const { heading, about } = words.categories[category];
        const id = anchor(many ? `${category}-${ruleSet.id}` : category, '');
        const articles = changeArticles(own, report);
        return [
            html`<section aria-labelledby="${id}">
                <h2 id="${id}">${many && `${ruleSet.title}: `}${heading}</h2>
                <p class="under">${about}</p>
                ${
                    NOISE.has(category)
                        ? html`<details class="bag">
                              <summary>${words.amount}: ${formatNumber(own.length, language)}</summary>
                              ${articles}
                          </details>`
                        : articles
                }
            </section>`,
        ];
    });
    const id = anchor('tal', many ? ruleSet.id : '');
    return html`${only !== null && html`<p>${words[only === 'before' ? 'onlyBefore' : 'onlyAfter'](nameOf(ruleSet))}</p>`}${sections}
        <section aria-labelledby="${id}">
            <h2 id="${id}">${many && `${ruleSet.title}: `}${words.figures}</h2>
            ${table({
                caption: `${words.figures}: ${ruleSet.title}`,
                head: [words.figure, words.before, words.after, words.difference],
                rows: figureRows(ruleSet, language).map((row) => [
                    row.name,
                    row.before,
                    row.after,
                    row.difference,
                ]),
                figures: new Set([1, 2, 3]),
            })}
        </section>`;
}

/** What could not be held against the other side stands first: what is missing is seen before what is there. */
function gaps({ language, mistakes, ruleSets }: DiffReport): Content {
    const words = diffWords(language);
    const all = [
        ...mistakes.map(({ side, message, ...place }) => ({ side, said: message, place })),
        ...ruleSets.flatMap(({ notCompared }) =>
            notCompared.map(({ side, what, why, place }) => ({ side, said: `${what}: ${why}`, place })),
        ),
    ];
    if (all.length === 0) return undefined;
    return html`<section aria-labelledby="mangler">
        <h2 id="mangler">${words.notCompared}</h2>
        <ul>
            ${all.map(
                ({ side, said, place }) =>
                    html`<li>
                        ${said}
                        <span class="sted"
                            >(${words.sides[side]}${place && `, ${place.file}:${place.line}`})</span
                        >
                    </li>`,
            )}
        </ul>
    </section>`;
}
