import type { Random } from '../../support/random.js';
import { randomCondition } from './generate.js';
import { ALL_NAMES, type PlainRule, type PlainSet } from './plain.js';

/** Every name is another, and so are those of the groups and rules. */
export function renamedSet(random: Random, set: PlainSet): PlainSet {
    const rated = ratedRules(set);
    const rule = (id: string): string => (rated.size > 1 && rated.has(id) ? id : `omdøbt-${id}`);
    const group = (id: string): string => `omdøbt-${id}`;
    return renamedWords(random, inGroups(withRules(set, rule), group));
}

/** Where things have no titles only one has another name, for otherwise nobody could tell which is which. */
export function renamedWords(random: Random, set: PlainSet): PlainSet {
    // A value without a title is known by who names it, and these each have a group of their own.
    const values = set.benefits.slice(0, 3);
    const names = set.titled
        ? [...ALL_NAMES, ...set.benefits]
        : [random.pick(random.chance(0.3) ? values : ALL_NAMES)];
    return { ...set, names: new Map([...set.names, ...names.map((id) => [id, `ny-${id}`] as const)]) };
}

/** The rules that the rate of another is a multiple of. */
function ratedRules({ rules }: PlainSet): ReadonlySet<string> {
    return new Set(
        rules.flatMap(({ values, rows }) =>
            [values, ...(rows ?? []).map((row) => row.values)].flatMap(({ rate }) => rate?.rule ?? []),
        ),
    );
}

function withRules(set: PlainSet, name: (id: string) => string): PlainSet {
    return {
        ...set,
        rules: set.rules.map((rule) => ({
            ...rule,
            id: name(rule.id),
            over: rule.over.map((each) => ({ ...each, rule: name(each.rule) })),
            breachOf: rule.breachOf.map(name),
            values: rule.values.rate
                ? { ...rule.values, rate: { ...rule.values.rate, rule: name(rule.values.rate.rule) } }
                : rule.values,
        })),
    };
}

function inGroups(set: PlainSet, name: (id: string) => string): PlainSet {
    type Condition = NonNullable<PlainRule['where']>;
    const within = (each: Condition): Condition =>
        each.kind === 'member'
            ? { ...each, group: name(each.group) }
            : each.kind === 'not'
              ? { ...each, of: within(each.of) }
              : each.kind === 'and' || each.kind === 'or'
                ? { ...each, of: each.of.map(within) }
                : each;
    return {
        ...set,
        groups: set.groups.map((group) => ({ ...group, id: name(group.id) })),
        rules: set.rules.map((rule) => ({
            ...rule,
            groups: rule.groups.map(name),
            except: rule.except.map(name),
            ...(rule.where && { where: within(rule.where) }),
            ...(rule.unless && { unless: within(rule.unless) }),
            ...(rule.rows && { rows: rule.rows.map((row) => ({ ...row, group: name(row.group) })) }),
        })),
    };
}

/** One rule is several: one for each group, one for each half of a condition, or one for each row of a table. */
export function splitSet(random: Random, set: PlainSet): PlainSet {
    const rated = ratedRules(set);
    const candidates = set.rules.filter(({ id }) => !rated.has(id));
    if (candidates.length === 0) return set;
    const rule = random.pick(candidates);
    const parts = rule.rows
        ? asRules(rule)
        : rule.groups.length > 1 && random.chance(0.6)
          ? rule.groups.map((group, i): PlainRule => ({ ...rule, id: `${rule.id}-${i}`, groups: [group] }))
          : byCondition(random, set, rule);
    const ids = parts.map(({ id }) => id);
    const rules = set.rules.flatMap((each) => (each === rule ? parts : [each]));
    return {
        ...set,
        rules: rules.map((each): PlainRule => ({
            ...each,
            over: each.over.flatMap((priority) =>
                priority.rule === rule.id ? ids.map((id) => ({ ...priority, rule: id })) : [priority],
            ),
            breachOf: each.breachOf.flatMap((id) => (id === rule.id ? ids : [id])),
        })),
    };
}

/** `kan kun` says something of those for whom the condition does not hold, and is another rule with another condition. */
function byCondition(random: Random, set: PlainSet, rule: PlainRule): PlainRule[] {
    if (rule.modality === 'kan kun') return [rule];
    const half = randomCondition(random, set, 1);
    return [half, { kind: 'not', of: half } as const].map((part, i) => ({
        ...rule,
        id: `${rule.id}-${i}`,
        where: rule.where ? { kind: 'and', of: [rule.where, part] } : part,
    }));
}

function asRules({ rows, main, ...rule }: PlainRule): PlainRule[] {
    const whole = { ...rule, id: `${rule.id}-alle` };
    return [
        ...(main ? [whole] : []),
        ...rows!.map((row, i): PlainRule => ({
            ...rule,
            id: `${rule.id}-${i}`,
            groups: [row.group],
            values: { ...rule.values, ...row.values },
            over: main ? [...rule.over, { rule: whole.id }] : rule.over,
        })),
    ];
}
