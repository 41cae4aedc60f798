import type { CountedGroup, Occurrence, Reach } from '../../analyses/counting/index.js';
import type { Compiled } from '../../population/index.js';
import type { Removed } from './model.js';

export type SubjectFigures = Pick<Removed, 'regler' | 'celler' | 'varianter' | 'saerregler'>;

/** The rules on a subject, ready to be counted on one set of groups after another. */
export type SubjectRules = readonly SubjectRule[];

interface SubjectRule {
    readonly certain: boolean;
    readonly mainRule: boolean;
    /** Whether the rule is seen to hold for someone among these cases. */
    holdsIn(cases: Compiled): boolean;
}

export function rulesOf(
    occurrences: readonly Occurrence[],
    anyone: Compiled,
    meets: Reach['meets'],
): SubjectRules {
    const living = occurrences
        .map((occurrence) => ({ occurrence, answer: meets(occurrence, anyone) }))
        .filter(({ answer }) => answer !== 'no');
    return [...Map.groupBy(living, ({ occurrence }) => occurrence.effect).values()].map(
        (same): SubjectRule => {
            const known = new Map<Compiled, boolean>();
            return {
                certain: same.some(({ answer }) => answer === 'yes'),
                mainRule: same.some(({ occurrence }) => occurrence.norm.mainRule),
                holdsIn(cases) {
                    let holds = known.get(cases);
                    if (holds === undefined) {
                        holds = same.some(({ occurrence }) => meets(occurrence, cases) === 'yes');
                        known.set(cases, holds);
                    }
                    return holds;
                },
            };
        },
    );
}

/**
 * The figures of one subject, without what is behind them; as `countSubject` gives them, which takes longer. Rules
 * without a subject have neither variants nor special rules.
 */
export function figuresOf(
    rules: SubjectRules,
    groups: readonly CountedGroup[],
    { isSubject, hasMainRule }: { readonly isSubject: boolean; readonly hasMainRule: boolean },
): SubjectFigures {
    if (rules.length === 0) return { regler: 0, celler: 0, varianter: 0, saerregler: 0 };
    const certain = rules.filter((rule) => rule.certain);
    const heldBy = rules.map((rule) => groups.map(({ cases }) => rule.holdsIn(cases)));
    const sizes = heldBy.map((held) => held.filter(Boolean).length);
    const celler = sizes.reduce((sum, size) => sum + size, 0);
    if (!isSubject) return { regler: certain.length, celler, varianter: 0, saerregler: 0 };

    const sets = groups.map((_, group) =>
        rules.flatMap((rule, i) => (rule.certain && heldBy[i]![group] ? [i] : [])).join(' '),
    );
    const ruled = sets.filter((set) => set !== '').length;
    const special = rules.filter(
        (rule, i) => rule.certain && (hasMainRule ? !rule.mainRule : sizes[i]! < ruled),
    );
    return { regler: certain.length, celler, varianter: new Set(sets).size, saerregler: special.length };
}
