import { html, type Content, type Markup } from '../../html.js';
import { pictureWords } from '../../pictures/index.js';
import type { GroupLine, ReformReport } from '../model.js';
import { movedSubjects, reportPicture, shownSubjects } from '../pictures.js';
import { figure, named, number, percent, section, table, type Page } from './parts.js';

/** Where the groups go, and what each of them has. */
export function groupsSection(report: ReformReport, page: Page): Markup {
    const { groups } = report;
    const { words } = page;
    const names = pictureWords(page.language);
    const flow =
        groups.flow &&
        html`<p>${words.groups.flowNote}</p>
            ${figure(
                reportPicture('flow', report),
                table({
                    caption: words.sections.maalgrupper,
                    head: [words.groups.from, words.groups.to, words.groups.how],
                    rows: groups.flow.links.map(({ from, to, how, recommendation }) => [
                        groups.flow!.from.find(({ id }) => id === from)?.title ?? from,
                        to === null
                            ? names.noGroup
                            : (groups.flow!.to.find(({ id }) => id === to)?.title ?? to),
                        recommendation === null
                            ? names.how[how]
                            : `${names.how[how]} (${words.matrix.byRecommendation(recommendation)})`,
                    ]),
                }),
                page,
                names.flowTitle(groups.flow.from.length, groups.flow.to.length),
            )}`;
    return section(
        'maalgrupper',
        page,
        flow,
        html`<h3>${words.groups.each}</h3>
            <p>${words.groups.eachNote}</p>`,
        groupTable(
            groups.before,
            groups.after ? `${words.groups.each}: ${words.before.toLowerCase()}` : words.groups.each,
            'before',
            page,
        ),
        groups.after &&
            groupTable(groups.after, `${words.groups.each}: ${words.after.toLowerCase()}`, 'after', page),
    );
}

function groupTable(lines: readonly GroupLine[], caption: string, side: string, page: Page): Markup {
    const { words } = page;
    const persons = lines.some((line) => line.persons !== null);
    return table({
        caption,
        shown: true,
        head: [
            words.matrix.group,
            words.figures.regler.name,
            words.figures.saerregler.name,
            words.groups.subjects,
            words.figures.harmoniseringsgrad.name,
            ...(persons ? [words.groups.persons] : []),
        ],
        figures: new Set([1, 2, 3, 4, 5]),
        rows: lines.map((line) => [
            html`${line.title}${line.citation && html` <span class="lov">${line.citation}</span>`}`,
            named(`gruppe.${side}.${line.id}.regler`, number(line.regler, page)),
            named(`gruppe.${side}.${line.id}.saerregler`, number(line.saerregler, page)),
            named(`gruppe.${side}.${line.id}.subjects`, number(line.subjects, page)),
            named(`gruppe.${side}.${line.id}.harmony`, percent(line.harmony, page)),
            ...(persons ? [line.persons === null ? '–' : number(line.persons, page)] : []),
        ]),
    });
}

/** Nothing where no source tells of other years. */
export function historySection(report: ReformReport, page: Page): Content {
    const { history } = report.groups;
    if (!history) return undefined;
    const { words } = page;
    return section(
        'historie',
        page,
        html`<p>${words.historyNote}</p>`,
        figure(
            reportPicture('history', report),
            table({
                caption: history.title,
                head: [words.year, words.number, words.groups.how],
                figures: new Set([1]),
                rows: history.points.map(({ year, amount, label }) => [
                    String(year),
                    number(amount, page),
                    label,
                ]),
            }),
            page,
            history.title,
        ),
    );
}

/** How alike the groups are treated, subject by subject. */
export function harmonySection(report: ReformReport, page: Page): Markup {
    const { subjects, reform } = report;
    const { words } = page;
    const names = pictureWords(page.language);
    const [moved, shown] = [movedSubjects(report), shownSubjects(report)];
    const behind = table({
        caption: names.harmonyTitle,
        head: [
            names.subject,
            ...(reform
                ? [
                      `${words.before} (${unit(page)})`,
                      `${words.after} (${unit(page)})`,
                      `${words.figures.varianter.name}, ${words.before.toLowerCase()}`,
                      `${words.figures.varianter.name}, ${words.after.toLowerCase()}`,
                  ]
                : [`${words.figures.harmoniseringsgrad.name} (${unit(page)})`, words.figures.varianter.name]),
        ],
        figures: new Set([1, 2, 3, 4]),
        rows: subjects.map(({ subject, title, before, after }) => {
            const share = (side: string, each: typeof before): Content =>
                each
                    ? named(
                          `emne.${side}.${subject}.harmony`,
                          number(Math.round(each.harmony * 1000) / 10, page),
                      )
                    : '–';
            const variants = (side: string, each: typeof before): Content =>
                each ? named(`emne.${side}.${subject}.varianter`, number(each.varianter, page)) : '–';
            return reform
                ? [
                      title,
                      share('before', before),
                      share('after', after),
                      variants('before', before),
                      variants('after', after),
                  ]
                : [title, share('before', before), variants('before', before)];
        }),
    });
    return section(
        'harmonisering',
        page,
        html`<p>
            ${words.harmony.note}
            ${reform && (shown.length > 0 ? words.harmony.shown(number(shown.length, page), number(moved.length, page), number(subjects.length, page)) : words.harmony.none)}
        </p>`,
        figure(reportPicture('harmony', report), behind, page, names.harmonyTitle),
    );
}

function unit({ language }: Page): string {
    return language === 'da' ? 'pct.' : '%';
}
