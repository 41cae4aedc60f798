import { civil } from '../../calendar/index.js';
import type { Figure, FigureUnit, RuleSetModel } from '../../model/index.js';
import type { ReformCounts, ReformSide } from '../../reform/count/index.js';
import type { FlowGroup, FlowLink, GroupFlow, History, HistoryPoint } from '../pictures/index.js';
import type { GroupLine } from './model.js';
import { citationOf } from './rule-lines.js';
import { reportWords } from './words.js';
import type { Language } from '../../model/text.js';

export function groupLines({ model, byGroup }: ReformSide): readonly GroupLine[] {
    return byGroup.map(({ group, title, regler, saerregler, subjects, harmoniseringsgrad, persons }) => ({
        id: group,
        title,
        citation: citationOf(model.groups.find(({ id }) => id === group)?.citation),
        regler,
        saerregler,
        subjects,
        harmony: harmoniseringsgrad,
        persons: persons ?? null,
    }));
}

/**
 * Where each group goes. What the reform states is drawn; who is in the groups is compared where it states nothing,
 * or where some of a group end in none.
 */
export function groupFlow({ groupMap, before, after, byRecommendation }: ReformCounts): GroupFlow {
    const stated = new Set(groupMap.mapping.filter(({ declared }) => declared).map(({ from }) => from));
    const drawn = groupMap.mapping.filter(
        ({ from, to, declared, certain }) =>
            declared || (certain === 'yes' && (to === null || !stated.has(from))),
    );
    const changes = byRecommendation.flatMap(({ recommendation }) => recommendation.changes);
    return {
        from: groupMap.before.map((id) => flowGroup(id, before.model)),
        to: groupMap.after.map((id) => flowGroup(id, after.model)),
        links: drawn.map(({ from, to, declared }): FlowLink => {
            const by = changes.find(
                (change) =>
                    (change.kind === 'merge-groups' && change.groups.includes(from)) ||
                    (change.kind === 'rename-group' && change.group === from) ||
                    (change.kind === 'repeal-groups' && change.groups.includes(from)),
            );
            return {
                from,
                to,
                how: declared ? 'declared' : 'computed',
                recommendation: by?.recommendation ?? null,
            };
        }),
    };
}

function flowGroup(id: string, { groups }: RuleSetModel): FlowGroup {
    const group = groups.find((each) => each.id === id);
    return { id, title: group?.title ?? id, citation: citationOf(group?.citation) };
}

/**
 * How many groups there were, in the years that the rule set states: a table with a row for each year, or key figures
 * with a year in their name, counted in målgrupper. With a reform its own year is added, as counted.
 */
export function groupHistory(
    { figures }: RuleSetModel,
    counts: ReformCounts | undefined,
    language: Language,
): History | null {
    const words = reportWords(language);
    const points: HistoryPoint[] = [];
    const add = (name: string, title: string, figure: Figure | undefined): void => {
        const year = yearIn(name) ?? yearIn(title);
        if (year === undefined || figure?.kind !== 'stated' || !countsGroups(figure.unit)) return;
        const [numerator, denominator] = figure.value;
        if (points.every((point) => point.year !== year))
            points.push({ year, amount: numerator / denominator, label: words.stated, after: false });
    };
    for (const table of figures?.tables ?? [])
        for (const row of table.rows) add(row.id, row.title, row.cells[0]);
    for (const { id, title, figure } of figures?.keyFigures ?? []) add(id, title, figure);
    const day = counts?.reforms.map(({ inForce }) => inForce).findLast((each) => each !== undefined);
    if (points.length > 0 && counts && day !== undefined) {
        const { year } = civil(day);
        points.push({ year, amount: counts.after.counts.groups.value, label: words.counted, after: true });
    }
    if (points.length < 2) return null;
    return { title: words.historyTitle, points: points.sort((a, b) => a.year - b.year) };
}

function yearIn(text: string): number | undefined {
    const found = /(?<!\d)(1[89]|20)\d\d(?!\d)/.exec(text)?.[0];
    return found === undefined ? undefined : Number(found);
}

function countsGroups({ id }: FigureUnit): boolean {
    return /^(?:målgruppe|indsatsgruppe)r?$/iu.test(id);
}
