import type { Change, Norm, Recommendation, Reform, RuleSetModel } from '../../model/index.js';
import type { Reformed } from '../model.js';
import { insertedNorms } from './intents.js';

/** A change that works before what it is about is there. */
export interface TooEarly {
    readonly change: Change;
    /** Name of the rule or the group, and the change that brings it in, on a later day or further down. */
    readonly name: string;
    readonly what: 'rule' | 'group';
    readonly by: Change;
}

/** Changes, and inserted rules, that name a rule or a group that only a later change brings in. */
export function laterInsertions(model: RuleSetModel, after: Reformed): readonly TooEarly[] {
    const { applied } = after;
    const bringers = new Map<string, { readonly change: Change; readonly index: number }>();
    applied.forEach((change, index) => {
        for (const name of broughtBy(change)) if (!bringers.has(name)) bringers.set(name, { change, index });
    });
    if (bringers.size === 0) return [];
    const rules = new Set((model.reform?.norms ?? []).map(({ rule }) => rule));
    const inserted = Map.groupBy(insertedNorms(model, applied), ({ rule }) => rule);
    return applied.flatMap((change, index) => {
        const early = (name: string, what: TooEarly['what'], isEarly: boolean): TooEarly[] => {
            const by = bringers.get(name);
            return by && isEarly && by.change !== change ? [{ change, name, what, by: by.change }] : [];
        };
        const before = (name: string): boolean => (bringers.get(name)?.index ?? -1) > index;
        /** On the same day a group may be used above the line that brings it in. */
        const onEarlierDay = (name: string): boolean =>
            (change.inForce ?? -Infinity) < (bringers.get(name)?.change.inForce ?? -Infinity);
        return [
            ...rulesNamed(change)
                .filter((name) => rules.has(name))
                .flatMap((name) => early(name, 'rule', before(name))),
            ...groupsChanged(change).flatMap((name) => early(name, 'group', before(name))),
            ...groupsUsed(change, inserted).flatMap((name) => early(name, 'group', onEarlierDay(name))),
        ];
    });
}

/** Names of the rules and groups that a change brings in. */
export function broughtBy(change: Change): readonly string[] {
    switch (change.kind) {
        case 'insert':
            return change.rules.map(({ rule }) => rule);
        case 'insert-groups':
            return change.groups;
        case 'merge-groups':
        case 'rename-group':
            return [change.into];
        default:
            return [];
    }
}

function rulesNamed(change: Change): readonly string[] {
    switch (change.kind) {
        case 'repeal':
        case 'amend':
        case 'extend':
        case 'harmonise':
        case 'keep':
            return change.rules.map(({ rule }) => rule);
        default:
            return [];
    }
}

function groupsChanged(change: Change): readonly string[] {
    switch (change.kind) {
        case 'merge-groups':
        case 'repeal-groups':
            return change.groups;
        case 'rename-group':
            return [change.group];
        default:
            return [];
    }
}

function groupsUsed(change: Change, inserted: ReadonlyMap<string, readonly Norm[]>): readonly string[] {
    const scopes = 'only' in change && change.only ? [change.only] : [];
    if (change.kind === 'extend') scopes.push(change.to);
    const norms =
        change.kind === 'insert' ? change.rules.flatMap(({ rule }) => inserted.get(rule) ?? []) : [];
    return [...new Set([...scopes, ...norms].flatMap(({ groups, except }) => [...groups, ...except]))];
}

/** A date that does not fit with what it belongs to. */
export type OddDate =
    | {
          readonly kind: 'before-reform';
          readonly reform: Reform;
          readonly recommendation: Recommendation;
          readonly change: Change;
      }
    /** Outside the days that any rule of the rule set is in force. */
    | {
          readonly kind: 'before-rules' | 'after-rules';
          readonly recommendation: Recommendation;
          readonly change: Change;
          readonly day: number;
      }
    /** The rule had ended by the day of the change. */
    | { readonly kind: 'rule-ended'; readonly change: Change; readonly norm: Norm; readonly day: number };

/** Each recommendation once for each kind. */
export function oddDates(model: RuleSetModel, after: Reformed): readonly OddDate[] {
    const applied = new Set(after.applied);
    const { from, until } = daysOfRules(model);
    const ended = endedRules(after);
    return (model.reform?.reforms ?? []).flatMap((reform) =>
        reform.recommendations.flatMap((recommendation): OddDate[] => {
            const changes = recommendation.changes.filter((change) => applied.has(change));
            const first = (holds: (day: number) => boolean): Change | undefined =>
                changes.find(({ inForce }) => inForce !== undefined && holds(inForce));
            const early = first((day) => reform.inForce !== undefined && day < reform.inForce);
            const before = first((day) => day < from);
            const late = first((day) => day >= until);
            return [
                ...(early ? [{ kind: 'before-reform' as const, reform, recommendation, change: early }] : []),
                ...(before
                    ? [{ kind: 'before-rules' as const, recommendation, change: before, day: from }]
                    : []),
                ...(late ? [{ kind: 'after-rules' as const, recommendation, change: late, day: until }] : []),
                ...(late ? [] : changes.flatMap((change) => ended.get(change) ?? [])),
            ];
        }),
    );
}

/**
 * First day in force of the rule set, and first day on which none of its rules is. The first is what most rules have,
 * as from »gælder fra« at the top: a rule may begin later, or state only when it ends.
 */
function daysOfRules({ norms }: RuleSetModel): { readonly from: number; readonly until: number } {
    const starts = new Map<number, number>();
    let until = norms.length === 0 ? Infinity : -Infinity;
    for (const { validity } of norms) {
        if (validity.from !== undefined) starts.set(validity.from, (starts.get(validity.from) ?? 0) + 1);
        until = Math.max(until, validity.until ?? Infinity);
    }
    const common = [...starts].find(([, amount]) => 2 * amount > norms.length);
    return { from: common?.[0] ?? -Infinity, until };
}

function endedRules({ touches }: Reformed): ReadonlyMap<Change, readonly OddDate[]> {
    const found = new Map<Change, OddDate[]>();
    const byChange = Map.groupBy(
        touches.filter(({ kind }) => kind !== 'inserted'),
        ({ change, before }) => `${change.id}\n${before.rule}`,
    );
    for (const same of byChange.values()) {
        const [{ change, before }] = same as [(typeof same)[number]];
        const { inForce } = change;
        const days = same.map((touch) => touch.before.validity.until ?? Infinity);
        const end = Math.max(...days);
        if (inForce === undefined || end > inForce) continue;
        const own = found.get(change) ?? [];
        own.push({ kind: 'rule-ended', change, norm: before, day: end });
        found.set(change, own);
    }
    return found;
}

/**
 * Rules in the files of a rule set that only reforms another one, and that nothing inserts. Where a rule set reforms
 * itself, its rules are those that are reformed. One norm for each rule.
 */
export function unusedRules({ norms, files, reform }: RuleSetModel): readonly Norm[] {
    if (!reform || reform.changes.length === 0 || reform.reforms.length === 0) return [];
    const own = new Set(files);
    const beside = norms.filter(({ place, impliedBy }) => own.has(place.uri) && impliedBy === undefined);
    return [...new Map(beside.map((norm) => [norm.rule, norm] as const)).values()];
}
