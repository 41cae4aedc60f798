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
    names.map(({ kind, before, after, by }) => `${kind} ${before} → ${after} (${by})`);

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
