import type { Stance } from '../../model/index.js';
import type { Language } from '../../model/text.js';
import type { SpecialRuleMethod } from '../../analyses/counting/index.js';
import type { Touch } from '../../reform/index.js';
import type { FigureName, Note, Removed } from './model.js';
import { DANISH } from './words-da.js';
import { ENGLISH } from './words-en.js';

/** The fixed words of the report. Figures come formatted. */
export interface ReportWords {
    readonly report: string;
    readonly contents: string;
    readonly sections: Readonly<Record<SectionName, string>>;
    readonly head: {
        readonly changes: string;
        readonly inForce: (day: string) => string;
        readonly fully: (day: string) => string;
        readonly newCasesOnly: string;
        readonly at: (day: string) => string;
        readonly from: (day: string) => string;
        readonly included: (names: string) => string;
        readonly acts: string;
    };
    readonly figures: Readonly<Record<FigureName, { readonly name: string; readonly how: string }>>;
    readonly figure: string;
    readonly meaning: string;
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly number: string;
    readonly undecided: (before: string, after: string | null) => string;
    readonly refined: string;
    readonly refinedNote: string;
    readonly refinedGroups: { readonly name: string; readonly how: string };
    readonly fate: {
        readonly title: string;
        readonly note: string;
        readonly method: string;
        readonly gone: string;
        readonly common: string;
        readonly merged: string;
        readonly changed: string;
        readonly kept: string;
        readonly added: string;
        readonly share: string;
        readonly net: string;
        readonly all: string;
        readonly withMainRule: string;
        readonly withoutMainRule: string;
        readonly none: string;
    };
    readonly declared: {
        readonly title: string;
        readonly sums: string;
        readonly compared: string;
        readonly comparison: string;
        readonly note: string;
        readonly stated: string;
        readonly computed: string;
        readonly deviation: string;
        readonly from: string;
        readonly verdict: string;
        readonly fits: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
        readonly exact: (amount: string, all: string) => string;
    };
    readonly quadrantNote: (before: string, after: string | null) => string;
    readonly matrix: {
        readonly note: string;
        readonly print: string;
        readonly onlyChanged: string;
        readonly group: string;
        readonly alike: string;
        readonly open: (group: string, letter: string) => string;
        readonly noRule: string;
        readonly undecided: string;
        readonly changed: string;
        readonly close: string;
        readonly sameFor: string;
        readonly byRecommendation: (names: string) => string;
        readonly behind: string;
    };
    readonly table: string;
    readonly groups: {
        readonly flowNote: string;
        readonly from: string;
        readonly to: string;
        readonly how: string;
        readonly each: string;
        readonly eachNote: string;
        readonly persons: string;
        readonly subjects: string;
    };
    readonly historyTitle: string;
    readonly historyNote: string;
    readonly year: string;
    readonly stated: string;
    readonly counted: string;
    readonly harmony: {
        readonly note: string;
        readonly shown: (shown: string, moved: string, all: string) => string;
        readonly none: string;
    };
    readonly findings: {
        readonly introduced: string;
        readonly remaining: string;
        readonly gone: string;
        readonly all: string;
        readonly summary: string;
        readonly kind: string;
        readonly none: string;
        readonly noneIntroduced: string;
        readonly forWhom: string;
        readonly twin: string;
        readonly here: string;
        readonly other: string;
        readonly undecided: string;
        readonly byReform: string;
        readonly remarks: string;
    };
    readonly recommendation: {
        readonly name: (id: string) => string;
        readonly one: string;
        readonly takesAway: string;
        readonly removes: string;
        readonly removesNote: string;
        readonly alone: string;
        readonly inOrder: string;
        readonly shared: string;
        readonly changes: string;
        readonly noChanges: string;
        readonly rules: string;
        readonly rejected: string;
        readonly opposed: string;
        readonly reserved: string;
        readonly positions: string;
        readonly noPositions: string;
        readonly proceeds: string;
        readonly reasons: string;
        readonly sources: string;
        readonly carries: (rules: string) => string;
        readonly touched: Readonly<Record<Touch['kind'], string>>;
        readonly inForce: (day: string) => string;
        readonly until: (day: string) => string;
        readonly newCasesOnly: string;
        readonly removed: Readonly<Record<keyof Removed, readonly [one: string, more: string]>>;
        readonly chart: string;
        readonly chartText: string;
    };
    readonly changes: {
        readonly for: string;
        readonly to: string;
        readonly everyone: string;
        readonly without: string;
        readonly condition: string;
        readonly otherCondition: string;
        readonly repeal: string;
        readonly repealGroups: string;
        readonly amend: string;
        readonly relax: string;
        readonly extend: string;
        readonly insert: string;
        readonly insertGroups: string;
        readonly harmonise: string;
        readonly keep: string;
        readonly merge: string;
        readonly rename: string;
    };
    readonly hearing: {
        readonly stance: Readonly<Record<Stance, string>>;
        readonly party: string;
        readonly date: string;
        readonly topic: string;
        readonly says: string;
        readonly stanceHead: string;
        readonly byParty: string;
        readonly contested: string;
        readonly contestedNote: string;
        readonly none: string;
        readonly topics: string;
        readonly table: string;
        readonly ruleChanges: string;
    };
    readonly economy: {
        readonly note: (unit: string) => string;
        readonly amount: string;
        readonly parts: string;
        readonly sum: string;
        readonly stated: string;
        readonly deviation: string;
        readonly explained: string;
        readonly unexplained: string;
        readonly open: string;
        readonly openNote: (amount: string) => string;
        readonly rounding: (amount: string) => string;
        readonly phaseIn: string;
        readonly permanent: string;
        readonly atDay: (reform: string, year: string, amount: string) => string;
        readonly chart: string;
        readonly chartText: string;
        readonly level: (level: string) => string;
    };
    readonly notes: Readonly<Record<Note['kind'], string>> & {
        readonly each: Readonly<Record<Note['kind'], string>>;
        readonly none: string;
        readonly differs: (source: string, theirs: string, other: string | undefined, ours: string) => string;
        readonly where: string;
        readonly what: string;
    };
    readonly method: {
        readonly intro: string;
        readonly counted: readonly string[];
        readonly special: Readonly<Record<SpecialRuleMethod, string>>;
        readonly specialHead: string;
        readonly sameDays: (day: string) => string;
        readonly undecided: (rules: string, cells: string) => string;
        readonly made: string;
    };
}

export type SectionName =
    | 'noegletal'
    | 'matrix'
    | 'maalgrupper'
    | 'historie'
    | 'harmonisering'
    | 'fund'
    | 'anbefalinger'
    | 'hoering'
    | 'oekonomi'
    | 'noter'
    | 'metode';

export function reportWords(language: Language): ReportWords {
    return language === 'da' ? DANISH : ENGLISH;
}
