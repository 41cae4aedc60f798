import { describe, expect, it } from 'vitest';
import { parseAct, type Act, type Provision } from '../../../language/law/index.js';
import { actIn, actOf, allProvisions, LAW_FIXTURES, shown } from '../../support/law.js';

const FILES = ['cykelparkering.json', 'cykelparkering.xml', 'cykelparkering.txt'];

function outline(act: Act): unknown {
    const tree = ({ address, text, repealed, omitted, children }: Provision): unknown => ({
        address,
        text,
        repealed,
        omitted,
        children: children.map(tree),
    });
    const chapters = (each: Act['chapters']): unknown =>
        each.map(({ label, title, sections }) => ({ label, title, sections: sections.map(tree) }));
    return {
        chapters: chapters(act.chapters),
        other: act.transitional.map((each) => each.sections.map(tree)),
    };
}

function addresses(act: Act): string[] {
    return allProvisions(act)
        .filter(({ kind }) => kind !== 'punktum')
        .map(({ address }) => address);
}

describe.each(FILES)('%s', (file) => {
    const { act, text } = actIn(LAW_FIXTURES, file);

    it('gives the same act as the other formats', () => {
        expect(outline(act)).toEqual(outline(actIn(LAW_FIXTURES, 'cykelparkering.xml').act));
        expect(act.title).toBe('Bekendtgørelse af lov om cykelparkering');
        expect(act.eli).toBe('https://www.retsinformation.dk/eli/lta/2023/12');
        expect(act.issued).toBe('2023-04-03');
        expect(act.problems).toEqual([]);
    });

    it('says where each provision stands', () => {
        for (const { address, text: said, span } of allProvisions(act))
            expect([address, shown(text.slice(span.start, span.end), act.source.format)]).toEqual([
                address,
                said,
            ]);
    });

    it('takes provisions apart', () => {
        const byAddress = new Map(allProvisions(act).map((each) => [each.address, each]));
        expect(byAddress.get('§ 2 a, stk. 2, nr. 2, litra b')?.text).toBe('ved sit arbejde, eller');
        expect(byAddress.get('§ 2 a, stk. 2, 2. pkt.')?.text).toBe('Afslaget skal være skriftligt.');
        expect(byAddress.get('§ 1, stk. 2, 3. pkt.')?.text).toBe('1. pkt. gælder ikke på privat grund.');
        expect(byAddress.get('§ 7, stk. 3, 1. pkt.')?.text).toContain('»Stk. 9. Plads«');
        expect(byAddress.get('§ 7, stk. 2')).toMatchObject({ repealed: true, children: [] });
        expect(byAddress.get('§§ 4-6 a')).toMatchObject({ repealed: true, label: '4-6 a' });
        expect(byAddress.get('§ 2, stk. 1')?.children.map(({ label }) => label)).toEqual([
            '1',
            '1',
            '2',
            '3',
        ]);
    });

    it('keeps what is of another act apart', () => {
        expect(act.transitional.map(({ sections }) => sections.map(({ address }) => address))).toEqual([
            ['ikrafttræden 1: § 2'],
        ]);
        expect(act.transitional[0]?.sections[0]?.children[1]).toMatchObject({ omitted: true });
    });
});

describe('Lex Dania', () => {
    it('takes an amending act by its own paragraphs and numbers', () => {
        const { act } = actIn(LAW_FIXTURES, 'aendring.xml');
        expect(addresses(act)).toEqual([
            '§ 1',
            '§ 1, stk. 1',
            '§ 1, stk. 1, nr. 1',
            '§ 1, stk. 1, nr. 2',
            '§ 2',
            '§ 2, stk. 1',
            '§ 2, stk. 2',
        ]);
        const texts = allProvisions(act).map(({ text }) => text);
        expect(texts[3]).toBe('I § 2 a, stk. 1, 1. pkt., ændres »2 uger« til: »3 uger«.');
        expect(texts[5]).toContain(
            'indsættes: Kapitel 3 § 8. Kommunen fører tilsyn. Stk. 2. Tilsynet er gratis.',
        );
    });

    it('has notes apart from the text', () => {
        const { act } = actIn(LAW_FIXTURES, 'cykelparkering.xml');
        expect(act.notes).toMatchObject([
            { label: '1', text: 'Fristen er kortere i 2024.', at: '§ 2 a, stk. 1, 1. pkt.' },
        ]);
    });

    it('reads on where tags do not match', () => {
        const { text } = actIn(LAW_FIXTURES, 'cykelparkering.xml');
        const act = actOf(text.replace('<Stk id="s2">', ''));
        expect(act.problems[0]?.message.da).toContain('ikke gyldig XML');
        expect(addresses(act)).toContain('§ 13 b, stk. 1');
        expect(addresses(act)).toContain('§ 2 a, stk. 2, nr. 2, litra a');
    });

    it('takes an ampersand that is no entity for itself', () => {
        const act = actOf(
            '<D><Paragraf localId="1"><Stk>A & B &amp; C &ukendt; <![CDATA[D & <E>]]></Stk></Paragraf>\n<Paragraf localId="2"><Stk>To.</Stk></Paragraf></D>',
        );
        expect(act.chapters[0]?.sections.map(({ text }) => text)).toEqual([
            'A & B & C &ukendt; D & <E>',
            'To.',
        ]);
        expect(act.problems[0]?.message.da).toContain('den første af 2 fejl');
        expect(act.problems[0]?.offset).toBe('<D><Paragraf localId="1"><Stk>A '.length);
    });

    it('expands no entities of the file', () => {
        const laughs = [...'bcdefghij'].map(
            (name, i) => `<!ENTITY ${name} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`,
        );
        const text = `<!DOCTYPE l [\n<!ENTITY a "ha">${laughs.join('')}]>\n<Dokument><Paragraf localId="1"><Stk>&j;</Stk></Paragraf></Dokument>`;
        expect(parseAct({ uri: 'x', text })).toMatchObject({
            line: 2,
            message: { da: expect.stringContaining('ENTITY') },
        });
    });
});

describe('flat text', () => {
    const section = (text: string): Act =>
        actOf(JSON.stringify({ provisions: [{ section: '1', text }] }), 'x.json');
    const at = (text: string): string[] => addresses(section(`§ 1. ${text}`)).slice(1);

    it('begins a stykke only with a label', () => {
        expect(
            at('Det gælder, jf. stk. 2. Stk. 2. Stk. 1 gælder ikke. Stk. 7 finder anvendelse. Stk. 3. Nej.'),
        ).toEqual(['§ 1, stk. 1', '§ 1, stk. 2', '§ 1, stk. 3']);
        expect(at('Det er en frist at regne med. Stk. 2. 1. pkt. gælder ikke.')).toEqual([
            '§ 1, stk. 1',
            '§ 1, stk. 2',
        ]);
    });

    it('says what is skipped and what stands twice', () => {
        const problems = (text: string): string[] => section(text).problems.map(({ message }) => message.da);
        expect(problems('§ 1. Et. Stk. 3. Tre.')).toEqual([
            '§ 1 springer til stk. 3: noget foran mangler i teksten',
        ]);
        expect(problems('§ 1. Et. Stk. 2. To. Stk. 2. To.')[0]).toContain('§ 1, stk. 2 står to gange');
        expect(problems('§ 1. Der er: 1) Et. 3) Tre. 4) Fire.')).toEqual([
            '§ 1, stk. 1 springer til nr. 3: noget foran mangler i teksten',
        ]);
    });

    it('tells numbers from lists', () => {
        expect(
            at('Efter forordning (EF) nr. 1408/71) og indkomst (jf. nr. 2) på 100 kr. (2017) gælder intet.'),
        ).toEqual(['§ 1, stk. 1']);
        expect(at('Støtte (su) gives. 9) En note.')).toEqual(['§ 1, stk. 1']);
        expect(section('§ 1. Støtte gives . 2) En note. Stk. 2. To.').notes).toMatchObject([
            { label: '2', text: 'En note.', at: '§ 1, stk. 1, 1. pkt.' },
        ]);
    });

    it('names the sentence where a stykke has two lists', () => {
        expect(at('Den skal 1) gå, 2) stå. Den kan 1) hoppe eller 2) synge. Slut.')).toEqual([
            '§ 1, stk. 1',
            '§ 1, stk. 1, 1. pkt., nr. 1',
            '§ 1, stk. 1, 1. pkt., nr. 2',
            '§ 1, stk. 1, 2. pkt., nr. 1',
            '§ 1, stk. 1, 2. pkt., nr. 2',
        ]);
    });

    it('ends sentences where they end', () => {
        const sentences = (text: string): string[] =>
            allProvisions(section(`§ 1. ${text}`))
                .filter(({ kind }) => kind === 'punktum')
                .map((each) => each.text);
        const whole = [
            'Beløbet er 5.000 kr. pr. måned, jf. § 13 b, jf. LBK nr. 280 af 1. marts 2024, f.eks. efter pkt. 2.',
            'Det er 3 pct. af satsen m.v. efter 1. og 2. pkt. i stk. 3, 4. pkt.',
            'Han sagde »Ja. Nej« til a-kassen.',
        ];
        for (const each of whole) expect(sentences(each)).toEqual([each]);
        const pairs = [
            ['Det følger af § 13 b.', 'Kommunen betaler.'],
            ['Det følger af loven m.v.', 'Kommunen betaler.'],
            ['Det følger af stk. 2.', '1. pkt. gælder ikke.'],
            ['Det koster 5 kr.', 'Prisen stiger.'],
            ['Det følger af § 54.', '1 måned er 30 dage.'],
            ['Det er min »Plan«.', '§ 3 gælder.'],
        ];
        for (const pair of pairs) expect(sentences(pair.join(' '))).toEqual(pair);
    });
});

describe('what is no act', () => {
    it.each([
        ['', 'er tom'],
        ['   \n ', 'er tom'],
        ['En helt almindelig tekst.', 'ingen paragraffer'],
        ['{"provisions": []}', 'ingen paragraffer'],
        ['{"title": "x"}', 'ingen paragraffer'],
        ['{"title": "x", ', 'ikke gyldig JSON'],
        ['<html><body>§ 1.</body></html>', 'webside'],
        ['<Dokument></Dokument>', 'ingen paragraffer'],
        ['['.repeat(1_000_000), 'dybt inden i hinanden'],
        ['<Paragraf>'.repeat(100_000), 'dybt inden i hinanden'],
    ])('%#: says so', (text, message) => {
        expect(parseAct({ uri: 'x', text })).toMatchObject({
            message: { da: expect.stringContaining(message) },
        });
    });

    it('keeps what is usable of the rest', () => {
        const text =
            '{"provisions": [\n{"section": "1", "text": "§ 1. Et."},\n{"section": "2"},\n{"section": "3", "text": "§ 4. Fire."},\n{"section": "1", "text": "§ 1. Igen."}, {"sec';
        const act = actOf(text);
        expect(act.chapters[0]?.sections.map(({ address }) => address)).toEqual(['§ 1', '§ 3', '§ 1']);
        expect(act.problems.map(({ message }) => message.da)).toEqual([
            '§ 2 har ingen tekst (»text«) og er ikke med',
            '§ 3 har en tekst, der begynder med § 4',
            '§ 1 står to gange i loven: en henvisning til den kan ikke afgøres',
            'En paragraf har ingen tekst (»text«) og er ikke med',
            expect.stringContaining('ikke gyldig JSON'),
        ]);
    });
});
