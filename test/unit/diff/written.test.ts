import { describe, expect, it } from 'vitest';
import { compareRuleSets } from '../../../language/analyses/diff/index.js';
import { ruleSetsFrom } from '../../support/rules.js';
import { toldOf } from '../../diff/told.js';
import { between, edit, SAMTALE, WORDS } from './rule-sets.js';

const added = (line: string): [string, string] => [
    '    senest 3 uger efter tilmelding\n',
    `    senest 3 uger efter tilmelding\n    ${line}\n`,
];

describe('words', () => {
    it.each([
        [added('kilde "Boks 3"'), 'wording anden kilde | samtale: intet → samtale: »Boks 3«'],
        [
            added('begrundelse "de er klar"'),
            'wording anden begrundelse | samtale: intet → samtale: »de er klar«',
        ],
        [
            added('afviger kilde "Rapporten" siger "2 uger" loven siger "3 uger"'),
            'wording anden oplysning om, at kilder er uenige | samtale: intet → samtale: Rapporten: »2 uger« / »3 uger«',
        ],
        [
            ['senest 3 uger', 'inden for 21 dage'] as [string, string],
            'wording skrevet med andre ord | samtale: senest 3 uger → samtale: inden for 21 dage',
        ],
        [
            [' § 1, stk. 1', ' § 1, stk. 2'] as [string, string],
            'wording anden henvisning | samtale: LAB § 1, stk. 1 → samtale: LAB § 1, stk. 2',
        ],
        [
            [' § 1, stk. 1', ''] as [string, string],
            'wording anden henvisning | samtale: LAB § 1, stk. 1 → samtale: intet',
        ],
        [
            added('hovedregel'),
            'vocabulary hovedregel for sit sagsemne | samtale: ikke hovedregel → samtale: hovedregel',
        ],
    ])('%s', async (replacement, said) => {
        expect(toldOf(await edit(SAMTALE, replacement))).toEqual([said]);
    });

    it('say nothing where only the order of groups, clauses and remarks is another', async () => {
        expect(
            toldOf(
                await edit(
                    SAMTALE,
                    ['for ledige, jobparate', 'for jobparate, ledige'],
                    [
                        '    skal jobcenteret holde samtale\n    senest 3 uger efter tilmelding\n',
                        '    senest 3 uger efter tilmelding\n    skal jobcenteret holde samtale\n-- en bemærkning\n',
                    ],
                ),
            ),
        ).toEqual([]);
    });

    it('of a condition that an exception takes away again change nothing, and are told', async () => {
        const rules = `${SAMTALE}regel fri "Fritaget i job" § 3
    hvis har har-job
    fritages jobcenteret for samtale
    undtagelse fra samtale
`;
        const comparison = await edit(rules, [
            '    skal jobcenteret holde samtale',
            '    hvis har ikke har-job\n    skal jobcenteret holde samtale',
        ]);
        expect(toldOf(comparison)).toEqual([
            'wording betingelserne er ændret, uden at nogen får noget andet | samtale: »Første samtale« (LAB § 1, stk. 1) → samtale: »Første samtale« (LAB § 1, stk. 1)',
        ]);
    });

    describe('kan kun', () => {
        const lone = (modality: string): string =>
            `${WORDS.replace('aktør a-kassen, ', 'aktør ')}regel tilbud "Tilbud" § 4\n    for ledige\n    ${modality} jobcenteret give tilbud\n`;
        const title = '»kun« er tilføjet eller fjernet, uden at nogen får noget andet';

        it.each([
            ['kan kun', 'kan', 'tilbud: »kan kun« → tilbud: »kan«'],
            ['kan', 'kan kun', 'tilbud: »kan« → tilbud: »kan kun«'],
        ])(
            '%s that becomes %s is told where there is nobody else to prohibit it to',
            async (from, to, said) => {
                expect(toldOf(await between(lone(from), lone(to)))).toEqual([`wording ${title} | ${said}`]);
            },
        );

        it('is a change of result where there is, and told once', async () => {
            const rule = 'regel tilbud-r "Tilbud" § 4\n    for ledige\n    kan kun jobcenteret give tilbud\n';
            const { changes } = await edit(rule, ['kan kun', 'kan']);
            expect(changes.map(({ category }) => category)).toEqual(['result']);
        });

        it('in what a reform makes of a rule is told too', async () => {
            const reform = `regel tilbud-r "Tilbud" § 4
    for ledige
    skal jobcenteret give tilbud
reform ny "Ny"
    i kraft 1. januar 2026
anbefaling 1 "Et"
    ændr tilbud-r til kan kun jobcenteret give tilbud
`;
            expect(toldOf(await edit(reform, ['kan kun', 'kan']))).toEqual([
                'wording anbefaling: andre ændringer af reglerne | 1: ændr tilbud-r til kan kun jobcenteret tilbud → 1: ændr tilbud-r til kan jobcenteret tilbud',
            ]);
        });
    });

    it('that nobody has anything of are told as such, and not as a change of result', async () => {
        const twice = SAMTALE.replace('regel samtale ', 'regel samtale-igen ');
        expect(toldOf(await between(WORDS + SAMTALE, WORDS + SAMTALE + twice))).toEqual([
            'wording ny regel uden virkning for nogen | – → samtale-igen: »Første samtale« (LAB § 1, stk. 1)',
        ]);
    });

    it('of a rule that others wholly go before are told, though nobody gets anything of them', async () => {
        const rules = `${SAMTALE}regel i-stedet "I stedet" § 2
    for ledige, jobparate
    kan jobcenteret holde samtale
    går forud for samtale
`;
        expect(toldOf(await edit(rules, ['senest 3 uger', 'senest 1 uge']))).toEqual([
            'wording siger noget andet, uden at nogen får noget andet | samtale: senest 3 uger → samtale: senest 1 uge',
        ]);
        expect(toldOf(await edit(rules, ['skal jobcenteret', 'må jobcenteret ikke']))).toEqual([
            'wording siger noget andet, uden at nogen får noget andet | samtale: jobcenteret skal udføre »samtale« senest 3 uger efter tilmelding → samtale: jobcenteret må ikke udføre »samtale« senest 3 uger efter tilmelding',
        ]);
    });
});

describe('moves', () => {
    const table = `særregler samtaletabel "Første samtale" § 1
    hovedregel skal jobcenteret holde samtale
    ledige       senest 2 uger efter tilmelding    stk. 1
    jobparate    senest 3 uger efter tilmelding    stk. 2
`;
    const rules = `regel samtale-ledige "Første samtale" § 1, stk. 1
    om samtaler
    for ledige
    skal jobcenteret holde samtale
    senest 2 uger efter tilmelding
    hovedregel
regel samtale-jobparate "Første samtale" § 1, stk. 2
    om samtaler
    for jobparate
    skal jobcenteret holde samtale
    senest 3 uger efter tilmelding
    hovedregel
`;

    it('a table that is written as rules, and back, is one', async () => {
        const [there, back] = [
            await between(WORDS + table.replace('§ 1\n', '§ 1\n    om samtaler\n'), WORDS + rules),
            await between(WORDS + rules, WORDS + table.replace('§ 1\n', '§ 1\n    om samtaler\n')),
        ];
        const moved = (all: typeof there): unknown =>
            all.changes.filter(({ category }) => category === 'moved').map(({ what }) => what?.da);
        expect(moved(there)).toEqual(['skrevet som regler, delt i 2 regler']);
        expect(moved(back)).toEqual(['skrevet som tabel, samlet af 2 regler']);
        for (const { changes } of [there, back])
            expect(changes.filter(({ category }) => /result|may|validity/.test(category))).toEqual([]);
    });

    it('a row that moves within its table is none', async () => {
        const other = table.replace(/( {4}ledige.*\n)( {4}jobparate.*\n)/, '$2$1');
        expect(other).not.toBe(table);
        expect(toldOf(await between(WORDS + table, WORDS + other))).toEqual([]);
    });

    it('into another file is one, wherever the rule set lies', async () => {
        const files = (folder: string, second: string): { uri: string; text: string }[] => [
            { uri: `file:///${folder}/regelsaet.regel`, text: WORDS },
            { uri: `file:///${folder}/${second}`, text: SAMTALE },
        ];
        const [before] = await ruleSetsFrom(files('gammel/sted', 'a.regel'));
        const [same] = await ruleSetsFrom(files('ny', 'a.regel'));
        const [moved] = await ruleSetsFrom(files('ny', 'under/b.regel'));
        expect(toldOf(compareRuleSets(before!, same!))).toEqual([]);
        expect(toldOf(compareRuleSets(before!, moved!))).toEqual([
            'moved i en anden fil | samtale: »Første samtale« (LAB § 1, stk. 1) – a.regel → samtale: »Første samtale« (LAB § 1, stk. 1) – under/b.regel',
        ]);
    });

    it('from one paragraph to another is one', async () => {
        expect(toldOf(await edit(SAMTALE, ['§ 1, stk. 1', '§ 31 a, stk. 1']))).toEqual([
            'moved anden paragraf | samtale: »Første samtale« (LAB § 1, stk. 1) → samtale: »Første samtale« (LAB § 31 a, stk. 1)',
        ]);
    });
});
