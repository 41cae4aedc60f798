import { componentValues } from '../analyses/counting/index.js';
import { questionsOf, type Questions } from '../analyses/effective/questions.js';
import { DAY_AXIS, type Change, type Component, type Norm, type RuleSetModel } from '../model/index.js';
import { and, intervals, isIn, not, type Condition } from '../population/index.js';
import type { Miss, Touch } from './model.js';
import { ofSame, rememberedBy } from './remembered.js';

/** The rules while changes are made to them, each change on the result of those before it. */
export interface Working {
    readonly model: RuleSetModel;
    readonly questions: Questions;
    readonly touches: Touch[];
    readonly misses: Miss[];
    /** The norms of a rule, or of a subject, as they are now. */
    ofRule(rule: string): readonly Norm[];
    ofSubject(subject: string): readonly Norm[];
    /** Who took the last norm of the rule away. */
    removedBy(rule: string): Change | undefined;
    add(norm: Norm, change: Change): void;
    /**
     * The norm becomes another for the cases in `scope`, and stays for the rest. `make` gets the part of it that is
     * to be changed and returns what that becomes; nothing where it goes.
     */
    replace(
        norm: Norm,
        change: Change,
        scope: Condition | undefined,
        groups: readonly string[],
        make: (part: Norm) => Norm | undefined,
    ): Norm | undefined;
    /** The id that the norm had before any change. */
    originOf(norm: Norm): string;
    /** All norms in the order of the text, each followed by what was split off from it. */
    result(): readonly Norm[];
    successors(): ReadonlyMap<string, readonly string[]>;
}

export function startWorking(model: RuleSetModel): Working {
    const questions = questionsOf(model);
    const norms = new Map(model.norms.map((norm) => [norm.id, norm]));
    const byRule = index(model.norms, ({ rule }) => rule);
    const bySubject = index(model.norms, ({ subject }) => subject);
    const origins = new Map(model.norms.map(({ id }) => [id, id]));
    const families = new Map(model.norms.map(({ id }) => [id, [id]]));
    const removedBy = new Map<string, Change>();
    const inserted: string[] = [];
    let conditions: ReadonlyMap<string, Condition> | undefined;

    const alive = (ids: Iterable<string> | undefined): Norm[] =>
        [...(ids ?? [])].flatMap((id) => norms.get(id) ?? []);

    function put(norm: Norm): void {
        norms.set(norm.id, norm);
        addTo(byRule, norm.rule, norm.id);
        if (norm.subject !== undefined) addTo(bySubject, norm.subject, norm.id);
    }

    function drop(norm: Norm, change: Change): void {
        norms.delete(norm.id);
        byRule.get(norm.rule)?.delete(norm.id);
        if (norm.subject !== undefined) bySubject.get(norm.subject)?.delete(norm.id);
        if (byRule.get(norm.rule)?.size === 0) removedBy.set(norm.rule, change);
    }

    function freshId(wanted: string): string {
        let id = wanted;
        for (let n = 2; origins.has(id); n++) id = `${wanted}~${n}`;
        return id;
    }

    return {
        model,
        questions,
        touches: [],
        misses: [],
        ofRule: (rule) => alive(byRule.get(rule)),
        ofSubject: (subject) => alive(bySubject.get(subject)),
        removedBy: (rule) => removedBy.get(rule),
        originOf: ({ id }) => origins.get(id) ?? id,
        add(norm, change) {
            if (!origins.has(norm.id)) {
                origins.set(norm.id, norm.id);
                inserted.push(norm.id);
            }
            removedBy.delete(norm.rule);
            families.set(norm.id, [norm.id]);
            put(
                rememberedBy(added(norm, change, model.space), '', () =>
                    withDays({ ...norm, changedBy: [...(norm.changedBy ?? []), change] }, change, model),
                ),
            );
        },
        replace(norm, change, scope, groups, make) {
            const origin = origins.get(norm.id)!;
            const split =
                scope &&
                questions.isWithin(questions.prepare(norm.population), questions.prepare(scope)) !== 'yes';
            const parts = divided(norm, change, model.space);
            const part = split ? rememberedBy(parts, 'part', () => within(norm, scope, groups)) : norm;
            drop(norm, change);
            if (split) {
                const others = groups.filter((group) => mayConcern(norm, group));
                put(rememberedBy(parts, `rest ${others.join(' ')}`, () => outside(norm, scope, others)));
            }
            if (change.until !== undefined) restore(part, change, origin);
            const id = split ? freshId(`${norm.id}@${change.recommendation}`) : norm.id;
            const result = rememberedBy(replaced(norm, change, model.space), `${split} ${id}`, () => {
                const made = make(part);
                const changedBy = [...(norm.changedBy ?? []), change];
                return made && withDays(withPopulation({ ...made, id, changedBy }), change, model);
            });
            if (!result) return undefined;
            if (!origins.has(id)) {
                origins.set(id, origin);
                families.get(origin)?.push(id);
            }
            put(result);
            return result;
        },
        result: () =>
            [...model.norms.map(({ id }) => id), ...inserted].flatMap((id) => alive(families.get(id))),
        successors: () =>
            new Map(
                [...families].map(([id, members]) => [id, members.filter((member) => norms.has(member))]),
            ),
    };

    /** A rule that was never for a group does not come to except it. */
    function mayConcern({ population }: Norm, group: string): boolean {
        conditions ??= new Map(
            [...model.groups, ...model.unions, ...(model.reform?.groups ?? [])].map(({ id, condition }) => [
                id,
                condition,
            ]),
        );
        const condition = conditions.get(group);
        if (!condition) return true;
        return questions.meets(questions.prepare(population), questions.prepare(condition)) !== 'no';
    }

    /** A change that lapses leaves the rule as it was, from that day on. */
    function restore(norm: Norm, change: Change, origin: string): void {
        const id = freshId(`${norm.id}@efter-${change.recommendation}`);
        origins.set(id, origin);
        families.get(origin)?.push(id);
        const from = Math.max(norm.validity.from ?? -Infinity, change.until!);
        put(
            rememberedBy(restored(norm, change, model.space), id, () =>
                inForceIn({ ...norm, id }, { ...norm.validity, from }, model),
            ),
        );
    }
}

const added = ofSame<Norm>();
const divided = ofSame<Norm>();
const replaced = ofSame<Norm | undefined>();
const restored = ofSame<Norm>();

/** Records what a change did; `before` is the norm that it did it to. */
export function touch(
    on: Working,
    change: Change,
    before: Norm,
    kind: Touch['kind'],
    population: Condition,
    components: readonly Component[] = [],
    after?: Norm,
): void {
    const values = after && componentValues(after);
    on.touches.push({
        change,
        origin: on.originOf(before),
        kind,
        components,
        population,
        result: new Map(components.map((component) => [component, values?.get(component)?.key ?? ''])),
        before,
        ...(after && { after }),
    });
}

/** The part of the rule that is for these groups; the names are those that a reader knows it by. */
function within(norm: Norm, scope: Condition, groups: readonly string[]): Norm {
    return withPopulation({
        ...norm,
        groups,
        except: norm.groups.length === 0 ? norm.except : [],
        scope: and(norm.scope, scope),
    });
}

function outside(norm: Norm, scope: Condition, groups: readonly string[]): Norm {
    return withPopulation({
        ...norm,
        except: [...norm.except, ...groups.filter((group) => !norm.except.includes(group))],
        scope: and(norm.scope, not(scope)),
    });
}

export function withPopulation(norm: Norm): Norm {
    return { ...norm, population: and(norm.scope, norm.condition, norm.days) };
}

/** In force while the change is. */
function withDays(norm: Norm, { inForce, until }: Change, model: RuleSetModel): Norm {
    if (inForce === undefined && until === undefined) return norm;
    const from = Math.max(norm.validity.from ?? -Infinity, inForce ?? -Infinity);
    const end = Math.min(norm.validity.until ?? Infinity, until ?? Infinity);
    return inForceIn(norm, { from, until: end }, model);
}

/** What is only planned becomes law when it is given a day to begin on. */
export function inForceIn(
    { undated, ...norm }: Norm,
    { from, until }: Norm['validity'],
    { space }: RuleSetModel,
): Norm {
    if (undated && !Number.isFinite(from ?? NaN)) return { undated, ...norm };
    const { lo, hi } = space.axes[DAY_AXIS]!;
    const [first, end] = [Math.max(lo, from ?? lo), Math.min(hi, until ?? hi)];
    return withPopulation({
        ...norm,
        validity: {
            ...(from !== undefined && Number.isFinite(from) && { from }),
            ...(until !== undefined && Number.isFinite(until) && { until }),
        },
        days: isIn(DAY_AXIS, intervals.range(first, end)),
    });
}

function index(norms: readonly Norm[], keyOf: (norm: Norm) => string | undefined): Map<string, Set<string>> {
    const map = new Map<string, Set<string>>();
    for (const norm of norms) {
        const key = keyOf(norm);
        if (key !== undefined) addTo(map, key, norm.id);
    }
    return map;
}

function addTo(map: Map<string, Set<string>>, key: string, id: string): void {
    const ids = map.get(key);
    if (ids) ids.add(id);
    else map.set(key, new Set([id]));
}
