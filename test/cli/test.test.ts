import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestJson } from '../../language/reports/test/json.js';
import { buildCommandLine, CLEAN, type CommandLine } from './command-line.js';
import { expectValid } from './schemas.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

const PASSING = `
prøve "Ane, 20 år"
    givet alder er 20 år
    når tilmelding sker 1. maj 2026
    så skal jobcenteret holde første-samtale senest 15. maj 2026
    og hører borgeren til unge
`;
const FAILING = `
prøve "Bo & <Bent>, \t40 år"
    givet alder er 40 år
    når tilmelding sker 1. maj 2026
    så skal jobcenteret holde første-samtale senest 8. maj 2026
    og hører borgeren til unge
    og hører borgeren til voksne
`;
const UNDECIDED = `
prøve "En, vi ikke kender"
    på 1. maj 2026
    så hører borgeren til unge
`;
const IMPOSSIBLE = `
prøve "To aldre"
    givet alder er 20 år, alder er 30 år
    så hører borgeren til unge
`;

const folder = (...cases: string[]): string =>
    cli.folder({ 'a.regel': CLEAN, 'prøver.regel': cases.join('') });

function json(cwd: string, code: number, ...args: string[]): TestJson {
    const run = cli.run(['test', '--format', 'json', ...args], { cwd });
    expect(run).toMatchObject({ code, err: '' });
    const result: unknown = JSON.parse(run.out);
    expectValid(result, 'test');
    return result as TestJson;
}

describe('test --format json', () => {
    it('exits with 0 when all hold, and lists what was compared', () => {
        expect(json(folder(PASSING), 0)).toEqual({
            version: 1,
            passed: 1,
            failed: 0,
            skipped: 0,
            cases: [
                {
                    name: 'Ane, 20 år',
                    ruleSet: 'LAB',
                    file: 'prøver.regel',
                    line: 2,
                    status: 'passed',
                    message: null,
                    expectations: [
                        {
                            text: 'skal jobcenteret holde første-samtale senest 15. maj 2026',
                            line: 5,
                            day: '2026-05-01',
                            status: 'passed',
                            checked: ['modalitet', 'aktør', 'handling', 'frist'],
                            message: null,
                            rules: [{ rule: 'første-samtale-unge', citation: 'LAB § 31, stk. 1' }],
                        },
                        {
                            text: 'hører borgeren til unge',
                            line: 6,
                            day: '2026-05-01',
                            status: 'passed',
                            checked: ['gruppe'],
                            message: null,
                            rules: [],
                        },
                    ],
                },
            ],
        });
    });

    it('exits with 1 when one fails, and says what the rules give', () => {
        const { passed, failed, skipped, cases } = json(folder(PASSING, FAILING, UNDECIDED), 1);
        expect({ passed, failed, skipped }).toEqual({ passed: 1, failed: 1, skipped: 1 });
        const [, bo] = cases;
        expect(bo!.expectations.map(({ status }) => status)).toEqual(['failed', 'failed', 'passed']);
        expect(bo!.expectations[0]!.message).toBe(
            'Ventet var »skal jobcenteret holde første-samtale senest 8. maj 2026«, men »Første samtale for unge« (LAB § 31, stk. 1) giver senest 2 uger efter tilmelding (her senest 15. maj 2026).',
        );
        expect(bo!.expectations[1]!.message).toMatch(
            /men borgeren hører ikke til »Unge« \(LAB § 6, nr\. 1\)\.$/,
        );
    });

    it('never counts the undecided as passed, and exits with 0 as long as nothing fails', () => {
        const { passed, skipped, cases } = json(folder(UNDECIDED), 0);
        expect({ passed, skipped }).toEqual({ passed: 0, skipped: 1 });
        expect(cases[0]!.expectations[0]!.message).toBe(
            '»hører borgeren til unge« er uafgjort: det afhænger af »alder«, som ikke er givet: det holder for en borger på 29 år, men ikke for en borger på 30 år.',
        );
    });

    it('fails a case that nobody can be in', () => {
        const [only] = json(folder(IMPOSSIBLE), 1).cases;
        expect(only).toMatchObject({
            status: 'failed',
            message: 'Ingen borger kan være sådan: det, der er givet, modsiger sig selv.',
            expectations: [],
        });
    });

    it('runs only the prøver of the files asked for', () => {
        const cwd = cli.folder({ 'a.regel': CLEAN, 'b/b.regel': PASSING, 'c/c.regel': FAILING });
        expect(json(cwd, 0, 'b')).toMatchObject({ passed: 1, failed: 0 });
        expect(json(cwd, 1)).toMatchObject({ passed: 1, failed: 1 });
    });

    it('speaks English', () => {
        const { cases } = json(folder(FAILING), 1, '--lang', 'en');
        expect(cases[0]!.expectations[0]!.message).toMatch(
            /^Expected was .*, but .* gives no later than 2 weeks/,
        );
    });
});

describe('test', () => {
    it('says in words what holds and what does not', () => {
        const { out, code } = cli.run(['test'], { cwd: folder(PASSING, FAILING, UNDECIDED, IMPOSSIBLE) });
        expect(code).toBe(1);
        const text = out.replace(/\s+/g, ' ');
        expect(text).toContain('bestået Ane, 20 år prøver.regel:2');
        expect(text).toContain('ikke bestået Bo & <Bent>, 40 år prøver.regel:');
        expect(text).toContain('uafgjort En, vi ikke kender');
        expect(text).toContain('kontrolleret: modalitet, aktør, handling, frist');
        expect(text).toContain('Ingen borger kan være sådan');
        expect(text).toContain('I alt 4 prøver: 1 bestået, 2 ikke bestået, 1 uafgjort.');
    });

    it('gives JUnit XML that can be read', () => {
        const run = cli.run(['test', '--format', 'junit'], {
            cwd: folder(PASSING, FAILING, UNDECIDED, IMPOSSIBLE),
        });
        expect(run).toMatchObject({ code: 1, err: '' });
        const elements: { name: string; attributes: Record<string, string> }[] = [];
        const parser = new SaxesParser();
        parser.on('opentag', ({ name, attributes }) =>
            elements.push({ name, attributes: attributes as Record<string, string> }),
        );
        parser.on('error', (error) => {
            throw error;
        });
        parser.write(run.out).close();
        const named = (name: string) => elements.filter((each) => each.name === name);
        expect(named('testsuites')[0]!.attributes).toEqual({
            name: 'regelret',
            tests: '4',
            failures: '2',
            errors: '0',
            skipped: '1',
        });
        expect(named('testcase').map(({ attributes }) => attributes['name'])).toEqual([
            'Ane, 20 år',
            'Bo & <Bent>,  40 år',
            'En, vi ikke kender',
            'To aldre',
        ]);
        expect(named('failure').map(({ attributes }) => attributes['message'])).toEqual([
            expect.stringContaining('Ventet var'),
            expect.stringContaining('Ingen borger kan være sådan'),
        ]);
        expect(named('skipped')).toHaveLength(1);
    });

    it('runs the example', () => {
        const run = cli.run(['test', join(import.meta.dirname, '../../examples/rundtur')]);
        expect(run.out).toMatch(/I alt \d+ prøver: \d+ bestået, 0 ikke bestået, \d+ uafgjort\./);
        expect(run.code).toBe(0);
    });

    it('publishes its schema', () => {
        const { out, code } = cli.run(['schema', 'test']);
        expect(code).toBe(0);
        expect(JSON.parse(out)).toMatchObject({ $id: 'urn:regelret:schema:test:1' });
    });
});

describe('input that cannot be used: exit code 2, no report', () => {
    it.each<[string, string, RegExp]>([
        [
            'an unknown name',
            'prøve "P"\n    givet aldr er 20 år\n    så hører borgeren til unge\n',
            /^prøver\.regel:2:\d+: oplysning »aldr« findes ikke\. Mente du »alder«\?/,
        ],
        [
            'an impossible date',
            'prøve "P"\n    når tilmelding sker 31. juni 2026\n    så hører borgeren til unge\n',
            /^prøver\.regel:2:\d+: Datoen »31\. juni 2026« findes ikke/,
        ],
        ['no expectation', 'prøve "P"\n    givet alder er 20 år\n', /siger ikke, hvad der skal gælde/],
        ['half a prøve', 'prøve "P"\n    så skal jobcenteret\n', /^prøver\.regel:2:/],
        ['no prøver', '-- tom\n', /der står ingen prøver i filerne/],
    ])('%s', (_name, text, message) => {
        for (const format of ['text', 'json', 'junit']) {
            const run = cli.run(['test', '--format', format], { cwd: folder(text) });
            expect(run).toMatchObject({ code: 2, out: '' });
            expect(run.err).toMatch(message);
        }
    });

    it('a format that there is not', () => {
        const run = cli.run(['test', '--format', 'junitt'], { cwd: folder(PASSING) });
        expect(run.code).toBe(2);
        expect(run.err).toContain('Mente du junit?');
        expect(cli.run(['count', '--format', 'junit'], { cwd: folder(PASSING) }).code).toBe(2);
    });
});
