import type { Problem } from '../problem.js';
import type { Vocabulary } from '../vocabulary.js';
import { shapeOf } from './known-names.js';
import type { LoweredFile } from './lowered-file.js';
import { isSameList, keepMap } from './remember.js';
import { joinVocabulary } from './vocabulary.js';

export interface Joined {
    readonly vocabulary: Vocabulary;
    readonly problems: readonly Problem[];
}

/** The vocabulary of some files; whatever in it is as before is the same object. `headed`: whose acts count. */
export function joinKnown(
    files: readonly LoweredFile[],
    headed: readonly LoweredFile[],
    before: Vocabulary,
): Joined {
    const problems: Problem[] = [];
    const now = joinVocabulary(
        files.flatMap((file) => file.vocabulary),
        headed.flatMap((file) => file.headers.flatMap(({ acts }) => acts)),
        problems,
    );
    const kept: Vocabulary = {
        facts: keepMap(before.facts, now.facts),
        events: keepMap(before.events, now.events),
        actors: keepMap(before.actors, now.actors),
        acts: keepMap(before.acts, now.acts),
        subjects: keepMap(before.subjects, now.subjects),
        lawActs: keepMap(before.lawActs, now.lawActs),
        exclusions: keepMap(before.exclusions, now.exclusions, (a, b) => isSameList([...a], [...b])),
    };
    const isSame = (Object.keys(kept) as (keyof Vocabulary)[]).every((key) => kept[key] === before[key]);
    return { vocabulary: isSame ? before : kept, problems };
}

/** What the axes rest on, as text. */
export interface Shapes {
    readonly facts: string;
    /** The events from which facts measure time. */
    readonly events: string;
}

export function shapesOf({ facts }: Vocabulary): Shapes {
    const events = [...facts.values()].flatMap(({ id, type }) =>
        type.kind === 'elapsed' ? [[id, type.event]] : [],
    );
    return { facts: [...facts.values()].map(shapeOf).join('\n'), events: JSON.stringify(events) };
}
