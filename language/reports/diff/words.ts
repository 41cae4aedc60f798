import type { ChangeCategory } from '../../analyses/diff/index.js';
import type { Component, Language, Modality } from '../../model/index.js';
import { DANISH } from './words-da.js';
import { ENGLISH } from './words-en.js';

/** The fixed words of a comparison. Figures come formatted. */
export interface DiffWords {
    readonly title: string;
    readonly before: string;
    readonly after: string;
    readonly categories: Readonly<Record<ChangeCategory, CategoryWords>>;
    /** Parts of an effect as the subject of a sentence: "fristen". */
    readonly parts: Readonly<Record<Component, string>>;
    readonly change: {
        readonly parts: (whom: string, parts: string, before: string, after: string) => string;
        readonly mayParts: (whom: string, parts: string, before: string, after: string) => string;
        readonly comes: (whom: string, duty: string) => string;
        readonly mayCome: (whom: string, duty: string) => string;
        readonly newRule: (whom: string, duty: string) => string;
        readonly mayBeNew: (whom: string, duty: string) => string;
        readonly goes: (whom: string, duty: string) => string;
        readonly mayGo: (whom: string, duty: string) => string;
        readonly another: (whom: string, before: string, after: string) => string;
        readonly mayBeAnother: (whom: string, before: string, after: string) => string;
        readonly behind: (whom: string, duty: string) => string;
        readonly mayBeBehind: (whom: string, duty: string) => string;
        readonly rests: (on: string) => string;
        readonly otherwise: (whom: string | undefined, name: string, what: string) => string;
        readonly partComes: (whom: string, part: string, value: string) => string;
        readonly mayPartCome: (whom: string, part: string, value: string) => string;
        readonly partGoes: (whom: string, part: string, value: string) => string;
        readonly mayPartGo: (whom: string, part: string, value: string) => string;
        /** A sanction that is the same for the breach of another duty. */
        readonly breach: (whom: string, duty: string) => string;
        readonly mayBreach: (whom: string, duty: string) => string;
        readonly onlyBefore: (what: string) => string;
        readonly onlyAfter: (what: string) => string;
        readonly toOthers: (bearer: string, act: string) => string;
        readonly days: (begins: string, before: string, after: string) => string;
        readonly fromTo: (before: string, after: string) => string;
        /** Texts that would not be told apart inside a sentence. */
        readonly beforeAndAfter: (begins: string, before: string, after: string) => string;
        readonly partsAlone: (whom: string, parts: string) => string;
        readonly mayPartsAlone: (whom: string, parts: string) => string;
        readonly sameWords: (whom: string, parts: string) => string;
        readonly definition: string;
        /** Who it is that may, and not must; undefined where the usual word will do. */
        readonly bearer: (modality: Modality) => string | undefined;
        /** A part that another rule went before, or goes before now. */
        readonly partReturns: (whom: string, part: string, value: string) => string;
        readonly mayPartReturn: (whom: string, part: string, value: string) => string;
        readonly partYields: (whom: string, part: string, value: string) => string;
        readonly mayPartYield: (whom: string, part: string, value: string) => string;
    };
    readonly reform: (name: string) => string;
    readonly forExample: (citizen: string) => string;
    readonly was: string;
    readonly is: string;
    readonly onlyBefore: (title: string) => string;
    readonly onlyAfter: (title: string) => string;
    readonly none: string;
    readonly nonePartly: string;
    readonly noResult: string;
    readonly noResultPartly: string;
    readonly folded: (parts: string) => string;
    readonly figures: string;
    readonly figure: string;
    readonly difference: string;
    readonly notCompared: string;
    readonly sides: Readonly<Record<'before' | 'after' | 'both', string>>;
    readonly mistake: readonly [string, string];
    readonly mistakes: (amount: string) => string;
    readonly amount: string;
    readonly kind: string;
    readonly noSubject: string;
    readonly vocabulary: string;
    readonly shortened: (shown: string, all: string) => string;
    readonly nothing: string;
    readonly legend: string;
    readonly made: string;
}

export interface CategoryWords {
    readonly heading: string;
    /** One and several, after a figure. */
    readonly counted: readonly [string, string];
    /** What it means to somebody who reads it for the first time. */
    readonly about: string;
}

export function diffWords(language: Language): DiffWords {
    return language === 'da' ? DANISH : ENGLISH;
}
