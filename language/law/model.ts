import type { Text } from '../model/text.js';

/**
 * An act or order as text taken apart: kapitel, paragraf, stykke, nummer, litra, punktum. Pure data, made from the
 * text of a file by `parseAct`; reading files is somebody else's work.
 */
export interface Act {
    /** `https://www.retsinformation.dk/eli/lta/2024/280`; undefined where the source gives none. */
    readonly eli?: string;
    readonly title: string;
    /** ISO date of issue. */
    readonly issued?: string;
    readonly source: { readonly uri: string; readonly format: ActFormat };
    /** Provisions that stand in no chapter are in one without a label. */
    readonly chapters: readonly Chapter[];
    /**
     * Provisions of amending acts that a consolidated act prints after its own ("Lov nr. … indeholder følgende
     * ikrafttrædelsesbestemmelse"): their paragraph numbers are those of another act. Titles where the source has any.
     */
    readonly transitional: readonly Chapter[];
    /** Notes that the source sets into the text; they are no part of what the provisions say. */
    readonly notes: readonly Note[];
    /** What could not be read, or reads oddly (two paragraphs of one number); the rest of the act is there. */
    readonly problems: readonly ActProblem[];
}

export type ActFormat = 'lexdania' | 'json' | 'text';

export interface Chapter {
    /** `7`, `6 b`; empty for provisions before the first chapter. */
    readonly label: string;
    readonly title?: string;
    readonly sections: readonly Provision[];
}

export interface Note {
    readonly label: string;
    readonly text: string;
    /** Address of the provision that it is set in. */
    readonly at: string;
    readonly span: { readonly start: number; readonly end: number };
}

export type ProvisionKind = 'paragraf' | 'stykke' | 'nummer' | 'litra' | 'punktum';

export interface Provision {
    readonly kind: ProvisionKind;
    /** `31`, `13 b`, `4`, `1`, `a`: the number without the word; `8 b-9` where one line stands for several. */
    readonly label: string;
    /** In full and canonical, as in a rule's citation: `§ 31, stk. 4, nr. 1, litra a, 2. pkt.`. Unique in the act unless a problem says otherwise. */
    readonly address: string;
    /** Everything that the provision says, sub-provisions included, with single spaces, without its own label. */
    readonly text: string;
    /** Where that stands in the file's text: offsets in UTF-16 units, end exclusive. */
    readonly span: { readonly start: number; readonly end: number };
    readonly repealed: boolean;
    /** "(Udelades)": in force, but the consolidated act does not print it. */
    readonly omitted: boolean;
    /** A paragraf has stykker (always at least one), a stykke numre and punktummer, and so on. */
    readonly children: readonly Provision[];
}

export interface ActProblem {
    readonly message: Text;
    /** Offset in the file's text. */
    readonly offset: number;
}

/** The acts at hand, by the short name that a rule set gives them; see `matchActs`. */
export type LawTexts = ReadonlyMap<string, Act>;
