import { capitalised } from '../../model/text.js';
import { checkWords } from '../check/words.js';
import { sayCitizen } from '../citizen.js';
import { formatNumber, formatPercent } from '../numbers.js';
import { pictureWords } from '../pictures/index.js';
import { FAMILIES_IN_ORDER } from './family-order.js';
import { economy, hearing, method, notes } from './markdown-annexes.js';
import { escaped, list, tableOf } from '../markdown-parts.js';
import { shownSubjects } from './pictures.js';
import { changesWhat } from './page.js';
import type { FindingLine, KeyFigure, RecommendationReport, ReformReport } from './model.js';
import { money, moneyUnit } from './sections/money.js';
import { sayRemoved } from './sections/recommendations.js';
import { day, pageOf, signed, type Page } from './sections/parts.js';

/** The report as Markdown, for a memo: its figures, what is found, and what each recommendation does. */
export function renderReportMarkdown(report: ReformReport): string {
    const page = pageOf(report.language);
    const parts = [
        head(report, page),
        keyFigures(report, page),
        groups(report, page),
        harmony(report, page),
        findings(report, page),
        recommendations(report, page),
        hearing(report, page),
        economy(report, page),
        notes(report, page),
        method(report, page),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function head({ title, ruleSet, reform }: ReformReport, { words, ...rest }: Page): string {
    const page = { words, ...rest };
    const said = reform
        ? [
              changesWhat(ruleSet, page),
              ...reform.reforms.flatMap(({ inForce, fullyInForce }) => [
                  ...(inForce === null ? [] : [words.head.inForce(day(inForce, page))]),
                  ...(fullyInForce === null ? [] : [words.head.fully(day(fullyInForce, page))]),
              ]),
              ...(reform.at === null ? [] : [words.head.at(day(reform.at, page))]),
              ...(reform.included.length === 0 ? [] : [words.head.included(reform.included.join(', '))]),
          ]
        : [];
    return [
        `# ${escaped(title)}`,
        ...(said.length > 0 ? [escaped(`${capitalised(said.join(', '))}.`)] : []),
    ].join('\n\n');
}

function keyFigures({ figures, declared }: ReformReport, page: Page): string {
    const { words, language } = page;
    const say = (name: KeyFigure['name'], value: number): string =>
        name === 'harmoniseringsgrad' ? formatPercent(value, language) : formatNumber(value, language);
    const two = figures.own.some(({ after }) => after !== null);
    const rows = (all: readonly KeyFigure[]): string[][] =>
        all.map(({ name, before, after }) => [
            all === figures.refined && name === 'groups'
                ? words.refinedGroups.name
                : words.figures[name].name,
            say(name, before),
            ...(after === null ? [] : [say(name, after), difference(name, before, after, page)]),
        ]);
    const top = [words.figure, ...(two ? [words.before, words.after, words.change] : [words.number])];
    const right = new Set([1, 2, 3]);
    const counted = declared.filter(({ kind }) => kind !== 'sum');
    const special = figures.specialRules?.all;
    return [
        `## ${words.sections.noegletal}`,
        tableOf(top, rows(figures.own), right),
        ...(figures.refined.length > 0
            ? [`### ${words.refined}`, escaped(words.refinedNote), tableOf(top, rows(figures.refined), right)]
            : []),
        ...(special
            ? [
                  `### ${words.fate.title}`,
                  list(
                      (['gone', 'common', 'merged', 'changed', 'kept', 'added'] as const).map(
                          (each) => `${words.fate[each]}: ${formatNumber(special[each], language)}`,
                      ),
                  ),
                  escaped(
                      `${words.fate.share}: ${special.share === null ? words.fate.none : formatPercent(special.share, language)}; ${words.fate.net.toLowerCase()}: ${special.net === null ? words.fate.none : formatPercent(special.net, language)}`,
                  ),
              ]
            : []),
        ...(counted.length > 0
            ? [
                  `### ${words.declared.title}`,
                  tableOf(
                      [words.figure, words.declared.stated, words.declared.computed, words.declared.verdict],
                      counted.map(({ kind, title, stated, computed, fits }) => [
                          title,
                          stated,
                          computed ?? '–',
                          kind === 'compared' ? '' : words.declared.fits[fits],
                      ]),
                  ),
              ]
            : []),
    ].join('\n\n');
}

function difference(name: KeyFigure['name'], before: number, after: number, page: Page): string {
    return name === 'harmoniseringsgrad'
        ? signed(Math.round((after - before) * 1000) / 10, page)
        : signed(after - before, page);
}

function groups({ groups: { flow } }: ReformReport, page: Page): string {
    if (!flow) return '';
    const { words } = page;
    const names = pictureWords(page.language);
    return [
        `## ${words.sections.maalgrupper}`,
        tableOf(
            [words.groups.from, words.groups.to, words.groups.how],
            flow.links.map(({ from, to, how }) => [
                flow.from.find(({ id }) => id === from)?.title ?? from,
                to === null ? names.noGroup : (flow.to.find(({ id }) => id === to)?.title ?? to),
                names.how[how],
            ]),
        ),
    ].join('\n\n');
}

function harmony(report: ReformReport, page: Page): string {
    const { words, language } = page;
    const moved = shownSubjects(report);
    const names = pictureWords(language);
    if (moved.length === 0) return '';
    const percent = (share: number | undefined): string =>
        share === undefined ? '–' : formatNumber(share * 100, language, 1);
    return [
        `## ${words.sections.harmonisering}`,
        escaped(words.harmony.note),
        tableOf(
            [
                names.subject,
                ...(report.reform ? [words.before, words.after] : [words.figures.harmoniseringsgrad.name]),
            ],
            moved.map(({ title, before, after }) => [
                title,
                percent(before?.harmony),
                ...(report.reform ? [percent(after?.harmony)] : []),
            ]),
            new Set([1, 2]),
        ),
    ].join('\n\n');
}

function findings({ findings: found, reform }: ReformReport, page: Page): string {
    const { words, language } = page;
    const names = checkWords(language);
    const kinds = reform ? (['introduced', 'gone', 'remaining'] as const) : (['remaining'] as const);
    const amount = (all: readonly FindingLine[], family: string): string =>
        formatNumber(all.filter((each) => each.family === family).length, language);
    const present = FAMILIES_IN_ORDER.filter((family) =>
        kinds.some((kind) => found[kind].some((each) => each.family === family)),
    );
    const all = reform ? found.introduced : found.remaining;
    const shown = all.filter(({ severity }) => severity !== 'info');
    const remarks = formatNumber(all.length - shown.length, language);
    const heading = reform ? words.findings.introduced : words.findings.all;
    return [
        `## ${words.sections.fund}`,
        tableOf(
            [words.findings.kind, ...kinds.map((kind) => (reform ? words.findings[kind] : words.number))],
            present.map((family) => [
                names.heading[family],
                ...kinds.map((kind) => amount(found[kind], family)),
            ]),
            new Set([1, 2, 3]),
        ),
        `### ${heading}`,
        all.length === 0
            ? escaped(reform ? words.findings.noneIntroduced : words.findings.none)
            : list(shown.map((each) => sayFinding(each, page))),
        ...(all.length > shown.length ? [escaped(`${words.findings.remarks}: ${remarks}.`)] : []),
    ].join('\n\n');
}

function sayFinding(
    { code, severity, message, where, witness, recommendations: numbers }: FindingLine,
    page: Page,
): string {
    const { words, language } = page;
    const whom =
        witness && !message.includes(witness.text)
            ? ` ${words.findings.forWhom}: ${sayCitizen(witness, language)}.`
            : '';
    const from = numbers.length > 0 ? ` (${words.recommendation.name(numbers.join(', '))})` : '';
    const rule = [
        where.rule === null ? '' : `»${where.rule}«`,
        where.citation ?? '',
        `${where.file}:${where.line}`,
    ];
    return `${checkWords(language).severity[severity]} ${code}${from}: ${message}${whom} ${rule.filter(Boolean).join(', ')}`;
}

function recommendations({ recommendations: all }: ReformReport, page: Page): string {
    if (all.length === 0) return '';
    return [`## ${page.words.sections.anbefalinger}`, ...all.map((each) => one(each, page))].join('\n\n');
}

function one(each: RecommendationReport, page: Page): string {
    const { words } = page;
    const { id, title, rejected, counts, changes, positions, dispute, proceeds } = each;
    const marks = [
        rejected && words.recommendation.rejected,
        dispute === 'opposed' && words.recommendation.opposed,
        dispute === 'reserved' && words.recommendation.reserved,
    ].filter((mark) => mark !== false);
    const lines = [
        ...(counts
            ? (['alone', 'inOrder'] as const).map(
                  (how) =>
                      `${words.recommendation[how]}: ${(
                          ['groups', 'regler', 'saerregler', 'varianter'] as const
                      )
                          .map((key) => sayRemoved(counts[how], key, page))
                          .join(', ')}`,
              )
            : []),
        ...changes.map(({ text, rules }) => {
            const cited = [...new Set(rules.flatMap(({ citation }) => citation ?? []))];
            return `${capitalised(text)}${cited.length > 0 ? ` (${cited.join('; ')})` : ''}`;
        }),
        ...positions.map(
            ({ partyTitle, stance, text }) =>
                `${partyTitle} ${words.hearing.stance[stance]}${text === null ? '' : `: ${text}`}`,
        ),
        ...(proceeds ? [`${words.recommendation.proceeds}: ${sayProceeds(proceeds.amount, page)}`] : []),
    ];
    const mark = marks.length > 0 ? ` (${marks.join(', ')})` : '';
    return [`### ${escaped(`${id} ${title}${mark}`)}`, ...(lines.length > 0 ? [list(lines)] : [])].join(
        '\n\n',
    );
}

function sayProceeds(amount: number | null, page: Page): string {
    if (amount === null) return page.words.economy.open;
    const unit = moneyUnit([amount], page.language);
    return `${money(amount, unit, page)} ${unit.name}`;
}
