import { describe, expect, it } from 'vitest';
import { countRuleSet, holdsAt, type Counts } from '../../language/analyses/counting/index.js';
import { parseDay } from '../../language/calendar/index.js';
import type { Change, RuleSetModel } from '../../language/model/index.js';
import type { Condition } from '../../language/population/index.js';
import { applyReforms } from '../../language/reform/index.js';
import { countReform, type Removed } from '../../language/reform/count/index.js';
import { seeded } from '../support/random.js';
import { rulesFrom } from '../support/rules.js';
import { randomReform, type RandomReform, type ReformShape } from './reform-count-texts.js';

const RUNS = 250;
const FIGURES = ['groups', 'bestemmelser', 'regler', 'celler', 'varianter', 'saerregler'] as const;

async function forRandomReforms(
    shape: ReformShape,
    check: (model: RuleSetModel, drawn: RandomReform) => void,
    runs = RUNS,
): Promise<void> {
    for (let seed = 1; seed <= runs; seed++) {
        const drawn = randomReform(seeded(seed), shape);
        const model = await rulesFrom(drawn.text);
        try {
            expect(model.problems).toEqual([]);
            check(model, drawn);
        } catch (error) {
            throw new Error(`seed ${seed}\n${drawn.text}`, { cause: error });
        }
    }
}

const figuresOf = (counts: Counts): Removed =>
    Object.fromEntries(FIGURES.map((name) => [name, counts[name].value])) as unknown as Removed;

const minus = (a: Removed, b: Removed): Removed =>
    Object.fromEntries(FIGURES.map((name) => [name, a[name] - b[name]])) as unknown as Removed;

/** What is counted when only these changes are made, from scratch. */
function fromScratch(model: RuleSetModel, changes: readonly Change[], from: number | undefined): Removed {
    const { model: after } = applyReforms(model, {
        filter: (change) => changes.includes(change),
        ...(from !== undefined && { day: from }),
    });
    return figuresOf(countRuleSet(after, from === undefined ? {} : { from }));
}

describe('a reform counted', () => {
    it('is what counting each side from scratch gives, in everything that is behind the figures', async () => {
        const seen = new Map<string, number>();
        await forRandomReforms({}, (model, { kinds }) => {
            const { before, after, from, reformed } = countReform(model);
            const days = from === undefined ? {} : { from };
            expect(before.counts).toEqual(countRuleSet(model, days));
            expect(after.counts).toEqual(countRuleSet(reformed.model, days));
            expect(after.cellerEgne).toEqual(countRuleSet(reformed.model, { ...days, own: true }).celler);
            for (const kind of kinds) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        });
        expect(seen.size).toBe(13);
        for (const [kind, times] of seen) expect(times, kind).toBeGreaterThan(20);
    });

    it('gives each recommendation what counting it from scratch gives, alone and after those before it', async () => {
        let removed = 0;
        await forRandomReforms({}, (model) => {
            const { byRecommendation, from } = countReform(model);
            const before = fromScratch(model, [], from);
            let last = before;
            const done: Change[] = [];
            for (const { recommendation, alone, inOrder, shared } of byRecommendation) {
                expect(alone, recommendation.id).toEqual(
                    minus(before, fromScratch(model, recommendation.changes, from)),
                );
                done.push(...recommendation.changes);
                const next = fromScratch(model, done, from);
                expect(inOrder, recommendation.id).toEqual(minus(last, next));
                expect(shared).toEqual(minus(alone, inOrder));
                last = next;
                removed += Math.abs(alone.regler) + Math.abs(alone.celler);
            }
        });
        expect(removed).toBeGreaterThan(500);
    });

    it('on one day is the law of that day, without and with the reform', async () => {
        const days = ['2025-12-31', '2026-06-01', '2028-01-01', '2029-01-01'].map((text) => parseDay(text)!);
        await forRandomReforms(
            {},
            (model) => {
                for (const day of days) {
                    const { before, after, byRecommendation } = countReform(model, { day });
                    expect(before.counts).toEqual(countRuleSet(model, { day }));
                    const { model: lawOfTheDay } = applyReforms(model, { day });
                    expect(after.counts).toEqual(countRuleSet(lawOfTheDay, { day }));
                    for (const { recommendation, alone } of byRecommendation) {
                        const only = applyReforms(model, {
                            day,
                            filter: (change) => recommendation.changes.includes(change),
                        });
                        const counts = countRuleSet(only.model, { day });
                        expect(alone).toEqual(minus(figuresOf(before.counts), figuresOf(counts)));
                    }
                }
            },
            80,
        );
    });

    it('adds up: what the recommendations take away in order is before minus after', async () => {
        await forRandomReforms({}, (model) => {
            const { before, after, byRecommendation } = countReform(model);
            for (const figure of FIGURES) {
                const sum = byRecommendation.reduce((total, { inOrder }) => total + inOrder[figure], 0);
                expect(sum, figure).toBe(before.counts[figure].value - after.counts[figure].value);
            }
        });
    });

    it('gives recommendations on different subjects the same alone and in order', async () => {
        await forRandomReforms({ only: ['ophæv', 'ændr', 'udvid', 'fastholdt'] }, (model) => {
            const { byRecommendation } = countReform(model);
            const seen = new Set<string>();
            for (const { recommendation, alone, inOrder } of byRecommendation) {
                const subjects = subjectsReached(model, recommendation.changes);
                if ([...subjects].every((subject) => !seen.has(subject))) {
                    const { regler, celler, varianter, saerregler } = alone;
                    expect(inOrder, recommendation.id).toMatchObject({
                        regler,
                        celler,
                        varianter,
                        saerregler,
                    });
                }
                for (const subject of subjects) seen.add(subject);
            }
        });
    });

    it('accounts for every special rule, before and after', async () => {
        await forRandomReforms({}, (model) => {
            const { saerregler, before, after } = countReform(model);
            const { all, byMethod, lists } = saerregler;
            expect(all.before).toBe(before.counts.saerregler.value);
            expect(all.after).toBe(after.counts.saerregler.value);
            expect(all.gone + all.common + all.merged + all.changed + all.kept).toBe(all.before);
            const became = lists.changed.flatMap((each) => each.after);
            expect(new Set(became).size).toBe(became.length);
            expect(all.kept + all.added + became.length).toBe(all.after);
            for (const figure of ['before', 'after', 'gone', 'kept', 'added'] as const)
                expect(byMethod.hovedregel[figure] + byMethod.andel[figure]).toBe(all[figure]);
        });
    });
});

describe('refined counts', () => {
    const REGROUPING = ['sammenlæg', 'omdøb', 'ophæv målgruppen', 'indsæt målgruppen'] as const;

    it('do not change when only the groups do', async () => {
        let changed = 0;
        await forRandomReforms({ only: REGROUPING }, (model) => {
            const { refined, before, after } = countReform(model);
            changed += Math.abs(before.counts.celler.value - after.counts.celler.value);
            expect(refined.after).toEqual(refined.before);
        });
        expect(changed).toBeGreaterThan(100);
    });

    it('are the own counts when the groups do not change', async () => {
        await forRandomReforms({ only: ['ophæv', 'ændr', 'udvid', 'harmonisér'] }, (model) => {
            const { refined, before, after } = countReform(model);
            const named = (counts: Counts): unknown => [
                figuresOf(counts),
                counts.harmoniseringsgrad.toFixed(9),
                Object.values(counts.kvadranter).map(({ value }) => value),
            ];
            expect(named(refined.before)).toEqual(named(before.counts));
            expect(named(refined.after)).toEqual(named(after.counts));
        });
    });

    it('are made of parts that together are each group', async () => {
        await forRandomReforms({ only: REGROUPING }, (model) => {
            const { refined, groupMap, before, after } = countReform(model);
            for (const group of groupMap.before) {
                const parts = refined.groups.filter(({ from }) => from === group);
                const whole = before.model.groups.filter(({ id }) => id === group);
                expect(citizensOf(model, parts)).toEqual(citizensOf(model, whole));
            }
            for (const group of groupMap.after) {
                const parts = refined.groups.filter(({ to }) => to === group);
                const whole = after.model.groups.filter(({ id }) => id === group);
                expect(citizensOf(model, whole)).toEqual(
                    expect.arrayContaining([...citizensOf(model, parts)]),
                );
            }
        });
    });
});

/** Who is in one of the groups, of all citizens that the texts tell apart: by benefit and age. */
function citizensOf(
    { axes, space }: RuleSetModel,
    groups: readonly { readonly condition: Condition }[],
): readonly number[] {
    const axis = (fact: string): number =>
        axes.findIndex((meaning) => meaning.kind === 'fact' && meaning.fact === fact);
    const [benefit, age] = [axis('ydelse'), axis('alder')];
    return Array.from({ length: 4 * 6 }, (_, i) => i).filter((citizen) => {
        const at = space.axes.map(({ lo }, i) =>
            i === benefit ? Math.floor(citizen / 6) : i === age ? citizen % 6 : lo,
        );
        return groups.some(({ condition }) => holdsAt(condition, at));
    });
}

/** The subjects of the rules that the changes name, and of those that these go before, and so on. */
function subjectsReached({ norms }: RuleSetModel, changes: readonly Change[]): ReadonlySet<string> {
    const named = new Set(
        changes.flatMap((change) => ('rules' in change ? change.rules.map(({ rule }) => rule) : [])),
    );
    for (const rule of named)
        for (const norm of norms.filter((each) => each.rule === rule))
            for (const { rule: loser } of norm.defeats) named.add(loser);
    return new Set(norms.flatMap(({ rule, subject }) => (named.has(rule) && subject ? [subject] : [])));
}
