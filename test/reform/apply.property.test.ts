import { expect, test } from 'vitest';
import { countRuleSet } from '../../language/analyses/counting/index.js';
import type { RuleSetModel } from '../../language/model/index.js';
import { and, findCase, intervals, isIn, type Condition } from '../../language/population/index.js';
import { applyReforms } from '../../language/reform/index.js';
import { seeded, type Random } from '../support/random.js';
import { rulesFrom } from '../support/rules.js';

const RUNS = 250;
const KINDS = 4;
const AGES = 3;
const POINTS = Array.from({ length: KINDS * AGES }, (_, i) => i);

/** A rule as sets of citizens, each with the length of its deadline: what a reform does can be said without conditions. */
interface Part {
    readonly citizens: ReadonlySet<number>;
    readonly weeks: number;
}

interface Group {
    readonly name: string;
    readonly kinds: readonly number[];
    readonly under: number;
    readonly citizens: ReadonlySet<number>;
}

test('a reform does to each citizen what its words say', { timeout: 120_000 }, async () => {
    const seen = new Map<string, number>();
    for (let run = 0; run < RUNS; run++) {
        const random = seeded(7_000 + run);
        const { text, expected, kinds } = randomReform(random);
        const model = await rulesFrom(text);
        expect(model.problems, text).toEqual([]);
        const result = applyReforms(model);
        expect(holding(result.model), `seed ${7_000 + run}\n${text}`).toEqual(expected);
        for (const kind of kinds) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }
    for (const kind of ['ophæv', 'ophæv for', 'ændr', 'ændr for', 'udvid', 'harmonisér', 'indsæt'])
        expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(20);
});

test('a reform that says nothing changes no figure', async () => {
    for (let run = 0; run < 40; run++) {
        const { text } = randomReform(seeded(9_000 + run), 0);
        const model = await rulesFrom(text);
        expect(countRuleSet(applyReforms(model).model)).toEqual(countRuleSet(model));
    }
});

/** Per rule and deadline: the citizens for whom it holds. */
function holding(model: RuleSetModel): Record<string, readonly number[]> {
    const citizens: Record<string, Set<number>> = {};
    for (const norm of model.norms) {
        const [deadline] = norm.parameters;
        const duration = deadline?.kind === 'deadline' ? deadline.duration : undefined;
        if (!duration || duration === 'open') throw new Error(`no deadline in ${norm.id}`);
        const key = `${norm.rule} ${duration.amount}`;
        const own = POINTS.filter((point) => isThere(model, and(norm.population, at(model, point))));
        if (own.length > 0) citizens[key] = new Set([...(citizens[key] ?? []), ...own]);
    }
    return sorted(citizens);
}

function at(model: RuleSetModel, point: number): Condition {
    const axis = (fact: string): number =>
        model.axes.findIndex((meaning) => meaning.kind === 'fact' && meaning.fact === fact);
    return and(
        isIn(axis('ydelse'), intervals.point(Math.floor(point / AGES))),
        isIn(axis('alder'), intervals.point(point % AGES)),
    );
}

const isThere = (model: RuleSetModel, condition: Condition): boolean =>
    findCase(model.space, condition).verdict === 'found';

function sorted(citizens: Record<string, ReadonlySet<number>>): Record<string, readonly number[]> {
    return Object.fromEntries(
        Object.entries(citizens)
            .filter(([, own]) => own.size > 0)
            .map(([key, own]) => [key, [...own].sort((a, b) => a - b)] as const)
            .sort(([a], [b]) => a.localeCompare(b)),
    );
}

function randomReform(random: Random, changes = 1 + random.below(5)) {
    const groups = Array.from({ length: 4 }, (_, i): Group => {
        const kinds = [0, 1, 2, 3].filter(() => random.below(2) === 0);
        const under = 1 + random.below(AGES);
        const own = kinds.length > 0 ? kinds : [i];
        const citizens = new Set(
            POINTS.filter((p) => own.includes(Math.floor(p / AGES)) && p % AGES < under),
        );
        return { name: `g${i}`, kinds: own, under, citizens };
    });
    const lines: string[] = [];
    const parts = new Map<string, Part[]>();
    const waiting = new Map<string, Part[]>();
    const write = (name: string, into: Map<string, Part[]>): void => {
        const group = random.pick(groups);
        const weeks = 1 + random.below(3);
        into.set(name, [{ citizens: group.citizens, weeks }]);
        lines.push(`regel ${name}`, `    om emne`, `    for ${group.name}`);
        lines.push('    skal jobcenteret holde samtale', `    senest ${weeks} uger efter tilmelding`);
    };
    for (let i = 0; i < 3; i++) write(`r${i}`, parts);

    const kinds: string[] = [];
    const reform = ['reform r', '    i kraft 1. januar 2026', 'anbefaling 1.1'];
    const inserted: string[] = [];
    for (let i = 0; i < changes; i++) {
        const rule = random.pick([...parts.keys()]);
        const only = random.below(2) === 0 ? random.pick(groups) : undefined;
        const forOnly = only ? ` for ${only.name}` : '';
        const [weeks, target] = [4 + random.below(4), random.pick(groups)];
        const own = parts.get(rule)!;
        const inOnly = (point: number): boolean => only?.citizens.has(point) ?? true;
        switch (random.below(5)) {
            case 0:
                reform.push(`    ophæv ${rule}${forOnly}`);
                kinds.push(only ? 'ophæv for' : 'ophæv');
                parts.set(
                    rule,
                    own.map((part) => keep(part, (point) => !inOnly(point))),
                );
                break;
            case 1:
                reform.push(`    ændr ${rule}${forOnly} til senest ${weeks} uger`);
                kinds.push(only ? 'ændr for' : 'ændr');
                parts.set(
                    rule,
                    own.flatMap((part) => [
                        keep(part, (point) => !inOnly(point)),
                        { ...keep(part, inOnly), weeks },
                    ]),
                );
                break;
            case 2:
                reform.push(`    udvid ${rule}${forOnly} til ${target.name}`);
                kinds.push('udvid');
                parts.set(
                    rule,
                    own.map((part) =>
                        [...part.citizens].some(inOnly)
                            ? { ...part, citizens: new Set([...part.citizens, ...target.citizens]) }
                            : part,
                    ),
                );
                break;
            case 3:
                reform.push(`    harmonisér emne${forOnly} til senest ${weeks} uger`);
                kinds.push('harmonisér');
                for (const [name, all] of parts)
                    parts.set(
                        name,
                        all.flatMap((part) => [
                            keep(part, (point) => !inOnly(point)),
                            { ...keep(part, inOnly), weeks },
                        ]),
                    );
                break;
            default: {
                const name = `ny${i}`;
                inserted.push(name);
                reform.push(`    indsæt ${name}`);
                kinds.push('indsæt');
                write(name, waiting);
                parts.set(name, waiting.get(name)!);
            }
        }
        for (const [name, all] of parts)
            parts.set(
                name,
                all.filter(({ citizens }) => citizens.size > 0),
            );
    }
    const expected: Record<string, Set<number>> = {};
    for (const [name, all] of parts)
        for (const { citizens, weeks } of all) {
            const key = `${name} ${weeks}`;
            expected[key] = new Set([...(expected[key] ?? []), ...citizens]);
        }
    const text = [
        'regelsæt X',
        `oplysning ydelse er én af ${['a', 'b', 'c', 'd'].join(', ')}`,
        `oplysning alder er et helt tal i år fra 0 til ${AGES - 1}`,
        'hændelse tilmelding',
        'aktør jobcenteret, borgeren',
        'handling samtale',
        'sagsemne emne',
        ...groups.flatMap(({ name, kinds: own, under }) => [
            `målgruppe ${name}`,
            `    når ydelse er ${own.map((kind) => 'abcd'[kind]).join(' eller ')} og alder er under ${under} år`,
        ]),
        ...lines,
        ...reform,
    ].join('\n');
    return { text, expected: sorted(expected), kinds };
}

function keep(part: Part, wanted: (point: number) => boolean): Part {
    return { ...part, citizens: new Set([...part.citizens].filter(wanted)) };
}
