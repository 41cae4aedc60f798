import {
    formatCitation,
    type Citation,
    type FindingPlace,
    type Norm,
    type Place,
} from '../../model/index.js';

/** What a message needs of anything with a name of its own: a rule, a row, a group. */
export interface Told {
    readonly title: string;
    readonly place: Place;
    readonly citation?: Citation;
}

/** `»Første samtale« (LAB § 31, stk. 4)` */
export function sayName({ title, citation }: Told): string {
    return citation ? `»${title}« (${formatCitation(citation)})` : `»${title}«`;
}

/** Two names that a reader can tell apart: versions of a rule often share title and provision. */
export function sayBoth(
    a: Told & { readonly rule: string },
    b: Told & { readonly rule: string },
): [string, string] {
    const names: [string, string] = [sayName(a), sayName(b)];
    return names[0] === names[1] ? [`${names[0]} [${a.rule}]`, `${names[1]} [${b.rule}]`] : names;
}

/** The place of a named thing as a finding refers to it. */
export function placeOf(told: Told & { readonly id?: string; readonly rule?: string }): FindingPlace {
    const rule = told.rule ?? told.id;
    return {
        place: told.place,
        ...(rule === undefined ? {} : { rule }),
        ...(told.rule !== undefined && told.id !== undefined && { norm: told.id }),
        ...(told.citation ? { citation: formatCitation(told.citation) } : {}),
    };
}

/** The place of a rule's reference, told as that rule's. */
export function placeIn(norm: Norm, place: Place | undefined): FindingPlace {
    return { ...placeOf(norm), place: place ?? norm.place };
}

/** Sentences as one paragraph; what is false or empty is left out, and an abbreviation's dot ends its sentence. */
export function paragraph(...sentences: readonly (string | false | undefined)[]): string {
    return sentences
        .filter(Boolean)
        .join(' ')
        .replace(/\.\.(?=\s|$)/g, '.');
}
