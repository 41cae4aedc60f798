import { describe, expect, it } from 'vitest';
import { findNearEqual } from '../../../language/analyses/deadlines/index.js';
import { formatDuration } from '../../../language/calendar/index.js';
import { rulesFrom } from '../../support/rules.js';

const VOCABULARY = `
oplysning ugentlig "Ugentlig indberetning" er ja eller nej
hændelse tilmelding
hændelse fravær
aktør jobcenteret, borgeren
handling samtale, tilbud
`;

async function pairsIn(rules: string): Promise<string[]> {
    const model = await rulesFrom(VOCABULARY + rules);
    expect(model.problems).toEqual([]);
    return findNearEqual(model).map(({ first, second, kind, subject }) =>
        [
            subject ?? 'forløb',
            formatDuration(first.duration, 'da'),
            formatDuration(second.duration, 'da'),
            kind,
        ].join(' | '),
    );
}

const two = (first: string, second: string): string =>
    `regel a\n    for alle\n    skal jobcenteret holde samtale\n    ${first}\n` +
    `regel b\n    for alle\n    skal jobcenteret holde samtale\n    ${second}\n`;

describe('near-equal lengths', () => {
    it.each([
        [
            'senest 13 uger efter tilmelding',
            'senest 3 måneder efter tilmelding',
            '13 uger | 3 måneder | different',
        ],
        [
            'senest 13 uger efter tilmelding',
            'senest 3 måneder efter fravær',
            '13 uger | 3 måneder | different',
        ],
        [
            'tidligst 30 dage efter tilmelding',
            'senest 4 uger efter tilmelding',
            '30 dage | 4 uger | different',
        ],
        ['senest 14 dage', 'senest 2 uger', '14 dage | 2 uger | same-length'],
        ['varighed højst 26 uger', 'varighed mindst 6 måneder', '26 uger | 6 måneder | different'],
        ['varighed 12 måneder', 'varighed højst 1 år', '12 måneder | 1 år | same-length'],
        ['højst 4 uger mellem hver', 'hver måned', '4 uger | 1 måned | different'],
        ['i de første 13 uger', 'efter de første 3 måneder', '13 uger | 3 måneder | different'],
        ['mindst 2 samtaler i de første 26 uger', 'i de første 6 måneder', '26 uger | 6 måneder | different'],
        [
            'mindst 2 samtaler i de første 52 uger',
            'mindst 2 samtaler inden for 12 måneder',
            '52 uger | 12 måneder | different',
        ],
        [
            'senest 13 uger efter tilmelding',
            'i de første 3 måneder efter tilmelding',
            '13 uger | 3 måneder | different',
        ],
    ])('%s – %s', async (first, second, expected) => {
        expect(await pairsIn(two(first, second))).toEqual([`samtale | ${expected}`]);
    });

    it.each([
        ['varighed mindst 2 uger', 'senest 14 dage efter tilmelding'],
        ['hver 4. uge', 'senest 1 måned efter tilmelding'],
        ['senest 3 uger efter tilmelding', 'senest 1 måned efter tilmelding'],
        ['senest 13 uger efter tilmelding', 'senest 13 uger efter fravær'],
        ['senest 13 uger efter tilmelding', 'i de første 3 måneder efter fravær'],
        ['mindst 276 timer inden for 12 uger', 'senest 3 måneder efter tilmelding'],
        ['inden udgangen af 2. uge efter tilmelding', 'senest 14 dage efter tilmelding'],
        ['senest 13 måneder', 'senest 1 år'],
    ])('are not %s – %s', async (first, second) => {
        expect(await pairsIn(two(first, second))).toEqual([]);
    });

    it('are told once for a pair of lengths on a subject', async () => {
        const rules =
            two('senest 13 uger', 'senest 3 måneder') +
            two('senest 13 uger', 'senest 3 måneder').replace(/regel (.)/g, 'regel $1$1');
        expect(await pairsIn(rules)).toHaveLength(1);
    });

    it('are silent when the rules are keyed to different facts, and not when the facts can hold together', async () => {
        const keyed = (first: string, second: string): string =>
            two(`senest 13 uger\n    hvis ${first}`, `senest 3 måneder\n    hvis ${second}`);
        expect(await pairsIn(keyed('har ugentlig', 'har ikke ugentlig'))).toEqual([]);
        expect(await pairsIn(keyed('har ugentlig', 'har ugentlig'))).toHaveLength(1);
    });

    it('are silent when the rules are never in force together', async () => {
        const versions = two(
            'senest 13 uger\n    gælder til og med 31. december 2025',
            'senest 3 måneder\n    gælder fra 1. januar 2026',
        );
        expect(await pairsIn(versions)).toEqual([]);
    });

    it('are found across subjects where they divide one course of a case', async () => {
        const course = (first: string, second: string): string =>
            two(first, second).replace('holde samtale\n    ' + second, 'give tilbud\n    ' + second);
        expect(
            await pairsIn(
                course('i de første 3 måneder efter tilmelding', 'efter de første 13 uger efter tilmelding'),
            ),
        ).toEqual(['forløb | 3 måneder | 13 uger | different']);
        expect(
            await pairsIn(
                course('i de første 3 måneder efter tilmelding', 'efter de første 13 uger efter fravær'),
            ),
        ).toEqual([]);
        expect(
            await pairsIn(course('senest 3 måneder efter tilmelding', 'senest 13 uger efter tilmelding')),
        ).toEqual([]);
    });
});
