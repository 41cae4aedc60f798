import type { CountedRule, Figure, SubjectCounts, Variant } from './model.js';
import type { Counted } from './tally.js';

/** The counts of one subject, from the rules on it and whether one of them is declared its hovedregel. */
export function countSubject(
    subject: string,
    counted: readonly Counted[],
    groups: readonly string[],
    hasMainRule: boolean,
): SubjectCounts {
    const certain = counted.filter((each) => each.certain);
    const variants = variantsOf(subject, certain, groups);
    const variantByGroup: Record<string, string | null> = {};
    for (const { id, groups: members } of variants) for (const group of members) variantByGroup[group] = id;
    const unknownGroups = groups.filter((group) =>
        counted.some(({ cells }) => cells.some(({ cell, certain }) => cell.group === group && !certain)),
    );
    const cells = certain.flatMap((each) => each.cells);
    const saerregelMetode = hasMainRule ? 'hovedregel' : 'andel';
    const inOrder = Object.fromEntries(groups.map((group) => [group, variantByGroup[group] ?? null]));
    return {
        subject,
        regler: {
            value: certain.length,
            behind: certain.map(({ rule }) => rule),
            unknown: counted.filter((each) => !each.certain).map(({ rule }) => rule),
        },
        celler: {
            value: cells.filter(({ certain }) => certain).length,
            behind: cells.flatMap(({ cell, certain }) => (certain ? [cell] : [])),
            unknown: counted.flatMap((each) =>
                each.cells.flatMap(({ cell, certain }) => (certain ? [] : [cell])),
            ),
        },
        varianter: { value: variants.length, behind: variants, unknown: [] },
        variantByGroup: inOrder,
        saerregler: hasMainRule ? besidesMainRule(certain) : notForAll(certain),
        saerregelMetode,
        harmoniseringsgrad: harmony(variants, groups.length),
        unknownGroups,
    };
}

function variantsOf(subject: string, rules: readonly Counted[], groups: readonly string[]): Variant[] {
    const rulesOf = new Map<string, Counted[]>(groups.map((group) => [group, []]));
    for (const each of rules) for (const group of each.rule.groups) rulesOf.get(group)?.push(each);
    const byEffects = Map.groupBy(groups, (group) =>
        rulesOf
            .get(group)!
            .map(({ rule }) => rule.effect)
            .sort()
            .join('\n\n'),
    );
    let number = 0;
    return [...byEffects.values()].map((members): Variant => {
        const own = rulesOf.get(members[0]!)!;
        const inGroups = new Set(members);
        const norms = own.flatMap(({ cells }) =>
            cells.flatMap(({ cell, certain }) => (certain && inGroups.has(cell.group) ? cell.norms : [])),
        );
        return {
            subject,
            id: own.length === 0 ? null : `${subject}#${++number}`,
            groups: members,
            effects: own.map(({ rule }) => rule.effect),
            norms: [...new Set(norms)],
        };
    });
}

/** særregel against a declared hovedregel: any other rule of the subject. */
function besidesMainRule(rules: readonly Counted[]): Figure<CountedRule> {
    const behind = rules.filter(({ mainRule }) => !mainRule).map(({ rule }) => rule);
    return { value: behind.length, behind, unknown: [] };
}

/** særregel without a declared hovedregel: a rule that does not hold for all groups with a rule on the subject. */
function notForAll(rules: readonly Counted[]): Figure<CountedRule> {
    const ruled = new Set(rules.flatMap(({ rule }) => rule.groups));
    const behind = rules.map(({ rule }) => rule).filter(({ groups }) => groups.length < ruled.size);
    return { value: behind.length, behind, unknown: [] };
}

function harmony(variants: readonly Variant[], groups: number): number {
    const pairs = (n: number): number => (n * (n - 1)) / 2;
    if (groups < 2) return 1;
    return variants.reduce((sum, variant) => sum + pairs(variant.groups.length), 0) / pairs(groups);
}
