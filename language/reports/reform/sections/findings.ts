import { FAMILIES_IN_ORDER } from '../family-order.js';
import { html, type Content, type Markup } from '../../html.js';
import { sayCitizen } from '../../citizen.js';
import { checkWords } from '../../check/words.js';
import type { FindingLine, FindingsReport, ReformReport } from '../model.js';
import { named, number, place, section, table, type Page } from './parts.js';

/** What is wrong with the rules: brought by the reform, there all the time, and solved by it. */
export function findingsSection(report: ReformReport, page: Page): Markup {
    const { findings, reform } = report;
    const words = page.words.findings;
    if (!reform)
        return section('fund', page, summary(findings, false, page), byFamily(findings.remaining, page, 3));
    return section(
        'fund',
        page,
        summary(findings, true, page),
        html`<h3>${words.introduced} (${number(findings.introduced.length, page)})</h3>`,
        findings.introduced.length > 0
            ? byRecommendation(findings.introduced, report, page)
            : html`<p>${words.noneIntroduced}</p>`,
        html`<h3>${words.gone} (${number(findings.gone.length, page)})</h3>`,
        findings.gone.length > 0
            ? html`<details class="bag">
                  <summary>${words.gone}</summary>
                  ${byFamily(findings.gone, page)}
              </details>`
            : html`<p>${words.none}</p>`,
        html`<h3>${words.remaining} (${number(findings.remaining.length, page)})</h3>`,
        findings.remaining.length > 0
            ? html`<details class="bag">
                  <summary>${words.remaining}</summary>
                  ${byFamily(findings.remaining, page)}
              </details>`
            : html`<p>${words.none}</p>`,
    );
}

function summary(findings: FindingsReport, three: boolean, page: Page): Markup {
    const words = page.words.findings;
    const names = checkWords(page.language);
    const kinds = (three ? ['introduced', 'gone', 'remaining'] : ['remaining']) as (keyof FindingsReport)[];
    const present = FAMILIES_IN_ORDER.filter((family) =>
        kinds.some((kind) => findings[kind].some((each) => each.family === family)),
    );
    const amount = (kind: keyof FindingsReport, family?: string): Content =>
        named(
            `fund.${kind}.${family ?? 'alle'}`,
            number(
                findings[kind].filter((each) => family === undefined || each.family === family).length,
                page,
            ),
        );
    return table({
        caption: words.summary,
        head: [words.kind, ...kinds.map((kind) => (three ? words[kind] : page.words.number))],
        figures: new Set([1, 2, 3]),
        rows: present.map((family) => [names.heading[family], ...kinds.map((kind) => amount(kind, family))]),
        foot: [page.words.fate.all, ...kinds.map((kind) => amount(kind))],
    });
}

/** In the order of the recommendations; what none of them can be named for comes first. */
function byRecommendation(
    findings: readonly FindingLine[],
    { recommendations }: ReformReport,
    page: Page,
): Content {
    const rank = new Map(recommendations.map(({ id }, i) => [id, i]));
    const groups = Map.groupBy(findings, (each) => each.recommendations.join(', '));
    const order = (own: readonly FindingLine[]): number => rank.get(own[0]!.recommendations[0] ?? '') ?? -1;
    return [...groups]
        .sort(([, a], [, b]) => order(a) - order(b))
        .map(
            ([names, own]) =>
                html`<h4>
                        ${names === '' ? page.words.findings.byReform : page.words.recommendation.name(names)}
                    </h4>
                    ${ranked(own, page)}`,
        );
}

/** Errors and warnings are shown; remarks, of which there may be many, are behind a line to open. */
export function ranked(findings: readonly FindingLine[], page: Page): Content {
    const remarks = findings.filter(({ severity }) => severity === 'info');
    return [
        findings.filter(({ severity }) => severity !== 'info').map((each) => finding(each, page)),
        remarks.length > 0 &&
            html`<details class="bag">
                <summary>${page.words.findings.remarks} (${number(remarks.length, page)})</summary>
                ${remarks.map((each) => finding(each, page))}
            </details>`,
    ];
}

function byFamily(findings: readonly FindingLine[], page: Page, level: 3 | 4 = 4): Content {
    const names = checkWords(page.language);
    return FAMILIES_IN_ORDER.flatMap((family) => {
        const own = findings.filter((each) => each.family === family);
        if (own.length === 0) return [];
        const title = `${names.heading[family]} (${number(own.length, page)})`;
        return [level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`, ranked(own, page)];
    });
}

export function finding(line: FindingLine, page: Page): Markup {
    const words = page.words.findings;
    const names = checkWords(page.language);
    const { code, severity, undecided, message, where, related, witness } = line;
    const others = [...new Map(related.map((each) => [JSON.stringify(each), each])).values()];
    const said = (label: string, text: Content): Markup =>
        html`<dt>${label}</dt>
            <dd>${text}</dd>`;
    return html`<div class="fund ${severity}">
        <p>
            <span class="grad ${severity}">${names.severity[severity]}</span>
            <span class="kode">${code}</span
            >${undecided && html` <span class="kode">(${words.undecided})</span>`} ${message}
        </p>
        <dl>
            ${witness && !message.includes(witness.text) && said(words.forWhom, sayCitizen(witness, page.language))}${witness?.twin && !message.includes(witness.twin.text) && said(words.twin, sayCitizen(witness.twin, page.language))}${said(words.here, place(where))}${others.length > 0 && said(words.other, html`${others.map((each, i) => html`${i > 0 && html`<br />`}${place(each)}`)}`)}
        </dl>
    </div>`;
}
