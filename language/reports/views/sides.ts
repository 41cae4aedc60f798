import {
    countOccurrences,
    daysOf,
    isInForce,
    reachOf,
    type Counting,
    type SubjectCounts,
} from '../../analyses/counting/index.js';
import type { Norm, Reform, RuleSetModel } from '../../model/index.js';
import { and, mayMeet } from '../../population/index.js';
import { reformed, type Reformed } from '../../reform/index.js';
import { areShared } from './answers.js';

/** A rule set as it is, and as a reform leaves it: what the views set beside each other. */
export interface Sides {
    readonly before: Side;
    readonly after: Side | undefined;
    readonly reform: Reform | undefined;
    readonly reformed: Reformed | undefined;
    /** Both sides are seen from this day: the first on which all of the reform works. */
    readonly from: number | undefined;
    /** Subjects in the order of the text; those of the side before first. */
    readonly subjects: readonly string[];
    /** Subjects with a rule that the reform does something to. */
    readonly touched: ReadonlySet<string>;
}

export interface Side {
    readonly model: RuleSetModel;
    readonly norms: ReadonlyMap<string, Norm>;
    /** målgrupper, in the order of the text. */
    readonly groups: readonly string[];
    /** The counts of a subject, made when it is asked for. */
    countsOf(subject: string): SubjectCounts | undefined;
    /** Uris of the files that have rules on a subject. */
    filesOf(subject: string): ReadonlySet<string>;
    /** The groups of this side that somebody in a group of the other side is in. */
    sharedWith(other: Side, group: string): readonly string[];
}

const known = new WeakMap<RuleSetModel, Map<string, Sides>>();

/** Remembered by the rule set and the name of the reform; without a name, the rule set alone. */
export function sidesOf(model: RuleSetModel, reform: string | undefined): Sides {
    let sides = known.get(model);
    if (!sides) known.set(model, (sides = new Map()));
    const key = reform ?? '';
    let made = sides.get(key);
    if (!made) sides.set(key, (made = make(model, reform)));
    return made;
}

function make(model: RuleSetModel, name: string | undefined): Sides {
    const reform = model.reform?.reforms.find(({ id }) => id === name);
    const after = reform && reformed(model, { reforms: [reform.id] });
    const from = after?.from;
    const norms = [...model.norms, ...(after?.model.norms ?? [])];
    return {
        before: side(model, from),
        after: after && side(after.model, from),
        reform,
        reformed: after,
        from,
        subjects: [...new Set(norms.flatMap(({ subject }) => subject ?? []))],
        touched: after ? touchedBy(after, [...norms, ...(model.reform?.norms ?? [])]) : new Set(),
    };
}

function touchedBy({ touches }: Reformed, norms: readonly Norm[]): ReadonlySet<string> {
    const subjectOf = new Map(norms.map(({ id, subject }) => [id, subject]));
    return new Set(
        touches.flatMap(({ kind, origin }) => (kind === 'kept' ? [] : (subjectOf.get(origin) ?? []))),
    );
}

function side(model: RuleSetModel, from: number | undefined): Side {
    const reach = reachOf(model);
    const days = from === undefined ? {} : { from };
    const groups = model.groups.filter(({ kind }) => kind === 'group');
    const counting: Counting = {
        vocabulary: model.vocabulary,
        groups: groups.map(({ id, condition }) => ({
            id,
            cases: reach.prepare(and(condition, daysOf(days))),
        })),
        anyone: reach.prepare(daysOf(days)),
        days,
        meets: ({ population }, cases) => (mayMeet(population, cases) ? areShared(population, cases) : 'no'),
    };
    const bySubject = Map.groupBy(model.norms, ({ subject }) => subject);
    const counted = new Map<string, SubjectCounts | undefined>();
    return {
        model,
        norms: new Map(model.norms.map((norm) => [norm.id, norm])),
        groups: groups.map(({ id }) => id),
        countsOf(subject) {
            if (!counted.has(subject)) {
                const own = (reach.bySubject.get(subject) ?? []).filter(({ norm }) => isInForce(norm, days));
                const counts = own.length > 0 ? countOccurrences(own, counting).subjects[0] : undefined;
                counted.set(subject, counts);
            }
            return counted.get(subject);
        },
        filesOf: (subject) => new Set((bySubject.get(subject) ?? []).map(({ place }) => place.uri)),
        sharedWith(other, group) {
            const whose = other.model.groups.find(({ id }) => id === group);
            if (!whose) return [];
            const asked = reach.prepare(and(whose.condition, daysOf(days)));
            return counting.groups
                .filter(({ cases }) => mayMeet(asked, cases) && areShared(asked, cases) !== 'no')
                .map(({ id }) => id);
        },
    };
}
