import { AGES, BENEFITS, GROUPS, type PlainRule } from './rule-sets.js';

/** The counts of a small rule set by looking at every single case; shares no code with the analyses. */
export function countByHand(rules: readonly PlainRule[]): ByHand {
    const cases = allCases();
    const inForce = rules.map((rule) => cases.filter((at) => isInForce(rule, at, rules)));
    const effects = new Map<string, { rules: PlainRule[]; groups: Set<string> }>();
    for (const [index, rule] of rules.entries()) {
        if (inForce[index]!.length === 0) continue;
        const key = effectOf(rule);
        const known = effects.get(key) ?? { rules: [], groups: new Set<string>() };
        effects.set(key, known);
        known.rules.push(rule);
        for (const group of GROUPS)
            if (inForce[index]!.some((at) => isIn(group, at))) known.groups.add(group);
    }
    const subjects = [...new Set([...effects.values()].map(({ rules: own }) => own[0]!.subject))];
    const bySubject = subjects.map((subject) => {
        const own = [...effects].filter(([, { rules: behind }]) => behind[0]!.subject === subject);
        const variantOf = GROUPS.map((group) =>
            own
                .filter(([, { groups }]) => groups.has(group))
                .map(([key]) => key)
                .sort()
                .join('\n'),
        );
        let same = 0;
        let pairs = 0;
        for (let i = 0; i < GROUPS.length; i++)
            for (let j = i + 1; j < GROUPS.length; j++) {
                pairs++;
                if (variantOf[i] === variantOf[j]) same++;
            }
        const main = rules.filter((rule) => rule.subject === subject && rule.mainRule);
        const mainEffects = new Set(main.map(effectOf));
        const withRule = GROUPS.filter((group) => own.some(([, { groups }]) => groups.has(group)));
        return {
            variants: new Set(variantOf).size,
            harmony: same / pairs,
            special: own.filter(([key, { groups }]) =>
                main.length > 0 ? !mainEffects.has(key) : withRule.some((group) => !groups.has(group)),
            ).length,
        };
    });
    const quadrants: Record<string, number> = {};
    for (const { rules: own, groups } of effects.values()) {
        const quadrant = quadrantOf(own[0]!);
        quadrants[quadrant] = (quadrants[quadrant] ?? 0) + groups.size;
    }
    return {
        regler: effects.size,
        celler: [...effects.values()].reduce((sum, { groups }) => sum + groups.size, 0),
        varianter: bySubject.reduce((sum, { variants }) => sum + variants, 0),
        saerregler: bySubject.reduce((sum, { special }) => sum + special, 0),
        harmoniseringsgrad:
            bySubject.length === 0
                ? 1
                : bySubject.reduce((sum, { harmony }) => sum + harmony, 0) / bySubject.length,
        quadrants,
        bestemmelser: new Set(rules.flatMap(({ citation }) => citation ?? [])).size,
    };
}

export interface ByHand {
    readonly regler: number;
    readonly celler: number;
    readonly varianter: number;
    readonly saerregler: number;
    readonly harmoniseringsgrad: number;
    readonly quadrants: Readonly<Record<string, number>>;
    readonly bestemmelser: number;
}

interface Citizen {
    readonly benefit: number;
    readonly age: number;
    readonly flag: boolean;
}

function allCases(): Citizen[] {
    const cases: Citizen[] = [];
    for (let benefit = 0; benefit < BENEFITS; benefit++)
        for (let age = 0; age < AGES; age++)
            for (const flag of [false, true]) cases.push({ benefit, age, flag });
    return cases;
}

function isIn(group: (typeof GROUPS)[number], { benefit, age }: Citizen): boolean {
    return group === 'ældre' ? age >= 4 : benefit === GROUPS.indexOf(group);
}

/** A rule holds in a case that it is written for unless a rule that goes before it holds there. */
function isInForce(rule: PlainRule, at: Citizen, rules: readonly PlainRule[]): boolean {
    const { from, under, flag } = rule.where;
    if (!rule.benefits.includes(at.benefit) || at.age < from || at.age >= under) return false;
    if (flag !== undefined && flag !== at.flag) return false;
    return !rules.some((other) => other.over.includes(rule.id) && isInForce(other, at, rules));
}

function effectOf({ subject, modality, bearer, act, days, event, form, obliged }: PlainRule): string {
    return JSON.stringify([
        subject,
        modality,
        bearer,
        act,
        days,
        days === undefined ? '' : event,
        form,
        obliged,
    ]);
}

function quadrantOf({ modality, bearer, obliged }: PlainRule): string {
    if (modality === 'exemption' || modality === 'prohibition') return 'outside';
    const citizenMust = obliged === 'obligation' || (bearer === 'borger' && modality === 'obligation');
    const authorityMust = bearer === 'borger' ? modality === 'right' : modality === 'obligation';
    return `${authorityMust ? 'skal' : 'kan'}${citizenMust ? 'Skal' : 'Kan'}`;
}
