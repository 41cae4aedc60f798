import { expect, it } from 'vitest';
import { strandedReferences } from '../../../language/analyses/references/stranded.js';
import { seeded } from '../../support/random.js';
import { rulesFrom } from '../../support/rules.js';

const DAYS = 10;
/** 1 January 2026. */
const FIRST = 20_454;
const KINDS = [
    'undtagelse fra',
    'uanset',
    'går forud for',
    'viger for',
    'forudsætter',
    'ved brud på',
] as const;

it('finds each reference to a rule that is not in force on a day on which the referring rule is', async () => {
    const random = seeded(3);
    const tally = { stranded: 0, sound: 0 };
    for (let round = 0; round < 300; round++) {
        const rules = Array.from({ length: 2 + random.below(4) }, (_, i) => {
            const from = random.chance(0.5) ? random.below(DAYS) : undefined;
            const to = random.chance(0.5) ? (from ?? 0) + random.below(DAYS) : undefined;
            const refers =
                i === 0 || random.chance(0.2) ? undefined : { to: random.below(i), kind: random.pick(KINDS) };
            return { from, to, refers };
        });
        const text =
            'aktør jobcenteret\nhandling samtale\n' +
            rules
                .map(({ from, to, refers }, i) =>
                    [
                        `regel r${i}`,
                        '    skal jobcenteret holde samtale',
                        refers && `    ${refers.kind} r${refers.to}`,
                        (from !== undefined || to !== undefined) &&
                            `    gælder${from === undefined ? '' : ` fra ${from + 1}. januar 2026`}${to === undefined ? '' : ` til og med ${to + 1}. januar 2026`}`,
                    ]
                        .filter(Boolean)
                        .join('\n'),
                )
                .join('\n');
        const model = await rulesFrom(text);
        expect(model.problems, text).toEqual([]);
        const without = (i: number): readonly number[] => {
            const { from, to, refers } = rules[i]!;
            const other = rules[refers!.to]!;
            const within = (day: number, a: number | undefined, b: number | undefined): boolean =>
                day >= (a ?? -Infinity) && day <= (b ?? Infinity);
            return Array.from({ length: 60 }, (_, k) => k - 20).filter(
                (day) => within(day, from, to) && !within(day, other.from, other.to),
            );
        };
        const expected = rules.flatMap(({ refers }, i) =>
            refers && without(i).length > 0 ? [`r${i} r${refers.to}`] : [],
        );
        const found = strandedReferences(model);
        expect(found.map(({ from, to }) => `${from.rule} ${to.rule}`).sort(), text).toEqual(expected.sort());
        for (const { from, day } of found) {
            const missing = without(Number(from.rule.slice(1)));
            const shown = Math.min(39, Math.max(-20, day - FIRST));
            expect(missing, text).toContain(shown);
        }
        if (expected.length > 0) tally.stranded++;
        else tally.sound++;
    }
    for (const count of Object.values(tally)) expect(count).toBeGreaterThan(30);
});
