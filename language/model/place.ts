/** A stretch of a source file. Lines and columns count from 0, as in the editor protocol; `end` is exclusive. */
export interface Place {
    readonly uri: string;
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
}

/** A provision of an act (henvisning), as the drafter wrote it and in full: `LAB § 23, stk. 1, nr. 2`. */
export interface Citation {
    /** Short name of the act in the rule set, `LAB`; undefined where the rule set declares no act. */
    readonly act: string | undefined;
    /** The provision without the act, the header's part filled in: `§ 23, stk. 1, nr. 2`. */
    readonly provision: string;
    readonly place: Place;
}

export function formatCitation(citation: Citation): string {
    return citation.act ? `${citation.act} ${citation.provision}` : citation.provision;
}

/** kilde: where a statement comes from, in the drafter's words. */
export interface Source {
    readonly text: string;
    readonly place: Place;
}
