import { and, not } from '../../analyses/conditions.js';
import { meetingsOf, type Meeting } from '../../analyses/contradictions/meeting.js';
import { finish, type Steps } from '../../analyses/steps.js';
import type { Change, Norm, Place, RuleSetModel } from '../../model/index.js';
import { everything, type Condition } from '../../population/index.js';
import type { Reformed } from '../model.js';
import { forThoseLeft, originsOf, populationOf, type Origins } from './origins.js';
import { meets } from './intents.js';

/** How a rule refers to another: goes before it, is the sanction for it, builds on it, replaces it, counts by it. */
export type ReferenceKind = 'priority' | 'sanction' | 'requires' | 'replaces' | 'rate';

/** A rule of R′ that refers to one that the reform has taken away. */
export interface ReformStranded {
    readonly kind: ReferenceKind;
    /** The words of the reference: `undtagelse fra`. */
    readonly wording: string;
    readonly from: Norm;
    readonly to: Norm;
    /** Where the reference stands; undefined where only the rule is known. */
    readonly place: Place | undefined;
    readonly removedBy: readonly Change[];
    /** For nobody whom the referring rule concerns is the other one left, or only for some of them not. */
    readonly extent: 'all' | 'some';
    /** The referring rule refers in the same way to others, which are left. */
    readonly othersLeft: boolean;
    /** Whether there is someone, for certain, and who: the cases of both rules in which only the referring one is left. */
    readonly certainty: Exclude<Meeting, 'absent'>;
    readonly cases: Condition;
    /** The rule that the reform says takes the place of the other. */
    readonly successor?: Norm;
}

/**
 * References that the reform strands: someone for whom both rules held before, and for whom only the referring one
 * is left. One for each two rules and kind of reference.
 */
export function strandedByReform(model: RuleSetModel, after: Reformed): readonly ReformStranded[] {
    return finish(strandedInSteps(model, after));
}

export function* strandedInSteps(model: RuleSetModel, after: Reformed): Steps<readonly ReformStranded[]> {
    let stranded = known.get(after);
    if (!stranded) known.set(after, (stranded = yield* strandedAmong(model, after, () => true)));
    return stranded;
}

const known = new WeakMap<Reformed, readonly ReformStranded[]>();

/** Only of some of the references. */
export function* strandedAmong(
    before: RuleSetModel,
    after: Reformed,
    isAsked: (kind: ReferenceKind, from: Norm) => boolean,
): Steps<readonly ReformStranded[]> {
    const model = forThoseLeft(before, after);
    const origins = originsOf(model, after);
    const links = linksOf(model, after, origins).filter(({ kind, from }) => isAsked(kind, from));
    const standing = new Map<string, Map<string, readonly Norm[]>>();
    for (const { kind, from, to } of links) {
        const became = to.flatMap(({ id }) => origins.becameOf(id));
        if (became.length === 0) continue;
        const key = `${kind}\n${from.rule}`;
        standing.set(key, (standing.get(key) ?? new Map()).set(to[0]!.rule, became));
    }
    const broken = links.filter(({ to }) => isTakenAway(to, origins));
    const grouped = Map.groupBy(broken, ({ kind, from, to }) => [kind, from.rule, to[0]!.rule].join('\n'));
    const found: ReformStranded[] = [];
    for (const same of grouped.values()) {
        yield;
        const [{ kind, from, to }] = same as [Link];
        const others = new Map(standing.get(`${kind}\n${from.rule}`));
        others.delete(to[0]!.rule);
        const stranded = judge(model, after, same, [...others.values()].flat(), origins);
        if (stranded) found.push(stranded);
    }
    return found;
}

interface Link {
    readonly kind: ReferenceKind;
    readonly wording: string;
    /** A norm of R′. */
    readonly from: Norm;
    /** Norms of one rule, as they were before. */
    readonly to: readonly Norm[];
    readonly place: Place | undefined;
}

function linksOf(model: RuleSetModel, after: Reformed, origins: Origins): Link[] {
    const yielding = yieldingTo(model);
    const rules = Map.groupBy(model.norms, ({ rule }) => rule);
    const before = (ids: readonly string[]): readonly Norm[] => ids.flatMap((id) => origins.before(id) ?? []);
    return after.model.norms.flatMap((from) => {
        const norm = origins.originOf(from);
        const links: Link[] = [];
        const add = (
            kind: ReferenceKind,
            wording: string,
            to: readonly Norm[],
            place: Place | undefined,
        ): void => {
            for (const targets of Map.groupBy(to, ({ rule }) => rule).values())
                if (targets[0]!.rule !== norm.rule) links.push({ kind, wording, from, to: targets, place });
        };
        for (const { wording, norms, place } of norm.defeats) {
            // »viger for« is written in the rule that gives way, and a row always belongs to its table.
            if (wording !== 'række' && !wording.startsWith('viger'))
                add('priority', wording, before(norms), place);
        }
        for (const { winner, place } of yielding.get(norm.id) ?? [])
            add('priority', 'viger for', [winner], place);
        for (const { norms, place } of norm.requires) add('requires', 'forudsætter', before(norms), place);
        add('sanction', 'ved brud på', before(norm.sanctionFor), undefined);
        for (const parameter of norm.parameters)
            if (parameter.kind === 'rate' && parameter.rule !== undefined)
                add('rate', 'regnes ud fra', rules.get(parameter.rule) ?? [], parameter.place);
        // That the old rule goes is what a new one that replaces it is written for.
        const { replaces } = norm;
        const isNew = from.changedBy?.some(({ kind }) => kind === 'insert');
        if (replaces && !isNew) add('replaces', 'afløser', before(replaces.norms), replaces.place);
        return links;
    });
}

interface Yielding {
    readonly winner: Norm;
    readonly place: Place;
}

function yieldingTo({ norms, reform }: RuleSetModel): ReadonlyMap<string, readonly Yielding[]> {
    const yielding = new Map<string, Yielding[]>();
    for (const winner of [...norms, ...(reform?.norms ?? [])]) {
        for (const { wording, norms: losers, place } of winner.defeats) {
            if (!wording.startsWith('viger')) continue;
            for (const loser of losers) {
                const own = yielding.get(loser);
                if (own) own.push({ winner, place });
                else yielding.set(loser, [{ winner, place }]);
            }
        }
    }
    return yielding;
}

const ANY_TARGET_WILL_DO: ReadonlySet<ReferenceKind> = new Set(['priority', 'sanction']);

const BUILDS_ON_IT: ReadonlySet<ReferenceKind> = new Set(['requires', 'rate']);

function anyoneOf(
    model: RuleSetModel,
    norms: readonly Norm[],
): Pick<ReformStranded, 'certainty' | 'cases'> | undefined {
    const cases = populationOf(norms);
    const certainty = meetingsOf(model).exists(cases);
    return certainty === 'absent' ? undefined : { certainty, cases };
}

/** Some change did something to one of the norms that may leave someone without it. */
function isTakenAway(to: readonly Norm[], origins: Origins): boolean {
    return to.some((norm) => {
        const became = origins.becameOf(norm.id);
        return (
            origins.touchedBy(norm.id).length > 0 &&
            (became.length !== 1 ||
                became[0]!.scope !== norm.scope ||
                became[0]!.condition !== norm.condition)
        );
    });
}

function judge(
    model: RuleSetModel,
    after: Reformed,
    links: readonly Link[],
    others: readonly Norm[],
    origins: Origins,
): ReformStranded | undefined {
    const [{ kind, wording, place }] = links as [Link];
    const sources = [...new Set(links.map(({ from }) => from))];
    const targets = [...new Set(links.flatMap(({ to }) => to))];
    const left = targets.flatMap(({ id }) => origins.becameOf(id));
    // An exception that still excepts the same person from something else has not lost its point.
    const serving = ANY_TARGET_WILL_DO.has(kind) ? [...left, ...others] : left;
    // What a rule builds on may be about others than the rule is; when it is gone, the rule hangs in the air for all.
    const lost =
        BUILDS_ON_IT.has(kind) && left.length === 0
            ? anyoneOf(model, sources)
            : lostIn(model, sources, targets, serving);
    if (!lost) return undefined;
    const to = targets.find(({ id }) => origins.becameOf(id).length === 0) ?? targets[0]!;
    const successor = after.model.norms.find(
        ({ replaces, rule }) => replaces?.rule === to.rule && sources.every((from) => from.rule !== rule),
    );
    const replacing = successor ?? insertedFor(model, after, to.rule);
    return {
        kind,
        wording,
        from: sources[0]!,
        to,
        place,
        removedBy: [...new Set(targets.flatMap(({ id }) => removers(id, origins)))],
        extent: sources.some((from) => left.some((each) => meets(model, from.population, each.population)))
            ? 'some'
            : 'all',
        othersLeft: others.length > 0,
        ...lost,
        ...(replacing && sources.every(({ rule }) => rule !== replacing.rule) && { successor: replacing }),
    };
}

/** Someone of whom a source and a target spoke, and whom none of what is left of the targets concerns. */
function lostIn(
    model: RuleSetModel,
    sources: readonly Norm[],
    targets: readonly Norm[],
    left: readonly Norm[],
): Pick<ReformStranded, 'certainty' | 'cases'> | undefined {
    const { exists } = meetingsOf(model);
    let doubtful: Pick<ReformStranded, 'certainty' | 'cases'> | undefined;
    for (const from of sources) {
        const remaining = left.filter((each) => meets(model, from.population, each.population));
        const still = remaining.length > 0 ? not(populationOf(remaining)) : everything;
        for (const to of targets) {
            if (!meets(model, from.population, to.population)) continue;
            const cases = and(from.population, to.population, still);
            const certainty = exists(cases);
            if (certainty === 'found') return { certainty, cases };
            if (certainty !== 'absent') doubtful ??= { certainty, cases };
        }
    }
    return doubtful;
}

function removers(id: string, origins: Origins): readonly Change[] {
    const removed = origins.removedBy(id);
    return removed.length > 0 ? removed : origins.touchedBy(id);
}

/** References to what is gone are left out of R′, so a new rule's »afløser« is read as it is written. */
function insertedFor(model: RuleSetModel, after: Reformed, rule: string): Norm | undefined {
    const names = new Set(
        (model.reform?.norms ?? []).filter((norm) => norm.replaces?.rule === rule).map(({ id }) => id),
    );
    return after.model.norms.find(({ id }) => names.has(id));
}
