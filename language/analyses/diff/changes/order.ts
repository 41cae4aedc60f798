import type { RuleSetModel } from '../../../model/index.js';
import type { Change, ChangeCategory } from '../model.js';
import { compare } from './matching.js';

/** The most consequential first: by category, then by subject, then by how many groups it is for, then as in the text. */
export function inOrderOfWeight(
    { before, after }: { readonly before: RuleSetModel; readonly after: RuleSetModel },
    changes: readonly Change[],
): readonly Change[] {
    const subjects = [...after.vocabulary.subjects.keys(), ...before.vocabulary.subjects.keys()];
    const rank = new Map(subjects.toReversed().map((subject, i) => [subject, subjects.length - i]));
    const files = new Map([...after.files, ...before.files].toReversed().map((uri, i) => [uri, -i]));
    const keyOf = (change: Change): readonly number[] => {
        const place = (change.after ?? change.before)?.place;
        return [
            CATEGORIES.indexOf(change.category),
            change.reform === undefined ? 0 : 1,
            change.subject === undefined ? Infinity : (rank.get(change.subject) ?? subjects.length + 1),
            -change.groups.length,
            place ? (files.get(place.uri) ?? Infinity) : Infinity,
            place?.start.line ?? Infinity,
            place?.start.character ?? Infinity,
        ];
    };
    const keyed = changes.map((change) => ({ change, key: keyOf(change) }));
    return keyed.sort((a, b) => compare(a.key, b.key)).map(({ change }) => change);
}

const CATEGORIES: readonly ChangeCategory[] = [
    'result',
    'may-change',
    'validity',
    'vocabulary',
    'wording',
    'moved',
];
