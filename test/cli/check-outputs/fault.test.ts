import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CHECK_FORMATS } from '../../../language/reports/check/format.js';
import type { CheckJson } from '../../../language/reports/check/json.js';
import type { SarifLog } from '../../../language/reports/check/sarif-model.js';
import { plainStyle } from '../../../language/reports/style.js';
import { createCheckOutputs } from '../../../server/cli/check/outputs.js';
import type { Io } from '../../../server/cli/io.js';
import { sarifMistakes } from './sarif-schema.js';

const cwd = mkdtempSync(join(tmpdir(), 'regelret-fault-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const said: string[] = [];
const io: Io = {
    cwd,
    out: (text) => said.push(text),
    err: (text) => said.push(text),
    progress: () => undefined,
    style: () => plainStyle,
    width: 100,
};

const outputs = CHECK_FORMATS.map((format) => ({ format, file: `ud.${format}` }));
const read = (format: string): string => readFileSync(join(cwd, `ud.${format}`), 'utf8');

it('a fault in the program is told in every format, and never as a clean result', async () => {
    const writer = createCheckOutputs({ outputs, color: 'never', language: 'da' }, io);
    await writer.writeFault(new Error('kan ikke læse undefined\n    at et sted'));
    expect(said).toEqual([]);
    for (const format of CHECK_FORMATS) {
        expect(read(format), format).toContain('en fejl i programmet (kan ikke læse undefined)');
        expect(read(format), format).not.toContain('Intet fundet');
        expect(read(format), format).not.toContain('at et sted');
    }
    const log = JSON.parse(read('sarif')) as SarifLog;
    expect(sarifMistakes(log)).toEqual([]);
    expect(log.runs[0]!.invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
});

it('a fault after the result was written takes nothing from it', async () => {
    const writer = createCheckOutputs({ outputs, color: 'never', language: 'en' }, io);
    const told = { language: 'en', exitCode: 0, fails: () => false, fixesOf: () => [] } as const;
    expect(await writer.write({ ruleSets: [], files: 1 }, told)).toEqual([]);
    await writer.writeFault(new Error('too late'));
    expect((JSON.parse(read('json')) as CheckJson).errors).toEqual([]);
    expect(read('markdown')).toContain('Nothing found.');
});
