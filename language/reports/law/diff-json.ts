import type {
    ChangedProvision,
    LawChange,
    LawChangeKind,
    LawChanges,
} from '../../analyses/coverage/index.js';
import { formatCitation } from '../../model/index.js';
import type { FileNames } from '../check/report.js';

/** What `lov diff` found, as the renderers read it. */
export interface LawDiffReport {
    readonly before: ComparedAct;
    readonly after: ComparedAct;
    readonly found: LawChanges;
    /** Rules were given; otherwise nothing is said of them. */
    readonly withRules: boolean;
}

export interface ComparedAct {
    readonly file: string;
    readonly title: string;
    readonly eli?: string;
}

/** The output of `lov diff --format json`; see schema/law-diff.schema.json. */
export interface LawDiffJson {
    readonly version: 1;
    readonly before: ComparedActJson;
    readonly after: ComparedActJson;
    readonly summary: Readonly<Record<LawChangeKind, number>>;
    readonly changes: readonly LawChangeJson[];
}

export interface ComparedActJson {
    readonly file: string;
    readonly title: string;
    readonly eli: string | null;
}

export interface LawChangeJson {
    readonly kind: LawChangeKind;
    readonly before: ChangedProvision | null;
    readonly after: ChangedProvision | null;
    readonly figures: readonly { readonly before: string | null; readonly after: string | null }[];
    readonly rules: readonly {
        readonly ruleSet: string;
        readonly rule: string;
        readonly title: string;
        readonly citation: string;
        readonly file: string;
        /** From 1. */
        readonly line: number;
    }[];
}

export const LAW_CHANGE_KINDS: readonly LawChangeKind[] = [
    'changed',
    'added',
    'repealed',
    'removed',
    'revived',
    'moved',
];

export function toLawDiffJson({ before, after, found }: LawDiffReport, names: FileNames): LawDiffJson {
    return {
        version: 1,
        before: toActJson(before),
        after: toActJson(after),
        summary: summariseChanges(found),
        changes: found.changes.map((change) => toChangeJson(change, names)),
    };
}

export function summariseChanges({ changes }: LawChanges): Readonly<Record<LawChangeKind, number>> {
    const count = (kind: LawChangeKind): number => changes.filter((each) => each.kind === kind).length;
    return {
        changed: count('changed'),
        added: count('added'),
        repealed: count('repealed'),
        removed: count('removed'),
        revived: count('revived'),
        moved: count('moved'),
    };
}

function toActJson({ file, title, eli }: ComparedAct): ComparedActJson {
    return { file, title, eli: eli ?? null };
}

function toChangeJson({ kind, before, after, figures, rules }: LawChange, names: FileNames): LawChangeJson {
    return {
        kind,
        before: before ?? null,
        after: after ?? null,
        figures: figures.map((each) => ({ before: each.before ?? null, after: each.after ?? null })),
        rules: rules.map(({ ruleSet, rule, title, citation, place }) => ({
            ruleSet,
            rule,
            title,
            citation: formatCitation(citation),
            file: names(place.uri),
            line: place.start.line + 1,
        })),
    };
}
