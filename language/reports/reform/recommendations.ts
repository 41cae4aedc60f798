import type { Change, Hearing, Norm, Recommendation, Reform, RuleSetModel } from '../../model/index.js';
import { enumerate, formatCitation } from '../../model/index.js';
import type { ReformCounts } from '../../reform/count/index.js';
import type { Touch } from '../../reform/index.js';
import { isoDay } from '../citizen.js';
import { subjectTitle } from '../subject-title.js';
import { proceedsLine } from './economy.js';
import { disputeOf, positionsOn } from './hearing.js';
import type { ChangeLine, RecommendationReport, TouchedRule } from './model.js';
import { fileAndLine, ruleLine, type Writing } from './rule-lines.js';
import { reportWords } from './words.js';

/** Every recommendation, rejected ones too, with all that is known of it in one place. */
export function recommendationReports(
    counts: ReformCounts,
    hearings: readonly Hearing[],
    on: Writing,
): readonly RecommendationReport[] {
    const touches = Map.groupBy(counts.reformed.touches, ({ change }) => change.id);
    const norms = new Map(
        [...(counts.before.model.reform?.norms ?? []), ...counts.before.model.norms].map((norm) => [
            norm.id,
            norm,
        ]),
    );
    return counts.reforms.flatMap((reform) =>
        reform.recommendations.map((each): RecommendationReport => {
            const { id, title, rejected, proceeds, justifications, sources, place } = each;
            const counted = counts.byRecommendation.find(({ recommendation }) => recommendation === each);
            const positions = positionsOn(id, hearings);
            return {
                id,
                reform: reform.id,
                title,
                rejected,
                counts: counted
                    ? { alone: counted.alone, inOrder: counted.inOrder, shared: counted.shared }
                    : null,
                changes: each.changes.map((change) =>
                    changeLine(change, each, reform, touches.get(change.id) ?? [], norms, counts, on),
                ),
                positions,
                dispute: disputeOf(positions),
                proceeds: proceeds ? proceedsLine(id, title, proceeds, reform) : null,
                reasons: justifications.map(({ text, source }) => (source ? `${text} (${source})` : text)),
                sources: sources.map(({ text }) => text),
                ...fileAndLine(place, on),
            };
        }),
    );
}

function changeLine(
    change: Change,
    { changes }: Recommendation,
    reform: Reform,
    touches: readonly Touch[],
    norms: ReadonlyMap<string, Norm>,
    { before, after }: ReformCounts,
    on: Writing,
): ChangeLine {
    const { inForce, until, newCasesOnly, sources } = change;
    const seen = new Set<string>();
    const rules = touches.flatMap((touch): TouchedRule[] => {
        const norm = norms.get(touch.origin);
        if (!norm || seen.has(`${touch.origin} ${touch.kind}`)) return [];
        seen.add(`${touch.origin} ${touch.kind}`);
        return [{ ...ruleLine(norm, before.model, on), what: touch.kind, components: touch.components }];
    });
    // What holds for all changes of the reform is said once, of the reform.
    const ownDay = inForce !== undefined && inForce !== reform.inForce;
    return {
        text: sayChange(change, before.model, after.model, on),
        rules,
        inForce: ownDay ? isoDay(inForce) : null,
        until: until === undefined ? null : isoDay(until - 1),
        newCasesOnly: newCasesOnly && !reform.newCasesOnly,
        sources: changes.length > 0 ? sources.map(({ text }) => text) : [],
    };
}

/** "ophæver »Opfølgning« for Jobparate" */
function sayChange(change: Change, before: RuleSetModel, after: RuleSetModel, on: Writing): string {
    const words = reportWords(on.language).changes;
    const list = (names: readonly string[]): string => enumerate([...new Set(names)], on.language);
    const groupTitle = (id: string): string =>
        [...before.groups, ...before.unions, ...after.groups].find((group) => group.id === id)?.title ?? id;
    const groups = (ids: readonly string[]): string => list(ids.map(groupTitle));
    const ruleTitle = (rule: string): string => {
        const all = [...before.norms, ...(before.reform?.norms ?? [])];
        return `»${all.find((norm) => norm.rule === rule)?.title ?? rule}«`;
    };
    const rules = (targets: readonly { readonly rule: string }[]): string =>
        list(targets.map(({ rule }) => ruleTitle(rule)));
    const forWhom = (only: { readonly groups: readonly string[] } | undefined): string =>
        only && only.groups.length > 0 ? ` ${words.for} ${groups(only.groups)}` : '';
    switch (change.kind) {
        case 'repeal':
            return `${words.repeal} ${rules(change.rules)}${forWhom(change.only)}`;
        case 'repeal-groups':
            return `${words.repealGroups} ${groups(change.groups)}`;
        case 'repeal-provisions':
            return `${words.repeal} ${list(change.citations.map(formatCitation))}`;
        case 'amend':
            return `${change.relaxes ? words.relax : words.amend} ${rules(change.rules)}${forWhom(change.only)}`;
        case 'extend': {
            const to = change.to.groups.length > 0 ? groups(change.to.groups) : words.everyone;
            return `${words.extend} ${rules(change.rules)} ${words.to} ${to}`;
        }
        case 'insert':
            return `${words.insert} ${rules(change.rules)}`;
        case 'insert-groups':
            return `${words.insertGroups} ${groups(change.groups)}`;
        case 'harmonise': {
            const subjects = change.subjects.map(({ subject }) => subjectTitle(before, subject));
            const all = list([...subjects, ...change.rules.map(({ rule }) => ruleTitle(rule))]);
            return `${words.harmonise} ${all}${forWhom(change.only)}`;
        }
        case 'keep':
            return `${words.keep} ${rules(change.rules)}${forWhom(change.only)}`;
        case 'merge-groups':
            return `${words.merge} ${groups(change.groups)} ${words.to} ${groupTitle(change.into)}`;
        case 'rename-group':
            return `${words.rename} ${groupTitle(change.group)} ${words.to} ${groupTitle(change.into)}`;
    }
}
