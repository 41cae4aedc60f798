import { enumerate, type Finding } from '../../model/index.js';
import { html, toSource, trusted, type Content, type Markup } from '../html.js';
import { formatNumber } from '../numbers.js';
import { FAMILIES_IN_ORDER } from '../reform/family-order.js';
import { findingsOf } from '../reform/findings.js';
import type { FindingLine } from '../reform/model.js';
import { ranked } from '../reform/sections/findings.js';
import { pageOf, table } from '../reform/sections/parts.js';
import { STYLE } from '../reform/style.js';
import type { FormatOptions } from './format.js';
import { formatWords, sayAmounts } from './format-words.js';
import { summarise } from './json.js';
import { inOrderOfWeight } from './order.js';
import { ruleSetTitle, type CheckReport } from './report.js';
import { saySuppressed } from './suppressed.js';
import { checkWords } from './words.js';

/** The findings as one page that asks for nothing from anywhere, in the dress of the report. */
export function renderCheckHtml(report: CheckReport, options: FormatOptions): string {
    const { language } = options;
    const words = formatWords(language);
    const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    const head = html`<head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Regelret" />
        <title>${words.title}</title>
        ${trusted(`<style>${STYLE}</style>`)}
    </head>`;
    const names = report.ruleSets.map((ruleSet) => ruleSetTitle(ruleSet, options));
    const body = html`<body>
        <header class="top">
            <p class="over">Regelret</p>
            <h1>${words.title.replace(/^Regelret: /, '').replace(/^./, (first) => first.toUpperCase())}</h1>
            ${names.length > 0 && html`<p class="under">${names.join(' · ')}</p>`}
        </header>
        <main>
            ${failures(report, options)}${figures(report, options)}${report.ruleSets.map((ruleSet, i) => {
                const findings = inOrderOfWeight({ ruleSets: [ruleSet] });
                return (
                    findings.length > 0 &&
                    html`<section aria-labelledby="s${i}">
                        <h2 id="s${i}">${names[i]}</h2>
                        ${byFamily(findings, options)}
                    </section>`
                );
            })}
        </main>
    </body>`;
    return `<!doctype html>\n<html lang="${language}">${toSource(head)}${toSource(body)}</html>\n`;
}

function failures({ failures: all = [] }: CheckReport, options: FormatOptions): Content {
    if (all.length === 0) return undefined;
    const places = all.map(({ uri, line }) =>
        uri === undefined
            ? ''
            : [options.names(uri), line].filter((each) => each !== undefined).join(':') + ': ',
    );
    return html`<section>
        <p class="grad error">${formatWords(options.language).incomplete}</p>
        <ul>
            ${all.map(({ message }, i) => html`<li>${places[i]}${message}</li>`)}
        </ul>
    </section>`;
}

function figures(report: CheckReport, { language }: FormatOptions): Markup {
    const words = formatWords(language);
    const names = checkWords(language);
    const findings = inOrderOfWeight(report);
    const amounts = sayAmounts(summarise(report, findings).findings, language);
    const suppressed = saySuppressed(report, language);
    const present = FAMILIES_IN_ORDER.filter((family) => findings.some((each) => each.family === family));
    const rows = present.map((family) => {
        const own = findings.filter((each) => each.family === family);
        return [
            names.heading[family],
            ...(['error', 'warning', 'info'] as const).map((severity) =>
                formatNumber(own.filter((each) => each.severity === severity).length, language),
            ),
        ];
    });
    const head = [words.kind, ...words.severities];
    const isWhole = (report.failures ?? []).length === 0;
    return html`<section>
        ${amounts.length > 0 && html`<p>${enumerate(amounts, language)}.</p>`}${amounts.length === 0 && isWhole && html`<p>${words.clean}</p>`}${suppressed !== undefined && html`<p>${suppressed}</p>`}${rows.length > 0 && table({ caption: words.title, head, rows, figures: new Set([1, 2, 3]) })}
    </section>`;
}

function byFamily(findings: readonly Finding[], options: FormatOptions): Content {
    const { language } = options;
    const lines = findingsOf({ introduced: [], remaining: findings, gone: [] }, [], options).remaining;
    return FAMILIES_IN_ORDER.map((family): Content => {
        const own: readonly FindingLine[] = lines.filter((each) => each.family === family);
        if (own.length === 0) return undefined;
        const title = `${checkWords(language).heading[family]} (${formatNumber(own.length, language)})`;
        return html`<h3>${title}</h3>
            ${ranked(own, pageOf(language))}`;
    });
}
