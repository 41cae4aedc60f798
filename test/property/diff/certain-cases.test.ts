import { describe, expect, it } from 'vitest';
import { compareEffects, type EffectDiff } from '../../../language/analyses/diff/facts/index.js';
import { elapsedSince } from '../../../language/evaluation/elapsed.js';
import { findCase, and, everything, nothing } from '../../../language/population/index.js';
import { rulesFrom } from '../../support/rules.js';
import { after } from './by-hand.js';
import { isTrue } from '../../support/is-true.js';

const HEAD = `regelsæt prøve
    lov "LBK nr. 1"
aktør jobcenteret, a-kassen, borgeren er borger
handling samtale, tilbud
sagsemne indsats, andet
hændelse tilmelding
oplysning ledighed er tid siden tilmelding
oplysning alder er et helt tal i år fra 0 til 120
oplysning ydelse er én af dagpenge, kontanthjælp
oplysning syg er ja eller nej
`;

const RULE = `regel r
    om indsats
    for alle
    skal jobcenteret samtale
`;

async function compare(before: string, after: string, [old, now] = [HEAD, HEAD]): Promise<EffectDiff> {
    const [one, other] = [await rulesFrom(old + before), await rulesFrom(now + after)];
    for (const { problems } of [one, other]) expect(problems).toEqual([]);
    return compareEffects(one, other);
}

const told = ({ changes }: EffectDiff): string[] =>
    changes.map(
        ({ before, after: now, certainty, only, daysOnly }) =>
            `${before?.norms[0]!.id ?? '–'} → ${now?.norms[0]!.id ?? '–'}: ${[certainty, only, daysOnly && 'days'].filter(Boolean).join(', ')}`,
    );

describe('what two rule sets do for anyone', () => {
    it('tells 26 uger from 6 måneder on every start date and day', async () => {
        const diff = await compare(
            `${RULE}    hvis ledighed er mindst 26 uger\n`,
            `${RULE}    hvis ledighed er mindst 6 måneder\n`,
        );
        const axis = diff.after.axes.findIndex(
            (meaning) => meaning.kind === 'fact' && meaning.fact === 'ledighed',
        );
        let differing = 0;
        for (let start = 19_723; start < 19_723 + 1461; start++)
            for (let days = 175; days < 190; days++) {
                const at = findCase(diff.after.space, elapsedSince(diff.after, axis, start, start + days));
                if (at.verdict !== 'found') throw new Error(`no such case: ${start} + ${days}`);
                const differs = days >= 182 !== start + days >= after(start, { amount: 6, unit: 'måneder' });
                if (differs) differing++;
                const isTold = diff.changes.some(({ cases }) => isTrue(cases, at.value));
                expect([start, days, isTold]).toEqual([start, days, differs]);
            }
        expect(differing).toBeGreaterThan(1000);
    });

    it('holds 12 måneder and 1 år, and 14 dage and 2 uger, for the same', async () => {
        const diff = await compare(
            `${RULE}    senest 14 dage efter tilmelding\n    hvis ledighed er mindst 12 måneder\n`,
            `${RULE}    senest 2 uger efter tilmelding\n    hvis ledighed er mindst 1 år\n`,
        );
        expect(told(diff)).toEqual([]);
    });

    it('tells both from either, and what holds from what does not', async () => {
        const when = (words: string): string => `${RULE}    hvis ${words}\n`;
        const [both, either] = [
            when('er syg og alder er under 30 år'),
            when('er syg eller alder er under 30 år'),
        ];
        expect(told(await compare(both, either))).toEqual(['– → r: sure']);
        expect(told(await compare(when('er syg'), when('er ikke syg')))).toEqual([
            'r → –: sure',
            '– → r: sure',
        ]);
    });

    it('does not lose a rule for a value that only one side knows', async () => {
        const wider = HEAD.replace('én af dagpenge', 'én af flexydelse, dagpenge');
        const general = RULE.replace(' r\n', ' fælles\n');
        const own = `${RULE}    hvis ydelse er flexydelse\n`;
        const diff = await compare(general, `${general}${own}`, [HEAD, wider]);
        // It does the same as the rule for everyone, and still it is another rule.
        expect(told(diff)).toEqual(['– → r: sure, after']);
        expect(diff.onlyBefore).toBe(nothing);
        const found = findCase(diff.spaces.after, diff.onlyAfter);
        const axis = diff.after.axes.findIndex(
            (meaning) => meaning.kind === 'fact' && meaning.fact === 'ydelse',
        );
        const { type } = diff.after.vocabulary.facts.get('ydelse')!;
        expect(found.verdict === 'found' && type.kind === 'enum' && type.values[found.value[axis]!]!.id).toBe(
            'flexydelse',
        );
        const back = await compare(`${general}${own}`, general, [wider, HEAD]);
        expect(told(back)).toEqual(['r → –: sure, before']);
    });

    it('tells of cases that only one side allows', async () => {
        const assuming = `${RULE}forudsætning hvis ydelse er dagpenge så er alder mindst 18 år\n`;
        const diff = await compare(RULE, assuming);
        expect(told(diff)).toEqual([]);
        expect(diff.onlyAfter).toBe(nothing);
        expect(findCase(diff.spaces.before, diff.onlyBefore).verdict).toBe('found');
        expect(findCase(diff.spaces.after, diff.onlyBefore).verdict).toBe('absent');
        const wider = await compare(RULE, RULE, [HEAD, HEAD.replace('til 120', 'til 130')]);
        expect(told(wider)).toEqual([]);
        expect([wider.onlyBefore === nothing, wider.onlyAfter === nothing]).toEqual([true, false]);
    });

    it('holds nobody for gone when an assumption is about a fact that is new', async () => {
        const diff = await compare(
            RULE,
            `${RULE}oplysning pensionist er ja eller nej\nforudsætning hvis er pensionist så er alder mindst 60 år\n`,
        );
        expect([told(diff), diff.onlyBefore, diff.onlyAfter]).toEqual([[], nothing, nothing]);
    });

    it('does not compare ages in years with ages in months', async () => {
        const rule = (unit: string): string => `${RULE}    hvis alder er mindst 18 ${unit}\n`;
        const diff = await compare(rule('år'), rule('måneder'), [
            HEAD,
            HEAD.replace('i år fra', 'i måneder fra'),
        ]);
        expect(diff.incomparable).toEqual(['alder']);
        expect(told(diff)).toEqual(['r → –: sure', '– → r: sure']);
        const same = await compare(RULE, RULE, [HEAD, HEAD.replace('i år fra', 'i måneder fra')]);
        expect([told(same), same.incomparable]).toEqual([[], ['alder']]);
    });

    it('tells what kan kun prohibits to others', async () => {
        const rule = (words: string): string =>
            `regel r\n    om indsats\n    for alle\n    ${words} jobcenteret tilbud\n`;
        expect(told(await compare(rule('kan'), rule('kan kun')))).toEqual(['– → r#kun-a-kassen: sure']);
        const when = (words: string): string => `${rule(words)}    hvis er syg\n`;
        expect(told(await compare(when('kan kun'), when('kan')))).toEqual(['r#kun → –: sure']);
    });

    it('tells a rule that holds from another day from one that does something else', async () => {
        const from = (year: number): string => `${RULE}    gælder fra 1. januar ${year}\n`;
        expect(told(await compare(from(2025), from(2026)))).toEqual(['r → –: sure, days']);
        expect(told(await compare(from(2025), `${from(2026)}    hvis er syg\n`))).toEqual(['r → –: sure']);
        const versions = (day: string, next: string): string =>
            `${RULE.replace(' r\n', ' gammel\n')}    senest 2 uger efter tilmelding\n    gælder til og med ${day}\n` +
            `${RULE}    senest 3 uger efter tilmelding\n    gælder fra ${next}\n`;
        const moved = await compare(
            versions('31. december 2025', '1. januar 2026'),
            versions('30. juni 2026', '1. juli 2026'),
        );
        expect(told(moved)).toEqual(['r → gammel: sure, days']);
    });

    it('says what rests on a skøn or on what is open', async () => {
        const deadline = (value: string): string => `${RULE}    senest ${value}\n`;
        expect(told(await compare(deadline('uoplyst'), deadline('2 uger efter tilmelding')))).toEqual([
            'r → r: depends',
        ]);
        expect(told(await compare(deadline('uoplyst'), deadline('uoplyst')))).toEqual([]);
        // A deadline that is left open is a deadline.
        expect(told(await compare(deadline('uoplyst'), RULE))).toEqual(['r → r: sure']);
        // Whoever shall hold the interview, it is another duty.
        const other = RULE.replace('samtale', 'tilbud');
        expect(told(await compare(deadline('uoplyst'), other))).toEqual(['r → r: sure']);
        expect(told(await compare(RULE, `${RULE}    hvis skøn "der er behov"\n`))).toEqual([
            'r → –: depends',
        ]);
        // The duty falls away in any case; only what takes its place rests on a skøn.
        const either =
            `${RULE}    senest 2 uger efter tilmelding\n    hvis skøn "der er behov"\n` +
            `${RULE.replace(' r\n', ' q\n')}    senest 3 uger efter tilmelding\n    medmindre skøn "der er behov"\n`;
        expect(told(await compare(`${RULE}    senest 1 uge efter tilmelding\n`, either)).sort()).toEqual([
            'r → q: sure',
            'r → r: sure',
        ]);
    });

    it('knows a duty that only stands under another subject', async () => {
        const diff = await compare(RULE, RULE.replace('om indsats', 'om andet'));
        expect(told(diff)).toEqual(['r → r: sure']);
    });

    it('reads a sanction together with the duty that it is for', async () => {
        const sanction = (duty: string): string =>
            `${RULE}${RULE.replace(' r\n', ' q\n').replace('samtale', 'tilbud')}` +
            `regel s\n    om andet\n    for alle\n    skal jobcenteret tilbud\n    ved brud på ${duty}\n`;
        expect(told(await compare(sanction('r'), sanction('q')))).toEqual(['s → s: sure']);
    });

    it('follows a long chain of exceptions', async () => {
        const chain = (last: string): string =>
            Array.from({ length: 2000 }, (_, i) => {
                const rule = RULE.replace(' r\n', ` r${i}\n`).replace(
                    'om indsats',
                    `om ${i % 2 ? 'indsats' : 'andet'}`,
                );
                return `${rule}    hvis alder er mindst ${i % 100} år\n${i > 0 ? `    undtagelse fra r${i - 1}\n` : ''}${i === 1999 ? last : ''}`;
            }).join('');
        // Those who have what the last rule says had it already, from the rules that it reinstates.
        expect(told(await compare(chain(''), chain('    senest 2 uger efter tilmelding\n')))).toEqual([
            '– → r1999: sure',
        ]);
    });

    it('is told on one space that every case of it can be asked about', async () => {
        const diff = await compare(RULE, `${RULE}    hvis er syg\n`);
        expect(diff.before.space).toBe(diff.after.space);
        for (const { cases } of diff.changes)
            expect(findCase(diff.after.space, and(cases, everything)).verdict).toBe('found');
    });
});
