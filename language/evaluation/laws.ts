import type { CaseFacts, RuleSetModel, TestedLaw } from '../model/index.js';
import { applyReforms, type Reformed } from '../reform/index.js';
import { dayOf } from './situation.js';

/** The law that an expectation is held against. */
export interface Law {
    readonly model: RuleSetModel;
    /** The day (day number) whose law it is. */
    readonly day: number;
    readonly reformed?: Reformed;
}

/** The law of a case; `undefined` facts of it do not matter. The same law is worked out once. */
export type Laws = (law: TestedLaw, facts: CaseFacts) => Law;

/**
 * Without reforms the law as it is. With reforms, for a case that began on the day of its first event: on the day that
 * is stated, else when all of the reforms has taken effect.
 */
export function lawsOf(model: RuleSetModel): Laws {
    const known = new Map<string, Reformed>();
    return (law, facts) => {
        const own = dayOf(model, facts);
        if (law.reforms.length === 0) return { model, day: own };
        const { reforms, include } = law;
        const changes = (model.reform?.reforms ?? [])
            .filter(({ id }) => reforms.includes(id))
            .flatMap(({ recommendations }) => recommendations)
            .filter(({ rejected, id }) => !rejected || include.includes(id))
            .flatMap((each) => each.changes);
        const turns = changes.flatMap(({ inForce }) => inForce ?? []);
        const day = facts.day ?? Math.max(own, ...turns);
        const caseStart = startOfCase(facts);
        const ends = changes.flatMap(({ until }) => until ?? []);
        // Two cases between the same turning points have the same law.
        const key = JSON.stringify([
            reforms,
            include,
            [...turns, ...ends].map((turn) => turn <= day),
            turns.map((turn) => caseStart === undefined || turn <= caseStart),
        ]);
        let reformed = known.get(key);
        if (!reformed) {
            reformed = applyReforms(model, {
                reforms,
                include: new Set(include),
                day,
                ...(caseStart !== undefined && { caseStart }),
            });
            known.set(key, reformed);
        }
        return { model: reformed.model, day, reformed };
    };
}

/** The start of the course where it has a date, else the first event. */
function startOfCase({ occurrences }: CaseFacts): number | undefined {
    const course = occurrences.find(({ event }) => event === undefined);
    if (course) return course.day;
    return occurrences.length > 0 ? Math.min(...occurrences.map(({ day }) => day)) : undefined;
}
