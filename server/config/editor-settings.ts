import type { SeverityOverrides } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import type { Language, Text } from '../../language/model/index.js';
import { parseConfigText } from './parse-config.js';
import type { KnownChecks } from './config.js';

/** What the reader has set in the editor under `regelret`; it goes before what a `regelret.json` says. */
export interface EditorSettings {
    readonly language?: Language;
    readonly checks: SeverityOverrides;
    /**
     * A folder with the acts' texts, anywhere on the machine. It is the reader's own to say: the editor must not let
     * a workspace set it (in VS Code: scope `machine`).
     */
    readonly lawTexts?: string;
}

export interface ReadEditorSettings {
    /** What could be used. */
    readonly settings: EditorSettings;
    readonly mistakes: readonly Text[];
}

/** `section`: whatever the editor sent. What is unset comes as null, and settings of the editor's own part are passed over. */
export async function readEditorSettings(section: unknown, known: KnownChecks): Promise<ReadEditorSettings> {
    const given = isRecord(section) ? section : {};
    const mistakes: Text[] = [];
    const valid = async <K extends 'language' | 'checks' | 'lovtekster'>(
        key: K,
        value: unknown,
    ): Promise<unknown> => {
        if (value === undefined || value === null || value === '') return undefined;
        const parsed = await parseConfigText(JSON.stringify({ [key]: value }), known);
        if ('written' in parsed) return value;
        mistakes.push(...parsed.mistakes.map(({ message }) => message));
        return undefined;
    };
    const language = await valid('language', given['language']);
    const lawTexts = await valid('lovtekster', given['lawTexts']);
    const chosen: [string, unknown][] = [];
    const byCode = withCodes(given['checks']);
    if (isRecord(byCode)) {
        // Each by itself: one that is wrong takes nothing from the others.
        for (const [code, severity] of Object.entries(byCode))
            if (await valid('checks', { [code]: severity })) chosen.push([code, severity]);
    } else await valid('checks', byCode);
    return {
        settings: {
            checks: Object.fromEntries(chosen) as SeverityOverrides,
            ...(language !== undefined && { language: language as Language }),
            ...(lawTexts !== undefined && { lawTexts: lawTexts as string }),
        },
        mistakes,
    };
}

/** A check may also be called by its name, `rules-must-not-contradict-each-other`. */
function withCodes(given: unknown): unknown {
    if (!isRecord(given)) return given;
    const codeOf = new Map(checks.map(({ name, code }) => [name, code]));
    return Object.fromEntries(Object.entries(given).map(([key, value]) => [codeOf.get(key) ?? key, value]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
