import type { Act, Provision } from './model.js';

/** The act's own paragraphs, in order. */
export function sectionsOfAct(act: Act): Provision[] {
    return act.chapters.flatMap(({ sections }) => sections);
}

/** A provision and all in it, in the order of the text. */
export function* provisionsWithin(provision: Provision): Generator<Provision> {
    yield provision;
    for (const child of provision.children) yield* provisionsWithin(child);
}
