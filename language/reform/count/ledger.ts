import {
    isInForce,
    provisionsOf,
    reachOf,
    type CountedGroup,
    type Counting,
    type Occurrence,
} from '../../analyses/counting/index.js';
import type { Defeat, Norm, RuleSetModel } from '../../model/index.js';
import type { Compiled } from '../../population/index.js';
import type { Delta } from './families.js';
import { figuresOf, rulesOf, type SubjectFigures, type SubjectRules } from './figures.js';
import type { Removed } from './model.js';

/** What a stage is counted on; one object for the same cases. */
export interface CountedOn {
    readonly groups: readonly CountedGroup[];
    /** All cases that count. */
    readonly anyone: Compiled;
}

/** A rule set in the course of a reform, counted. */
export interface Stage {
    readonly figures: Removed;
    readonly on: CountedOn;
    /** Norms that are not as before, by the id from before; all others are. */
    readonly current: Delta;
    readonly subjects: ReadonlyMap<string | undefined, SubjectStage>;
    readonly provisions: ReadonlyMap<string, number>;
}

interface SubjectStage {
    readonly occurrences: readonly Occurrence[];
    readonly provisions: ReadonlySet<string>;
    readonly hasMainRule: boolean;
    rules(anyone: Compiled): SubjectRules;
    readonly figures: Map<CountedOn, SubjectFigures>;
}

export interface Ledger {
    readonly start: Stage;
    /** The stage with other norms, or counted on others; only subjects that can have changed are counted again. */
    step(stage: Stage, delta: Delta, on: CountedOn): Stage;
}

/**
 * Counts a rule set step by step. Figures are sums over the subjects, and a subject's figures depend on the rules on it
 * and on those that go before them.
 */
export function startLedger(model: RuleSetModel, counting: Counting): Ledger {
    const origins = new Map(
        [...(model.reform?.norms ?? []), ...model.norms].map((norm) => [norm.id, norm] as const),
    );
    const original = new Map(model.norms.map((norm) => [norm.id, norm] as const));
    const winners = reversed(origins.values(), ({ defeats }) => defeats.flatMap(({ norms }) => norms));
    const sanctions = reversed(origins.values(), ({ sanctionFor }) => sanctionFor);
    const onSubject = Map.groupBy(model.norms, ({ subject }) => subject);
    const first = new Map(
        [...Map.groupBy(reachOf(model).occurrences, ({ norm }) => norm.subject)].map(
            ([subject, occurrences]) => [subject, subjectStage(occurrences)] as const,
        ),
    );
    const provisions = new Map<string, number>();
    for (const each of first.values()) tally(provisions, each.provisions, 1);
    const start: Stage = {
        on: counting,
        current: new Map(),
        subjects: first,
        provisions,
        figures: total(first, counting, provisions),
    };

    function step(stage: Stage, delta: Delta, on: CountedOn): Stage {
        if (delta.size === 0 && on === stage.on) return stage;
        const current = new Map([...stage.current, ...delta]);
        const subjects = new Map(stage.subjects);
        const counts = new Map(stage.provisions);
        for (const [subject, next] of recounted(stage, delta, current)) {
            tally(counts, subjects.get(subject)?.provisions ?? new Set(), -1);
            tally(counts, next.provisions, 1);
            if (next.occurrences.length > 0) subjects.set(subject, next);
            else subjects.delete(subject);
        }
        return { on, current, subjects, provisions: counts, figures: total(subjects, on, counts) };
    }

    /** The subjects whose rules, or what goes before these, changed. */
    function recounted(
        stage: Stage,
        delta: Delta,
        current: Delta,
    ): readonly (readonly [string | undefined, SubjectStage])[] {
        const normsOf = (id: string, among: Delta): readonly Norm[] =>
            among.get(id) ?? (original.has(id) ? [original.get(id)!] : []);
        const affected = new Set(delta.keys());
        for (const id of affected)
            for (const { norms } of origins.get(id)?.defeats ?? [])
                for (const loser of norms) affected.add(loser);
        // What a sanction is for decides whether it counts among rights and duties.
        for (const id of delta.keys()) for (const sanction of sanctions.get(id) ?? []) affected.add(sanction);
        const dirty = new Set(
            [...affected].flatMap((id) =>
                [...normsOf(id, stage.current), ...normsOf(id, current)].map(({ subject }) => subject),
            ),
        );
        const needed = new Set<string>();
        for (const subject of dirty) for (const { id } of onSubject.get(subject) ?? []) needed.add(id);
        for (const [id, norms] of current)
            if (norms.some(({ subject }) => dirty.has(subject))) needed.add(id);
        for (const id of needed) for (const winner of winners.get(id) ?? []) needed.add(winner);

        const resolve = (ids: readonly string[]): readonly string[] =>
            ids.flatMap((id) =>
                current.has(id) ? current.get(id)!.map((norm) => norm.id) : original.has(id) ? [id] : [],
            );
        const norms = [...needed].flatMap((id) =>
            normsOf(id, current).map((norm) => withReferences(norm, origins.get(id)!, resolve)),
        );
        const bySubject = Map.groupBy(reachOf({ ...model, norms }).occurrences, ({ norm }) => norm.subject);
        return [...dirty].map((subject) => [subject, subjectStage(bySubject.get(subject) ?? [])] as const);
    }

    function subjectStage(all: readonly Occurrence[]): SubjectStage {
        const occurrences = all.filter(({ norm }) => isInForce(norm, counting.days));
        const cited = occurrences.flatMap(({ norm }) => (norm.citation ? provisionsOf(norm.citation) : []));
        const rules = new Map<Compiled, SubjectRules>();
        return {
            occurrences,
            provisions: new Set(cited),
            hasMainRule: occurrences.some(({ norm }) => norm.mainRule),
            rules(anyone) {
                let own = rules.get(anyone);
                if (!own) rules.set(anyone, (own = rulesOf(occurrences, anyone, counting.meets)));
                return own;
            },
            figures: new Map(),
        };
    }

    function total(subjects: Stage['subjects'], on: CountedOn, cited: ReadonlyMap<string, number>): Removed {
        const sum = { regler: 0, celler: 0, varianter: 0, saerregler: 0 };
        for (const [subject, stage] of subjects) {
            let own = stage.figures.get(on);
            if (!own) {
                const isSubject = subject !== undefined;
                own = figuresOf(stage.rules(on.anyone), on.groups, {
                    isSubject,
                    hasMainRule: stage.hasMainRule,
                });
                stage.figures.set(on, own);
            }
            sum.regler += own.regler;
            sum.celler += own.celler;
            sum.varianter += own.varianter;
            sum.saerregler += own.saerregler;
        }
        return { groups: on.groups.length, bestemmelser: cited.size, ...sum };
    }

    return { start, step };
}

/** The norm with its priorities and sanctions over what those before have become; the norm itself where all stands. */
function withReferences(
    norm: Norm,
    origin: Norm,
    resolve: (ids: readonly string[]) => readonly string[],
): Norm {
    const defeats = origin.defeats.flatMap((defeat): Defeat[] => {
        const norms = resolve(defeat.norms);
        return norms.length > 0 ? [{ ...defeat, norms }] : [];
    });
    const sanctionFor = resolve(origin.sanctionFor);
    const same =
        norm === origin &&
        equal(sanctionFor, norm.sanctionFor) &&
        defeats.length === norm.defeats.length &&
        defeats.every((defeat, i) => equal(defeat.norms, norm.defeats[i]!.norms));
    return same ? norm : { ...norm, defeats, sanctionFor };
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((each, i) => each === b[i]);

function reversed(
    norms: Iterable<Norm>,
    targets: (norm: Norm) => readonly string[],
): ReadonlyMap<string, string[]> {
    const map = new Map<string, string[]>();
    for (const norm of norms) {
        for (const target of targets(norm)) {
            const from = map.get(target);
            if (from) from.push(norm.id);
            else map.set(target, [norm.id]);
        }
    }
    return map;
}

function tally(counts: Map<string, number>, provisions: ReadonlySet<string>, by: number): void {
    for (const provision of provisions) {
        const left = (counts.get(provision) ?? 0) + by;
        if (left > 0) counts.set(provision, left);
        else counts.delete(provision);
    }
}
