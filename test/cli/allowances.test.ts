import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCommandLine, type Run } from './command-line.js';
import { NOBODY, WORDS } from './few-rules.js';

const line = buildCommandLine();
afterAll(() => line.dispose());

const rules = (more: string): string => line.folder({ 'regler.regel': WORDS + more });
const run = (cwd: string, ...args: string[]): Run => line.run(args, { cwd });

describe('a remark that allows a finding', () => {
    const allowed = (remark: string): string => rules(NOBODY.replace('skal', `${remark}\n    skal`));

    it('holds in check, with its reason', () => {
        const folder = allowed('-- tillad RR401: reformen fjerner reglen');
        const { code, out } = run(folder, 'check');
        expect(code).toBe(0);
        expect(out).toContain('1 er tilladt i teksten');
        const json = JSON.parse(run(folder, 'check', '--format', 'json').out) as object;
        expect(json).toMatchObject({
            suppressed: [{ by: 'comment', reason: 'reformen fjerner reglen', finding: { code: 'RR401' } }],
        });
    });

    it('expires after its last day', () => {
        const folder = allowed('-- tillad RR401 til og med 31. december 2026: reformen fjerner reglen');
        expect(run(folder, 'check', '--today', '2026-12-31').code).toBe(0);
        const { code, out } = run(folder, 'check', '--today', '1. januar 2027');
        expect(code).toBe(0);
        expect(out).toContain('RR401');
        expect(out).toContain('udløb den 31. december 2026');
        expect(run(folder, 'check', '--today', 'i går').err).toContain('»i går« er ikke en dag');
    });

    it('is removed by --fix when there is nothing that it allows', () => {
        const sound = NOBODY.replace(' og under 18 år', '');
        const folder = rules(sound.replace('skal', '-- tillad RR401: en grund\n    skal'));
        expect(run(folder, 'check').out).toContain('RR005');
        expect(run(folder, 'check', '--fix').code).toBe(0);
        expect(readFileSync(join(folder, 'regler.regel'), 'utf8')).toBe(WORDS + sound);
    });

    it('without a reason allows nothing and is an error', () => {
        const { code, out } = run(allowed('-- tillad RR401'), 'check');
        expect(code).toBe(1);
        expect(out).toContain('RR401');
        expect(out.replace(/\s+/g, ' ')).toContain('Tilladelsen har ingen grund, så den gælder ikke.');
    });

    it('cannot be switched off: a remark that is wrong is always told', () => {
        const folder = allowed('-- tillad RR401');
        writeFileSync(join(folder, 'regelret.json'), '{ "checks": { "RR004": "off" } }');
        expect(run(folder, 'check').err).toContain('RR004 kan ikke slås fra');
    });
});
