import type { CountComputation, RuleSetModel } from '../../model/index.js';
import { countAct, type ActCount, type ChapterCount } from '../../law/count-act.js';
import { countAfterRepeal } from '../../law/count-after-repeal.js';
import type { Act } from '../../law/model.js';
import { countRuleSet, type Counts } from '../counting/index.js';
import type { FigureTools, Undecided } from './model.js';
import { between, type Range } from './range.js';
import { rational } from './rational.js';

export type Own = Range | Undecided;

/** What the tool counts itself, each count made at most once. */
export function createCounter(model: RuleSetModel, tools: FigureTools): (count: CountComputation) => Own {
    const counts = new Map<RuleSetModel, Counts>();
    const models = new Map<string, RuleSetModel>();

    return (count) => {
        const { what, after } = count;
        if (what === 'anbefalinger') return recommendations(model, after);
        if (what === 'paragraffer' || what === 'stykker' || what === 'numre')
            return ofAct(model, count, what, tools);
        const at = stateOf(after);
        if (!at) return { kind: 'no-reform' };
        if (what === 'målgrupper' || what === 'undermålgrupper') {
            const kind = what === 'målgrupper' ? 'group' : 'subgroup';
            return exactly(at.groups.filter((group) => group.kind === kind).length);
        }
        const figure = countsOf(at)[FIGURES[what]];
        return between(
            rational(BigInt(figure.value)),
            rational(BigInt(figure.value + figure.unknown.length)),
        );
    };

    function stateOf(after: CountComputation['after']): RuleSetModel | undefined {
        if (after === undefined) return model;
        if (!model.reform || model.reform.reforms.length === 0) return undefined;
        const name = after === 'all' ? undefined : after.reform;
        let state = models.get(name ?? '');
        if (!state) {
            state = tools.reformed?.(name);
            if (state) models.set(name ?? '', state);
        }
        return state;
    }

    function countsOf(of: RuleSetModel): Counts {
        let found = counts.get(of);
        if (!found) counts.set(of, (found = countRuleSet(of)));
        return found;
    }
}

const FIGURES = {
    regler: 'regler',
    særregler: 'saerregler',
    celler: 'celler',
    bestemmelser: 'bestemmelser',
} as const;

const exactly = (value: number): Range => between(rational(BigInt(value)), rational(BigInt(value)));

function recommendations({ reform }: RuleSetModel, after: CountComputation['after']): Own {
    const name = typeof after === 'object' ? after.reform : undefined;
    const reforms = (reform?.reforms ?? []).filter(({ id }) => name === undefined || id === name);
    if (reforms.length === 0) return { kind: 'no-reform' };
    const numbers = reforms.flatMap((each) =>
        each.recommendations.flatMap(({ id, rejected }) => (rejected ? [] : [id])),
    );
    return exactly(numbers.filter((id) => !isHeading(id, numbers)).length);
}

/** `3` is the chapter of `3.1`, and no recommendation beside it. */
const isHeading = (id: string, numbers: readonly string[]): boolean =>
    /^\d+$/.test(id) && numbers.some((other) => other.startsWith(`${id}.`));

function ofAct(
    model: RuleSetModel,
    { act: id, chapters, after }: CountComputation,
    what: 'paragraffer' | 'stykker' | 'numre',
    { law }: FigureTools,
): Own {
    const act = law?.get(id ?? '');
    if (!act) return { kind: 'no-law', act: id ?? '' };
    const counted = after === undefined ? countAct(act) : withoutRepealed(model, act, id!, after);
    if ('kind' in counted) return counted;
    if (!chapters) return exactly(counted[what]);
    const within = chaptersBetween(counted, chapters, id!);
    return 'kind' in within
        ? within
        : exactly(within.chapters.reduce((sum, chapter) => sum + chapter[what], 0));
}

function withoutRepealed(
    model: RuleSetModel,
    act: Act,
    id: string,
    after: NonNullable<CountComputation['after']>,
): ActCount | Undecided {
    if (!model.reform) return { kind: 'no-reform' };
    const { after: left, missing } = countAfterRepeal(
        act,
        repealedProvisions(model, id, after === 'all' ? undefined : after.reform),
    );
    return missing[0] === undefined ? left : { kind: 'no-provision', provision: `${id} ${missing[0]}` };
}

/** Provisions of an act that the reforms, or one of them, repeal by name. */
export function repealedProvisions({ reform }: RuleSetModel, act: string, name?: string): string[] {
    return (reform?.reforms ?? [])
        .filter(({ id }) => name === undefined || id === name)
        .flatMap(({ recommendations: all }) => all.flatMap(({ changes }) => changes))
        .flatMap((change) =>
            change.kind === 'repeal-provisions' && !change.rejected
                ? change.citations.flatMap((each) => (each.act === act ? [each.provision] : []))
                : [],
        );
}

function chaptersBetween(
    { chapters }: ActCount,
    [first, last]: readonly [string, string],
    act: string,
): { readonly chapters: readonly ChapterCount[] } | Undecided {
    const at = (label: string): number => chapters.findIndex(({ chapter }) => chapter === label);
    for (const label of [first, last]) if (at(label) < 0) return { kind: 'no-chapter', act, chapter: label };
    return { chapters: chapters.slice(at(first), at(last) + 1) };
}
