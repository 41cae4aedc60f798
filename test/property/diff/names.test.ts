import { describe, expect, it } from 'vitest';
import { compareEffects, type EffectDiff } from '../../../language/analyses/diff/facts/index.js';
import { rulesFrom } from '../../support/rules.js';

const RULES = `regelsæt prøve
    lov "LBK nr. 1"
aktør jobcenteret "Jobcenteret", a-kassen "A-kassen"
handling samtale, tilbud
sagsemne indsats
hændelse tilmelding, henvendelse
oplysning ledighed er tid siden tilmelding
oplysning syg er ja eller nej
oplysning rask er ja eller nej
regel r
    om indsats
    for alle
    hvis er syg og ledighed er mindst 3 måneder
    skal jobcenteret samtale
    senest 2 uger efter henvendelse
regel sanktionssats
    om indsats
    for alle
    hvis er rask
    definition "satsen"
    beløb 100 kr. om dagen
regel nedsættelse
    om indsats
    for alle
    skal a-kassen tilbud
    sats 3 gange sanktionssats
`;

async function compare(...edits: (readonly [string, string])[]): Promise<EffectDiff> {
    const edited = edits.reduce((text, [from, to]) => text.replaceAll(from, to), RULES);
    const [before, after] = [await rulesFrom(RULES), await rulesFrom(edited)];
    expect(after.problems).toEqual([]);
    return compareEffects(before, after);
}

const matches = ({ names }: EffectDiff): string[] =>
    names.map(({ kind, before, after, of, by }) =>
        [kind, of, before, '→', after, `(${by})`].filter(Boolean).join(' '),
    );

describe('names', () => {
    it('are matched by title', async () => {
        const diff = await compare(['jobcenteret', 'kommunen']);
        expect(matches(diff)).toEqual(['actor jobcenteret → kommunen (title)']);
        expect(diff.changes).toEqual([]);
    });

    it('are matched by use where they have no titles', async () => {
        const diff = await compare(['samtale', 'møde']);
        expect(matches(diff)).toEqual(['act samtale → møde (use)']);
        expect(diff.changes).toEqual([]);
        const event = await compare(['tilmelding', 'indskrivning']);
        expect(matches(event)).toEqual(['event tilmelding → indskrivning (use)']);
        expect([event.changes, event.incomparable]).toEqual([[], []]);
    });

    it('are matched one after the other, since one tells of the next', async () => {
        const diff = await compare(
            ['tilmelding', 'indskrivning'],
            ['ledighed', 'uden-arbejde'],
            ['samtale', 'møde'],
        );
        expect(matches(diff).sort()).toEqual([
            'act samtale → møde (use)',
            'event tilmelding → indskrivning (use)',
            'fact ledighed → uden-arbejde (use)',
        ]);
        expect(diff.changes).toEqual([]);
    });

    it('of two things with titles of their own are two, however alike their use', async () => {
        const diff = await compare(
            ['jobcenteret "Jobcenteret"', 'kommunen "Kommunen"'],
            ['jobcenteret', 'kommunen'],
        );
        expect(matches(diff)).toEqual([]);
        expect(diff.changes).toHaveLength(1);
    });

    it('are not matched where the use is another', async () => {
        const diff = await compare(['samtale', 'møde'], ['senest 2 uger', 'senest 3 uger']);
        expect(matches(diff)).toEqual([]);
        expect(diff.changes).toHaveLength(1);
        const forOthers = await compare(['samtale', 'møde'], ['mindst 3 måneder', 'mindst 4 måneder']);
        expect(matches(forOthers)).toEqual([]);
        expect(forOthers.changes.length).toBeGreaterThan(0);
    });

    it('are not matched where it could be another', async () => {
        // Both acts are new, and both rules could be either.
        const twice = `${RULES}regel igen\n    om indsats\n    for alle\n    hvis er syg og ledighed er mindst 3 måneder\n    skal jobcenteret hjælp\n    senest 2 uger efter henvendelse\n`;
        const before = await rulesFrom(twice.replace('handling samtale', 'handling hjælp, samtale'));
        const after = await rulesFrom(
            twice
                .replace('handling samtale', 'handling hjælp, samtale')
                .replaceAll('samtale', 'møde')
                .replaceAll('hjælp', 'støtte'),
        );
        const diff = compareEffects(before, after);
        expect(matches(diff)).toEqual([]);
        expect(diff.changes.length).toBeGreaterThan(0);
    });

    it('that both sides have are never matched with others', async () => {
        // The two change places: whoever is well now gets what those who are ill had.
        const diff = await compare(['syg', 'x'], ['rask', 'syg'], ['x', 'rask']);
        expect(matches(diff)).toEqual([]);
        expect(diff.changes.length).toBeGreaterThan(1);
    });

    it('are not matched with a thing of another kind', async () => {
        const diff = await compare(
            [
                'oplysning syg er ja eller nej',
                'oplysning ramt er ja eller nej\noplysning antal er et helt tal fra 0 til 9',
            ],
            ['er syg og', 'antal er 1 og'],
        );
        expect(matches(diff)).toEqual([]);
        expect(diff.changes).toHaveLength(2);
    });

    it('of rules matter only to a rate, and a rule that gives something else is another', async () => {
        const renamed = await compare(['sanktionssats', 'dagssats'], ['regel r\n', 'regel x\n']);
        expect([matches(renamed), renamed.changes]).toEqual([['rule sanktionssats → dagssats (use)'], []]);
        const other = await compare(['sanktionssats', 'dagssats'], ['100 kr.', '200 kr.']);
        expect(matches(other)).toEqual([]);
        expect(other.changes).toHaveLength(2);
    });

    it('of an act go with the subject that it is', async () => {
        const diff = await compare(['    om indsats\n', '']);
        expect(matches(diff)).toEqual([]);
        const text = RULES.replaceAll('    om indsats\n', '');
        const [before, after] = [await rulesFrom(text), await rulesFrom(text.replaceAll('samtale', 'møde'))];
        expect(compareEffects(before, after).changes).toEqual([]);
    });
});

const VALUES = `regelsæt prøve
    lov "LBK nr. 1"
aktør jobcenteret
handling samtale, tilbud
sagsemne indsats
oplysning ydelse er én af dagpenge, kontanthjælp "Hjælp til forsørgelse", sygedagpenge, ingen
regel r
    om indsats
    for alle
    hvis ydelse er dagpenge
    skal jobcenteret samtale
regel s
    om indsats
    for alle
    hvis ydelse er kontanthjælp eller sygedagpenge
    skal jobcenteret tilbud
regel t
    om indsats
    for alle
    hvis ydelse er sygedagpenge
    kan jobcenteret samtale
`;

async function compareValues(...edits: (readonly [string, string])[]): Promise<EffectDiff> {
    const edited = edits.reduce((text, [from, to]) => {
        if (!text.includes(from)) throw new Error(`»${from}« is not in the text`);
        return text.replaceAll(from, to);
    }, VALUES);
    const [before, after] = [await rulesFrom(VALUES), await rulesFrom(edited)];
    expect(after.problems).toEqual([]);
    return compareEffects(before, after);
}

const isAlike = ({ changes, onlyBefore, onlyAfter }: EffectDiff): boolean =>
    changes.length === 0 && onlyBefore.kind === 'false' && onlyAfter.kind === 'false';

describe('names of values', () => {
    it('are matched by title', async () => {
        const diff = await compareValues([' kontanthjælp', ' hjælp']);
        expect(matches(diff)).toEqual(['value ydelse kontanthjælp → hjælp (title)']);
        expect(isAlike(diff)).toBe(true);
    });

    it('are matched by use where they have no titles, each for itself', async () => {
        const diff = await compareValues(['sygedagpenge', 'sygehjælp'], [' dagpenge', ' a-dagpenge']);
        expect(matches(diff).sort()).toEqual([
            'value ydelse dagpenge → a-dagpenge (use)',
            'value ydelse sygedagpenge → sygehjælp (use)',
        ]);
        expect(isAlike(diff)).toBe(true);
    });

    it('are matched when the oplysning has another name too', async () => {
        const titled = VALUES.replace('oplysning ydelse', 'oplysning ydelse "Ydelse nu"');
        const [before, after] = [
            await rulesFrom(titled),
            await rulesFrom(titled.replaceAll(' ydelse', ' indkomst').replaceAll('sygedagpenge', 'syge')),
        ];
        const diff = compareEffects(before, after);
        expect(matches(diff)).toEqual([
            'fact ydelse → indkomst (title)',
            'value indkomst sygedagpenge → syge (use)',
        ]);
        expect(isAlike(diff)).toBe(true);
    });

    it('are matched beside a value that is new', async () => {
        const diff = await compareValues([' dagpenge', ' a-dagpenge'], ['ingen', 'ingen, flexydelse']);
        expect(matches(diff)).toEqual(['value ydelse dagpenge → a-dagpenge (use)']);
        expect(diff.changes).toEqual([]);
        expect([diff.onlyBefore.kind === 'false', diff.onlyAfter.kind === 'false']).toEqual([true, false]);
    });

    it('are not matched where the use is another', async () => {
        const diff = await compareValues(
            ['dagpenge, kontanthjælp', 'støtte, kontanthjælp'],
            ['hvis ydelse er dagpenge', 'hvis ydelse er støtte eller ingen'],
        );
        expect(matches(diff)).toEqual([]);
        expect(diff.changes.length).toBeGreaterThan(0);
    });

    it('are not matched where no rule names them', async () => {
        const diff = await compareValues(['ingen', 'intet']);
        expect(matches(diff)).toEqual([]);
        expect(diff.changes).toEqual([]);
        expect([diff.onlyBefore, diff.onlyAfter].some(({ kind }) => kind === 'false')).toBe(false);
    });

    it('are not matched where it could be another', async () => {
        // Both new ones are where the old one was.
        const diff = await compareValues(
            ['én af dagpenge', 'én af høj-sats, lav-sats'],
            ['ydelse er dagpenge', 'ydelse er høj-sats eller lav-sats'],
        );
        expect(matches(diff)).toEqual([]);
        expect(diff.changes.length).toBeGreaterThan(0);
    });

    it('with two titles of their own are two, however alike their use', async () => {
        const diff = await compareValues(
            ['kontanthjælp "Hjælp til forsørgelse"', 'uddannelseshjælp "Hjælp til uddannelse"'],
            [' kontanthjælp eller', ' uddannelseshjælp eller'],
        );
        expect(matches(diff)).toEqual([]);
        expect(diff.onlyBefore.kind === 'false').toBe(false);
    });

    it('of one title do not hide that the rules are others', async () => {
        const diff = await compareValues(
            [' kontanthjælp', ' hjælp'],
            ['er hjælp eller sygedagpenge', 'er sygedagpenge'],
        );
        expect(matches(diff)).toEqual(['value ydelse kontanthjælp → hjælp (title)']);
        expect(diff.changes).toHaveLength(1);
    });

    it('that both sides have are never matched with others', async () => {
        const diff = await compareValues(['dagpenge', 'x'], ['sygex', 'dagpenge'], [' x', ' sygedagpenge']);
        expect(matches(diff)).toEqual([]);
        expect(diff.changes.length).toBeGreaterThan(0);
    });

    it('in another order are the same', async () => {
        const diff = await compareValues(['sygedagpenge, ingen', 'ingen, sygedagpenge']);
        expect(matches(diff)).toEqual([]);
        expect(isAlike(diff)).toBe(true);
    });
});
