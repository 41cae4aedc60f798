import { CITIZENS, type Change, type Citizens, type Plan, type Rule } from './plans.js';

/** What a rule is, citizen by citizen: parts of it with a deadline each. */
interface Part {
    readonly citizens: Citizens;
    readonly weeks: number;
}

const where = (holds: (citizen: number) => boolean): Citizens => new Set(CITIZENS.filter(holds));

const inScope = (change: Change, citizen: number): boolean =>
    'only' in change && change.only ? change.only.citizens.has(citizen) : true;

/** The parts of a rule after some changes of it, one after the other. */
function changed(rule: Rule, changes: readonly Change[]): readonly Part[] {
    let parts: readonly Part[] = [{ citizens: rule.group.citizens, weeks: rule.weeks }];
    for (const change of changes) {
        if (change.rule !== rule.name) continue;
        parts = parts
            .flatMap((part): Part[] => {
                const inside = where((each) => part.citizens.has(each) && inScope(change, each));
                const outside = where((each) => part.citizens.has(each) && !inScope(change, each));
                switch (change.kind) {
                    case 'keep':
                        return [part];
                    case 'repeal':
                        return [{ ...part, citizens: outside }];
                    case 'amend':
                        return [
                            { ...part, citizens: outside },
                            { citizens: inside, weeks: change.weeks },
                        ];
                    case 'extend':
                        return [{ ...part, citizens: new Set([...part.citizens, ...change.to.citizens]) }];
                }
            })
            .filter(({ citizens }) => citizens.size > 0);
    }
    return parts;
}

/**
 * `r1 r0`: somebody had the other rule and has it no longer, and the referring one holds for him. What a rule builds on
 * may be about others; when it is gone for all, that strands the rule for everybody.
 */
export function strandedIn({ rules, changes }: Plan): readonly string[] {
    return rules.flatMap((from) => {
        const to = rules.find(({ name }) => name === from.refersTo?.rule);
        if (!to) return [];
        const [now, left] = [changed(from, changes), changed(to, changes)];
        const holds = (parts: readonly Part[], each: number): boolean =>
            parts.some(({ citizens }) => citizens.has(each));
        if (from.refersTo?.kind === 'forudsætter' && left.length === 0 && now.length > 0)
            return [`${from.name} ${to.name}`];
        const lost = CITIZENS.some(
            (each) => to.group.citizens.has(each) && holds(now, each) && !holds(left, each),
        );
        return lost ? [`${from.name} ${to.name}`] : [];
    });
}

/** `1.1 1.3 r0 removed`: every two changes of one rule that want different things for a common citizen. */
export function conflictsIn({ rules, changes }: Plan): readonly string[] {
    return changes.flatMap((a, i) =>
        changes.slice(i + 1).flatMap((b, j) => {
            const rule = rules.find(({ name }) => name === a.rule);
            const kind = rule && a.rule === b.rule ? clash(rule, a, b, changes) : undefined;
            return kind ? [`1.${i + 1} 1.${i + j + 2} ${a.rule} ${kind}`] : [];
        }),
    );
}

function clash(rule: Rule, a: Change, b: Change, all: readonly Change[]): string | undefined {
    const [mine, theirs] = [aim(rule, a, all), aim(rule, b, all)];
    const common = CITIZENS.filter((each) => mine.has(each) && theirs.has(each));
    const kinds = new Set([a.kind, b.kind]);
    if (kinds.has('amend') && kinds.has('extend')) return orderOf(rule, a, b);
    if (common.length === 0) return undefined;
    if (kinds.has('keep')) {
        if (kinds.size === 1) return undefined;
        return kinds.has('repeal') ? 'removed' : 'kept';
    }
    if (a.kind === 'amend' && b.kind === 'amend') return a.weeks === b.weeks ? undefined : 'result';
    if (!kinds.has('repeal')) return undefined;
    if (kinds.size === 1) return 'twice';
    const [removal, other] = a.kind === 'repeal' ? [mine, theirs] : [theirs, mine];
    const isNarrower = [...removal].every((each) => other.has(each)) && removal.size < other.size;
    return kinds.has('amend') && isNarrower ? 'narrower' : 'removed';
}

/** For whom a change says something of a rule; an extension only for those who come to have it. */
function aim(rule: Rule, change: Change, all: readonly Change[]): Citizens {
    if (change.kind === 'extend')
        return where((each) => change.to.citizens.has(each) && !rule.group.citizens.has(each));
    const extended = all.filter((other) => other.kind === 'extend' && other.rule === rule.name);
    return where(
        (each) =>
            inScope(change, each) &&
            (rule.group.citizens.has(each) ||
                extended.some((other) => other.kind === 'extend' && other.to.citizens.has(each))),
    );
}

/**
 * The new citizens get one thing in one order and another in the other, or two things at once. A change that is for
 * none of those whom the rule is for already can only be meant for the new ones.
 */
function orderOf(rule: Rule, a: Change, b: Change): string | undefined {
    const amendment = a.kind === 'amend' ? a : b;
    if (aim(rule, amendment, []).size === 0) return undefined;
    const fresh = aim(rule, a.kind === 'extend' ? a : b, []);
    const weeks = (parts: readonly Part[], each: number): string =>
        parts
            .flatMap((part) => (part.citizens.has(each) ? [part.weeks] : []))
            .sort((x, y) => x - y)
            .join(' ');
    const [first, second] = [changed(rule, [a, b]), changed(rule, [b, a])];
    const differs = [...fresh].some((each) => weeks(first, each) !== weeks(second, each));
    const double = [...fresh].some((each) =>
        [first, second].some((parts) => weeks(parts, each).includes(' ')),
    );
    return differs || double ? 'order' : undefined;
}
