import type { SubjectCounts } from '../../analyses/counting/index.js';
import type { GroupFigures, GroupMapping, Newcomers, Removed } from '../../reform/count/index.js';
import type { TextOptions } from '../check/report.js';
import { describeCitizen, sayCitizen } from '../citizen.js';
import type { CountReformReport } from './reform-report.js';
import { countReformWords } from './reform-words.js';
import { letter } from './report.js';
import { indented, shorten, table, textWidth, wrap } from '../layout.js';
import { formatNumber, formatSigned } from '../numbers.js';

const FIGURES = ['bestemmelser', 'regler', 'celler', 'varianter', 'saerregler'] as const;

/** What each recommendation changes: alone, and after those before it. */
export function renderRecommendations(
    { counts }: CountReformReport,
    { language, style, width }: TextOptions,
): string[] {
    const words = countReformWords(language);
    const cells = (removed: Removed): string[] =>
        FIGURES.map((name) => (removed[name] === 0 ? '·' : formatSigned(-removed[name], language)));
    const rows = counts.byRecommendation.map(({ recommendation, alone, inOrder }) => {
        const { id, title, rejected } = recommendation;
        return [
            id,
            rejected ? `${title} (${words.rejected})` : title,
            ...cells(alone),
            '',
            ...cells(inOrder),
        ];
    });
    const total = { groups: 0, bestemmelser: 0, regler: 0, celler: 0, varianter: 0, saerregler: 0 };
    for (const { inOrder } of counts.byRecommendation)
        for (const name of FIGURES) total[name] += inOrder[name];
    const sum = ['', words.sum, '', '', '', '', '', '', ...cells(total)];
    const head = ['', '', ...words.columns, '', ...words.columns];
    const all = [head, ...rows, sum];
    const taken = head
        .map((_, i) => Math.max(...all.map((row) => textWidth(row[i] ?? ''))))
        .filter((_, i) => i !== 1);
    const left = Math.max(12, width - 2 - taken.reduce((n, each) => n + each + 2, 0));
    const fitted = all.map((row) => row.map((cell, i) => (i === 1 ? shorten(cell, left) : cell)));
    const lines = table(fitted, new Set(head.map((_, i) => i).slice(2)));
    const title = Math.max(...fitted.map((row) => textWidth(row[1]!)));
    const start = taken[0]! + 2 + title + 2;
    const first = taken.slice(1, 6).reduce((n, each) => n + each + 2, 0);
    const over = ' '.repeat(start) + words.alone.padEnd(first + 2) + words.inOrder;
    return [
        style.strong(words.recommendations),
        ...wrap(words.recommendationsNote, width - 2).map(style.faint),
        '',
        style.faint(over.trimEnd()),
        ...lines.map((line, i) =>
            i === 0 ? style.faint(line) : i === lines.length - 1 ? style.strong(line) : line,
        ),
    ];
}

/** Where the citizens of each group go. */
export function renderGroupMap(report: CountReformReport, options: TextOptions): string[] {
    const { counts, model } = report;
    const { language, style, width } = options;
    const words = countReformWords(language);
    const { groupMap, before, after } = counts;
    const title = titlesOf(before.model.groups);
    const titleAfter = titlesOf(after.model.groups);
    const say = (way: GroupMapping | Newcomers, name: string): string[] => {
        const declared = 'declared' in way && way.declared;
        const mark = declared ? '=' : '→';
        if (way.certain === 'unknown') return hanging(`${mark} ${name}: ${words.undecidedWay}`, width);
        if (declared)
            return hanging(`= ${name}${way.certain === 'no' ? ` (${words.declaredNobody})` : ''}`, width);
        const person = way.witness && describeCitizen(model, way.witness, language);
        // Where all is about one day, it is said at the top.
        const citizen = person && (counts.day === undefined ? sayCitizen(person, language) : person.text);
        return hanging(`→ ${name}${citizen ? `: ${words.computed(citizen)}` : ''}`, width);
    };
    const lines = groupMap.before.flatMap((from) => [
        title(from),
        ...groupMap.mapping
            .filter((each) => each.from === from)
            .flatMap((each) =>
                say(
                    each,
                    each.excluded ? words.excluded : each.to === null ? words.noGroup : titleAfter(each.to),
                ),
            ),
    ]);
    const fresh = groupMap.newcomers.flatMap((each) => say(each, titleAfter(each.to)));
    return [
        style.strong(words.groupMap),
        ...wrap(words.groupMapNote, width - 2).map(style.faint),
        '',
        ...lines,
        ...(fresh.length > 0 ? [words.newcomers, ...fresh] : []),
    ];
}

function hanging(text: string, width: number): string[] {
    const [first = '', ...rest] = wrap(text, width - 6);
    return [`  ${first}`, ...indented(rest, 4)];
}

/** What each group has, before and after. */
export function renderByGroup(
    { counts }: CountReformReport,
    { language, style, width }: TextOptions,
): string[] {
    const words = countReformWords(language);
    const number = (value: number): string => formatNumber(value, language);
    const all = [...counts.before.byGroup, ...counts.after.byGroup];
    const isStated = all.some(({ persons }) => persons !== undefined);
    const row = (each: GroupFigures): string[] => [
        shorten(each.title, Math.floor(width / 2)),
        ...(isStated ? [each.persons === undefined ? '–' : number(each.persons)] : []),
        number(each.regler),
        number(each.saerregler),
        number(each.reglerEgne),
        number(each.subjects),
        formatNumber(each.harmoniseringsgrad * 100, language, 1),
    ];
    const rows = [
        [words.before, ...(isStated ? [words.persons] : []), ...words.groupColumns],
        ...counts.before.byGroup.map(row),
        [words.after],
        ...counts.after.byGroup.map(row),
    ];
    const heads = new Set([0, counts.before.byGroup.length + 1]);
    return [
        style.strong(words.byGroup),
        ...wrap(`${isStated ? `${words.personsNote} ` : ''}${words.byGroupNote}`, width - 2).map(style.faint),
        '',
        ...table(rows, new Set([1, 2, 3, 4, 5, 6])).map((line, i) =>
            heads.has(i) ? style.faint(line) : line,
        ),
    ];
}

/** Subjects down, the groups before and after across; a letter stands for one set of rules in the whole line. */
export function renderReformMatrix(
    report: CountReformReport,
    { language, style, width }: TextOptions,
): string[] {
    const words = countReformWords(language);
    const { subjects, before, after, groupMap } = report.counts;
    if (subjects.length === 0 || groupMap.before.length === 0) return [];
    const titles = [titlesOf(before.model.groups), titlesOf(after.model.groups)] as const;
    const named = (prefix: string, ids: readonly string[], title: (id: string) => string): string[][] =>
        ids.map((id, i) => [`${prefix}${i + 1}`, title(id)]);
    const labels = subjects.map(({ title }) => shorten(title, Math.floor(width / 3)));
    const room = width - 2 - Math.max(...labels.map(textWidth)) - 16;
    const left = groupMap.before.map((group, i) => ({ head: String(i + 1), group, side: 'before' as const }));
    const right = groupMap.after.map((group, i) => ({
        head: `${words.afterMark}${i + 1}`,
        group,
        side: 'after' as const,
    }));
    const perTable = Math.max(1, Math.floor(room / 3));
    const tables =
        left.length + right.length <= perTable
            ? [[...left, ...right]]
            : [...inParts(left, perTable), ...inParts(right, perTable)];
    const letters = subjects.map(({ before: one, after: other }) => lettersOf(one, other));
    const lines: string[] = [];
    for (const [n, shown] of tables.entries()) {
        const last = n === tables.length - 1;
        const degree = (counts: SubjectCounts | undefined): string =>
            counts ? formatNumber(counts.harmoniseringsgrad * 100, language, 0) : '–';
        const rows = subjects.map((subject, i) => [
            labels[i]!,
            ...shown.map(({ group, side }) => letters[i]!(side, group)),
            ...(last ? [`${degree(subject.before)} → ${degree(subject.after)}`] : []),
        ]);
        const head = ['', ...shown.map((each) => each.head), ...(last ? [words.harmony] : [])];
        lines.push('', ...table([head, ...rows], new Set(head.map((_, i) => i).slice(1)), ' '));
    }
    return [
        style.strong(words.matrix),
        ...table(
            [...named('', groupMap.before, titles[0]), ...named(words.afterMark, groupMap.after, titles[1])],
            new Set([0]),
        ),
        '',
        ...wrap(words.matrixNote, width - 2).map(style.faint),
        ...lines,
    ];
}

function inParts<T>(items: readonly T[], size: number): T[][] {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
        items.slice(i * size, (i + 1) * size),
    );
}

type Side = 'before' | 'after';

/** The letter of a group on either side: the same set of rules has one letter. */
function lettersOf(
    before: SubjectCounts | undefined,
    after: SubjectCounts | undefined,
): (side: Side, group: string) => string {
    const known = new Map<string, string>([['', '–']]);
    const of = (counts: SubjectCounts | undefined): ReadonlyMap<string, string> => {
        const byGroup = new Map<string, string>();
        for (const { effects, groups } of counts?.varianter.behind ?? []) {
            const set = [...effects].sort().join('\n\n');
            const own = known.get(set) ?? letter(known.size - 1);
            known.set(set, own);
            for (const group of groups) byGroup.set(group, counts!.unknownGroups.includes(group) ? '?' : own);
        }
        return byGroup;
    };
    const sides = { before: of(before), after: of(after) };
    return (side, group) => sides[side].get(group) ?? '–';
}

function titlesOf(
    groups: readonly { readonly id: string; readonly title: string }[],
): (id: string) => string {
    const titles = new Map(groups.map(({ id, title }) => [id, title]));
    return (id) => titles.get(id) ?? id;
}
