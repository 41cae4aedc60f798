import { describe, expect, it } from 'vitest';
import { checks } from '../../../language/generated/checks.js';
import type { Finding, RuleSetModel, Severity } from '../../../language/model/index.js';
import type { GithubOptions } from '../../../language/reports/check/github.js';
import { renderCheck } from '../../../language/reports/check/render.js';
import type { CheckReport, SuppressedFinding } from '../../../language/reports/check/report.js';
import type { SarifLog } from '../../../language/reports/check/sarif-model.js';
import { CHECK_FORMATS } from '../../../language/reports/check/format.js';
import { fingerprints } from '../../../language/reports/fingerprint.js';
import { plainStyle } from '../../../language/reports/style.js';
import { rulesFrom } from '../../support/rules.js';
import { CLEAN } from '../command-line.js';
import { junitMistakes } from './junit-shape.js';
import { gitlabMistakes, sarifMistakes } from './sarif-schema.js';

const model = await rulesFrom(CLEAN);

const options: GithubOptions = {
    language: 'da',
    names: (uri) => uri.replace('file:///', ''),
    repositoryPath: (uri) => decodeURIComponent(uri).replace('file:///', ''),
    style: plainStyle,
    width: 100,
    checks,
    version: '1.2.3',
    exitCode: 1,
    fails: ({ severity }) => severity === 'error',
    fixesOf: () => [],
    hasSummary: true,
};

function finding(severity: Severity, line: number, message = `Fund nr. ${line}`): Finding {
    const place = {
        uri: 'file:///a.regel',
        start: { line, character: 0 },
        end: { line, character: 5 },
    };
    return {
        code: 'RR101',
        family: 'modstrid',
        severity,
        verdict: 'found',
        message,
        primary: { place },
        related: [],
        components: [],
    };
}

function reportOf(
    findings: readonly Finding[],
    suppressed: readonly SuppressedFinding[] = [],
    of: RuleSetModel = model,
): CheckReport {
    const all = [...findings, ...suppressed.map((each) => each.finding)];
    return {
        ruleSets: [{ model: of, findings, suppressed, proofs: [], fingerprints: fingerprints(all, of) }],
        files: 1,
    };
}

const many = (severity: Severity, amount: number, message?: string): Finding[] =>
    Array.from({ length: amount }, (_, i) => finding(severity, i, message));

describe('github', () => {
    const commands = (findings: readonly Finding[], hasSummary = true): string[] =>
        renderCheck('github', reportOf(findings), { ...options, hasSummary })
            .trimEnd()
            .split('\n');

    it('shows ten of each kind, errors first, and says how many more there are', () => {
        const lines = commands([...many('info', 12), ...many('warning', 3), ...many('error', 30)]);
        expect(lines.map((line) => line.split(' ')[0])).toEqual([
            ...Array<string>(10).fill('::error'),
            ...Array<string>(3).fill('::warning'),
            ...Array<string>(10).fill('::notice'),
            '22',
            'Regelret:',
        ]);
        expect(lines.at(-2)).toContain('de står i kørslens sammenfatning');
        expect(lines.at(-1)).toBe('Regelret: 30 fejl, 3 advarsler og 12 bemærkninger.');
        expect(commands(many('error', 11), false).at(-2)).not.toContain('sammenfatning');
    });

    it('says that nothing is hidden by saying nothing of it', () => {
        expect(commands(many('error', 10))).toHaveLength(11);
        expect(commands([])).toEqual(['Regelret: Intet fundet.']);
    });

    it('keeps each command on its line, whatever the text', () => {
        const [line] = commands([finding('error', 0, '100 % ::set-output::\r\nlinje 2, ::error::x')]);
        expect(line).toMatch(
            /^::error file=a\.regel,line=1,endLine=1,col=1,endColumn=6,title=RR101 [^:,]*::/,
        );
        expect(line!.endsWith('::100 %25 ::set-output::%0D%0Alinje 2, ::error::x')).toBe(true);
    });
});

describe('markdown', () => {
    it('calls on nobody and links to nothing, whatever the rules are called', () => {
        const evil = 'Se »@anna«, #12, !34, [x](http://x) og <b>fed</b>';
        const comment = renderCheck('markdown', reportOf([finding('error', 1, evil)]), options);
        expect(comment).toContain('Se »@\u200banna«');
        expect(comment).not.toMatch(/@anna|#12|!34|(?<!\\)\[x|<b>/);
    });

    it('stays within what a comment may have, and says how many it has left out', () => {
        const text = renderCheck('markdown', reportOf(many('error', 500, 'æøå '.repeat(100))), options);
        expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(65_536);
        expect(new TextEncoder().encode(text).length).toBeGreaterThan(60_000);
        const shown = text.split('- **RR101').length - 1;
        expect(text).toContain(`… og ${500 - shown} fund mere`);
        expect(text.match(/<details/g)).toHaveLength(text.match(/<\/details>/g)!.length);
    });

    it('leaves out what weighs least', () => {
        const text = renderCheck(
            'markdown',
            reportOf([...many('info', 300, 'x'.repeat(400)), ...many('error', 20), ...many('warning', 20)]),
            options,
        );
        expect(text).toContain('<summary>20 fejl</summary>');
        expect(text).toContain('<summary>20 advarsler</summary>');
        expect(text).toMatch(/… og \d+ fund mere/);
    });

    it('takes nothing in a message for markup', () => {
        const text = renderCheck(
            'markdown',
            reportOf([finding('error', 0, '<script> [x](y) | **fed** `a`')]),
            options,
        );
        expect(text).toContain('\\<script\\> \\[x\\](y) \\| \\*\\*fed\\*\\* \\`a\\`');
    });
});

it('a message is written so that no format takes it for markup', () => {
    const report = reportOf([finding('error', 0, '<b>&"\'[a](1)\u0000]]>\ud800')]);
    expect(junitMistakes(renderCheck('junit', report, options))).toEqual([]);
    expect(renderCheck('html', report, options)).toContain('&lt;b&gt;&amp;&quot;&#39;[a](1)');
    const log = JSON.parse(renderCheck('sarif', report, options)) as SarifLog;
    expect(log.runs[0]!.results[0]!.message.text).toContain('\\[a\\](1)');
    expect(sarifMistakes(log)).toEqual([]);
    expect(gitlabMistakes(JSON.parse(renderCheck('gitlab', report, options)))).toEqual([]);
});

describe('what is accounted for', () => {
    const suppressed: SuppressedFinding[] = [
        { finding: finding('error', 3, 'Kendt i teksten'), by: 'comment', reason: 'Aftalt med ministeriet.' },
        { finding: finding('error', 4, 'Kendt på listen'), by: 'baseline' },
    ];
    const report = reportOf([finding('warning', 1)], suppressed);
    const SAID =
        '2 fund er gjort rede for og tæller ikke med: 1 er tilladt i teksten, 1 står på listen over kendte fund.';

    it('is counted in one line where a person reads', () => {
        for (const format of ['text', 'github', 'markdown', 'html'] as const)
            expect(renderCheck(format, report, { ...options, width: 200 }), format).toContain(SAID);
        for (const format of CHECK_FORMATS)
            expect(renderCheck(format, reportOf([]), options), format).not.toContain('gjort rede for');
    });

    it('is a suppression in sarif, with its reason', () => {
        const log = JSON.parse(renderCheck('sarif', report, options)) as SarifLog;
        expect(sarifMistakes(log)).toEqual([]);
        expect(log.runs[0]!.results.map(({ suppressions }) => suppressions)).toEqual([
            [],
            [{ kind: 'inSource', status: 'accepted', justification: 'Aftalt med ministeriet.' }],
            [{ kind: 'external', status: 'accepted' }],
        ]);
    });

    it('stands by itself in the JSON, and nowhere else', () => {
        expect(JSON.parse(renderCheck('json', report, options))).toMatchObject({
            findings: [{ message: 'Fund nr. 1' }],
            suppressed: [
                { by: 'comment', reason: 'Aftalt med ministeriet.', finding: { message: 'Kendt i teksten' } },
                { by: 'baseline', reason: null, finding: { message: 'Kendt på listen' } },
            ],
            summary: { findings: { error: 0, warning: 1, info: 0 } },
        });
        for (const format of ['text', 'concise', 'github', 'gitlab', 'junit', 'markdown', 'html'] as const)
            expect(renderCheck(format, report, options), format).not.toMatch(/Kendt (i teksten|på listen)/);
    });
});
