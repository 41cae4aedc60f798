import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checks } from '../../../language/generated/checks.js';
import { checkText } from '../../support/rules.js';

it('the pages in docs/checks say what the checks say', () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const script = join(root, 'scripts', 'generate-check-docs.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
        cwd: root,
        encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
});

/** What the examples leave out, since a page is about one thing. */
const VOCABULARY = `
oplysning alder er et helt tal i år fra 0 til 120
oplysning ydelse er én af dagpenge, kontanthjælp
oplysning visitation er én af jobparat, uddannelsesparat
oplysning indtægt er et beløb
aktør jobcenteret
målgruppe dagpengemodtagere
    når ydelse er dagpenge
`;
const ACTS = 'handling samtale, hjælpen\n';

/** The families whose pages are about the text and its names rather than about what rules say. */
const OWN = checks.filter(({ code }) => /^RR[03569]/.test(code));

it.each(OWN.map((check) => [check.code, check] as const))('the example of %s fires it', async (_, check) => {
    const { example } = check.docs;
    const acts = example.includes('handling ') ? '' : 'handling første-samtale\n';
    const { findings } = await checkText(VOCABULARY + ACTS + acts + example);
    const codes = findings.map(({ code }) => code);
    expect(codes).toContain(check.code);
    const mistakes = findings.filter(({ code }) => ['RR001', 'RR501'].includes(code) && code !== check.code);
    expect(mistakes.map(({ message }) => message)).toEqual([]);
});
