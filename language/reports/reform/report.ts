import type { ClaimJudgement } from '../../analyses/figures/index.js';
import type { Counts, SubjectCounts } from '../../analyses/counting/index.js';
import type { RuleSetModel } from '../../model/index.js';
import type { ReformCounts, ReformSide, SpecialRuleShares } from '../../reform/count/index.js';
import { isoDay } from '../citizen.js';
import { subjectTitle } from '../subject-title.js';
import { comparedFigures, declaredFigures } from './declared.js';
import { economyOf } from './economy.js';
import { findingsOf, type ReportFindings } from './findings.js';
import { groupFlow, groupHistory, groupLines } from './groups.js';
import { hearingOf } from './hearing.js';
import { matrixOf } from './matrix.js';
import type {
    FigureName,
    KeyFigure,
    KeyFigures,
    ReformHead,
    ReformReport,
    SpecialRuleFate,
    SubjectFigures,
} from './model.js';
import { notesOf } from './notes.js';
import { recommendationReports } from './recommendations.js';
import type { Writing } from './rule-lines.js';

export interface ReportInput {
    /** The rule set as it is written, with its reforms. */
    readonly model: RuleSetModel;
    /** The rule set alone, where the report is on no reform. */
    readonly side: ReformSide;
    readonly counts?: ReformCounts;
    readonly findings: ReportFindings;
    readonly claims: readonly ClaimJudgement[];
    readonly included: ReadonlySet<string>;
}

/** All that a report shows, from what was counted and found. */
export function reformReport(input: ReportInput, on: Writing): ReformReport {
    const { model, counts, findings, included } = input;
    const before = counts?.before ?? input.side;
    const after = counts?.after;
    const reforms = counts?.reforms ?? [];
    const hearings = counts ? (model.reform?.hearings ?? []) : [];
    const subjects = counts?.subjects ?? before.counts.subjects.map((each) => alone(each, before.model));
    const touched = touchedSubjects(counts);
    return {
        version: 1,
        language: on.language,
        title: reforms.length > 0 ? reforms.map(({ title }) => title).join(' + ') : model.title || model.id,
        ruleSet: {
            name: before.model.id,
            title: before.model.title,
            changes: counts ? (model.reform?.changes ?? []) : [],
            acts: [...model.vocabulary.lawActs.values()].map(({ id, title, eli }) => ({
                name: id,
                title,
                eli: eli ?? null,
            })),
        },
        reform: counts ? reformHead(counts, included) : null,
        figures: keyFigures(before, after, counts),
        declared: [
            ...declaredFigures(input.claims, on.language),
            ...comparedFigures(model, counts, on.language),
        ],
        matrix: matrixOf(
            (after ? [before, after] : [before]).map(({ model: rules, counts: of }) => ({
                model: rules,
                groups: of.groups.behind,
            })),
            subjects.map(({ subject, title, before: first, after: second }) => ({
                subject,
                title,
                counts: after ? [first, second] : [first],
                changed: touched.has(subject),
            })),
            on,
        ),
        groups: {
            before: groupLines(before),
            after: after ? groupLines(after) : null,
            flow: counts ? groupFlow(counts) : null,
            history: groupHistory(model, counts, input.claims, on.language),
        },
        subjects: subjects.map(({ subject, title, before: first, after: second }) => ({
            subject,
            title,
            before: subjectFigures(first),
            after: subjectFigures(second),
        })),
        findings: findingsOf(findings, reforms, on),
        recommendations: counts ? recommendationReports(counts, hearings, on) : [],
        hearing: counts ? hearingOf(hearings) : null,
        economy: counts ? economyOf(reforms, included, counts.phaseIn) : null,
        notes: notesOf((after ?? before).model, reforms, on),
        method: {
            specialRulesBefore: before.counts.saerregelMetode,
            specialRulesAfter: after?.counts.saerregelMetode ?? null,
            undecidedRules: before.counts.regler.unknown.length + (after?.counts.regler.unknown.length ?? 0),
            undecidedCells: before.counts.celler.unknown.length + (after?.counts.celler.unknown.length ?? 0),
        },
    };
}

interface SubjectSides {
    readonly subject: string;
    readonly title: string;
    readonly before?: SubjectCounts;
    readonly after?: SubjectCounts;
}

function alone(counts: SubjectCounts, model: RuleSetModel): SubjectSides {
    return { subject: counts.subject, title: subjectTitle(model, counts.subject), before: counts };
}

function subjectFigures(counts: SubjectCounts | undefined): SubjectFigures | null {
    if (!counts) return null;
    const { regler, varianter, saerregler, harmoniseringsgrad } = counts;
    return {
        regler: regler.value,
        varianter: varianter.value,
        saerregler: saerregler.value,
        harmony: harmoniseringsgrad,
    };
}

/** Subjects of the rules that a reform did something to. */
function touchedSubjects(counts: ReformCounts | undefined): ReadonlySet<string> {
    if (!counts) return new Set();
    const { model } = counts.before;
    const norms = [...model.norms, ...(model.reform?.norms ?? []), ...counts.after.model.norms];
    const subjectOf = new Map(norms.map(({ id, subject }) => [id, subject]));
    return new Set(
        counts.reformed.touches.flatMap(({ kind, origin }) =>
            kind === 'kept' ? [] : (subjectOf.get(origin) ?? []),
        ),
    );
}

function reformHead({ reforms, day, from }: ReformCounts, included: ReadonlySet<string>): ReformHead {
    const iso = (each: number | undefined): string | null => (each === undefined ? null : isoDay(each));
    return {
        reforms: reforms.map(({ id, title, inForce, fullyInForce, newCasesOnly }) => ({
            name: id,
            title,
            inForce: iso(inForce),
            fullyInForce: iso(fullyInForce),
            newCasesOnly,
        })),
        at: iso(day),
        from: iso(from),
        included: [...included],
    };
}

function keyFigures(
    before: ReformSide,
    after: ReformSide | undefined,
    counts: ReformCounts | undefined,
): KeyFigures {
    return {
        own: OWN.map((name) => keyFigure(name, figureOf(name, before), after && figureOf(name, after))),
        refined: counts
            ? REFINED.map((name) =>
                  keyFigure(
                      name,
                      plainFigure(name, counts.refined.before),
                      plainFigure(name, counts.refined.after),
                  ),
              )
            : [],
        quadrants: {
            before: quadrants(before.counts),
            after: after ? quadrants(after.counts) : null,
            outsideBefore: before.counts.udenForKvadranterne.value,
            outsideAfter: after?.counts.udenForKvadranterne.value ?? null,
        },
        specialRules: counts
            ? {
                  all: fate(counts.saerregler.all),
                  hovedregel: fate(counts.saerregler.byMethod.hovedregel),
                  andel: fate(counts.saerregler.byMethod.andel),
              }
            : null,
    };
}

type PlainFigure = Exclude<FigureName, 'cellerEgne'>;

const OWN: readonly FigureName[] = [
    'groups',
    'regler',
    'saerregler',
    'varianter',
    'celler',
    'cellerEgne',
    'bestemmelser',
    'harmoniseringsgrad',
];

const REFINED: readonly PlainFigure[] = [
    'groups',
    'regler',
    'saerregler',
    'varianter',
    'celler',
    'harmoniseringsgrad',
];

interface Value {
    readonly value: number;
    readonly undecided: number;
}

function keyFigure(name: FigureName, before: Value, after: Value | undefined): KeyFigure {
    return {
        name,
        before: before.value,
        after: after?.value ?? null,
        undecidedBefore: before.undecided,
        undecidedAfter: after?.undecided ?? null,
    };
}

function figureOf(name: FigureName, { counts, cellerEgne }: ReformSide): Value {
    return name === 'cellerEgne'
        ? { value: cellerEgne.value, undecided: cellerEgne.unknown.length }
        : plainFigure(name, counts);
}

function plainFigure(name: PlainFigure, counts: Counts): Value {
    if (name === 'harmoniseringsgrad') return { value: counts.harmoniseringsgrad, undecided: 0 };
    const { value, unknown } = counts[name];
    return { value, undecided: unknown.length };
}

function quadrants({ kvadranter }: Counts): KeyFigures['quadrants']['before'] {
    const { skalSkal, skalKan, kanSkal, kanKan } = kvadranter;
    return {
        skalSkal: skalSkal.value,
        skalKan: skalKan.value,
        kanSkal: kanSkal.value,
        kanKan: kanKan.value,
    };
}

function fate(shares: SpecialRuleShares): SpecialRuleFate {
    const { before, after, gone, common, merged, changed, kept, added, share, net } = shares;
    return {
        before,
        after,
        gone,
        common,
        merged,
        changed,
        kept,
        added,
        share: share ?? null,
        net: net ?? null,
    };
}
