import type { Finding, FindingPlace, Language, RuleSetModel } from '../../model/index.js';
import { checkWords } from './words.js';
import type { Style } from '../style.js';

/** What `check` found, as the renderers read it. */
export interface CheckReport {
    readonly ruleSets: readonly CheckedRuleSet[];
    /** How many files were asked for. */
    readonly files: number;
    /** Places in the law texts that read oddly. */
    readonly doubtfulLaw?: number;
    /** Why the run could not do all that it was asked for; left out where it could. */
    readonly failures?: readonly RunFailure[];
    /** What is on the list of known findings and no longer found; left out where there is nothing. */
    readonly stale?: readonly StaleEntry[];
    /** Set where only findings are told that were not there at a ref of git. */
    readonly since?: {
        readonly ref: string;
        /** How many were, and are not told. */
        readonly known: number;
    };
}

/** A line of the list of known findings. */
export interface StaleEntry {
    /** The list. */
    readonly uri: string;
    readonly fingerprint: string;
    readonly code: string;
    readonly ruleSet: string;
    readonly rules: readonly string[];
    readonly message: string;
}

/** What kept a run from judging what it was given, so that its findings are not all that there is to find. */
export interface RunFailure {
    readonly message: string;
    /** Left out where it has to do with no file. */
    readonly uri?: string;
    /** From 1. */
    readonly line?: number;
    readonly column?: number;
}

export interface CheckedRuleSet {
    readonly model: RuleSetModel;
    readonly findings: readonly Finding[];
    /** Findings that are known and accounted for: they are told apart, and make no run fail. */
    readonly suppressed: readonly SuppressedFinding[];
    readonly proofs: readonly {
        readonly code: string;
        readonly message: string;
        readonly primary: FindingPlace;
    }[];
    readonly law?: CheckedLaw;
    /** What each finding is known by from run to run, the suppressed ones too; see `fingerprints`. */
    readonly fingerprints?: ReadonlyMap<Finding, string>;
}

export interface SuppressedFinding {
    readonly finding: Finding;
    /** By a remark in the text, or by the baseline. */
    readonly by: 'comment' | 'baseline';
    /** Why, as the drafter writes it; a baseline may have none. */
    readonly reason?: string;
}

/** How far the citations of a rule set were compared with the texts of the acts. */
export interface CheckedLaw {
    /** How many acts have a text; undefined where no folder of law texts is given. */
    readonly texts: number | undefined;
    /** Different provisions that are cited, and those of them that were not compared with anything. */
    readonly citations: number;
    readonly unchecked: number;
    /** Short names of the acts without a text. */
    readonly missing: readonly string[];
}

export interface TextOptions {
    readonly language: Language;
    readonly style: Style;
    /** Characters on a line. */
    readonly width: number;
    readonly names: FileNames;
}

/** The name of a file for a reader. */
export type FileNames = (uri: string) => string;

/** `samtaler.regel:12:5`, lines and columns from 1. */
export function formatPlace({ place }: FindingPlace, names: FileNames): string {
    return `${names(place.uri)}:${place.start.line + 1}:${place.start.character + 1}`;
}

/** `LAB · Lov om en aktiv beskæftigelsesindsats` */
export function ruleSetTitle(
    { model: { id, title } }: Pick<CheckedRuleSet, 'model'>,
    { language }: TextOptions,
): string {
    if (!id) return checkWords(language).unnamed;
    return title && title !== id ? `${id} · ${title}` : id;
}

/** `»første-samtale«, LAB § 31, stk. 4` */
export function nameRule({ rule, citation }: FindingPlace): string {
    return [rule && `»${rule}«`, citation].filter(Boolean).join(', ');
}

/** By file in the order of the rule set, then from top to bottom; the same order for the same findings. */
export function inReadingOrder({ model, findings }: CheckedRuleSet): Finding[] {
    const rank = new Map(model.files.map((uri, i) => [uri, i]));
    const order = (finding: Finding): readonly (number | string)[] => {
        const { uri, start } = finding.primary.place;
        return [rank.get(uri) ?? rank.size, uri, start.line, start.character, finding.code, finding.message];
    };
    const keyed = findings.map((finding) => ({ finding, key: order(finding) }));
    keyed.sort((a, b) => compareKeys(a.key, b.key));
    return keyed.map(({ finding }) => finding);
}

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
    for (const [i, value] of a.entries()) {
        if (value !== b[i]) return value < b[i]! ? -1 : 1;
    }
    return 0;
}

/** How many rules the drafter wrote: a rule, or a row of a table, counts once however many acts it names. */
export function writtenRules({ norms }: RuleSetModel): number {
    const rules = new Map<string, Set<number>>();
    for (const { place } of norms) {
        const { line, character } = place.start;
        const inFile = rules.get(place.uri) ?? new Set();
        rules.set(place.uri, inFile.add(line * LONGEST_LINE + character));
    }
    return [...rules.values()].reduce((sum, { size }) => sum + size, 0);
}

/** A line and a place in it as one number: this is counted after each key. */
const LONGEST_LINE = 2 ** 20;

/** How many target groups; parts of groups are not counted. */
export function targetGroups({ groups }: RuleSetModel): number {
    return groups.filter(({ kind }) => kind === 'group').length;
}
