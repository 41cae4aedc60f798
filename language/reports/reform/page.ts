import { enumerate } from '../../model/index.js';
import { html, toSource, trusted, type Content, type Markup } from '../html.js';
import type { ReformReport } from './model.js';
import { SCRIPT, SCRIPT_SHA256 } from './script.js';
import { economySection } from './sections/economy.js';
import { figuresSection } from './sections/figures.js';
import { findingsSection } from './sections/findings.js';
import { groupsSection, harmonySection, historySection } from './sections/groups.js';
import { hearingSection } from './sections/hearing.js';
import { matrixSection } from './sections/matrix.js';
import { methodSection, notesSection } from './sections/notes.js';
import { day, pageOf, type Page } from './sections/parts.js';
import { recommendationsSection } from './sections/recommendations.js';
import { STYLE } from './style.js';
import type { SectionName } from './words.js';

/** The report as one file that asks for nothing from anywhere. */
export function renderReportHtml(report: ReformReport): string {
    const policy = [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        `script-src 'sha256-${SCRIPT_SHA256}'`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    // In one piece: the browser holds the script against its sum to the letter.
    const script = trusted(`<script>${SCRIPT}</script>`);
    const head = html`<head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Regelret" />
        <title>${report.title}</title>
        ${trusted(`<style>${STYLE}</style>`)}
    </head>`;
    const body = html`<body>
        ${reportBody(report)}${script}
    </body>`;
    return `<!doctype html>\n<html lang="${report.language}">${toSource(head)}${toSource(body)}</html>\n`;
}

/** What stands inside the page; a view that has a page of its own shows it with STYLE. */
export function reportBody(report: ReformReport): Markup {
    const page = pageOf(report.language);
    const sections: readonly (readonly [SectionName, Content])[] = [
        ['noegletal', figuresSection(report, page)],
        ['matrix', matrixSection(report, page)],
        ['maalgrupper', groupsSection(report, page)],
        ['historie', historySection(report, page)],
        ['harmonisering', harmonySection(report, page)],
        ['fund', findingsSection(report, page)],
        ['anbefalinger', recommendationsSection(report, page)],
        ['hoering', hearingSection(report, page)],
        ['oekonomi', economySection(report, page)],
        ['noter', notesSection(report, page)],
        ['metode', methodSection(report, page)],
    ];
    const shown = sections.filter(([, content]) => content !== undefined);
    return html`${header(report, page)}
        <nav aria-label="${page.words.contents}">
            <ol>
                ${shown.map(([name]) => html`<li><a href="#${name}">${page.words.sections[name]}</a></li>`)}
            </ol>
        </nav>
        <main>${shown.map(([, content]) => content)}</main>`;
}

/** "ændrer LAB" */
export function changesWhat({ title, changes }: ReformReport['ruleSet'], { words, language }: Page): string {
    return `${words.head.changes} ${changes.length > 0 ? enumerate(changes, language) : title}`;
}

function header({ title, ruleSet, reform }: ReformReport, page: Page): Markup {
    const words = page.words.head;
    const facts =
        reform &&
        html`${reform.reforms.map(({ title: name, inForce, fullyInForce, newCasesOnly }) => {
            const said = [
                inForce !== null && words.inForce(day(inForce, page)),
                fullyInForce !== null && words.fully(day(fullyInForce, page)),
                newCasesOnly && words.newCasesOnly,
            ].filter((each) => each !== false);
            return (
                said.length > 0 && html`<p>${reform.reforms.length > 1 && `${name}: `}${said.join(' · ')}</p>`
            );
        })}${reform.at !== null && html`<p>${words.at(day(reform.at, page))}</p>`}${reform.included.length > 0 && html`<p>${words.included(reform.included.join(', '))}</p>`}`;
    const acts = ruleSet.acts
        .map(({ name, title: act }) => (act === name ? name : `${name} (${act})`))
        .join(' · ');
    const under = reform ? changesWhat(ruleSet, page) : ruleSet.title;
    return html`<header class="top">
        <p class="over">Regelret · ${page.words.report}</p>
        <h1>${title}</h1>
        ${under !== title && html`<p class="under">${under}</p>`}${facts}${acts !== '' && html`<p class="sted">${words.acts}: ${acts}</p>`}
    </header>`;
}
