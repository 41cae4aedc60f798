import type { ClaimJudgement } from '../../analyses/figures/index.js';
import { civil } from '../../calendar/index.js';
import type { Figure, FigureUnit, RuleSetModel } from '../../model/index.js';
import type { ReformCounts, ReformSide } from '../../reform/count/index.js';
import type { Reformed } from '../../reform/index.js';
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

/** The groups on both sides, and the changes that make the one of the other. */
export interface FlowSource extends Pick<ReformCounts, 'groupMap'> {
    readonly reformed: Pick<Reformed, 'applied'>;
    readonly before: Pick<ReformSide, 'model'>;
    readonly after: Pick<ReformSide, 'model'>;
}

/**
 * Where each group goes. What the reform states is drawn; who is in the groups is compared where it states nothing,
 * or where some of a group end in none.
 */
export function groupFlow({ groupMap, before, after, reformed }: FlowSource): GroupFlow {
    const stated = new Set(groupMap.mapping.filter(({ declared }) => declared).map(({ from }) => from));
    const drawn = groupMap.mapping.filter(
        ({ from, to, declared, certain }) =>
            declared || (certain === 'yes' && (to === null || !stated.has(from))),
    );
    return {
        from: groupMap.before.map((id) => flowGroup(id, before.model)),
        to: groupMap.after.map((id) => flowGroup(id, after.model)),
        links: drawn.map(({ from, to, declared }): FlowLink => {
            const by = reformed.applied.find(
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
 * How many groups there were, in the years that the rule set states: key figures and rows of tables that count
 * målgrupper and have a year in their name; the figure that is claimed of the rules as they are has the year from which
 * these hold, and the reform's own year is added, as counted.
 */
export function groupHistory(
    model: RuleSetModel,
    counts: ReformCounts | undefined,
    claims: readonly ClaimJudgement[],
    language: Language,
): History | null {
    const words = reportWords(language);
    const points: HistoryPoint[] = [];
    const add = (year: number | undefined, figure: Figure | undefined): void => {
        if (year === undefined || figure?.kind !== 'stated' || points.some((point) => point.year === year))
            return;
        const [numerator, denominator] = figure.value;
        points.push({ year, amount: numerator / denominator, label: words.stated, after: false });
    };
    for (const { title, rows, columns } of model.figures?.tables ?? [])
        for (const row of rows)
            if (columns[0] && countsGroups(title, columns[0].unit))
                add(yearIn(row.id) ?? yearIn(row.title), row.cells[0]);
    for (const { id, title, figure } of model.figures?.keyFigures ?? [])
        if (figure.kind === 'stated' && countsGroups(title, figure.unit))
            add(yearIn(title) ?? yearIn(id), figure);
    for (const { claim, stated } of claims) {
        const { computation } = claim;
        if (computation.kind === 'count' && computation.what === 'målgrupper' && !computation.after)
            add(yearOfRules(model), stated);
    }
    const day = counts?.reforms.map(({ inForce }) => inForce).findLast((each) => each !== undefined);
    if (points.length > 0 && counts && day !== undefined) {
        const { year } = civil(day);
        points.push({ year, amount: counts.after.counts.groups.value, label: words.counted, after: true });
    }
    if (points.length < 2) return null;
    return { title: words.historyTitle, points: points.sort((a, b) => a.year - b.year) };
}

/** The year from which most of the rules hold. */
function yearOfRules({ norms }: RuleSetModel): number | undefined {
    const years = Map.groupBy(
        norms.flatMap(({ validity: { from } }) => from ?? []),
        (day) => civil(day).year,
    );
    const most = Math.max(0, ...[...years.values()].map(({ length }) => length));
    return [...years].find(([, days]) => days.length === most)?.[0];
}

function yearIn(text: string): number | undefined {
    const found = /(?<!\d)(1[89]|20)\d\d(?!\d)/.exec(text)?.[0];
    return found === undefined ? undefined : Number(found);
}

/** `5 målgrupper`, and "Målgrupper i 1976" of a figure that names no unit. */
function countsGroups(title: string, { id }: FigureUnit): boolean {
    const named = /^(?:antal )?(?:målgruppe|indsatsgruppe)r?(?!\p{L})/iu;
    return named.test(id) || (id === '' && named.test(title));
}
