import type { Named, Text, Vocabulary } from '../../../model/index.js';
import type { NameKind } from '../facts/index.js';

/** A kind of thing that a rule set declares, as it was given. */
export interface Kind<T extends Named = Named> {
    /** As the drafter writes it; neuter takes "nyt" and "udgået" alike. */
    readonly word: Text;
    readonly isNeuter?: true;
    readonly renames?: NameKind;
    of(vocabulary: Vocabulary): ReadonlyMap<string, T>;
    /** What it is besides its title, in the names of the later side. */
    say?(thing: T, named: Naming): Text;
    /** Whether they say the same, where that may be so although what is said is not the same text. */
    isSame?(before: T, after: T, named: Naming): boolean;
    /** Only what the two do not share, where all of it would be long. */
    sayApart?(before: T, after: T, named: Naming): readonly [Text, Text] | undefined;
    /** Values that have only got another name: what they were called, and what they are called. */
    newNamesIn?(before: T, after: T, named: Naming): readonly (readonly [Text, Text])[];
}

/** What a thing of the earlier side is called on the later one; a value has the later name of its oplysning before it. */
export type Naming = (kind: NameKind, name: string) => string;
