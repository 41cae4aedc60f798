import type { ChangeCategory } from '../../analyses/diff/index.js';
import type { Component, WitnessReport } from '../../model/index.js';
import type { Language } from '../../model/text.js';
import type { Totals } from '../count/report.js';

/** What is not the same on two sides, in the words of one language: plain data that every format is written from. */
export interface DiffReport {
    readonly language: Language;
    /** `HEAD~1:examples/lab-foer`, a folder, a day. */
    readonly before: string;
    readonly after: string;
    /** `regelret diff HEAD~1 lab`: what makes the comparison again, to be copied into a shell. */
    readonly command: string;
    readonly ruleSets: readonly DiffRuleSet[];
    /** Of all rule sets together. */
    readonly counts: DiffRuleSet['counts'];
    /** Mistakes in the texts of a side: what stands there could be compared only in part. */
    readonly mistakes: readonly DiffMistake[];
}

export interface DiffRuleSet {
    readonly id: string;
    readonly title: string;
    /** The side that has the rule set, where only one has it. */
    readonly only: 'before' | 'after' | null;
    /** The most consequential first. */
    readonly changes: readonly DiffChange[];
    readonly counts: { readonly before: Totals; readonly after: Totals };
    readonly notCompared: readonly DiffGap[];
}

export interface DiffChange {
    readonly category: ChangeCategory;
    readonly subject: DiffName | null;
    readonly groups: readonly DiffName[];
    /** Name of the rule or thing, and its title. */
    readonly name: DiffName;
    /** The whole difference in one sentence, with neither citizen nor places. */
    readonly sentence: string;
    /** What it says, or said; null where it is new or gone. */
    readonly before: string | null;
    readonly after: string | null;
    /** Parts of the effect that differ. */
    readonly components: readonly Component[];
    readonly population: DiffPopulation | null;
    readonly witness: WitnessReport | null;
    /** The same as a reader wants it: the day is told only where it matters. */
    readonly example: string | null;
    /** What it rests on, for what may change. */
    readonly rests: readonly string[];
    /** What has happened, where it is not a change of result: "ny overskrift". */
    readonly what: string | null;
    /** The reform that does it, where the rules as written do not. */
    readonly reform: string | null;
    readonly location: { readonly old: DiffPlace | null; readonly new: DiffPlace | null };
}

export interface DiffName {
    readonly id: string;
    readonly title: string;
}

/** Who is affected. */
export interface DiffPopulation {
    readonly text: string;
    /** The words are exactly those affected; otherwise some of them are. */
    readonly exact: boolean;
    /** The words end in a clause, after which a sentence goes on with a comma. */
    readonly endsInClause: boolean;
}

/** Lines and columns count from 1. */
export interface DiffPlace {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly rule: string | null;
    readonly citation: string | null;
}

export interface DiffMistake {
    readonly side: 'before' | 'after';
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
}

export interface DiffGap {
    readonly side: 'before' | 'after' | 'both';
    readonly what: string;
    readonly why: string;
    readonly place: Omit<DiffPlace, 'rule' | 'citation'> | null;
}

/** The most consequential first. */
export const CATEGORIES: readonly ChangeCategory[] = [
    'result',
    'may-change',
    'validity',
    'vocabulary',
    'wording',
    'moved',
];

/** Changes that mean nothing to anyone: reports fold them. */
export const NOISE: ReadonlySet<ChangeCategory> = new Set(['wording', 'moved']);

/** How many changes there are of each category, in all rule sets. */
export function tallyOf({
    ruleSets,
}: Pick<DiffReport, 'ruleSets'>): Readonly<Record<ChangeCategory, number>> {
    const tally = { result: 0, 'may-change': 0, validity: 0, vocabulary: 0, wording: 0, moved: 0 };
    for (const { changes } of ruleSets) for (const { category } of changes) tally[category] += 1;
    return tally;
}

/** Whether something on a side could not be held against the other side. */
export function isPartial({ ruleSets, mistakes }: DiffReport): boolean {
    return mistakes.length > 0 || ruleSets.some(({ notCompared }) => notCompared.length > 0);
}

/** A stretch of changes about one subject, or about none. */
export interface SubjectChanges {
    readonly subject: DiffName | null;
    readonly changes: readonly DiffChange[];
}

/** In the order of the changes: the subject with the first of them comes first. */
export function bySubject(changes: readonly DiffChange[]): readonly SubjectChanges[] {
    const groups = Map.groupBy(changes, ({ subject }) => subject?.id);
    return [...groups.values()].map((all) => ({ subject: all[0]!.subject, changes: all }));
}
