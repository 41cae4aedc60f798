import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine, type CommandLine } from '../cli/command-line.js';

/** The acts as published lie beside the repository; they are no part of it. */
const ACTS = resolve(import.meta.dirname, '../../../shared/law');
const EXAMPLE = resolve(import.meta.dirname, '../../examples/lab-foer');
const FILES = [
    'LAB-lbk-2024_280.json',
    'aktivloven-lbk-2024_808.json',
    'arbejdsloeshedsforsikringsloven-lbk-2024_208.json',
    'sygedagpengeloven-lbk-2024_994.json',
    'LOB-lbk-2024_254.json',
];
const missing = FILES.filter((file) => !existsSync(join(ACTS, file)));
if (missing.length > 0)
    console.log(`lab-foer was not compared with the acts: ${missing.join(', ')} not in ../shared/law.`);

/** What remains, as `code rule`, each with the reason why it is true of the rule. None at present. */
const REMAINING: Readonly<Record<string, string>> = {};

interface Finding {
    readonly code: string;
    readonly message: string;
    readonly primary: { readonly rule: string | null };
}

describe.skipIf(missing.length > 0)('lab-foer against the text of the acts', () => {
    let cli: CommandLine;
    let findings: readonly Finding[];
    let text: string;
    beforeAll(() => {
        cli = buildCommandLine();
        const settings = cli.folder({ 'regelret.json': JSON.stringify({ lovtekster: ACTS }) });
        const check = (...more: string[]): string => {
            const config = join(settings, 'regelret.json');
            const { out, err, code } = cli.run(['check', EXAMPLE, '--config', config, ...more]);
            expect({ err, code }).toEqual({ err: '', code: 1 });
            return out;
        };
        findings = (JSON.parse(check('--format', 'json')) as { findings: Finding[] }).findings;
        text = check();
    });
    afterAll(() => cli?.dispose());

    function saidOf(...codes: string[]): string[] {
        return findings.filter(({ code }) => codes.includes(code)).map(({ message }) => message);
    }

    test('the acts are read: the citations have been looked up', () => {
        const looked = /Henvisninger kontrolleret mod lovens tekst: (\d+)/.exec(text);
        expect(Number(looked?.[1])).toBeGreaterThan(250);
    });

    test('every citation exists, is in force and is of the right act', () => {
        expect(saidOf('RR701', 'RR702', 'RR704')).toEqual([]);
    });

    test('every figure is in the provision that the rule cites', () => {
        expect(saidOf('RR711')).toEqual([]);
    });

    test('citations mean one provision; events and groups are those of the provision', () => {
        const remaining = findings
            .filter(({ code }) => ['RR703', 'RR712', 'RR713'].includes(code))
            .map(({ code, primary }) => `${code} ${primary.rule ?? ''}`);
        expect(remaining.sort()).toEqual(Object.keys(REMAINING).sort());
    });
});
