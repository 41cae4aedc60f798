import type { RuleSetModel } from '../../../model/index.js';
import { effectKey } from '../../counting/index.js';
import type { Change, ChangeCategory } from '../model.js';
import { compare } from './matching.js';

/**
 * The most consequential first: by category, then what rests on others after these, then by subject, then by how many
 * groups it is for, then as in the text.
 */
export function inOrderOfWeight(
    { before, after }: { readonly before: RuleSetModel; readonly after: RuleSetModel },
    changes: readonly Change[],
): readonly Change[] {
    const subjects = [...after.vocabulary.subjects.keys(), ...before.vocabulary.subjects.keys()];
    const rank = new Map(subjects.toReversed().map((subject, i) => [subject, subjects.length - i]));
    const files = new Map([...after.files, ...before.files].toReversed().map((uri, i) => [uri, -i]));
    const rankOf = (subject: string | undefined): number =>
        subject === undefined ? Infinity : (rank.get(subject) ?? subjects.length + 1);
    const keyOf = (change: Change): readonly number[] => {
        const place = (change.after ?? change.before)?.place;
        return [
            CATEGORIES.indexOf(change.category),
            change.reform === undefined ? 0 : 1,
            isBehind(change) ? 1 : 0,
            rankOf(change.subject),
            -change.groups.length,
            place ? (files.get(place.uri) ?? Infinity) : Infinity,
            place?.start.line ?? Infinity,
            place?.start.character ?? Infinity,
        ];
    };
    const keyed = changes.map((change) => ({ change, key: keyOf(change) }));
    return keyed.sort((a, b) => compare(a.key, b.key)).map(({ change }) => change);
}

/** A sanction that says what it said, and rests on duties that are others: these are told before it. */
function isBehind({ category, components, before, after }: Change): boolean {
    const isResult = category === 'result' || category === 'may-change';
    const [was, is] = [before?.norms[0], after?.norms[0]];
    if (!isResult || components.length > 0 || !was || !is) return false;
    return is.sanctionFor.length > 0 && was.sanctionFor.length > 0 && effectKey(was) === effectKey(is);
}

const CATEGORIES: readonly ChangeCategory[] = [
    'result',
    'may-change',
    'validity',
    'vocabulary',
    'wording',
    'moved',
];
