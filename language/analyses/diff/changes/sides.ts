import type { Norm, Place, RuleSetModel, Text } from '../../../model/index.js';
import { formatCitation } from '../../../model/index.js';
import type { ChangeSide } from '../model.js';

/** Two rule sets: as they were given, or on one space. */
export interface Sides {
    readonly before: RuleSetModel;
    readonly after: RuleSetModel;
}

export type SideName = keyof Sides;

/** The same in both languages: a title, a name, a citation. */
export const plain = (text: string): Text => ({ da: text, en: text });

/** `»Mindst et jobmål i cv« (LAB § 22, stk. 3)` */
export function sayDeclaration({ title, citation }: Pick<Norm, 'title' | 'citation'>): string {
    return citation ? `»${title}« (${formatCitation(citation)})` : `»${title}«`;
}

/** One side of a change of rules; undefined where there are none. */
export function sideOfNorms(norms: readonly Norm[], text: Text): ChangeSide | undefined {
    const [first] = norms;
    return first && { norms, name: first.rule, place: first.place, text };
}

/** One side of a change of anything with a name that is no rule. */
export const sideOfThing = (name: string, place: Place, text: Text): ChangeSide => ({
    norms: [],
    name,
    place,
    text,
});

/**
 * Files by where they are in their rule set, since the two sides may be in two folders. Where each rule set is one
 * file, that file is what is compared, and has no name of its own.
 */
export function filesOf({ before, after }: Sides): Record<SideName, (uri: string) => string> {
    if (before.files.length === 1 && after.files.length === 1) {
        const [old, now] = [before.files[0], after.files[0]];
        const named = (own: string | undefined, folder: string) => (uri: string) =>
            uri === own ? '' : relativeTo(folder, uri);
        return { before: named(old, folderOf(before)), after: named(now, folderOf(after)) };
    }
    const [old, now] = [folderOf(before), folderOf(after)];
    return { before: (uri) => relativeTo(old, uri), after: (uri) => relativeTo(now, uri) };
}

/** The folder that the rule set is declared in. */
function folderOf({ place, files }: RuleSetModel): string {
    return (place?.uri ?? files[0] ?? '').replace(/[^/]*$/, '');
}

function relativeTo(folder: string, uri: string): string {
    const [from, to] = [folder.split('/').slice(0, -1), uri.split('/')];
    let shared = 0;
    while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
    const path = [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
    try {
        return decodeURIComponent(path);
    } catch {
        return path;
    }
}
