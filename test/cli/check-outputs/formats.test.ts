import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckJson } from '../../../language/reports/check/json.js';
import type { SarifLog } from '../../../language/reports/check/sarif-model.js';
import { buildCommandLine } from '../command-line.js';
import { expectValid } from '../schemas.js';
import { junitMistakes } from './junit-shape.js';
import { gitlabMistakes, sarifMistakes } from './sarif-schema.js';

const cli = buildCommandLine();
afterAll(() => cli.dispose());

const rules = (name: string): string => readFileSync(join(import.meta.dirname, 'regler', name), 'utf8');

/** A repository with blanks, Danish letters, a comma and parentheses in its names; the command runs in a folder of it. */
const repository = cli.folder({
    '.git/HEAD': '',
    'lov æøå (1)/ord.regel': rules('ord.regel'),
    'lov æøå (1)/samtaler, 100 %.regel': rules('samtaler.regel'),
});
const cwd = join(repository, 'lov æøå (1)');
const OUTSIDE = { GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '', GITHUB_STEP_SUMMARY: '' };

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    cli.run(['check', ...args], { cwd, env: { ...OUTSIDE, ...env } });
const outputs = new Map<string, string>();
/** Remembered: each run takes its time, and says the same. */
const output = (format: string, ...args: readonly string[]): string => {
    const key = [format, ...args].join(' ');
    if (!outputs.has(key)) outputs.set(key, run(['--format', format, ...args]).out);
    return outputs.get(key)!;
};
const golden = (format: string): string => join(import.meta.dirname, 'golden', `${format}.golden`);

describe('the formats of check', () => {
    it.each(['text', 'concise', 'json', 'github', 'gitlab', 'markdown'])('as %s', async (format) => {
        await expect(output(format)).toMatchFileSnapshot(golden(format));
    });

    it('as sarif, with the page of one check', async () => {
        const log = sarif();
        const rules = log.runs[0]!.tool.driver.rules.filter(({ id }) => id === 'RR101');
        const driver = { ...log.runs[0]!.tool.driver, version: '…', semanticVersion: '…', rules };
        const short = { ...log, runs: [{ ...log.runs[0]!, tool: { driver } }] };
        await expect(`${JSON.stringify(short, undefined, 2)}\n`).toMatchFileSnapshot(golden('sarif'));
    });

    it('as junit, but for the checks that found nothing', async () => {
        const lines = output('junit').split('\n');
        const short = lines.filter((line) => !/<testcase .*\/>$/.test(line)).join('\n');
        await expect(short.replace(/tests="\d+"/g, 'tests="…"')).toMatchFileSnapshot(golden('junit'));
    });

    it('as html, but for its style sheet', async () => {
        const short = output('html').replace(/<style>[^<]*<\/style>/, '<style>…</style>');
        await expect(short).toMatchFileSnapshot(golden('html'));
    });

    it('in English, without a Danish word of the program', () => {
        const said = (format: string): string =>
            cli.run(['check', '--lang', 'en', '--format', format], { cwd, env: OUTSIDE }).out;
        const danish = /fejl|advarsel|bemærkning|over for|for hvem/i;
        for (const format of ['text', 'concise', 'github', 'gitlab', 'junit', 'markdown', 'html'])
            expect(said(format), format).not.toMatch(danish);
        // The pages of the checks are in Danish, and say so.
        const { results, tool } = (JSON.parse(said('sarif')) as SarifLog).runs[0]!;
        expect(JSON.stringify(results)).not.toMatch(danish);
        expect(tool.driver.rules[0]!.help.text).toContain(
            'The rest of the page is in Danish, like the rules.',
        );
    });
});

describe('sarif', () => {
    it('is valid against the official schema', () => {
        expect(sarifMistakes(sarif())).toEqual([]);
    });

    it('is refused by that schema when something is wrong with it', () => {
        const log = sarif();
        const [first] = log.runs;
        expect(sarifMistakes({ ...log, runs: [{ ...first, language: 'dansk' }] })).not.toEqual([]);
        expect(sarifMistakes({ ...log, runs: [{ ...first, results: [{ ruleId: 'RR101' }] }] })).not.toEqual(
            [],
        );
    });

    it('has a page for every check, in full', () => {
        const { rules } = sarif().runs[0]!.tool.driver;
        const pages = cli.run(['explain'], { cwd }).out.trim().split('\n');
        expect(rules.map(({ id }) => id)).toEqual(pages.map((line) => line.slice(0, 5)));
        for (const { id, help } of rules) {
            expect(help.text.length, id).toBeGreaterThan(100);
            expect(help.markdown, id).toContain('```regel\n');
        }
    });

    it('names files from the root of the repository, written as URIs are', () => {
        const uris = sarif().runs[0]!.results.map(
            ({ locations }) => locations[0]!.physicalLocation.artifactLocation,
        );
        for (const { uri, uriBaseId } of uris) {
            expect(uriBaseId).toBe('%SRCROOT%');
            expect(uri).toMatch(/^lov%20%C3%A6%C3%B8%C3%A5%20\(1\)\/(ord|samtaler%2C%20100%20%25)\.regel$/);
            expect(() =>
                readFileSync(join(repository, ...uri.split('/').map(decodeURIComponent))),
            ).not.toThrow();
        }
    });

    it('links each message to the other halves, which are there', () => {
        for (const { message, relatedLocations = [] } of sarif().runs[0]!.results) {
            const linked = [...message.text.matchAll(/(?<!\\)\[[^\]]*\]\((\d+)\)/g)].map((match) =>
                Number(match[1]),
            );
            expect(linked).toEqual(relatedLocations.map(({ id }) => id));
        }
    });

    it('shows how exceptions go before each other', () => {
        const contradiction = sarif().runs[0]!.results.find(({ ruleId }) => ruleId === 'RR101')!;
        const flows = contradiction.codeFlows!.map(({ threadFlows }) =>
            threadFlows[0].locations.map(({ location }) => location.logicalLocations![0]!.name),
        );
        expect(flows).toEqual([['samtale', 'sygemeldte-fritages', 'unge-sygemeldte']]);
    });

    it('has notes for remarks, and the level of each finding as the config sets it', () => {
        const set = cli.folder({ 'streng.json': '{ "checks": { "RR901": "error", "RR301": "info" } }' });
        const levels = (...args: readonly string[]): Record<string, string> =>
            Object.fromEntries(sarif(...args).runs[0]!.results.map(({ ruleId, level }) => [ruleId, level]));
        expect(levels()).toEqual({ RR101: 'error', RR201: 'warning', RR301: 'error', RR901: 'note' });
        expect(levels('--config', join(set, 'streng.json'))).toMatchObject({ RR901: 'error', RR301: 'note' });
    });
});

describe('gitlab', () => {
    it('is as GitLab describes it, each entry with a fingerprint of its own', () => {
        const entries = JSON.parse(output('gitlab')) as { fingerprint: string; severity: string }[];
        expect(gitlabMistakes(entries)).toEqual([]);
        expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
        expect(entries.map(({ severity }) => severity).sort()).toEqual([
            'critical',
            'critical',
            'info',
            'major',
        ]);
    });

    it('tells two rule sets of one name apart', () => {
        const texts = ['ord.regel', 'samtaler.regel'].map(rules).join('\n');
        const both = cli.folder({ 'a/a.regel': texts, 'b/b.regel': texts });
        const entriesOf = (path: string) =>
            JSON.parse(cli.run(['check', '--format', 'gitlab', path], { cwd: both, env: OUTSIDE }).out) as {
                readonly check_name: string;
                readonly fingerprint: string;
            }[];
        const [a, b] = ['a', 'b'].map((path) => entriesOf(path).map(({ fingerprint }) => fingerprint));
        expect(a).toEqual(b);
        const entries = entriesOf('.');
        // That the name is taken is a finding too.
        expect(entries.filter(({ check_name }) => check_name !== 'RR504')).toHaveLength(a!.length * 2);
        expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
        expect(gitlabMistakes(entries)).toEqual([]);
    });
});

describe('junit', () => {
    it('has what build servers read, and counts right', () => {
        expect(junitMistakes(output('junit'))).toEqual([]);
        expect(junitMistakes(output('junit').replace('failures="', 'failures="9'))).not.toEqual([]);
    });

    it('has a failure for each finding that makes the run fail, and for no other', () => {
        const failures = (...args: readonly string[]): number =>
            output('junit', ...args).split('<failure ').length - 1;
        expect(failures()).toBe(2);
        const set = cli.folder({
            'mild.json': '{ "failLevel": "never" }',
            'streng.json': '{ "failLevel": "info" }',
        });
        expect(failures('--config', join(set, 'mild.json'))).toBe(0);
        expect(failures('--config', join(set, 'streng.json'))).toBe(4);
    });
});

describe('github', () => {
    it('names the file from the root of the repository, or from the folder that the build server works in', () => {
        const file = (text: string): string => /file=([^,]*),/.exec(text)![1]!;
        expect(file(output('github'))).toBe('lov æøå (1)/samtaler%2C 100 %25.regel');
        const bare = cli.folder({ 'a/b/ord.regel': rules('ord.regel') });
        const at = (folder: string, env: Record<string, string>): string =>
            file(cli.run(['check', '--format', 'github'], { cwd: folder, env: { ...OUTSIDE, ...env } }).out);
        expect(at(join(bare, 'a', 'b'), {})).toBe('ord.regel');
        expect(at(join(bare, 'a', 'b'), { GITHUB_WORKSPACE: bare })).toBe('a/b/ord.regel');
        expect(at(join(bare, 'a', 'b'), { GITHUB_WORKSPACE: cwd, CI_PROJECT_DIR: join(bare, 'a') })).toBe(
            'b/ord.regel',
        );
    });

    it('adds the Markdown to the summary of the run, after what stands there', () => {
        const folder = cli.folder({ 'sammenfatning.md': 'Før.\n\n' });
        const file = join(folder, 'sammenfatning.md');
        const { code } = run(['--format', 'github'], { GITHUB_STEP_SUMMARY: file });
        expect(code).toBe(1);
        expect(readFileSync(file, 'utf8')).toBe(`Før.\n\n${output('markdown')}`);
        run(['--format', 'text'], { GITHUB_STEP_SUMMARY: file });
        expect(readFileSync(file, 'utf8').split('## Regelret')).toHaveLength(2);
    });

    it('says so when there is no summary to write to', () => {
        const { code, err } = run(['--format', 'github'], {
            GITHUB_STEP_SUMMARY: join(repository, 'nej', 'a.md'),
        });
        expect(code).toBe(2);
        expect(err).toContain('kan ikke skrives: mappen findes ikke');
    });
});

describe('several formats', () => {
    it('are written in one run, each the same as by itself', () => {
        const formats = ['concise', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'html'];
        const folder = cli.folder({});
        const files = formats.map((format) => [format, join(folder, `ud.${format}`)] as const);
        const { out, code } = run(files.flatMap(([format, file]) => ['--output', `${format}=${file}`]));
        expect(code).toBe(1);
        expect(out).toBe(output('text'));
        for (const [format, file] of files) expect(readFileSync(file, 'utf8'), format).toBe(output(format));
    });

    it('need no name where the extension says it', () => {
        const folder = cli.folder({});
        const files = ['a.sarif', 'b.xml', 'c.md', 'd.html', 'e.json'].map((name) => join(folder, name));
        const { out } = run(files.flatMap((file) => ['-o', file]));
        expect(out).toBe(output('text'));
        const formats = ['sarif', 'junit', 'markdown', 'html', 'json'];
        for (const [i, format] of formats.entries())
            expect(readFileSync(files[i]!, 'utf8'), format).toBe(output(format));
    });

    it('say which file cannot be written, write the rest, and end with 2', () => {
        const folder = cli.folder({});
        mkdirSync(join(folder, 'mappe'));
        const { code, err, out } = run([
            '--output',
            `sarif=${join(folder, 'mappe')}`,
            '--output',
            `junit=${join(folder, 'nej', 'a.xml')}`,
            '--output',
            `gitlab=${join(folder, 'a.json')}`,
        ]);
        expect(code).toBe(2);
        expect(err).toMatch(/mappe: kan ikke skrives: det er en mappe/);
        expect(err).toMatch(/a\.xml: kan ikke skrives: mappen findes ikke/);
        expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(output('gitlab'));
        expect(out).toBe(output('text'));
    });
});

it('the JSON is valid against its own schema, and has the fingerprints of sarif', () => {
    const json = JSON.parse(output('json')) as CheckJson;
    expectValid(json, 'check');
    const prints = sarif().runs[0]!.results.map(
        ({ partialFingerprints }) => partialFingerprints['regelret/v1'],
    );
    expect(json.findings.map(({ fingerprint }) => fingerprint)).toEqual(prints);
    expect(prints.every((each) => /^[\da-f]{32}$/.test(each ?? ''))).toBe(true);
});

function sarif(...args: readonly string[]): SarifLog {
    return JSON.parse(output('sarif', ...args)) as SarifLog;
}
