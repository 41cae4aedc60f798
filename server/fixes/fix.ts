import type { AstNode } from 'langium';
import type { LawTexts } from '../../language/law/model.js';
import type { Finding, Language, Place, RuleSetModel, Text } from '../../language/model/index.js';
import type { RegelDocument } from '../../language/workspace/index.js';

/**
 * A way to repair what a finding says. One file per fix in `repairs/`; the file's default export is the fix, and
 * `npm run generate` collects the files, so there is no list to edit. A fix knows neither editors nor files: it says
 * which words are to stand where.
 */
export interface Fix {
    /** Stable: `harmonise`. */
    readonly id: string;
    /** Codes of the checks whose findings it repairs; empty where it depends on the finding and not on its code. */
    readonly codes: readonly string[];
    /** What it does, for a list of fixes. */
    readonly title: Text;
    /** `safe`: no citizen's position changes by it. */
    readonly safety: 'safe' | 'unsafe';
    /** Says something about the finding rather than repairs it: the finding stands afterwards. */
    readonly records?: true;
    offer(context: FixContext, finding: Finding): Iterable<Offer>;
}

/** One repair that a reader may choose. */
export interface Offer {
    /** In the reader's language: what will be done, and for whom it makes a difference. */
    readonly title: string;
    readonly edits: readonly Edit[];
    /** The right one, where one clearly is. */
    readonly preferred?: true;
    /** It leaves a text between quotation marks for the reader to write; the finding stands until that is done. */
    readonly incomplete?: true;
}

/** These words instead of what stands at the place. */
export interface Edit {
    readonly place: Place;
    readonly text: string;
}

/** What a fix may ask about: a rule set, its files, and the acts' own text where there is one. */
export interface FixContext {
    readonly model: RuleSetModel;
    readonly language: Language;
    readonly law?: LawTexts;
    document(uri: string): RegelDocument | undefined;
    /** Every place in all files that refers to what a node declares. */
    referencesTo(declared: AstNode): readonly Place[];
}
