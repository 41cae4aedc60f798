import { describe, expect, it } from 'vitest';
import type { Finding, FindingPlace, RuleSetModel } from '../../../language/model/index.js';
import { toCheckJson } from '../../../language/reports/check/json.js';
import type { CheckReport } from '../../../language/reports/check/report.js';
import { renderCheckText } from '../../../language/reports/check/text.js';
import { plainStyle } from '../../../language/reports/style.js';

const uri = 'file:///lab/a.regel';

function place(line: number, rule?: string, citation?: string): FindingPlace {
    const start = { line, character: 4 };
    const end = { line, character: 9 };
    return { place: { uri, start, end }, ...(rule && { rule }), ...(citation && { citation }) };
}

const conflict: Finding = {
    code: 'RR101',
    family: 'modstrid',
    severity: 'error',
    verdict: 'found',
    message: 'Reglerne kan ikke følges på én gang, jf. LAB § 31, stk. 4. Lad den ene vige.',
    primary: place(11, 'samtale', 'LAB § 31, stk. 4'),
    related: [place(2, 'fritagelse', 'LAB § 33')],
    components: ['frist', 'hændelse'],
    witness: {
        facts: { alder: 29 },
        day: '2026-05-04',
        text: 'en borger på 29 år',
        twin: { facts: { alder: 30 }, text: 'en borger på 30 år' },
    },
};

const model = {
    id: 'LAB',
    title: 'Loven',
    norms: [],
    groups: [],
    files: [uri],
} as unknown as RuleSetModel;

function report(...findings: Finding[]): CheckReport {
    return { files: 1, ruleSets: [{ model, findings, suppressed: [], proofs: [] }] };
}

function text(findings: Finding[], language: 'da' | 'en' = 'da'): string {
    return renderCheckText(report(...findings), {
        language,
        style: plainStyle,
        width: 80,
        names: () => 'a.regel',
    });
}

describe('a finding in text', () => {
    it('has the message, the citizen, the twin, both rules and what differs', () => {
        expect(text([conflict]).split('\n').slice(0, 13)).toEqual([
            'LAB · Loven',
            '',
            'a.regel',
            '',
            '  fejl RR101 (modstrid)  a.regel:12:5',
            '    Reglerne kan ikke følges på én gang, jf. LAB § 31, stk. 4. Lad den ene vige.',
            '    For hvem    en borger på 29 år den 4. maj 2026',
            '    Mod         en borger på 30 år',
            '    Her         »samtale«, LAB § 31, stk. 4',
            '    Over for    »fritagelse«, LAB § 33 · a.regel:3:5',
            '    Forskel i   frist og hændelse',
            '',
            'Sammenfatning',
        ]);
    });

    it('is not told twice when the message names the citizen', () => {
        const message = 'Det gælder en borger på 29 år og en borger på 30 år.';
        expect(text([{ ...conflict, message }])).not.toContain('For hvem');
        expect(text([{ ...conflict, message }])).not.toContain('Mod ');
    });

    it('says when a question was not decided', () => {
        const unknown = text([{ ...conflict, verdict: 'unknown' }]);
        expect(unknown).toContain('fejl RR101 (modstrid, ikke afgjort)');
        expect(unknown).toContain('Ikke afgjort: spørgsmål, som værktøjet ikke kunne besvare (1)');
        expect(unknown).not.toContain('Regler, der modsiger hinanden');
    });

    it('is in English with the words of the parts translated', () => {
        expect(text([conflict], 'en')).toContain('Differs in  deadline and event');
    });
});

describe('the summary', () => {
    it('tells what is wrong in one sentence, and for whom', () => {
        const summary = text([conflict]).replace(/\s+/g, ' ');
        expect(summary).toContain(
            'Regler, der modsiger hinanden (1) – Reglerne kan ikke følges på én gang, jf. LAB § 31, stk. 4 (en borger på 29 år den 4. maj 2026).',
        );
    });

    it('counts by severity', () => {
        const more = [
            conflict,
            { ...conflict, severity: 'warning' as const },
            { ...conflict, severity: 'warning' as const },
        ];
        expect(text(more)).toContain('I alt 1 fejl og 2 advarsler.');
    });

    it('stops listing after ten', () => {
        expect(text(Array.from({ length: 12 }, () => conflict))).toContain('… og 2 til');
    });
});

describe('findings', () => {
    const at = (line: number, code: string): Finding => ({ ...conflict, code, primary: place(line) });

    it('come from top to bottom, in text and in JSON', () => {
        const mixed = [at(9, 'RR101'), at(2, 'RR301'), at(2, 'RR101'), at(10, 'RR101')];
        const { findings } = toCheckJson(
            report(...mixed),
            () => 'a.regel',
            ({ code }) => [`fix-${code}`],
        );
        expect(findings.map(({ code, primary }) => `${code} ${primary.line}`)).toEqual([
            'RR101 3',
            'RR301 3',
            'RR101 10',
            'RR101 11',
        ]);
    });
});
