import type { CountedRule, Counts, SubjectCounts } from '../../analyses/counting/index.js';
import type { Language, RuleSetModel } from '../../model/index.js';
import type { Truth, Witness } from '../../population/index.js';
import type {
    GroupFigures,
    PhaseInOn,
    Removed,
    SpecialRuleChanges,
    SpecialRuleShares,
} from '../../reform/count/index.js';
import { describeCitizen, isoDay } from '../citizen.js';
import { toCountJson, type CountJsonOptions, type RuleJson, type RuleSetCountJson } from './json.js';
import { sidesOf, type CountReformReport } from './reform-report.js';
import type { CountedRuleSet } from './report.js';

/** The output of `count --reform --format json`; see schema/count-reform.schema.json. */
export interface CountReformJson {
    readonly version: 1;
    readonly reform: string;
    readonly title: string;
    /** The day that was asked for; null: when all of the reform works. */
    readonly at: string | null;
    /** First day that counts where no day was asked for. */
    readonly from: string | null;
    /** Rejected recommendations that are switched on. */
    readonly with: readonly string[];
    readonly before: RuleSetCountJson;
    readonly after: RuleSetCountJson;
    readonly refined: {
        readonly groups: readonly {
            readonly id: string;
            readonly from: string | null;
            readonly to: string | null;
        }[];
        readonly before: RuleSetCountJson;
        readonly after: RuleSetCountJson;
    };
    readonly cellerEgne: { readonly before: number; readonly after: number };
    readonly byRecommendation: readonly RecommendationJson[];
    readonly subjects: readonly SubjectChangeJson[];
    readonly groups: { readonly before: readonly GroupFigures[]; readonly after: readonly GroupFigures[] };
    readonly groupMap: {
        readonly before: readonly string[];
        readonly after: readonly string[];
        readonly mapping: readonly GroupMappingJson[];
        readonly newcomers: readonly Omit<GroupMappingJson, 'from' | 'declared' | 'excluded'>[];
    };
    readonly saerregler: SpecialRulesJson;
    readonly phaseIn: PhaseInOn | null;
}

export interface RecommendationJson {
    readonly id: string;
    readonly title: string;
    readonly rejected: boolean;
    /** How many fewer there are with it alone. */
    readonly alone: Removed;
    /** How many fewer when those before it are in force already. */
    readonly inOrder: Removed;
    readonly shared: Removed;
    readonly rules: readonly string[];
}

export interface SubjectChangeJson {
    readonly subject: string;
    readonly title: string;
    readonly before: SubjectFiguresJson | null;
    readonly after: SubjectFiguresJson | null;
}

export interface SubjectFiguresJson {
    readonly regler: number;
    readonly celler: number;
    readonly varianter: number;
    readonly saerregler: number;
    readonly harmoniseringsgrad: number;
}

export interface GroupMappingJson {
    readonly from: string;
    readonly to: string | null;
    readonly declared: boolean;
    readonly excluded: boolean;
    readonly certain: Truth;
    readonly witness: WitnessJson | null;
}

/** A citizen who goes this way. */
export interface WitnessJson {
    readonly facts: Readonly<Record<string, string | number | boolean>>;
    readonly day: string | null;
    readonly text: string;
}

export interface CountReformJsonOptions extends CountJsonOptions {
    readonly language: Language;
}

export interface SpecialRulesJson {
    readonly metode: Counts['saerregelMetode'];
    readonly all: SpecialRuleShares;
    readonly byMethod: SpecialRuleChanges['byMethod'];
    readonly explain?: {
        readonly gone: readonly RuleJson[];
        readonly common: readonly RuleJson[];
        readonly merged: readonly SpecialRuleChangeJson[];
        readonly changed: readonly SpecialRuleChangeJson[];
        readonly kept: readonly RuleJson[];
        readonly added: readonly RuleJson[];
    };
}

export interface SpecialRuleChangeJson {
    readonly before: RuleJson;
    readonly after: readonly RuleJson[];
}

export function toCountReformJson(
    report: CountReformReport,
    options: CountReformJsonOptions,
): CountReformJson {
    const { model, counts, included } = report;
    const { before, after } = sidesOf(report);
    const { refined, groupMap } = counts;
    const plain = { ...options, explain: false };
    const wayOf = ({ certain, witness }: { readonly certain: Truth; readonly witness?: Witness }) => ({
        certain,
        witness: witness ? witnessJson(model, witness, options.language) : null,
    });
    return {
        version: 1,
        reform: counts.reforms.map(({ id }) => id).join(' + '),
        title: counts.reforms.map(({ title, id }) => title || id).join(' + '),
        at: counts.day === undefined ? null : isoDay(counts.day),
        from: counts.from === undefined ? null : isoDay(counts.from),
        with: included,
        before: one(before, options),
        after: one(after, options),
        refined: {
            groups: refined.groups.map(({ id, from, to }) => ({ id, from: from ?? null, to: to ?? null })),
            before: one({ ...before, counts: refined.before }, plain),
            after: one({ ...after, counts: refined.after }, plain),
        },
        cellerEgne: {
            before: counts.before.cellerEgne.value,
            after: counts.after.cellerEgne.value,
        },
        byRecommendation: counts.byRecommendation.map(
            ({ recommendation, alone, inOrder, shared, rules }) => ({
                id: recommendation.id,
                title: recommendation.title,
                rejected: recommendation.rejected,
                alone,
                inOrder,
                shared,
                rules,
            }),
        ),
        subjects: counts.subjects.map((each) => ({
            subject: each.subject,
            title: each.title,
            before: figuresOf(each.before),
            after: figuresOf(each.after),
        })),
        groups: { before: counts.before.byGroup, after: counts.after.byGroup },
        groupMap: {
            before: groupMap.before,
            after: groupMap.after,
            mapping: groupMap.mapping.map(({ from, to, declared, excluded = false, ...way }) => ({
                from,
                to,
                declared,
                excluded,
                ...wayOf(way),
            })),
            newcomers: groupMap.newcomers.map(({ to, ...way }) => ({ to, ...wayOf(way) })),
        },
        saerregler: specialRules(counts.saerregler, counts.before.counts.saerregelMetode, options),
        phaseIn: counts.phaseIn[0] ?? null,
    };
}

function one({ model, counts }: CountedRuleSet, options: CountJsonOptions): RuleSetCountJson {
    const figures = Object.entries(toCountJson({ ruleSets: [{ model, counts }] }, options));
    return Object.fromEntries(figures.filter(([name]) => name !== 'version')) as unknown as RuleSetCountJson;
}

function witnessJson(model: RuleSetModel, witness: Witness, language: Language): WitnessJson {
    const { facts, day, text } = describeCitizen(model, witness, language);
    return { facts, day: day ?? null, text };
}

function figuresOf(counts: SubjectCounts | undefined): SubjectFiguresJson | null {
    if (!counts) return null;
    const { regler, celler, varianter, saerregler, harmoniseringsgrad } = counts;
    return {
        regler: regler.value,
        celler: celler.value,
        varianter: varianter.value,
        saerregler: saerregler.value,
        harmoniseringsgrad,
    };
}

function specialRules(
    { all, byMethod, lists }: SpecialRuleChanges,
    metode: SpecialRulesJson['metode'],
    { explain }: CountJsonOptions,
): SpecialRulesJson {
    const changes = (each: SpecialRuleChanges['lists']['changed']): readonly SpecialRuleChangeJson[] =>
        each.map(({ before, after }) => ({ before: ruleJson(before), after: after.map(ruleJson) }));
    return {
        metode,
        all,
        byMethod,
        ...(explain && {
            explain: {
                gone: lists.gone.map(ruleJson),
                common: lists.common.map(ruleJson),
                merged: changes(lists.merged),
                changed: changes(lists.changed),
                kept: lists.kept.map(ruleJson),
                added: lists.added.map(ruleJson),
            },
        }),
    };
}

function ruleJson({ subject, norms, provisions, groups }: CountedRule): RuleJson {
    return { subject: subject ?? null, norms, provisions, groups };
}
