import type { Text } from '../../../../language/model/index.js';

/** What a clause or a declaration is for, and what it is made of: for completion, signature help and whoever else explains. */
export interface Clause {
    /** The rule of the grammar that reads it. */
    readonly rule: string;
    /** The words that open it; several words where they always stand together. Empty: it opens with a figure or a name. */
    readonly words: readonly string[];
    readonly title: Text;
    /** One or two sentences. */
    readonly says: Text;
    readonly example: string;
    /**
     * Its parts in order: words as they are written (`efter|fra`: one of them), `‹part›` for what the drafter puts there,
     * `[…]` around what may be left out. The parts are explained in `parts.ts`.
     */
    readonly form: string;
    /** It makes no sense twice in one declaration. */
    readonly once?: boolean;
    /** Declarations: what is put there when it is chosen, in the editor's snippet notation. */
    readonly snippet?: string;
}
