import { expect, it } from 'vitest';
import { sunsets } from '../../../language/analyses/timeline/sunsets.js';
import { timeGaps, timeOverlaps } from '../../../language/analyses/timeline/versions.js';
import { seeded, type Random } from '../../support/random.js';
import { rulesFrom } from '../../support/rules.js';

const AGES = 8;
/** Days of January 2026 on which something can begin or end; 1 January is day 20454. */
const DAYS = 12;
const FIRST = 20_454;

/** A version of a rule: whom it is for, when, and which version it takes over from. Days count from 1 January. */
interface Version {
    readonly ages: readonly [from: number, to: number];
    readonly from: number | undefined;
    /** The last day. */
    readonly to: number | undefined;
    readonly replaces: number | undefined;
}

it('finds the gaps, overlaps and ends of versions, against every citizen on every day', async () => {
    const random = seeded(11);
    const tally = { gaps: 0, overlaps: 0, sunsets: 0, none: 0 };
    for (let round = 0; round < 400; round++) {
        const versions = chain(random);
        const text = written(versions);
        const model = await rulesFrom(text);
        expect(model.problems, text).toEqual([]);
        const pairs = ancestors(versions);

        const gaps = timeGaps(model);
        const expectedGaps = pairs
            .filter(([newer, older]) => versions[newer]!.replaces === older)
            .filter(([newer, older]) => gapOf(versions, newer, older).length > 0);
        expect(gaps.map(({ newer, older }) => `${newer.rule} ${older.rule}`).sort(), text).toEqual(
            named(expectedGaps),
        );
        for (const { newer, older, witness, days } of gaps) {
            const [age, day] = [witness!.case[1]!, witness!.case[0]! - FIRST];
            const all = gapOf(versions, indexOf(newer.rule), indexOf(older.rule));
            expect(all, text).toContainEqual([age, day]);
            for (let each = days[0]; each < days[1]; each++)
                expect(all, text).toContainEqual([age, each - FIRST]);
        }

        const overlaps = timeOverlaps(model);
        const expectedOverlaps = pairs.filter(([newer, older]) => both(versions, newer, older).length > 0);
        expect(overlaps.map(({ newer, older }) => `${newer.rule} ${older.rule}`).sort(), text).toEqual(
            named(expectedOverlaps),
        );
        for (const { newer, older, witness } of overlaps) {
            const [age, day] = [witness!.case[1]!, witness!.case[0]! - FIRST];
            for (const { rule } of [newer, older])
                expect(inForce(versions[indexOf(rule)]!, age, day), text).toBe(true);
        }

        const ends = sunsets(model);
        const expectedEnds = versions.flatMap((_, i) => (endsWithoutSuccessor(versions, i) ? [`v${i}`] : []));
        expect(
            ends.map(({ norm }) => norm.rule),
            text,
        ).toEqual(expectedEnds);

        if (gaps.length > 0) tally.gaps++;
        if (overlaps.length > 0) tally.overlaps++;
        if (ends.length > 0) tally.sunsets++;
        if (gaps.length + overlaps.length + ends.length === 0) tally.none++;
    }
    for (const count of Object.values(tally)) expect(count).toBeGreaterThan(10);
});

function chain(random: Random): readonly Version[] {
    const steady = random.chance(0.4);
    let day = random.below(4);
    return Array.from({ length: 2 + random.below(3) }, (_, i): Version => {
        const low = steady ? 0 : random.below(AGES);
        const ages = [low, steady ? AGES - 1 : low + random.below(AGES - low)] as const;
        const from = i === 0 && random.chance(0.5) ? undefined : day;
        const length = 1 + random.below(3);
        const to = random.chance(i === 0 ? 0.05 : 0.3) ? undefined : day + length - 1;
        // Mostly the next version follows at once; sometimes too late or too early.
        day = Math.min(DAYS - 1, Math.max(0, day + length + (random.chance(0.5) ? 0 : random.below(4) - 1)));
        return {
            ages,
            from,
            to,
            replaces: i === 0 ? undefined : random.chance(0.8) ? i - 1 : random.below(i),
        };
    });
}

function written(versions: readonly Version[]): string {
    const rules = versions.map(({ ages, from, to, replaces }, i) =>
        [
            `regel v${i}`,
            '    for alle',
            `    hvis alder er fra ${ages[0]} til ${ages[1]} år`,
            '    skal jobcenteret holde samtale',
            replaces === undefined ? '' : `    afløser v${replaces}`,
            from === undefined && to === undefined
                ? ''
                : `    gælder${from === undefined ? '' : ` fra ${from + 1}. januar 2026`}${to === undefined ? '' : ` til og med ${to + 1}. januar 2026`}`,
        ]
            .filter(Boolean)
            .join('\n'),
    );
    return `oplysning alder er et helt tal i år fra 0 til ${AGES - 1}\naktør jobcenteret\nhandling samtale\n${rules.join('\n')}`;
}

const indexOf = (rule: string): number => Number(rule.slice(1));

const named = (pairs: readonly (readonly [number, number])[]): string[] =>
    pairs.map(([newer, older]) => `v${newer} v${older}`).sort();

/** Every version with each one that comes before it in its chain. */
function ancestors(versions: readonly Version[]): readonly (readonly [newer: number, older: number])[] {
    return versions.flatMap((_, newer) => {
        const found: [number, number][] = [];
        for (let older = versions[newer]!.replaces; older !== undefined; older = versions[older]!.replaces) {
            found.push([newer, older]);
        }
        return found;
    });
}

function isFor({ ages }: Version, age: number): boolean {
    return ages[0] <= age && age <= ages[1];
}

function inForce(version: Version, age: number, day: number): boolean {
    return isFor(version, age) && day >= (version.from ?? -Infinity) && day <= (version.to ?? Infinity);
}

/** Citizens and days, from well before the first day to well after the last. */
const CASES = Array.from({ length: AGES }, (_, age) => age).flatMap((age) =>
    Array.from({ length: DAYS + 20 }, (_, i) => [age, i - 8] as const),
);

function gapOf(
    versions: readonly Version[],
    newer: number,
    older: number,
): readonly (readonly [number, number])[] {
    const [next, before] = [versions[newer]!, versions[older]!];
    return CASES.filter(
        ([age, day]) =>
            isFor(next, age) &&
            isFor(before, age) &&
            day > (before.to ?? Infinity) &&
            day < (next.from ?? -Infinity) &&
            !versions.some((version) => inForce(version, age, day)),
    );
}

function both(
    versions: readonly Version[],
    newer: number,
    older: number,
): readonly (readonly [number, number])[] {
    return CASES.filter(
        ([age, day]) => inForce(versions[newer]!, age, day) && inForce(versions[older]!, age, day),
    );
}

function endsWithoutSuccessor(versions: readonly Version[], i: number): boolean {
    const { to } = versions[i]!;
    if (to === undefined) return false;
    const later = ancestors(versions).flatMap(([newer, older]) => (older === i ? [versions[newer]!] : []));
    return Array.from({ length: AGES }, (_, age) => age).some(
        (age) =>
            isFor(versions[i]!, age) &&
            !later.some((version) => isFor(version, age)) &&
            !versions.some((version) => inForce(version, age, to + 1)),
    );
}
