import type { Change, Recommendation, Reform, ReformSource, RuleSetModel } from '../model/index.js';

/**
 * The rule set with its reforms, hearings and figures as the very objects that they were before the last edit, as far
 * as they say the same: an edit of a rule is no edit of the changes that are made to rules. What is remembered of a
 * change, and of what it makes of a rule, is so found again. The model itself where there is nothing to keep.
 */
export function keepingReforms(model: RuleSetModel): RuleSetModel {
    if (!model.reform) return model;
    const done = kept.get(model);
    if (done) return done;
    const last = before.get(model.files);
    const result = last ? keep(last, model) : model;
    before.set(model.files, result);
    kept.set(model, result);
    kept.set(result, result);
    return result;
}

const kept = new WeakMap<RuleSetModel, RuleSetModel>();

/** By the list of the rule set's files, which is the same list for as long as no file comes or goes. */
const before = new WeakMap<RuleSetModel['files'], RuleSetModel>();

function keep(last: RuleSetModel, model: RuleSetModel): RuleSetModel {
    const isSame = sameness(model);
    const { reform, figures } = model;
    const keptReform = last.reform ? keepReform(last.reform, reform!, isSame) : reform!;
    const keptFigures = figures && last.figures && isSame(last.figures, figures) ? last.figures : figures;
    if (keptReform === reform && keptFigures === figures) return model;
    return { ...model, reform: keptReform, ...(keptFigures && { figures: keptFigures }) };
}

type IsSame = (before: unknown, now: unknown) => boolean;

function keepReform(last: ReformSource, now: ReformSource, isSame: IsSame): ReformSource {
    const reforms = keepEach(last.reforms, now.reforms, (a, b) => {
        const recommendations = keepEach(a.recommendations, b.recommendations, (one, other) => {
            const changes = keepEach(one.changes, other.changes, (x, y) => (isSame(x, y) ? x : y));
            return like<Recommendation>(one, { ...other, changes }, isSame);
        });
        return like<Reform>(a, { ...b, recommendations }, isSame);
    });
    const hearings = keepEach(last.hearings, now.hearings, (a, b) => (isSame(a, b) ? a : b));
    return { ...now, reforms, hearings };
}

const like = <T extends object>(before: T, now: T, isSame: IsSame): T => (isSame(before, now) ? before : now);

/** The list of before where nothing in it is another. */
function keepEach<T extends Pick<Change, 'id'>>(
    before: readonly T[],
    now: readonly T[],
    keepOne: (before: T, now: T) => T,
): readonly T[] {
    if (before === now) return before;
    const known = new Map(before.map((each) => [each.id, each]));
    const all = now.map((each) => {
        const same = known.get(each.id);
        return same ? keepOne(same, each) : each;
    });
    return all.length === before.length && all.every((each, i) => each === before[i]) ? before : all;
}

/**
 * Whether two things say the same, part by part. The condition of a group is the group wherever it stands (»hører til«
 * is known by it), so that another one that says the same is not the same.
 */
function sameness({ groups, unions, reform }: RuleSetModel): IsSame {
    const named = new Set<unknown>(
        [...groups, ...unions, ...(reform?.groups ?? [])].map(({ condition }) => condition),
    );
    const isSame = (a: unknown, b: unknown): boolean => {
        if (a === b) return true;
        if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return Object.is(a, b);
        if (named.has(a) || named.has(b)) return false;
        if (Array.isArray(a))
            return Array.isArray(b) && a.length === b.length && a.every((each, i) => isSame(each, b[i]));
        if (a instanceof Map)
            return b instanceof Map && isSame([...(a as Map<unknown, unknown>)], [...(b as typeof a)]);
        if (a instanceof Set)
            return b instanceof Set && isSame([...(a as Set<unknown>)], [...(b as typeof a)]);
        if (Array.isArray(b) || b instanceof Map || b instanceof Set) return false;
        const [ours, theirs] = [Object.entries(a), Object.entries(b)];
        return (
            ours.length === theirs.length &&
            ours.every(([key, value], i) => theirs[i]![0] === key && isSame(value, theirs[i]![1]))
        );
    };
    return isSame;
}
