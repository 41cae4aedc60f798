import type { Family, Finding, Severity } from '../../model/index.js';
import type { TextOptions } from './report.js';

/** Whatever the result of `check` can be written as. */
export const CHECK_FORMATS = [
    'text',
    'concise',
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'markdown',
    'html',
] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** What a format needs to know besides what was found. */
export interface FormatOptions extends TextOptions {
    /**
     * A file as the repository knows it: from its root, with forward slashes. Undefined for a file outside of it. A build
     * server finds the line by this, wherever in the repository the command was run.
     */
    readonly repositoryPath: (uri: string) => string | undefined;
    /** All checks, whether or not they found anything. */
    readonly checks: readonly DescribedCheck[];
    /** Version of the program. */
    readonly version: string;
    readonly exitCode: 0 | 1 | 2;
    /** Whether a finding makes the run fail. */
    readonly fails: (finding: Finding) => boolean;
    /** Ids of the quick fixes that apply to a finding. */
    readonly fixesOf: (finding: Finding) => readonly string[];
}

/** A check as its page describes it. */
export interface DescribedCheck {
    readonly code: string;
    /** `rules-must-not-contradict-each-other` */
    readonly name: string;
    readonly family: Family;
    readonly severity: Severity;
    readonly docs: {
        readonly title: string;
        readonly summary: { readonly da: string; readonly en: string };
        readonly why: string;
        readonly example: string;
        readonly fix: string;
    };
}

/** `To regler strider mod hinanden`; the name of the check where the reader has English. */
export function titleOf(
    { name, docs }: DescribedCheck,
    { language }: Pick<FormatOptions, 'language'>,
): string {
    if (language === 'da') return docs.title;
    return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
}

/** A file as the repository knows it, and whole when it is not in it. */
export function pathOf(
    uri: string,
    { repositoryPath, names }: Pick<FormatOptions, 'repositoryPath' | 'names'>,
): string {
    return repositoryPath(uri) ?? names(uri);
}
