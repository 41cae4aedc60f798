import { compareDurations, isDuration, nearEqual, type Duration } from '../../calendar/index.js';
import type { AxisMeaning, Norm, Parameter, RuleSetModel } from '../../model/index.js';
import { and, everything, type Condition, type Truth } from '../../population/index.js';
import { byIdentity } from '../by-identity.js';
import { questionsOf } from '../effective/index.js';
import { durationsOf, type StatedDuration } from './durations.js';
import type { NearEqualPair } from './model.js';

/**
 * Durations in different units that a reader takes for the same: within one subject, and between subjects where they
 * divide one course of a case (phases, hand-overs and first periods from the same event, for someone whom both rules
 * concern). Each pair of durations once per subject, or once per course. Two rules whose own conditions exclude each
 * other are keyed to different facts, and their durations are alternatives; that they are for different groups is no
 * such key.
 */
export function findNearEqual(model: RuleSetModel): readonly NearEqualPair[] {
    return [...nearEqualInSubjects(model), ...nearEqualInCourses(model)];
}

/** Those within one subject. */
export const nearEqualInSubjects = byIdentity((model: RuleSetModel): readonly NearEqualPair[] =>
    inSubjects(
        model,
        model.norms.flatMap((norm) => statedIn(norm)),
    ),
);

/** Those between subjects; what a subject has told of a course need not be told of the course again. */
export const nearEqualInCourses = byIdentity((model: RuleSetModel): readonly NearEqualPair[] => {
    const comparable = comparableInCourse(model);
    const stretches = model.norms.filter(mayDivideCourse).flatMap((norm) => stretchesIn(norm));
    const courses = Map.groupBy(stretches, ({ course }) => course);
    const pairs = [...courses.values()].flatMap((course) =>
        nearEqualIn(
            course.map(({ stated }) => stated),
            undefined,
            comparable,
        ),
    );
    if (pairs.length === 0) return [];
    const stated = model.norms.flatMap((norm) => statedIn(norm));
    // Only lengths that are near-equal in some course can have been told of it.
    const lengths = new Set(
        pairs.flatMap(({ first, second }) => [spelling(first.duration), spelling(second.duration)]),
    );
    const concerned = stated.filter(({ duration }) => lengths.has(spelling(duration)));
    const told = new Set(inSubjects(model, concerned).filter(inOneCourse).map(courseKey));
    return pairs.filter((pair) => !told.has(courseKey(pair)));
});

/** Most rules say by when something is done, and are left out before anything is made of them. */
const mayDivideCourse = ({ parameters, thresholds }: Norm): boolean =>
    thresholds.length > 0 || parameters.some(({ kind }) => DIVIDING.has(kind));

const DIVIDING: ReadonlySet<Parameter['kind']> = new Set(['count', 'phase', 'handover']);

const statedIn = byIdentity((norm: Norm): readonly StatedDuration[] =>
    durationsOf(norm).filter(({ duration }) => isDuration(duration)),
);

const stretchesIn = byIdentity((norm: Norm) =>
    statedIn(norm)
        .filter(({ stretch }) => stretch)
        .map((stated) => ({ stated, course: eventsKey(stated) })),
);

function inSubjects(model: RuleSetModel, stated: readonly StatedDuration[]): readonly NearEqualPair[] {
    const comparable = comparableInSubject(createKeys(model));
    const bySubject = Map.groupBy(stated, ({ norm }) => norm.subject ?? `\n${norm.id}`);
    return [...bySubject.values()].flatMap((within) =>
        [...Map.groupBy(within, ({ measure }) => measure).values()].flatMap((alike) =>
            nearEqualIn(alike, within[0]!.norm.subject, comparable),
        ),
    );
}

const eventsKey = ({ events }: StatedDuration): string => events.join('|');

const inOneCourse = ({ first, second }: NearEqualPair): boolean => eventsKey(first) === eventsKey(second);

const courseKey = ({ first, second }: NearEqualPair): string =>
    `${unitsKey(first.duration, second.duration)} ${eventsKey(first)}`;

/** Whether two durations stand side by side for a reader; undefined when they do not. */
type Comparable = (a: StatedDuration, b: StatedDuration) => NearEqualPair['verdict'] | undefined;

/** The first pair of statements, in the order of the files, for each pair of durations. */
function nearEqualIn(
    stated: readonly StatedDuration[],
    subject: string | undefined,
    comparable: Comparable,
): NearEqualPair[] {
    const spellings = [...Map.groupBy(stated, ({ duration }) => spelling(duration)).values()];
    const pairs: NearEqualPair[] = [];
    for (const [i, some] of spellings.entries()) {
        for (const others of spellings.slice(i + 1)) {
            const [a, b] = [some[0]!.duration, others[0]!.duration];
            if (!nearEqual(a, b)) continue;
            const kind = compareDurations(a, b).verdict === 'always-equal' ? 'same-length' : 'different';
            const found = firstComparable(some, others, kind, comparable);
            if (found) pairs.push({ subject, kind, ...found });
        }
    }
    return pairs;
}

function firstComparable(
    some: readonly StatedDuration[],
    others: readonly StatedDuration[],
    kind: NearEqualPair['kind'],
    comparable: Comparable,
): Pick<NearEqualPair, 'verdict' | 'first' | 'second'> | undefined {
    let undecided: Pick<NearEqualPair, 'verdict' | 'first' | 'second'> | undefined;
    for (const first of some) {
        for (const second of others) {
            // With one of them ending a day early they are not one length; that is a difference of deadlines.
            if (kind === 'same-length' && first.endsBefore !== second.endsBefore) continue;
            const verdict = comparable(first, second);
            if (verdict === 'found') return { verdict, first, second };
            if (verdict === 'unknown') undecided ??= { verdict, first, second };
        }
    }
    return undecided;
}

function comparableInSubject(keys: Keys): Comparable {
    return (a, b) => {
        if (!sideBySide(a, b)) return undefined;
        if (a.norm === b.norm) return 'found';
        if (!inForceTogether(a.norm, b.norm)) return undefined;
        const phased = [a, b].some(
            ({ parameter }) => parameter.kind === 'phase' || parameter.kind === 'threshold',
        );
        const together = keys.shared(a.norm, b.norm, phased);
        return together === 'yes' ? 'found' : together === 'no' ? undefined : 'unknown';
    };
}

/**
 * A deadline is compared with deadlines, a period with periods. Across these, and between stretches of the course,
 * two durations are only mistaken for each other when they start together.
 */
function sideBySide(a: StatedDuration, b: StatedDuration): boolean {
    if (a.measure !== 'course' || a.parameter.kind === b.parameter.kind) return true;
    const sameStart = eventsKey(a) === eventsKey(b);
    return a.stretch && b.stretch
        ? sameStart || a.events.length === 0 || b.events.length === 0
        : sameStart && (a.stretch || b.stretch || a.events.length > 0);
}

function comparableInCourse(model: RuleSetModel): Comparable {
    const shareCases = sharing(model);
    return (a, b) => {
        if (a.norm.subject === b.norm.subject || !inForceTogether(a.norm, b.norm)) return undefined;
        const together = shareCases(a.norm.scope, b.norm.scope);
        return together === 'yes' ? 'found' : together === 'no' ? undefined : 'unknown';
    };
}

interface Keys {
    /** Whether some facts meet the own conditions of both rules; `phased` leaves the rules' phases out of these. */
    shared(a: Norm, b: Norm, phased: boolean): Truth;
}

function createKeys(model: RuleSetModel): Keys {
    const shareCases = sharing(model);
    const elapsed = new Set(model.axes.flatMap((meaning, axis) => (isElapsed(meaning, model) ? [axis] : [])));
    const withoutPhase = new Map<Norm, Condition>();
    function phaseless(norm: Norm): Condition {
        let condition = withoutPhase.get(norm);
        if (!condition) {
            const { condition: whole } = norm;
            const parts = whole.kind === 'and' ? whole.of : [whole];
            condition = and(...parts.filter((part) => !isAbout(part, elapsed)));
            withoutPhase.set(norm, condition);
        }
        return condition;
    }
    return {
        shared(a, b, phased) {
            const [mine, theirs] = phased ? [phaseless(a), phaseless(b)] : [a.condition, b.condition];
            return mine === everything && theirs === everything ? 'yes' : shareCases(mine, theirs);
        },
    };
}

/** Whether some case is in both conditions. */
function sharing(model: RuleSetModel): (a: Condition, b: Condition) => Truth {
    const { prepare, meets } = questionsOf(model);
    return (a, b) => meets(prepare(a), prepare(b));
}

/** Time since an event, by which phases are told, and the start date that it is counted from. */
function isElapsed(meaning: AxisMeaning, { vocabulary }: RuleSetModel): boolean {
    if (meaning.kind === 'fact') return vocabulary.facts.get(meaning.fact)?.type.kind === 'elapsed';
    return meaning.kind === 'elapsed' || meaning.kind === 'anchor-class';
}

/** Whether a condition speaks of these facts and no others. */
function isAbout(condition: Condition, axes: ReadonlySet<number>): boolean {
    switch (condition.kind) {
        case 'in':
            return axes.has(condition.axis);
        case 'not':
            return isAbout(condition.of, axes);
        case 'and':
        case 'or':
            return condition.of.every((operand) => isAbout(operand, axes));
        default:
            return false;
    }
}

function inForceTogether({ validity: a }: Norm, { validity: b }: Norm): boolean {
    return (a.from ?? -Infinity) < (b.until ?? Infinity) && (b.from ?? -Infinity) < (a.until ?? Infinity);
}

const spelling = ({ amount, unit }: Duration): string => `${amount} ${unit}`;

const unitsKey = (a: Duration, b: Duration): string => [spelling(a), spelling(b)].sort().join(' / ');
