import type { Severity } from '../../language/model/index.js';
import type { SeverityOverrides } from '../../language/checks/run-checks.js';
import type { Language } from '../../language/model/text.js';

export type FailLevel = Severity | 'never';

/** What a `regelret.json` says; what it leaves out is undefined. */
export interface Config {
    /** Absolute path of the file; undefined for the defaults. */
    readonly file?: string;
    /** The folder that `exclude` is relative to. */
    readonly folder?: string;
    readonly language?: Language;
    readonly failLevel?: FailLevel;
    readonly checks: SeverityOverrides;
    /** A folder with the texts of the acts, absolute. */
    readonly lawTexts?: string;
    /** The list of known findings, absolute. */
    readonly baseline?: string;
    readonly exclude: readonly string[];
}

export const CONFIG_FILE = 'regelret.json';

export const NO_CONFIG: Config = { checks: {}, exclude: [] };

export const DEFAULT_LANGUAGE: Language = 'da';

/** A difference without a recorded reason is a warning, and is what the tool is for: it fails a build. */
export const DEFAULT_FAIL_LEVEL: FailLevel = 'error';

/** What a config may name: the codes of the checks, and those that cannot be switched off. */
export interface KnownChecks {
    readonly codes: readonly string[];
    readonly mandatory: ReadonlySet<string>;
}
