import { describe, expect, test } from 'vitest';
import { formatCitation, type Norm, type Parameter } from '../../../language/model/index.js';
import { areEqual, createSpace } from '../../../language/population/index.js';
import { rulesFrom, ruleSetsFrom } from '../../support/rules.js';

const VOCABULARY = `regelsæt LOV "Loven"
    lov LOV "LBK nr. 1 af 1. januar 2024"
    lov SDL "LBK nr. 2 af 1. januar 2024"
    gælder fra 1. januar 2024
oplysning alder "Alder" er et helt tal i år fra 0 til 120
oplysning ydelse er én af dagpenge, hjælp
oplysning hjælp er et beløb fra 0 kr. til 10.000 kr. i 2024-niveau
hændelse tilmelding
hændelse fremmøde
aktør a-kassen, jobcenteret, borgeren
handling samtale om samtaler, tilbud, cv
sagsemne samtaler
sagsemne tabelemne
målgruppe a "A" når ydelse er dagpenge
målgruppe b "B" når ydelse er hjælp
`;

const norms = async (text: string): Promise<readonly Norm[]> => (await rulesFrom(VOCABULARY + text)).norms;
const problems = async (text: string): Promise<string[]> =>
    (await rulesFrom(VOCABULARY + text)).problems.map((problem) =>
        'message' in problem ? problem.message.da : problem.kind,
    );
const parameters = async (clause: string): Promise<Partial<Parameter>[]> => {
    const [norm] = await norms(`regel r\n    for a\n    skal a-kassen holde samtale\n    ${clause}\n`);
    return norm!.parameters.map(({ place: _place, ...rest }) => rest);
};

describe('values keep what the drafter wrote', () => {
    test.each<[string, object]>([
        [
            'senest 2 uger efter tilmelding',
            {
                kind: 'deadline',
                rule: 'latest',
                duration: { amount: 2, unit: 'week' },
                anchor: { direction: 'after', events: ['tilmelding'] },
            },
        ],
        ['senest to uger efter tilmelding', { duration: { amount: 2, unit: 'week' } }],
        [
            'inden udgangen af 8. uge efter tilmelding',
            { rule: 'end-of', duration: { amount: 8, unit: 'week' } },
        ],
        ['senest et halvt år efter tilmelding', { duration: { amount: 1, unit: 'halfyear' } }],
        ['senest uoplyst', { duration: 'open' }],
        ['senest 2 uger efter uoplyst', { anchor: { direction: 'after', events: 'open' } }],
        ['straks ved fremmøde', { rule: 'immediately', anchor: { direction: 'at', events: ['fremmøde'] } }],
        ['hver 14. dag', { kind: 'frequency', rule: 'every', duration: { amount: 14, unit: 'day' } }],
        [
            'højst 4 måneder mellem hver',
            { kind: 'frequency', rule: 'max-gap', duration: { amount: 4, unit: 'month' } },
        ],
        [
            'op til 3 måneder ad gangen',
            { kind: 'length', bound: 'max', duration: { amount: 3, unit: 'month' }, atATime: true },
        ],
        [
            'beløb 14.557,50 kr. i 2024-niveau om måneden',
            { kind: 'money', amount: 1_455_750, level: '2024-niveau', per: 'måned' },
        ],
        ['andel 110 pct.', { kind: 'share', basisPoints: 11_000 }],
        ['1 ud af 4', { kind: 'share', fraction: { part: 1, whole: 4 } }],
        ['i det første år', { kind: 'phase', until: { amount: 1, unit: 'year' } }],
        ['andel 1 ud af 4', { kind: 'share', fraction: { part: 1, whole: 4 } }],
        ['i det første halve år', { kind: 'phase', until: { amount: 1, unit: 'halfyear' } }],
        [
            'mindst 6 samtaler i de første 6 måneder heraf 3 i de første 3 måneder hos a-kassen',
            {
                kind: 'count',
                bound: 'min',
                amount: 6,
                noun: 'samtaler',
                parts: [{ bound: 'exact', amount: 3, actor: 'a-kassen' }],
            },
        ],
    ])('%s', async (clause, expected) => {
        expect((await parameters(clause))[0]).toMatchObject(expected);
    });

    test('as soon as possible, and two weeks at the latest, are two deadlines', async () => {
        expect(await parameters('hurtigst muligt og senest 2 uger efter tilmelding')).toMatchObject([
            { rule: 'as-soon-as-possible' },
            { rule: 'latest' },
        ]);
    });
});

describe('values that cannot be', () => {
    test.each([
        ['senest 2 uger efter tilmelding\n    gælder fra 31. februar 2024', /31\. februar 2024/],
        ['gælder fra 2024-13-01', /2024-13-01/],
        ['senest -2 uger efter tilmelding', /negativ/],
        ['senest 99999999999999999999 uger efter tilmelding', /for stort/],
        ['senest 99999999 år efter tilmelding', /for lang/],
        ['hvis hjælp er over 500 kr. i 2019-niveau', /prisniveau/],
        ['hvis alder er mindst 6 måneder', /regnes i år/],
        ['hvis alder er mindst 18,5 år', /ikke et helt tal/],
        ['hvis er alder', /ja\/nej/],
        ['5 ud af 4', /ikke en andel/],
        ['gælder fra 1. januar 2025 til og med 1. januar 2024', /ophører, før/],
    ])('%s', async (clause, expected) => {
        expect(
            (await problems(`regel r\n    for a\n    skal a-kassen holde samtale\n    ${clause}\n`)).join(
                ' ',
            ),
        ).toMatch(expected);
    });

    test('og and eller without parentheses', async () => {
        expect(
            await problems(
                'regel r\n    hvis alder er mindst 3 år og ydelse er hjælp eller alder er under 2 år\n',
            ),
        ).toEqual(['ambiguous-condition']);
        expect(
            await problems(
                'regel r\n    hvis (alder er mindst 3 år og ydelse er hjælp) eller alder er under 2 år\n',
            ),
        ).toEqual([]);
    });
});

describe('conditions', () => {
    test.each([
        ['har pensionist', 'pensionist'],
        ['er ikke pensionist', 'ikke pensionist'],
        ['alder er mindst 18 år og alder er under 30 år', 'alder er mindst 18 år og under 30 år'],
        ['alder er mindst 67 år eller har pensionist', 'alder er mindst 67 år eller pensionist'],
        ['er alder mindst 18 år', 'alder er mindst 18 år'],
    ])('%s is %s', async (a, b) => {
        const [one, other] = await norms(
            `oplysning pensionist er ja eller nej\nregel r1\n    hvis ${a}\n    skal a-kassen tilbud\nregel r2\n    hvis ${b}\n    skal a-kassen tilbud\n`,
        );
        expect(
            areEqual(
                createSpace(
                    [
                        { id: 'dag', lo: 0, hi: 99_999 },
                        { id: 'alder', lo: 0, hi: 121 },
                        { id: 'ydelse', lo: 0, hi: 2 },
                        { id: 'hjælp', lo: 0, hi: 1_000_001 },
                        { id: 'pensionist', lo: 0, hi: 2 },
                    ],
                    [],
                ),
                one!.condition,
                other!.condition,
            ),
        ).toBe('yes');
    });
});

describe('a rule becomes norms', () => {
    test('the subject is the clause’s, else the act’s, else the act itself', async () => {
        const found = await norms(
            'regel r1\n    om tabelemne\n    skal a-kassen holde samtale\nregel r2\n    skal a-kassen holde samtale\nregel r3\n    skal a-kassen give tilbud\n',
        );
        expect(found.map((norm) => norm.subject)).toEqual(['tabelemne', 'samtaler', 'tilbud']);
    });

    test('one norm for each act', async () => {
        const found = await norms('regel r\n    fritages borgeren for samtale og tilbud\n');
        expect(found.map(({ id, modality, act }) => [id, modality, act])).toEqual([
            ['r#samtale', 'exemption', 'samtale'],
            ['r#tilbud', 'exemption', 'tilbud'],
        ]);
    });

    test('either word order', async () => {
        const found = await norms(
            'regel r1\n    a-kassen skal holde samtale\nregel r2\n    må borgeren ikke give tilbud\nregel r3\n    borgeren har ret til tilbud\n',
        );
        expect(found.map(({ bearer, modality }) => [bearer, modality])).toEqual([
            ['a-kassen', 'obligation'],
            ['borgeren', 'prohibition'],
            ['borgeren', 'right'],
        ]);
    });

    test('only X may: the rest of the group may not', async () => {
        const found = await norms(
            'regel r\n    for a\n    hvis alder er mindst 30 år\n    kan kun a-kassen give tilbud\n',
        );
        expect(found.map((norm) => norm.modality)).toEqual(['permission', 'prohibition']);
        const others = await norms('regel r\n    for a\n    kan kun a-kassen give tilbud\n');
        expect(others.map(({ bearer, modality }) => [bearer, modality])).toEqual([
            ['a-kassen', 'permission'],
            ['jobcenteret', 'prohibition'],
        ]);
    });

    test('a row completes the table’s citation and shares its duty', async () => {
        const [row, other] = await norms(
            'særregler cv-frister "CV" § 23\n    hovedregel skal borgeren registrere cv\n    a senest 2 uger efter tilmelding stk. 1, nr. 1\n    b hurtigst muligt SDL § 13 b\n',
        );
        expect([row!, other!].map((norm) => formatCitation(norm.citation!))).toEqual([
            'LOV § 23, stk. 1, nr. 1',
            'SDL § 13 b',
        ]);
        expect(row).toMatchObject({
            id: 'cv-frister/a',
            origin: 'row',
            bearer: 'borgeren',
            act: 'cv',
            groups: ['a'],
        });
    });

    test('a row’s stykke takes the place of the header’s', async () => {
        const found = await norms(
            'særregler t § 41, stk. 2, nr. 3\n    hovedregel skal borgeren registrere cv\n    a straks stk. 4\n    b straks nr. 1\n',
        );
        expect(found.map((norm) => norm.citation!.provision)).toEqual([
            '§ 41, stk. 4',
            '§ 41, stk. 2, nr. 1',
        ]);
    });

    test('a main rule with a value is a rule that the rows are exceptions from', async () => {
        const [main, row] = await norms(
            'særregler cv-frister\n    hovedregel skal borgeren registrere cv senest 2 uger efter tilmelding\n    a senest 3 uger efter tilmelding\n',
        );
        expect(main).toMatchObject({ id: 'cv-frister', origin: 'main-rule', mainRule: true, groups: [] });
        expect(row!.defeats).toMatchObject([{ norms: ['cv-frister'], wording: 'række' }]);
        expect(row!.parameters).toHaveLength(1);
    });

    test('priority, sanctions and versions are resolved to norms', async () => {
        const found = await norms(
            'regel r1\n    skal borgeren cv og tilbud\nregel r2\n    fritages borgeren for cv\n    undtagelse fra r1 kun frist\nregel r3\n    skal a-kassen tilbud\n    ved brud på r1\n    afløser r2\nregel r4\n    skal a-kassen cv\n    viger for r3\n',
        );
        expect(found.find((norm) => norm.id === 'r2')!.defeats).toMatchObject([
            { norms: ['r1#cv', 'r1#tilbud'], components: ['frist'], wording: 'undtagelse fra' },
        ]);
        expect(found.find((norm) => norm.id === 'r3')).toMatchObject({
            sanctionFor: ['r1#cv', 'r1#tilbud'],
            replaces: { norms: ['r2'] },
            defeats: [{ norms: ['r4'] }],
        });
    });

    test('the rule set’s validity holds where the rule has none', async () => {
        const [own, shared] = await norms(
            'regel r1\n    skal a-kassen tilbud\n    gælder fra 1. juli 2025 til og med 31. december 2029\nregel r2\n    skal a-kassen tilbud\n',
        );
        expect(own!.validity).toEqual({ from: 20_270, until: 21_915 });
        expect(shared!.validity).toEqual({ from: 19_723 });
    });
});

describe('mistakes across declarations', () => {
    test('unknown names come with the nearest one', async () => {
        const { problems: found } = await rulesFrom(`${VOCABULARY}regel r\n    skal a-kassen holde samtal\n`);
        expect(found).toMatchObject([
            { kind: 'unknown-name', what: 'handling', name: 'samtal', suggestion: 'samtale' },
        ]);
    });

    test.each([
        ['groups', 'målgruppe x når hører til y\nmålgruppe y når hører til x\n', 'group'],
        [
            'exceptions',
            'regel r1\n    skal borgeren cv\n    uanset r2\nregel r2\n    skal borgeren cv\n    uanset r1\n',
            'priority',
        ],
        [
            'prerequisites',
            'regel r1\n    skal borgeren cv\n    forudsætter r2\nregel r2\n    skal borgeren cv\n    forudsætter r1\n',
            'requires',
        ],
        ['versions', 'regel r1\n    skal borgeren cv\n    afløser r1\n', 'replaces'],
    ])('a circle of %s is reported once', async (_name, text, what) => {
        expect((await rulesFrom(VOCABULARY + text)).problems).toMatchObject([{ kind: 'cycle', what }]);
    });

    test('a name declared twice, and two rule sets of one name', async () => {
        expect(await problems('regel r\n    skal borgeren cv\nregel r\n    skal borgeren cv\n')).toEqual([
            'duplicate-name',
        ]);
        const models = await ruleSetsFrom(
            ['a', 'b'].map((folder) => ({
                uri: `file:///x/${folder}/r.regel`,
                text: 'regelsæt ens "Ens"\n',
            })),
        );
        expect(models.flatMap((model) => model.problems)).toMatchObject([
            { kind: 'duplicate-name', what: 'regelsæt' },
            { kind: 'duplicate-name' },
        ]);
    });

    test('files of a folder and of folders below join; a folder with its own rule set does not', async () => {
        const models = await ruleSetsFrom([
            { uri: 'file:///x/set.regel', text: 'regelsæt ydre\naktør kommunen\nhandling h\n' },
            { uri: 'file:///x/under/regler.regel', text: 'regel r\n    skal kommunen h\n' },
            {
                uri: 'file:///x/andet/set.regel',
                text: 'regelsæt indre\n    bruger ydre\nregel r\n    skal kommunen h\n',
            },
        ]);
        expect(models.map((model) => [model.id, model.norms.length, model.problems.length])).toEqual([
            ['ydre', 1, 0],
            ['indre', 1, 0],
        ]);
    });
});
