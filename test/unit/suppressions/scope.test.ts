import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../language/checks/run-checks.js';
import { formatText } from '../../../language/formatting/index.js';
import { checks } from '../../../language/generated/checks.js';
import { readSuppressions } from '../../../language/suppressions/read-remark.js';
import { createRegelretServices } from '../../../language/services.js';
import { generateRules } from '../../bench/generate.js';
import { ruleSetsFrom, rulesFrom } from '../../support/rules.js';

const WORDS = `oplysning alder "Alder" er et helt tal i år fra 0 til 120
aktør jobcenteret
handling samtale om samtaler, tilbud om tilbuddene
sagsemne samtaler, tilbuddene
målgruppe unge
    når alder er under 30 år
målgruppe voksne
    når alder er mindst 30 år
`;

/** A rule that nobody can meet. */
const nobody = (name: string, act = 'samtale'): string => `regel ${name}
    for alle
    hvis alder er mindst 18 år og under 18 år
    skal jobcenteret ${act}
`;

const TABLE = `særregler tabel
    skal jobcenteret samtale
    unge      hvis alder er mindst 40 år
    voksne    hvis alder er under 20 år
`;

async function found(text: string, code = 'RR401'): Promise<string[]> {
    const { findings } = runChecks(await rulesFrom(WORDS + text), checks, { language: 'da' });
    return findings.flatMap(({ code: each, primary }) => (each === code ? [primary.rule!] : []));
}

const REASON = 'reformen fjerner reglen';

it('one about a misspelt subject is a mistake and no more: nothing offers to take it away', async () => {
    const text = `-- tillad RR401 om samtalr: ${REASON}\n${nobody('a')}`;
    expect(await found(text)).toEqual(['a']);
    expect(await found(text, 'RR004')).toHaveLength(1);
    expect(await found(text, 'RR005')).toEqual([]);
});

describe('a remark that allows a finding is about', () => {
    const both = [nobody('a'), nobody('b')] as const;
    it.each([
        ['the rule below it, at the margin', `-- tillad RR401: ${REASON}\n${both.join('\n')}`, ['b']],
        ['the rule below it, past blank lines', `-- tillad RR401: ${REASON}\n\n\n${both.join('\n')}`, ['b']],
        [
            'the rule above it, when it stands within the margin',
            `${both[0]}    -- tillad RR401: ${REASON}\n${both[1]}`,
            ['b'],
        ],
        [
            'the rule that it stands in',
            both.join('\n').replace('    for', `-- tillad RR401: ${REASON}\n    for`),
            ['b'],
        ],
        [
            'the rule of its line',
            both.join('\n').replace('regel b', `regel b -- tillad RR401: ${REASON}`),
            ['a'],
        ],
        ['nothing, at the end of the file', `${both.join('\n')}-- tillad RR401: ${REASON}\n`, ['a', 'b']],
        [
            'a subject',
            `-- tillad RR401 om tilbuddene: ${REASON}\n${nobody('a')}${nobody('b', 'tilbud')}`,
            ['a'],
        ],
        ['the file', `-- tillad RR401 i filen: ${REASON}\n${both.join('\n')}`, []],
        ['a table as a whole', `-- tillad RR401: ${REASON}\n${TABLE}`, []],
        ['a row, behind it', TABLE.replace('20 år', `20 år -- tillad RR401: ${REASON}`), ['tabel']],
        [
            'no text between quotation marks',
            nobody('a').replace('for alle', `kilde "-- tillad RR401: ${REASON}"\n    for alle`),
            ['a'],
        ],
    ])('%s', async (_, text, expected) => {
        expect(await found(text)).toEqual(expected);
    });

    it('a finding of two rules at either of them', async () => {
        const [a, b] = [
            'regel a\n    for alle\n    skal jobcenteret samtale\n',
            'regel b\n    for alle\n    må jobcenteret ikke samtale\n',
        ];
        expect(await found(a + b, 'RR101')).toHaveLength(1);
        for (const text of [`-- tillad RR101: en grund\n${a}${b}`, `${a}-- tillad RR101: en grund\n${b}`])
            expect(await found(text, 'RR101'), text).toEqual([]);
    });

    it('one file of a rule set', async () => {
        const [model] = await ruleSetsFrom([
            { uri: 'file:///r/a.regel', text: WORDS },
            { uri: 'file:///r/b.regel', text: `-- tillad RR401 i filen: en grund\n${nobody('b')}` },
            { uri: 'file:///r/c.regel', text: nobody('c') },
        ]);
        const { findings, suppressed } = runChecks(model!, checks, { language: 'da' });
        expect(findings.map(({ code, primary }) => [code, primary.rule])).toEqual([['RR401', 'c']]);
        expect(suppressed.map(({ finding, reason }) => [finding.primary.rule, reason])).toEqual([
            ['b', 'en grund'],
        ]);
    });
});

it('with a mistake anywhere in it a remark allows nothing', async () => {
    for (const remark of [
        'RR401',
        'RR401 i går: grund',
        'RR401 til og med 31. februar 2026: grund',
        'RR401 om ukendt: grund',
    ])
        expect(await found(`-- tillad ${remark}\n${nobody('a')}`), remark).toEqual(['a']);
});

it('other mistakes of the text are found whatever is allowed', async () => {
    const text = `-- tillad RR501, RR001, RR002 i filen: en grund\nregel a\n    for ukendt\n    skal jobcenteret samtale\n`;
    expect(await found(text, 'RR501')).toHaveLength(1);
    expect(await found(text, 'RR004')).toHaveLength(3);
});

it('the formatter leaves each remark with what it is about', async () => {
    const services = createRegelretServices().regelret;
    const remark = `-- tillad RR401: ${REASON}`;
    for (const text of [
        `  ${remark}\n${nobody('a')}${nobody('b')}`,
        `${nobody('a')}  ${remark}\n${nobody('b')}`,
        `${nobody('a')}${remark}\n\n\n${nobody('b')}`,
        `${nobody('a')}${nobody('b').replace('for alle', `for   alle   ${remark}`)}`,
        `${TABLE.replace('20 år', `20 år      ${remark}`)}${nobody('b')}`,
    ])
        expect(await found(formatText(services, WORDS + text).slice(WORDS.length)), text).toEqual(
            await found(text),
        );
});

it('a text of ten thousand rules is looked through in no time', () => {
    const text = generateRules(10_000).replaceAll('    om ', '    -- tillægget gælder\n    om ');
    const start = performance.now();
    expect(readSuppressions(text)).toEqual([]);
    expect(readSuppressions(`${text}-- tillad RR401: grund\n`)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(1_000);
});
