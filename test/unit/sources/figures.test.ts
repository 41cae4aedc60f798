import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../language/law/figures.js';

/** Value, unit, bound and counted word, as one line a figure. */
function read(text: string): string {
    return figuresIn(text)
        .map(({ value, unit, limit, noun }) =>
            [limit, Math.round(value * 100) / 100, unit, noun].filter((part) => part !== undefined).join(' '),
        )
        .join('; ');
}

describe('the figures of a legal text', () => {
    it.each([
        ['senest to uger efter tilmelding', '2 week'],
        ['inden for det første halve år', '1 halfyear'],
        ['i et halvt år', '1 halfyear'],
        ['mindst seks individuelle jobsamtaler', 'min 6 none individuelle'],
        ['senest 1 uge fra første henvendelse', '1 week'],
        ['i de første 6 måneder', '6 month'],
        ['en jobsamtale hver 14. dag', '1 none jobsamtale; 14 day'],
        ['inden udgangen af ottende uge', '8 week'],
        ['hver tredje måned', '3 month'],
        ['i op til 13 uger', 'max 13 week'],
        ['50 pct. af satsen', '5000 share'],
        ['82,5 procent', '8250 share'],
        ['162.738,14 kr.', '16273814 øre'],
        ['35 mio. kr.', '3500000000 øre'],
        ['1/2 af beløbet', '5000 share'],
        ['en tredjedel af udgiften', '3333.33 share'],
        ['halvdelen', '5000 share'],
        ['1 ud af 4', '2500 share'],
        ['tre gange sanktionssatsen', '3 times'],
        ['er fyldt 30 år', 'min 30 year'],
        ['under 25 år', 'under 25 year'],
        ['18-årige', '18 year'],
        ['mellem 15 og 17 år', '15 year; 17 year'],
        ['25 år og derover', 'min 25 year'],
        ['26 eller 52 uger', '26 week; 52 week'],
        ['i 3 hele kalendermåneder', '3 month'],
        ['12 på hinanden følgende måneder', '12 month'],
        ['halvandet år', '18 month'],
        ['1½ år', '18 month'],
        ['i de første 1 1/2 år', '18 month'],
        ['mindst 1 og højst 3 års varighed', 'min 1 year; max 3 year'],
        ['de seneste 3 afsluttede kalendermåneder', '3 month'],
        ['de første 30.000 kroners arbejdsindtægt', '3000000 øre'],
        ['2 procentpoint', '200 share'],
        ['en tremånedersperiode', '1 none tremånedersperiode; 3 month'],
        ['femogtyve dage', '25 day'],
        ['med dags varsel', '1 day'],
        ['én gang om måneden', '1 times; 1 month'],
        ['mere end 24 km', 'over 24 km'],
        ['276 løntimer', '276 hour'],
        ['to kvartaler', '6 month'],
    ])('%s', (text, figures) => expect(read(text)).toBe(figures));

    it.each([
        'omfattet af § 6, nr. 2-5 og 7-10, jf. § 13 b, stk. 1, 2. og 3. pkt.',
        'tilbud efter kapitel 11, 12 og 14',
        'jf. §§ 35-41 og 48 a',
        'lov nr. 174 af 27. februar 2019, LBK nr. 280/2024',
        'den 31. december 2023 (2019-niveau)',
        '1) den første, 2) den anden, a) den sidste',
        'for 1. og 2. ledighedsdag',
        'visiteret til kategori 2 eller kategori 3, som følge af covid-19, kl. 16',
        'forordning (EF) nr. 883/04 og §§ 36-40 a, 42 og 43, 69 b-f og 69 l-q',
        'afsnit VII, litra b',
        '',
    ])('has none in: %s', (text) => expect(read(text)).toBe(''));

    it('tells a unit after a reference from the reference', () => {
        expect(read('efter § 74, stk. 2, i 3 uger')).toBe('3 week');
        expect(read('efter § 36, stk. 2, og 3 uger senere')).toBe('3 week');
    });

    it('says where each figure stands', () => {
        const text = 'Ved § 31 er det 2 uger, dog højst et halvt år og 1.200,50 kr. i alt.';
        for (const figure of figuresIn(text))
            expect(text.slice(figure.span.start, figure.span.end)).toBe(figure.text);
        expect(figuresIn(text).map((figure) => figure.text)).toEqual([
            '2 uger',
            'et halvt år',
            '1.200,50 kr.',
        ]);
    });
});
