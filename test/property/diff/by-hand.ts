import type {
    ElapsedBound,
    PlainCase,
    PlainCondition,
    PlainLength,
    PlainRule,
    PlainSet,
    PlainValues,
} from './plain.js';

/** What a rule set does for one citizen on one day, by the letter of its rules; shares no code with the analyses. */
export function effectsByHand(set: PlainSet, at: PlainCase): ReadonlySet<string> {
    const norms = set.rules.flatMap((rule) => normsOf(rule));
    const groups = new Map(set.groups.map((group) => [group.id, group.where]));
    const kept = new Map<string, boolean>();

    /** Whether the norm stands for the citizen: as a whole, or as to one part of it. */
    function stands(norm: HandNorm, part: string | undefined): boolean {
        const key = `${norm.id}\n${part ?? ''}`;
        let answer = kept.get(key);
        if (answer === undefined) {
            answer =
                covers(norm, at, groups) &&
                !norms.some((other) =>
                    other.over.some(
                        (priority) =>
                            priority.norms(norm) &&
                            (priority.part === undefined
                                ? stands(other, undefined)
                                : priority.part === part && stands(other, part)),
                    ),
                );
            kept.set(key, answer);
        }
        return answer;
    }

    return new Set(
        norms
            .filter((norm) => stands(norm, undefined))
            .map((norm) => {
                const without = (['frist', 'form'] as const).filter(
                    (part) =>
                        norms.some((other) =>
                            other.over.some((each) => each.part === part && each.norms(norm)),
                        ) && !stands(norm, part),
                );
                const breached = norms
                    .filter(({ rule }) => norm.plain.breachOf.includes(rule))
                    .map((each) => effectOf(each, []));
                return JSON.stringify([effectOf(norm, without), [...new Set(breached)].sort()]);
            }),
    );
}

/** Whether the rule set knows of such a citizen. */
export function isPossible(set: PlainSet, at: PlainCase): boolean {
    return (
        set.benefits.includes(at.benefit) &&
        at.age <= set.oldest &&
        set.assumptions.every(({ benefit, youngest }) => at.benefit !== benefit || at.age >= youngest)
    );
}

interface HandNorm {
    readonly id: string;
    readonly rule: string;
    readonly plain: PlainRule;
    readonly groups: readonly string[];
    readonly values: PlainValues;
    readonly over: readonly { readonly norms: (norm: HandNorm) => boolean; readonly part?: string }[];
    /** `kan kun`: prohibited to another, or to the same where the condition does not hold. */
    readonly prohibited?: { readonly bearer: string; readonly otherwise: boolean };
}

function normsOf(rule: PlainRule): HandNorm[] {
    const stated = rule.over.map((priority) => ({
        norms: (norm: HandNorm) => norm.rule === priority.rule,
        ...(priority.part && { part: priority.part }),
    }));
    const common = { rule: rule.id, plain: rule, over: stated };
    if (rule.rows) {
        const overMain = { norms: (norm: HandNorm): boolean => norm.id === `${rule.id} main` };
        return [
            ...(rule.main
                ? [{ ...common, id: `${rule.id} main`, groups: rule.groups, values: rule.values }]
                : []),
            ...rule.rows.map((row, i): HandNorm => ({
                ...common,
                id: `${rule.id} ${i}`,
                groups: [row.group],
                values: { ...rule.values, ...row.values },
                over: rule.main ? [...stated, overMain] : stated,
            })),
        ];
    }
    const norm: HandNorm = { ...common, id: rule.id, groups: rule.groups, values: rule.values };
    if (rule.modality !== 'kan kun') return [norm];
    if (isConditional(rule))
        return [
            norm,
            { ...norm, id: `${rule.id} ikke`, prohibited: { bearer: rule.bearer, otherwise: true } },
        ];
    const others = ['jobcenteret', 'a-kassen'].filter((actor) => actor !== rule.bearer);
    return [
        norm,
        ...others.map((bearer): HandNorm => ({
            ...norm,
            id: `${rule.id} ${bearer}`,
            prohibited: { bearer, otherwise: false },
        })),
    ];
}

const isConditional = ({ where, unless, values }: PlainRule): boolean =>
    where !== undefined || unless !== undefined || values.phase !== undefined;

function covers(norm: HandNorm, at: PlainCase, groups: ReadonlyMap<string, PlainCondition>): boolean {
    const { plain, values, prohibited } = norm;
    const isIn = (id: string): boolean => holds(groups.get(id)!, at, groups);
    const scope =
        (norm.groups.length === 0 || norm.groups.some(isIn)) &&
        !plain.except.some(isIn) &&
        (plain.from === undefined || at.day >= plain.from) &&
        (plain.until === undefined || at.day <= plain.until);
    const condition =
        (!plain.where || holds(plain.where, at, groups)) &&
        (!plain.unless || !holds(plain.unless, at, groups)) &&
        (!values.phase || compare('under', at.day, at.events.get(values.phase.event)!, values.phase.length));
    return scope && condition !== (prohibited?.otherwise ?? false);
}

function holds(
    condition: PlainCondition,
    at: PlainCase,
    groups: ReadonlyMap<string, PlainCondition>,
): boolean {
    switch (condition.kind) {
        case 'benefit':
            return condition.of.includes(at.benefit);
        case 'age':
            return condition.bound === 'mindst' ? at.age >= condition.years : at.age < condition.years;
        case 'education':
            return at.education === condition.has;
        case 'elapsed':
            return compare(condition.bound, at.day, at.events.get('tilmelding')!, condition.length);
        case 'skøn':
        case 'uoplyst':
            return at.holds.has(condition.text);
        case 'member':
            return holds(groups.get(condition.group)!, at, groups);
        case 'not':
            return !holds(condition.of, at, groups);
        case 'and':
            return condition.of.every((each) => holds(each, at, groups));
        case 'or':
            return condition.of.some((each) => holds(each, at, groups));
    }
}

function compare(bound: ElapsedBound, day: number, start: number, length: PlainLength): boolean {
    const end = after(start, length);
    switch (bound) {
        case 'mindst':
            return day >= end;
        case 'højst':
            return day <= end;
        case 'under':
            return day < end;
        case 'over':
            return day > end;
        case 'præcis':
            return day === end;
    }
}

/** The day a length of time later; months end on the same date, or the month's last. */
export function after(start: number, { amount, unit }: PlainLength): number {
    if (unit === 'dage') return start + amount;
    if (unit === 'uger') return start + 7 * amount;
    const from = new Date(start * DAY);
    const month = from.getUTCMonth() + (unit === 'år' ? 12 : 1) * amount;
    const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
    return Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), last)) / DAY;
}

const DAY = 86_400_000;

function effectOf({ plain, values, prohibited }: HandNorm, without: readonly string[]): string {
    const own = prohibited ? {} : values;
    const deadline = without.includes('frist') ? undefined : own.deadline;
    return JSON.stringify([
        plain.subject,
        prohibited ? 'må ikke' : plain.modality === 'kan kun' ? 'kan' : plain.modality,
        plain.modality === 'definition' ? '' : (prohibited?.bearer ?? plain.bearer),
        plain.act,
        // The event of a deadline that another rule has taken over stays where the rule counts from another event too.
        deadline === undefined
            ? own.deadline !== undefined && own.deadline !== 'uoplyst' && own.phase
                ? own.event
                : ''
            : deadline === 'uoplyst'
              ? '?'
              : [sizeOf(deadline), own.event],
        without.includes('form') ? '' : (own.form ?? ''),
        own.times ?? '',
        own.phase ? [sizeOf(own.phase.length), own.phase.event] : '',
        own.rate ?? '',
    ]);
}

/** Two lengths with one text are equally long from every day. */
function sizeOf({ amount, unit }: PlainLength): string {
    if (unit === 'dage' || unit === 'uger') return `${amount * (unit === 'uger' ? 7 : 1)} dage`;
    return `${amount * (unit === 'år' ? 12 : 1)} måneder`;
}
