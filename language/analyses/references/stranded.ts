import type { Norm, Place, RuleSetModel } from '../../model/index.js';
import { intervals, type IntervalSet } from '../../population/index.js';
import { calendarOf, daysInForce } from '../timeline/days.js';
import { groupBy, laterRules, normsByRule } from '../timeline/successions.js';
import type { ReferenceKind, Stranded } from './model.js';

/**
 * References to a rule that is not in force on a day on which the referring rule is. A rule that also refers to the
 * later or earlier version of the other one is not stranded on that version's days.
 */
export function strandedReferences(model: RuleSetModel): readonly Stranded[] {
    const norms = new Map(model.norms.map((norm) => [norm.id, norm]));
    const rules = normsByRule(model);
    const later = laterRules(model);
    const found: Stranded[] = [];
    const links = groupBy([...allLinks(model, norms, rules)], ({ kind, from }) => `${kind} ${from}`);
    for (const targets of links.values()) {
        for (const link of oncePerRule(targets)) {
            const chain = new Set([link.to, ...later(link.to)]);
            const versions = targets.filter(({ to }) => chain.has(to) || later(to).includes(link.to));
            const missing = daysWithout(model, link, versions);
            const days = firstTold(model, missing);
            if (!days) continue;
            const { lo } = calendarOf(model);
            const day = days[0] > lo ? days[0] : days[1] - 1;
            const over = days[0] > (unionOfDays(model, link.targets)[0] ?? Infinity);
            const successor = later(link.to)
                .filter((rule) => over && rule !== link.from)
                .flatMap((rule) => rules.get(rule) ?? [])
                .find((norm) => intervals.meets(daysInForce(model, norm), intervals.range(...days)));
            const from = link.sources.find((norm) => intervals.contains(daysInForce(model, norm), day));
            if (!from) continue;
            const { kind, wording, place, targets: others } = link;
            const stranded = { kind, wording, place, from, to: others[0]!, days, day };
            found.push(successor ? { ...stranded, successor } : stranded);
        }
    }
    return found;
}

/** A reference from the rule `from` to the rule `to`. */
interface Link {
    readonly kind: ReferenceKind;
    readonly wording: string;
    readonly from: string;
    readonly sources: readonly Norm[];
    readonly to: string;
    readonly targets: readonly Norm[];
    readonly place: Place | undefined;
}

function* allLinks(
    model: RuleSetModel,
    norms: ReadonlyMap<string, Norm>,
    rules: ReadonlyMap<string, readonly Norm[]>,
): Generator<Link> {
    const resolve = (ids: readonly string[]): readonly Norm[] => ids.flatMap((id) => norms.get(id) ?? []);
    for (const norm of model.norms) {
        for (const { norms: ids, wording, place } of norm.defeats) {
            // A row always belongs to its table, and stands or falls with it.
            if (wording === 'række') continue;
            const targets = resolve(ids);
            if (targets.length === 0 || targets.every((target) => target.rule === norm.rule)) continue;
            // »viger for« is written in the rule that gives way, so there the reference runs the other way.
            const turned = wording.startsWith('viger');
            if (turned) {
                for (const source of targets) {
                    yield {
                        kind: 'priority',
                        wording,
                        from: source.rule,
                        sources: [source],
                        to: norm.rule,
                        targets: [norm],
                        place,
                    };
                }
            } else
                yield {
                    kind: 'priority',
                    wording,
                    from: norm.rule,
                    sources: [norm],
                    to: targets[0]!.rule,
                    targets,
                    place,
                };
        }
        for (const { rule, norms: ids, place } of norm.requires) {
            const targets = resolve(ids);
            if (targets.length > 0) {
                yield {
                    kind: 'requires',
                    wording: 'forudsætter',
                    from: norm.rule,
                    sources: [norm],
                    to: rule,
                    targets,
                    place,
                };
            }
        }
        for (const targets of groupBy(resolve(norm.sanctionFor), ({ rule }) => rule).values()) {
            const to = targets[0]!.rule;
            yield {
                kind: 'sanction',
                wording: 'ved brud på',
                from: norm.rule,
                sources: [norm],
                to,
                targets,
                place: undefined,
            };
        }
        if (norm.replaces) {
            const targets = rules.get(norm.replaces.rule) ?? [];
            const { rule, place } = norm.replaces;
            if (targets.length > 0) {
                yield {
                    kind: 'replaces',
                    wording: 'afløser',
                    from: norm.rule,
                    sources: [norm],
                    to: rule,
                    targets,
                    place,
                };
            }
        }
    }
}

/** Links between the same two rules as one: a table refers once, however many rows it has. */
function oncePerRule(links: readonly Link[]): readonly Link[] {
    return [...groupBy(links, ({ to }) => to).values()].map((same) => ({
        ...same[0]!,
        sources: same.flatMap(({ sources }) => sources),
        targets: [...new Set(same.flatMap(({ targets }) => targets))],
    }));
}

/** The days on which the referring rule is in force and none of the versions it names is. */
function daysWithout(model: RuleSetModel, link: Link, versions: readonly Link[]): IntervalSet {
    const own = unionOfDays(model, link.sources);
    const theirs = unionOfDays(
        model,
        versions.flatMap(({ targets }) => targets),
    );
    if (link.kind !== 'replaces') return intervals.subtract(own, theirs);
    // The older version is over when the newer one holds; it is amiss only where it does not come before it at all.
    const first = own[0];
    const start = theirs[0];
    return first !== undefined && start !== undefined && start > first
        ? intervals.range(first, start)
        : intervals.none;
}

function unionOfDays(model: RuleSetModel, norms: readonly Norm[]): IntervalSet {
    return norms.reduce((days, norm) => intervals.union(days, daysInForce(model, norm)), intervals.none);
}

/** The stretch to tell of: one after the other rule has ended rather than one before it began. */
function firstTold(model: RuleSetModel, missing: IntervalSet): readonly [number, number] | undefined {
    if (missing.length === 0) return undefined;
    const { lo } = calendarOf(model);
    const at = missing.length > 2 && missing[0]! <= lo ? 2 : 0;
    return [missing[at]!, missing[at + 1]!];
}
