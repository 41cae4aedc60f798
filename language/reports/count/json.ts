import type {
    Cell,
    CountedProvision,
    CountedRule,
    Counts,
    SpecialRuleMethod,
    SubjectCounts,
    Variant,
} from '../../analyses/counting/index.js';
import { formatCitation } from '../../model/index.js';
import type { FileNames } from '../check/report.js';
import { normsById, totalsOf, type CountedRuleSet, type CountReport, type Totals } from './report.js';
import { subjectTitle } from '../subject-title.js';

/** The output of `count --format json`; see schema/count.schema.json. */
export type CountJson = { readonly version: 1 } & (RuleSetCountJson | SeveralJson);

export interface SeveralJson extends Totals {
    readonly ruleSets: readonly RuleSetCountJson[];
}

export interface RuleSetCountJson extends Totals {
    readonly name: string;
    readonly subjects: readonly SubjectCountJson[];
    readonly explain?: ExplainJson;
}

export interface SubjectCountJson {
    readonly subject: string;
    readonly title: string;
    readonly regler: number;
    readonly celler: number;
    readonly varianter: number;
    readonly variantByGroup: SubjectCounts['variantByGroup'];
    readonly saerregler: number;
    readonly saerregelMetode: Exclude<SpecialRuleMethod, 'blandet'>;
    readonly harmoniseringsgrad: number;
    /** Groups whose variant rests on something that could not be decided. */
    readonly uafgjorteGrupper: readonly string[];
}

/** What is behind each figure. Rules are named by id; `norms` says where each stands. */
export interface ExplainJson {
    readonly groups: readonly string[];
    readonly bestemmelser: readonly CountedProvision[];
    readonly regler: readonly RuleJson[];
    readonly celler: readonly CellJson[];
    readonly varianter: readonly VariantJson[];
    readonly saerregler: readonly RuleJson[];
    readonly kvadranter: Readonly<Record<keyof Counts['kvadranter'], readonly CellJson[]>>;
    readonly udenForKvadranterne: readonly CellJson[];
    readonly uafgjort: { readonly regler: readonly RuleJson[]; readonly celler: readonly CellJson[] };
    readonly norms: Readonly<Record<string, NormJson>>;
}

export type RuleJson = Omit<CountedRule, 'effect' | 'subject'> & { readonly subject: string | null };
export type CellJson = Omit<Cell, 'effect' | 'subject'> & { readonly subject: string | null };
export type VariantJson = Omit<Variant, 'effects'>;

export interface NormJson {
    readonly rule: string;
    readonly title: string;
    readonly citation: string | null;
    readonly file: string;
    /** From 1. */
    readonly line: number;
}

export interface CountJsonOptions {
    readonly names: FileNames;
    readonly explain: boolean;
}

/** The figures of the one rule set, or of each of several with the totals. */
export function toCountJson({ ruleSets }: CountReport, options: CountJsonOptions): CountJson {
    const all = ruleSets.map((each) => toRuleSetJson(each, options));
    const [only] = all;
    if (only && all.length === 1) return { version: 1, ...only };
    return { version: 1, ...totalsOf(ruleSets.map(({ counts }) => counts)), ruleSets: all };
}

function toRuleSetJson(ruleSet: CountedRuleSet, options: CountJsonOptions): RuleSetCountJson {
    const { model, counts } = ruleSet;
    return {
        name: model.id,
        ...totalsOf([counts]),
        subjects: counts.subjects.map((subject) => ({
            subject: subject.subject,
            title: subjectTitle(model, subject.subject),
            regler: subject.regler.value,
            celler: subject.celler.value,
            varianter: subject.varianter.value,
            variantByGroup: subject.variantByGroup,
            saerregler: subject.saerregler.value,
            saerregelMetode: subject.saerregelMetode,
            harmoniseringsgrad: subject.harmoniseringsgrad,
            uafgjorteGrupper: subject.unknownGroups,
        })),
        ...(options.explain && { explain: explain(ruleSet, options.names) }),
    };
}

function explain({ model, counts }: CountedRuleSet, names: FileNames): ExplainJson {
    const { kvadranter } = counts;
    return {
        groups: counts.groups.behind,
        bestemmelser: counts.bestemmelser.behind,
        regler: counts.regler.behind.map(toRuleJson),
        celler: counts.celler.behind.map(toCellJson),
        varianter: counts.varianter.behind.map(({ subject, id, groups, norms }) => ({
            subject,
            id,
            groups,
            norms,
        })),
        saerregler: counts.saerregler.behind.map(toRuleJson),
        kvadranter: {
            skalSkal: kvadranter.skalSkal.behind.map(toCellJson),
            kanSkal: kvadranter.kanSkal.behind.map(toCellJson),
            skalKan: kvadranter.skalKan.behind.map(toCellJson),
            kanKan: kvadranter.kanKan.behind.map(toCellJson),
        },
        udenForKvadranterne: counts.udenForKvadranterne.behind.map(toCellJson),
        uafgjort: {
            regler: counts.regler.unknown.map(toRuleJson),
            celler: counts.celler.unknown.map(toCellJson),
        },
        norms: Object.fromEntries(
            [...normsById(model)].map(([id, { rule, title, citation, place }]): [string, NormJson] => [
                id,
                {
                    rule,
                    title,
                    citation: citation ? formatCitation(citation) : null,
                    file: names(place.uri),
                    line: place.start.line + 1,
                },
            ]),
        ),
    };
}

function toRuleJson({ subject, norms, provisions, groups }: CountedRule): RuleJson {
    return { subject: subject ?? null, norms, provisions, groups };
}

function toCellJson({ subject, group, norms }: Cell): CellJson {
    return { subject: subject ?? null, group, norms };
}
