import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoverageJson } from '../../language/reports/law/coverage-json.js';
import type { LawCountJson } from '../../language/reports/law/count-json.js';
import { buildCommandLine, type CommandLine } from './command-line.js';
import { expectValid } from './schemas.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

const real = join(import.meta.dirname, '../../../shared/law');
const lab = join(real, 'LAB-lbk-2024_280.json');
const lob = join(real, 'LOB-lbk-2024_254.json');
const present = existsSync(lab) && existsSync(lob);
if (!present) console.info('Skipped: the tests on the real acts, which are not here (../shared/law).');

describe.skipIf(!present)('the real acts', () => {
    const says = (...args: string[]): string => cli.run(['lov', 'count', ...args]).out.replace(/\s+/g, ' ');

    it('LBK 280/2024 has 230 paragraphs, of which 4 are repealed, in 35 chapters', () => {
        const [act] = (JSON.parse(cli.run(['lov', 'count', lab, '--format', 'json']).out) as LawCountJson)
            .acts;
        expect(act).toMatchObject({ kapitler: 35, paragraffer: 230, ophaevede: { paragraffer: 4 } });
        expect(says(lab)).toContain('Paragraffer 230 heraf 4 ophævet; 226 i kraft');
    });

    it('the 179 and 109 "paragraffer" of LBK 254/2024 are stykker', () => {
        expect(says(lob, '--angivet', '179 paragraffer')).toContain(
            '»179 paragraffer« passer med stykker (179), ikke med paragraffer i kraft (73)',
        );
        expect(says(lob, '--kapitler', '1-5', '--angivet', '109 paragraffer')).toContain(
            '»109 paragraffer« passer med stykker (109), ikke med paragraffer i kraft (44)',
        );
    });

    it('examples/lab-foer covers the contact course of LAB better than the rest, and cites nothing that is not there', () => {
        const rules = join(import.meta.dirname, '../../examples/lab-foer');
        const run = cli.run([
            'lov',
            'dækning',
            rules,
            '--lovtekster',
            real,
            '--lov',
            'LAB',
            '--format',
            'json',
        ]);
        const report = JSON.parse(run.out) as CoverageJson;
        expectValid(report, 'law-coverage');
        const { total, chapters, groups, unresolved, provisions } = report.acts[0]!;
        expect(unresolved).toEqual([]);
        expect(total.duties).toBeGreaterThan(300);
        expect(groups.filter(({ group }) => group.includes('nr.'))).toHaveLength(13);
        const [covered] = chapters.filter(({ chapter }) => chapter === '7');
        expect(covered!.share).toBeGreaterThan(total.share!);
        const shown = (address: string): boolean | undefined =>
            provisions.find((each) => each.address === address)?.covered;
        expect(shown('§ 31, stk. 4')).toBe(true);
        expect(shown('§ 23, stk. 1, nr. 1')).toBe(true);
        const sum = chapters.reduce((all, { duties }) => all + duties, 0);
        expect(sum).toBe(total.duties);
    });
});
