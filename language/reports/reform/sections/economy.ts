import { capitalised } from '../../../model/text.js';
import { html, type Content, type Markup } from '../../html.js';
import type { DeclaredFigure, EconomyReport, ReformReport, SumCheck } from '../model.js';
import { drawPhaseIn, reportPicture } from '../pictures.js';
import { anchor, figure, named, number, section, table, type Page } from './parts.js';
import { money, moneyUnit, type MoneyUnit } from './money.js';

/** Declared proceeds and how they add up; the phase-in; and the sums of the source's tables. */
export function economySection(report: ReformReport, page: Page): Content {
    const { economy, declared } = report;
    const sums = declared.filter(({ kind }) => kind === 'sum');
    if (!economy && sums.length === 0) return undefined;
    return section(
        'oekonomi',
        page,
        economy && proceeds(economy, report, page),
        economy && phaseIn(economy, page),
        sums.length > 0 && checkedSums(sums, page),
    );
}

function proceeds(economy: EconomyReport, report: ReformReport, page: Page): Content {
    const words = page.words.economy;
    const { recommendations, total, sum, columns } = economy;
    if (recommendations.length === 0 && !total) return undefined;
    const unit = moneyUnit(
        [...recommendations, ...(total ? [total] : [])].map(({ amount }) => amount ?? 0),
        page.language,
    );
    const say = (amount: number): string => money(amount, unit, page);
    const column = (
        line: { readonly parts: EconomyReport['recommendations'][number]['parts'] },
        name: string,
    ): Content => {
        const part = line.parts.find((each) => each.column === name);
        return part ? say(part.amount) : '';
    };
    const last: Content[][] = [
        ...(sum
            ? [
                  [
                      words.sum,
                      named('provenu.sum', say(sum.sum)),
                      ...economy.columnSums.map((each) => say(each.sum.sum)),
                      '',
                  ],
              ]
            : []),
        ...(total
            ? [
                  [
                      `${words.stated}: ${total.title}`,
                      total.amount === null ? words.open : named('provenu.angivet', say(total.amount)),
                      ...columns.map((name) => column(total, name)),
                      deviation(total.check, unit, page),
                  ],
              ]
            : []),
        ...(sum && sum.deviation !== null
            ? [
                  [
                      words.deviation,
                      deviation(sum, unit, page),
                      ...economy.columnSums.map((each) => deviation(each.sum, unit, page)),
                      '',
                  ],
              ]
            : []),
    ];
    const behind = table({
        caption: words.chart,
        head: [
            page.words.recommendation.one,
            words.amount,
            ...columns.map((name) => name),
            `${words.parts}: ${words.deviation.toLowerCase()}`,
        ],
        figures: new Set([1, ...columns.map((_, i) => i + 2), columns.length + 2]),
        rows: [
            ...recommendations.map((line) => [
                html`<a href="#${anchor('anb', line.id)}">${line.id}</a> ${line.title}`,
                line.amount === null ? words.open : named(`provenu.${line.id}`, say(line.amount)),
                ...columns.map((name) => column(line, name)),
                deviation(line.check, unit, page),
            ]),
            ...last,
        ],
    });
    const level = total?.level ?? recommendations.find((line) => line.level !== null)?.level;
    return html`<p>
            ${words.note(unit.name)}${level != null && ` ${sentence(words.level(level))}`}${sum && sum.open > 0 && ` ${words.openNote(number(sum.open, page))}.`}
        </p>
        ${figure(reportPicture('proceeds', report), behind, page, words.chart)}`;
}

/** `+10 (afrunding)`, or nothing where it adds up. */
function deviation(check: SumCheck | null, unit: MoneyUnit, page: Page): Content {
    const words = page.words.economy;
    if (!check || check.deviation === null) return '';
    if (check.deviation === 0) return '0';
    const amount = `${check.deviation > 0 ? '+' : ''}${money(check.deviation, unit, page)}`;
    if (check.explained === null) return amount;
    return html`${amount}
        <span class="svar ${check.explained ? 'yes' : 'no'}"
            >${check.explained ? words.explained : words.unexplained}</span
        >`;
}

function phaseIn({ phaseIn: all, atDay }: EconomyReport, page: Page): Content {
    const words = page.words.economy;
    const drawn = all.map((each, i): Markup => {
        const { reform, years, rounding } = each;
        const unit = moneyUnit(
            years.map(({ amount }) => amount),
            page.language,
        );
        const named = years.map(({ year, amount }) => ({
            label: year === null ? words.permanent : String(year),
            amount,
        }));
        const behind = table({
            caption: words.phaseIn,
            head: [page.words.year, unit.name],
            figures: new Set([1]),
            rows: named.map(({ label, amount }) => [label, money(amount, unit, page)]),
        });
        const title = all.length > 1 ? `${words.phaseIn}: ${reform}` : words.phaseIn;
        return html`<h3>${title}</h3>
            ${rounding > 0 && html`<p>${sentence(words.rounding(`${money(rounding, unit, page)} ${unit.name}`))}</p>`}${figure(drawPhaseIn(each, `billede-indfasning-${i}`, page.language), behind, page, title)}`;
    });
    const now = atDay.map(({ reform, year, amount }) => {
        const unit = moneyUnit([amount], page.language);
        return html`<p>${words.atDay(reform, String(year), `${money(amount, unit, page)} ${unit.name}`)}</p>`;
    });
    return [drawn, now];
}

function checkedSums(sums: readonly DeclaredFigure[], page: Page): Content {
    const words = page.words.declared;
    const exact = sums.filter((each) => each.exact);
    const others = sums.filter((each) => !each.exact);
    return html`<h3>${words.sums}</h3>
        <p>${words.note} ${words.exact(number(exact.length, page), number(sums.length, page))}</p>
        ${
            others.length > 0 &&
            table({
                caption: words.sums,
                head: [page.words.figure, words.stated, words.computed, words.deviation, words.verdict],
                rows: others.map(({ title, stated, computed, deviation: by, fits }) => [
                    title,
                    stated,
                    computed ?? '–',
                    by ?? '–',
                    html`<span class="svar ${fits}">${words.fits[fits]}</span>`,
                ]),
            })
        }`;
}

/** "mio. kr." has its full stop already. */
function sentence(text: string): string {
    return `${capitalised(text)}${text.endsWith('.') ? '' : '.'}`;
}
