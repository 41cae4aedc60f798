import {
    compareDurations,
    countConflict,
    duration,
    seriesConflict,
    type CalendarVerdict,
    type Duration,
} from '../../calendar/index.js';
import {
    OPEN,
    type Component,
    type CountParameter,
    type FrequencyParameter,
    type Open,
    type Parameter,
    type Period,
    type PhaseParameter,
} from '../../model/index.js';
import { sameStart } from './anchors.js';
import type { ParameterClash } from './model.js';
import { worst } from './windows.js';

/** A count or a series as one requirement on the dates of the acts. */
type Requirement =
    | {
          readonly kind: 'min' | 'max';
          readonly n: number | Open;
          readonly noun: string | undefined;
          readonly actor: string | undefined;
          readonly period: Period | undefined;
          /** A stretch of the course to which a requirement on the whole course is confined. */
          readonly confined: Duration | undefined;
      }
    | {
          readonly kind: 'series';
          readonly rule: 'exact' | 'max-gap';
          readonly step: Duration;
          readonly confined: Duration | undefined;
      }
    | { readonly kind: 'min-gap'; readonly gap: Duration };

type Timed = CountParameter | FrequencyParameter;

/** Numbers of acts, series and gaps that no dates satisfy together. A count »eller« another clashes when both do. */
export function timedClash(
    left: Timed,
    right: Timed,
    phases: readonly [PhaseParameter | undefined, PhaseParameter | undefined],
): ParameterClash | undefined {
    let result: Outcome | undefined;
    for (const mine of optionsOf(left, phases[0])) {
        for (const theirs of optionsOf(right, phases[1])) {
            const outcome = worst(mine.flatMap((a) => theirs.map((b) => against(a, b) ?? against(b, a))));
            if (!outcome) return undefined;
            result = result ? weakest(result, outcome) : outcome;
        }
    }
    return result && { ...result, components: componentsOf(left, right), left, right };
}

/** »heraf« that is more than the whole, and minima of different actors that together are more than the whole may be. */
export function partsClash(count: CountParameter): ParameterClash | undefined {
    const { amount, parts, bound } = count;
    if (amount === OPEN) return undefined;
    const most = parts.find((part) => part.amount !== OPEN && part.bound !== 'max' && part.amount > amount);
    const actors = new Set(parts.map((part) => part.actor));
    const disjoint = actors.size === parts.length && !actors.has(undefined);
    const sum = parts.reduce(
        (total, part) => total + (part.amount === OPEN || part.bound === 'max' ? 0 : part.amount),
        0,
    );
    const right = most ?? (disjoint && bound !== 'min' && sum > amount ? count : undefined);
    return right && { reason: 'parts', components: ['antal'], left: count, right, certainty: 'always' };
}

export const isTimed = (parameter: Parameter): parameter is Timed =>
    parameter.kind === 'count' || parameter.kind === 'frequency';

type Outcome = Pick<ParameterClash, 'certainty' | 'doubt' | 'example' | 'reason'>;

function optionsOf(parameter: Timed, phase: PhaseParameter | undefined): Requirement[][] {
    const confined = phase && !phase.from ? phase.until : undefined;
    if (parameter.kind === 'frequency') {
        const { rule, duration: step } = parameter;
        if (rule === 'min-gap') return [[{ kind: 'min-gap', gap: step }]];
        return step.amount === 0
            ? []
            : [[{ kind: 'series', rule: rule === 'every' ? 'exact' : rule, step, confined }]];
    }
    const options: Requirement[][] = [];
    for (let count: CountParameter | undefined = parameter; count; count = count.alternative) {
        options.push(requirementsOf(count, confined));
    }
    return options;
}

function requirementsOf(count: CountParameter, confined: Duration | undefined): Requirement[] {
    const { amount: n, noun, actor, period } = count;
    const common = { n, noun, actor, period, confined };
    const whole: Requirement[] = [];
    if (count.bound !== 'max') whole.push({ kind: 'min', ...common });
    if (count.bound !== 'min') whole.push({ kind: 'max', ...common });
    // A part without »højst« asks for at least so many; with it, only that part is limited.
    const parts = count.parts.map((part): Requirement => {
        const kind = part.bound === 'max' ? 'max' : 'min';
        return {
            kind,
            n: part.amount,
            noun: part.noun ?? noun,
            actor: part.actor ?? actor,
            period: part.period ?? period,
            confined,
        };
    });
    return [...whole, ...parts];
}

function componentsOf(left: Timed, right: Timed): Component[] {
    const of = (each: Timed): Component => (each.kind === 'count' ? 'antal' : 'hyppighed');
    return [...new Set([of(left), of(right)])];
}

/** The clash of what `a` demands with what `b` limits. */
function against(a: Requirement, b: Requirement): Outcome | undefined {
    if (a.kind === 'min' && b.kind === 'max') return countAgainst(a, b);
    if (a.kind === 'series' && b.kind === 'max') return seriesAgainst(a, b);
    if (a.kind === 'min' && b.kind === 'min-gap') {
        const { n, period } = a;
        const within = period?.duration ?? (isWhole(period) ? a.confined : undefined);
        if (n === OPEN || n < 2 || !within || period?.kind === 'at-a-time') return undefined;
        const needed = times(b.gap, n - 1);
        return needed && outcome('gap', countConflict({ n, period: within }, { n: n - 1, period: needed }));
    }
    if (a.kind === 'series' && b.kind === 'min-gap') {
        const { verdict, example } = compareDurations(a.step, b.gap);
        if (verdict === 'always-before') return { reason: 'gap', certainty: 'always' };
        if (verdict !== 'sometimes' || example.before === undefined) return undefined;
        return { reason: 'gap', certainty: 'sometimes', example: example.before };
    }
    return undefined;
}

type Count = Extract<Requirement, { kind: 'min' | 'max' }>;
type SeriesRequirement = Extract<Requirement, { kind: 'series' }>;

function countAgainst(min: Count, max: Count): Outcome | undefined {
    if (!sameNoun(min.noun, max.noun) || (max.actor !== undefined && max.actor !== min.actor))
        return undefined;
    if (min.n === OPEN || max.n === OPEN) {
        return { reason: 'count', certainty: 'unknown', doubt: 'value' };
    }
    const clash = worst(
        verdicts({ n: min.n, period: spanOf(min) }, { n: max.n, period: spanOf(max) }).map((verdict) =>
            outcome('count', verdict),
        ),
    );
    if (!clash) return undefined;
    const counted = isAnchored(spanOf(min)) && isAnchored(spanOf(max));
    const start = counted ? sameStart(spanOf(min)?.anchor, spanOf(max)?.anchor) : 'same';
    if (start === 'other') return undefined;
    return start === 'unknown' ? { reason: 'count', certainty: 'unknown', doubt: 'anchor' } : clash;
}

interface Spanned {
    readonly n: number;
    readonly period: Period | undefined;
}

/** All ways in which the minimum may break the maximum; each is a proof where it says so. */
function verdicts(min: Spanned, max: Spanned): CalendarVerdict[] {
    const inner = min.period?.duration;
    const outer = max.period?.duration;
    if (min.period?.kind === 'at-a-time' || max.period?.kind === 'at-a-time') {
        return min.period?.kind === max.period?.kind ? [countConflict({ n: min.n }, { n: max.n })] : [];
    }
    if (isWhole(max.period)) return [countConflict({ n: min.n }, { n: max.n })];
    if (isWhole(min.period) || !inner || !outer) return [];
    const found: CalendarVerdict[] = [];
    const recent = min.period?.kind === 'recent';
    if (!recent || isTiled(max.period)) {
        found.push(countConflict({ n: min.n, period: inner }, { n: max.n, period: outer }));
    }
    if (isTiled(max.period) && min.n > max.n) {
        // k periods of at most m hold fewer than n: a conflict when the inner period lies within them.
        if (max.n === 0) return [countConflict({ n: 1 }, { n: 0 })];
        const k = Math.ceil(min.n / max.n) - 1;
        const span = times(outer, k);
        if (span) found.push(countConflict({ n: min.n, period: inner }, { n: max.n * k, period: span }));
    }
    if (min.period?.kind === 'per' && min.n > 0) {
        // So many periods with n each are needed to have one too many.
        const span = times(inner, Math.floor(max.n / min.n) + 1);
        if (span) found.push(countConflict({ n: max.n + 1, period: span }, { n: max.n, period: outer }));
    }
    return found;
}

function seriesAgainst(series: SeriesRequirement, max: Count): Outcome | undefined {
    if (max.n === OPEN) return { reason: 'series', certainty: 'unknown', doubt: 'value' };
    const period = spanOf(max);
    if (period?.kind === 'at-a-time' || max.actor !== undefined) return undefined;
    const spans = [isWhole(period) ? undefined : period?.duration, series.confined];
    let result: Outcome | undefined;
    for (const span of spans) {
        if (span === undefined && (result || series.confined)) continue;
        const { kind, step } = { kind: series.rule, step: series.step };
        const clash = outcome(
            'series',
            seriesConflict({ kind, step }, { n: max.n, ...(span && { period: span }) }),
        );
        if (!clash) return undefined;
        result = result ? weakest(result, clash) : clash;
    }
    return result;
}

/** The period of a count; the rule's own stretch of the course where the count names none. */
function spanOf({ period, confined }: Count): Period | undefined {
    return isWhole(period) && confined ? { kind: 'first', duration: confined } : period;
}

const isWhole = (period: Period | undefined): boolean => period === undefined || period.kind === 'total';

/** »om måneden«, »inden for 3 måneder«, »i de seneste 12 måneder«: every such stretch, wherever it lies. */
function isTiled(period: Period | undefined): boolean {
    if (period?.kind === 'within') return period.anchor === undefined;
    return period?.kind === 'per' || period?.kind === 'recent';
}

const isAnchored = (period: Period | undefined): boolean =>
    period?.kind === 'first' || (period?.kind === 'within' && period.anchor !== undefined);

/** A rule that says only »6« counts what the other counts; »samtale« and »samtaler« are one noun. */
export function sameNoun(a: string | undefined, b: string | undefined): boolean {
    return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);
}

function times(d: Duration, k: number): Duration | undefined {
    return duration(d.amount * k, d.unit);
}

function outcome(reason: Outcome['reason'], { verdict, example }: CalendarVerdict): Outcome | undefined {
    if (verdict === 'never') return undefined;
    if (verdict === 'always' || example.conflict === undefined) return { reason, certainty: 'always' };
    return { reason, certainty: 'sometimes', example: example.conflict };
}

/** Both are needed for a conflict: two that arise on some start dates each may never arise together. */
function weakest(a: Outcome, b: Outcome): Outcome {
    if (a.certainty === 'unknown' || b.certainty === 'always') return a;
    if (b.certainty === 'unknown' || a.certainty === 'always') return b;
    return { reason: a.reason, certainty: 'unknown', doubt: 'calendar' };
}
