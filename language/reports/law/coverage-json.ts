import type { Coverage, CoverageTally, DutyProvision, Empowerment } from '../../analyses/coverage/index.js';

/** What `lov dækning` found, as the renderers read it. */
export interface CoverageReport {
    readonly acts: readonly CoveredAct[];
    /** Acts that a rule set declares and whose text is not at hand. */
    readonly missing: readonly MissingAct[];
}

export interface CoveredAct {
    /** Name of the rule set. */
    readonly ruleSet: string;
    readonly coverage: Coverage;
}

export interface MissingAct {
    readonly ruleSet: string;
    readonly act: string;
    readonly title: string;
}

/** The output of `lov dækning --format json`; see schema/law-coverage.schema.json. */
export interface CoverageJson {
    readonly version: 1;
    readonly acts: readonly ActCoverageJson[];
    readonly missing: readonly MissingAct[];
}

export interface ActCoverageJson {
    readonly ruleSet: string;
    readonly act: string;
    readonly title: string;
    readonly eli: string | null;
    readonly total: TallyJson;
    readonly chapters: readonly (TallyJson & {
        readonly chapter: string;
        readonly title: string | null;
        readonly empowerments: number;
    })[];
    readonly groups: readonly (TallyJson & { readonly group: string; readonly titles: readonly string[] })[];
    readonly withoutGroup: TallyJson;
    readonly provisions: readonly ProvisionJson[];
    readonly empowerments: readonly Empowerment[];
    readonly unresolved: readonly string[];
}

export interface TallyJson extends CoverageTally {
    readonly uncovered: number;
    /** Share of the provisions with duties that are covered; null where there is none. */
    readonly share: number | null;
}

export type ProvisionJson = Omit<DutyProvision, 'span'> & { readonly covered: boolean };

export function toCoverageJson({ acts, missing }: CoverageReport): CoverageJson {
    return { version: 1, acts: acts.map(toActJson), missing };
}

function toActJson({ ruleSet, coverage }: CoveredAct): ActCoverageJson {
    const { act, title, eli, total, chapters, groups, withoutGroup, provisions, empowerments, unresolved } =
        coverage;
    return {
        ruleSet,
        act,
        title,
        eli: eli ?? null,
        total: toTallyJson(total),
        chapters: chapters.map((chapter) => ({
            chapter: chapter.label,
            title: chapter.title ?? null,
            ...toTallyJson(chapter),
            empowerments: chapter.empowerments,
        })),
        groups: groups.map((group) => ({ group: group.group, titles: group.titles, ...toTallyJson(group) })),
        withoutGroup: toTallyJson(withoutGroup),
        provisions: provisions.map(({ address, chapter, text, kinds, groups: named, rules }) => ({
            address,
            chapter,
            text,
            kinds,
            groups: named,
            covered: rules.length > 0,
            rules,
        })),
        empowerments,
        unresolved,
    };
}

function toTallyJson({ duties, covered }: CoverageTally): TallyJson {
    return {
        duties,
        covered,
        uncovered: duties - covered,
        share: duties > 0 ? Math.round((covered / duties) * 10_000) / 10_000 : null,
    };
}
