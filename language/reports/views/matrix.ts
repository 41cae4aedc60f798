import type { SubjectCounts } from '../../analyses/counting/index.js';
import { formatDay } from '../../calendar/index.js';
import { enumerate } from '../../model/text.js';
import { html, type Content, type Markup } from '../html.js';
import { formatNumber, formatPercent } from '../numbers.js';
import {
    pictureWords,
    type Matrix,
    type MatrixRow,
    type RuleLine,
    type SideName,
} from '../pictures/index.js';
import { matrixOf } from '../reform/matrix.js';
import { matrixTable, variantPanel, type MatrixLinks } from '../reform/sections/matrix.js';
import { anchor, table } from '../reform/sections/parts.js';
import { subjectTitle } from '../subject-title.js';
import { ruleItem } from './rules.js';
import type { Side, Sides } from './sides.js';
import {
    check,
    leadsTo,
    select,
    text,
    type Choice,
    type Chosen,
    type View,
    type ViewWriting,
} from './view.js';
import { viewWords } from './words.js';

/** More subjects than these are not drawn at once: nobody reads them, and the editor would stand still. */
export const MOST_SUBJECTS = 300;

/** Subjects against groups, before and after; a field opens the rules behind it and leads to the first of them. */
export function matrixView(sides: Sides, chosen: Chosen, on: ViewWriting): View {
    const { before, after, from } = sides;
    const { language } = on;
    const words = viewWords(language);
    const choices = choicesOf(sides, chosen, on);
    const value = (id: string): string => choices.find((each) => each.id === id)?.value ?? '';

    const asked = sides.subjects.filter((subject) => isAsked(subject, sides, value, on));
    const subjects = asked.slice(0, MOST_SUBJECTS);
    const shown = after ? [before, after] : [before];
    const columns = columnsOf(shown, value('gruppe'));
    const whole = matrixOf(
        shown,
        subjects.map((subject) => ({
            subject,
            title: titleOf(subject, sides),
            counts: shown.map((side) => side.countsOf(subject)),
            changed: sides.touched.has(subject),
        })),
        on,
    );
    const matrix = narrowed(whole, columns, !after && value('forskel') === 'ja');
    const links = linksOf(matrix, shown, on);
    const left = subjects.length - matrix.rows.length;
    const number = (amount: number): string => formatNumber(amount, language);
    const { rows } = matrix;

    const notes: Content[] = [
        asked.length > subjects.length
            ? html`<p class="vigtigt">
                  ${words.matrix.tooMany(number(subjects.length), number(asked.length))}
              </p>`
            : html`<p>
                  ${words.matrix.shown(number(rows.length), number(sides.subjects.length))}${left > 0 && value('gruppe') === '' && value('forskel') === '' && ` ${words.matrix.left(number(left))}`}
              </p>`,
        from !== undefined && after && html`<p>${words.from(formatDay(from, language))}</p>`,
        value('gruppe') !== '' && columnNote(shown, columns, value('gruppe'), on),
    ];
    const body = html`<p class="skaerm">${words.matrix.note}${after && ` ${on.words.matrix.changed}`}</p>
        ${notes}
        ${
            rows.length === 0
                ? html`<p class="intet">${words.matrix.none}</p>`
                : html`${matrixTable(matrix, on, links)}
                      <p class="noegle tryk">${pictureWords(language).matrixKey}</p>
                      ${sums(shown, asked, on)} ${openField(matrix, chosen['felt'] ?? '', links, on)}`
        }`;
    return { title: words.titles.matrix, body, choices, places: on.places.all };
}

function choicesOf({ before, after, subjects }: Sides, chosen: Chosen, on: ViewWriting): Choice[] {
    const words = viewWords(on.language);
    const groups = (side: Side, heading: string | undefined) =>
        side.groups.map((id) => ({ value: id, label: groupTitle(side, id), ...(heading && { heading }) }));
    const own = new Set(before.groups);
    const files = filesOf(before, subjects, on);
    return [
        select('gruppe', words.matrix.group, chosen['gruppe'] ?? '', [
            { value: '', label: words.all },
            ...groups(before, after && words.before),
            ...(after ? groups(after, words.after).filter(({ value }) => !own.has(value)) : []),
        ]),
        ...(files.length > 1
            ? [
                  select('fil', words.matrix.part, chosen['fil'] ?? '', [
                      { value: '', label: words.all },
                      ...files.map((file) => ({ value: file, label: file })),
                  ]),
              ]
            : []),
        text('emne', words.matrix.subject, chosen['emne'] ?? ''),
        check('forskel', after ? words.matrix.onlyChanged : words.matrix.onlyUnlike, chosen['forskel'] ?? ''),
    ];
}

function filesOf({ model }: Side, subjects: readonly string[], on: ViewWriting): string[] {
    const known = new Set(subjects);
    const files = model.norms.flatMap(({ subject, place }) =>
        subject !== undefined && known.has(subject) ? [on.names(place.uri)] : [],
    );
    return [...new Set(files)];
}

function isAsked(subject: string, sides: Sides, value: (id: string) => string, on: ViewWriting): boolean {
    const { before, after, touched } = sides;
    if (after && value('forskel') === 'ja' && !touched.has(subject)) return false;
    const wanted = value('emne').trim().toLowerCase();
    if (wanted !== '' && !titleOf(subject, sides).toLowerCase().includes(wanted)) return false;
    const file = value('fil');
    if (file === '') return true;
    const files = [before, after].flatMap((side) => [...(side?.filesOf(subject) ?? [])]);
    return files.some((uri) => on.names(uri) === file);
}

function titleOf(subject: string, { before }: Sides): string {
    return subjectTitle(before.model, subject);
}

/** Which of the groups of each side are shown: the chosen one, and on the other side those that its members are in. */
function columnsOf(shown: readonly Side[], group: string): readonly (ReadonlySet<string> | undefined)[] {
    if (group === '') return shown.map(() => undefined);
    const whose = shown.find(({ groups }) => groups.includes(group));
    if (!whose) return shown.map(() => undefined);
    return shown.map(
        (side) => new Set(side.groups.includes(group) ? [group] : side.sharedWith(whose, group)),
    );
}

function narrowed(
    { sides, rows }: Matrix,
    columns: readonly (ReadonlySet<string> | undefined)[],
    onlyUnlike: boolean,
): Matrix {
    const kept = sides.map(({ groups }, s) =>
        groups.flatMap(({ id }, g) => ((columns[s]?.has(id) ?? true) ? [g] : [])),
    );
    const pick = <T>(all: readonly T[], s: number): T[] => kept[s]!.map((g) => all[g]!);
    return {
        sides: sides.map((side, s) => ({ ...side, groups: pick(side.groups, s) })),
        rows: rows
            .map((row) => ({
                ...row,
                sides: row.sides.map((side, s) => ({ ...side, cells: pick(side.cells, s) })),
            }))
            .filter(
                (row) =>
                    columns.every((each) => each === undefined) ||
                    row.sides.some(({ cells, variants }) =>
                        cells.some(({ letter }) => variants.some((each) => each.letter === letter)),
                    ),
            )
            .filter((row) => !onlyUnlike || row.sides.some(({ harmony }) => harmony < 1)),
    };
}

function linksOf(matrix: Matrix, shown: readonly Side[], on: ViewWriting): MatrixLinks {
    const words = viewWords(on.language);
    const sideOf = (name: string): number => matrix.sides.findIndex(({ side }) => side === name);
    const placesOf = (rules: readonly RuleLine[], s: number) =>
        rules.flatMap(({ norm }) => shown[s]!.norms.get(norm)?.place ?? []);
    return {
        field(row, side, group) {
            const s = sideOf(side);
            const { cells, variants } = row.sides[s]!;
            const { letter } = cells[group]!;
            const rules = variants.find((each) => each.letter === letter)?.rules ?? [];
            const { id, title } = matrix.sides[s]!.groups[group]!;
            const name = words.matrix.field(row.title, title, letter, rules.length);
            return html` id="${fieldId(row, side, id)}" data-opens="felt" aria-haspopup="dialog"
            aria-label="${name}"${leadsTo(placesOf(rules, s), on)}`;
        },
        rule: (rule, side) => ruleItem(rule, shown[sideOf(side)]!.norms.get(rule.norm), on),
    };
}

/** The same from one time to the next, wherever the row stands then. */
function fieldId({ subject }: MatrixRow, side: SideName, group: string): string {
    return `${anchor('f', subject)}-${side === 'before' ? 'f' : 'e'}${anchor('', group)}`;
}

/** The rules behind the one field that is open: the lists of all fields would be many times the matrix. */
function openField({ sides, rows }: Matrix, id: string, links: MatrixLinks, on: ViewWriting): Content {
    if (id === '') return undefined;
    for (const row of rows)
        for (const [s, { cells, variants }] of row.sides.entries()) {
            const { side, groups } = sides[s]!;
            const group = groups.findIndex((each) => fieldId(row, side, each.id) === id);
            const variant = variants.find(({ letter }) => letter === cells[group]?.letter);
            if (variant)
                return variantPanel('felt', variant, { row, side, two: sides.length > 1 }, on, links);
        }
    return undefined;
}

function columnNote(
    shown: readonly Side[],
    columns: readonly (ReadonlySet<string> | undefined)[],
    group: string,
    { language }: ViewWriting,
): Content {
    const s = shown.findIndex(({ groups }) => groups.includes(group));
    const other = shown.length > 1 ? 1 - s : -1;
    const names = [...(columns[other] ?? [])].map((id) => groupTitle(shown[other]!, id));
    if (s < 0 || other < 0) return undefined;
    const words = viewWords(language);
    const said = names.length > 0 ? enumerate(names, language) : words.groups.nobody;
    return html`<p>${words.matrix.becomes(groupTitle(shown[s]!, group), said)}</p>`;
}

/** What the chosen subjects come to on each side; of all subjects together they are the figures of the count. */
function sums(sides: readonly Side[], subjects: readonly string[], on: ViewWriting): Markup {
    const { language } = on;
    const figures = on.words.figures;
    const counted = sides.map((side) => subjects.flatMap((subject) => side.countsOf(subject) ?? []));
    const sum = (figure: (counts: SubjectCounts) => number): string[] =>
        counted.map((all) =>
            formatNumber(
                all.reduce((total, each) => total + figure(each), 0),
                language,
            ),
        );
    const harmony = counted.map((all) => {
        const total = all.reduce((so, each) => so + each.harmoniseringsgrad, 0);
        return all.length === 0 ? '–' : formatPercent(total / all.length, language);
    });
    const lines: readonly (readonly [string, readonly string[]])[] = [
        [figures.groups.name, sides.map(({ groups }) => formatNumber(groups.length, language))],
        [figures.regler.name, sum(({ regler }) => regler.value)],
        [figures.varianter.name, sum(({ varianter }) => varianter.value)],
        [figures.saerregler.name, sum(({ saerregler }) => saerregler.value)],
        [figures.harmoniseringsgrad.name, harmony],
    ];
    return html`<h2>${viewWords(language).matrix.sums}</h2>
        ${table({
            caption: viewWords(language).matrix.sums,
            head:
                sides.length > 1
                    ? [on.words.figure, on.words.before, on.words.after]
                    : [on.words.figure, on.words.number],
            figures: new Set([1, 2]),
            rows: lines.map(([name, values]) => [name, ...values]),
        })}`;
}

export function groupTitle({ model }: Pick<Side, 'model'>, id: string): string {
    return model.groups.find((each) => each.id === id)?.title ?? id;
}
