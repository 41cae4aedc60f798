import type { Change as ReformChange, Place, Reform, RuleSetModel } from '../../../model/index.js';
import { changesIn } from '../../../reform/index.js';
import { canonicalIn, SAME_NAMES, type Renamed } from './canonical.js';
import type { SideName, Sides } from './sides.js';

/** Days on which the law stays as it is, for cases that began on some days, and in which the sides apply other changes. */
export interface OtherState {
    readonly from: number;
    /** The first day of another law; left out where there is none. */
    readonly until?: number;
    /** Cases that began on these days; left out for a case that begins on the day itself. */
    readonly courses?: Courses;
    /** What holds on one side only, and on both sides some day. */
    readonly moved: readonly Moved[];
}

/** Days on which cases began; `until` is the first day that is none of them. */
export interface Courses {
    readonly from?: number;
    readonly until: number;
}

/** A reform, or changes of one recommendation, in force from one day before and from another now. */
export interface Moved {
    readonly kind: 'reform' | 'recommendation';
    readonly reform: string;
    readonly name: string;
    readonly before: MovedSide;
    readonly after: MovedSide;
}

export interface MovedSide {
    readonly title: string;
    readonly place: Place;
    readonly inForce: number;
}

/**
 * The states of the law in which other changes of the reforms work than on the other side, apart from the last one: the
 * law for new cases when all that is to take effect has done so. A reform may be in force from another day, and so may
 * some of its changes; what held for new cases only may hold for all.
 */
export function otherStates(given: Sides, to: Renamed): readonly OtherState[] {
    const keys = { before: changeKeys(given.before, to), after: changeKeys(given.after, SAME_NAMES) };
    const all = { before: changesOf(given.before), after: changesOf(given.after) };
    const turns = [...all.before, ...all.after].flatMap(({ inForce, until }) => [inForce ?? [], until ?? []]);
    const days = inOrder(turns.flat());
    const starts = inOrder(
        [...all.before, ...all.after].flatMap(({ newCasesOnly, inForce }) =>
            newCasesOnly ? (inForce ?? []) : [],
        ),
    );
    const lastTaken = Math.max(...[...all.before, ...all.after].map(({ inForce }) => inForce ?? -Infinity));
    const begun = [
        undefined,
        ...starts.map((until, i): Courses => {
            const from = starts[i - 1];
            return { ...(from !== undefined && { from }), until };
        }),
    ];
    return begun.flatMap((courses) => {
        const states: (OtherState & { readonly applied: string })[] = [];
        for (const [i, from] of days.entries()) {
            // Nobody's case began later than today; and what lapses afterwards is part of the law after the last change.
            if (courses ? courses.until > from : from >= lastTaken) continue;
            const until = days[i + 1];
            const [old, now] = (['before', 'after'] as const).map((side) =>
                changesIn(given[side], stateOf({ from, ...(courses && { courses }) })).map(keys[side]),
            ) as [string[], string[]];
            const applied = [...old, '', ...now].join('\n');
            if (old.join('\n') === now.join('\n')) continue;
            const last = states.at(-1);
            if (last?.until === from && last.applied === applied) {
                const { until: previous, ...same } = last;
                void previous;
                states[states.length - 1] = { ...same, ...(until !== undefined && { until }) };
                continue;
            }
            const differing = new Set([
                ...old.filter((key) => !now.includes(key)),
                ...now.filter((key) => !old.includes(key)),
            ]);
            states.push({
                from,
                ...(until !== undefined && { until }),
                ...(courses && { courses }),
                moved: movedIn(given, all, keys, differing),
                applied,
            });
        }
        return states;
    });
}

/** The state of the law as `reformed` asks for it. */
export const stateOf = ({
    from,
    courses,
}: Pick<OtherState, 'from' | 'courses'>): { readonly day: number; readonly caseStart?: number } => ({
    day: from,
    ...(courses && { caseStart: courses.until - 1 }),
});

const inOrder = (days: readonly number[]): readonly number[] => [...new Set(days)].sort((a, b) => a - b);

const reformsOf = ({ reform }: RuleSetModel): readonly Reform[] => reform?.reforms ?? [];

const changesOf = (model: RuleSetModel): readonly ReformChange[] =>
    reformsOf(model)
        .flatMap(({ recommendations }) => recommendations.flatMap(({ changes }) => changes))
        .filter(({ rejected }) => !rejected);

/** What a change does, as text, whenever it is in force and wherever it stands. */
function changeKeys(model: RuleSetModel, to: Renamed): (change: ReformChange) => string {
    const textOf = canonicalIn(model, to);
    const known = new Map<ReformChange, string>();
    return (change) => {
        let key = known.get(change);
        if (key === undefined) known.set(change, (key = `${textOf(effectOf(change))} ${inserted(change)}`));
        return key;
    };

    function inserted(change: ReformChange): string {
        if (change.kind !== 'insert') return '';
        const names = new Set(change.rules.map(({ rule }) => rule));
        return (model.reform?.norms ?? [])
            .flatMap((norm) => (names.has(norm.rule) ? textOf(norm) : []))
            .join(' ');
    }
}

function effectOf(change: ReformChange): object {
    const { id, recommendation, inForce, newCasesOnly, sources, assumptions, openPoints, ...effect } = change;
    void [id, recommendation, inForce, newCasesOnly, sources, assumptions, openPoints];
    return effect;
}

/** Which reforms and recommendations are behind changes that are in force from one day before and from another now. */
function movedIn(
    given: Sides,
    all: Readonly<Record<SideName, readonly ReformChange[]>>,
    keys: Readonly<Record<SideName, (change: ReformChange) => string>>,
    differing: ReadonlySet<string>,
): readonly Moved[] {
    const later = new Map(all.after.map((change) => [keys.after(change), change]));
    const found = new Map<string, Moved>();
    for (const change of all.before) {
        const key = keys.before(change);
        const other = differing.has(key) ? later.get(key) : undefined;
        if (change.inForce === undefined || other?.inForce === undefined) continue;
        if (change.inForce === other.inForce) continue;
        const moved = movedOf(given, change, other);
        if (moved)
            found.set(`${moved.kind} ${moved.name} ${moved.before.inForce} ${moved.after.inForce}`, moved);
    }
    return [...found.values()];
}

function movedOf({ before, after }: Sides, change: ReformChange, other: ReformChange): Moved | undefined {
    const sideOf = (model: RuleSetModel, { reform, recommendation }: ReformChange, isWhole: boolean) => {
        const whole = reformsOf(model).find(({ id }) => id === reform);
        return isWhole ? whole : whole?.recommendations.find(({ id }) => id === recommendation);
    };
    const isWhole = [[before, change] as const, [after, other] as const].every(
        ([model, each]) => reformsOf(model).find(({ id }) => id === each.reform)?.inForce === each.inForce,
    );
    const [old, now] = [sideOf(before, change, isWhole), sideOf(after, other, isWhole)];
    if (!old || !now) return undefined;
    return {
        kind: isWhole ? 'reform' : 'recommendation',
        reform: other.reform,
        name: now.id,
        before: { title: old.title, place: old.place, inForce: change.inForce! },
        after: { title: now.title, place: now.place, inForce: other.inForce! },
    };
}
