import type { CountedRule, Counts, SubjectCounts } from '../../analyses/counting/index.js';
import type { SpecialRuleChange, SpecialRuleChanges, SpecialRuleShares } from './model.js';

type Kind = 'gone' | 'common' | 'merged' | 'changed' | 'kept';

interface Fate {
    readonly rule: CountedRule;
    readonly kind: Kind;
    /** The special rules that it became, or became the same as. */
    readonly after: readonly CountedRule[];
}

/**
 * What becomes of each særregel. A rule is the same when it has the same effect; else the norms behind it are followed
 * to what the reform made of them.
 */
export function compareSpecialRules(
    before: Counts,
    after: Counts,
    successors: ReadonlyMap<string, readonly string[]>,
): SpecialRuleChanges {
    const special = new Map(after.saerregler.behind.map((rule) => [rule.effect, rule]));
    const rulesOf = rulesByNorm(after.regler.behind);
    const effects = new Set(after.regler.behind.map(({ effect }) => effect));
    const taken = new Set(
        before.saerregler.behind.flatMap(({ effect }) => (special.has(effect) ? [effect] : [])),
    );

    const fates = before.saerregler.behind.map((rule): Fate => {
        const same = special.get(rule.effect);
        if (same) return { rule, kind: 'kept', after: [same] };
        const became = [
            ...new Set(
                rule.norms.flatMap((id) => successors.get(id) ?? [id]).flatMap((id) => rulesOf.get(id) ?? []),
            ),
        ];
        const stillSpecial = became.filter(({ effect }) => special.has(effect));
        const own = stillSpecial.filter(({ effect }) => !taken.has(effect));
        for (const { effect } of own) taken.add(effect);
        if (own.length > 0) return { rule, kind: 'changed', after: own };
        if (stillSpecial.length > 0) return { rule, kind: 'merged', after: stillSpecial };
        const isThere = became.length > 0 || effects.has(rule.effect);
        return { rule, kind: isThere ? 'common' : 'gone', after: [] };
    });
    const added = after.saerregler.behind.filter(({ effect }) => !taken.has(effect));

    const methods = methodsOf(before);
    const methodsAfter = methodsOf(after);
    const shares = (method?: SubjectCounts['saerregelMetode']): SpecialRuleShares => {
        const own = (rule: CountedRule, among: Methods): boolean =>
            method === undefined || among.get(rule.subject) === method;
        return sharesOf(
            fates.filter(({ rule }) => own(rule, methods)),
            added.filter((rule) => own(rule, methodsAfter)).length,
            after.saerregler.behind.filter((rule) => own(rule, methodsAfter)).length,
        );
    };
    const rules = (kind: Kind): readonly CountedRule[] =>
        fates.filter((fate) => fate.kind === kind).map(({ rule }) => rule);
    const changes = (kind: Kind): readonly SpecialRuleChange[] =>
        fates
            .filter((fate) => fate.kind === kind)
            .map(({ rule, after: became }) => ({ before: rule, after: became }));
    return {
        all: shares(),
        byMethod: { hovedregel: shares('hovedregel'), andel: shares('andel') },
        lists: {
            gone: rules('gone'),
            common: rules('common'),
            merged: changes('merged'),
            changed: changes('changed'),
            kept: rules('kept'),
            added,
        },
    };
}

function sharesOf(fates: readonly Fate[], added: number, after: number): SpecialRuleShares {
    const number = (kind: Kind): number => fates.filter((fate) => fate.kind === kind).length;
    const before = fates.length;
    const [gone, common, merged] = [number('gone'), number('common'), number('merged')];
    return {
        before,
        after,
        gone,
        common,
        merged,
        changed: number('changed'),
        kept: number('kept'),
        added,
        ...(before > 0 && { share: (gone + common + merged) / before, net: (before - after) / before }),
    };
}

type Methods = ReadonlyMap<string | undefined, SubjectCounts['saerregelMetode']>;

const methodsOf = ({ subjects }: Counts): Methods =>
    new Map(subjects.map(({ subject, saerregelMetode }) => [subject, saerregelMetode]));

/** A norm can be behind several rules: where another goes before it as to a part, it is one more. */
function rulesByNorm(rules: readonly CountedRule[]): ReadonlyMap<string, readonly CountedRule[]> {
    const byNorm = new Map<string, CountedRule[]>();
    for (const rule of rules) {
        for (const id of rule.norms) {
            const others = byNorm.get(id);
            if (others) others.push(rule);
            else byNorm.set(id, [rule]);
        }
    }
    return byNorm;
}
