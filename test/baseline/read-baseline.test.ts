import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeBaseline } from '../../server/baseline/baseline.js';
import { readBaseline } from '../../server/baseline/read-baseline.js';

const folder = mkdtempSync(join(tmpdir(), 'regelret-list-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function listOf(content: string | Uint8Array): ReturnType<typeof readBaseline> {
    const file = join(folder, 'liste.json');
    writeFileSync(file, content);
    return readBaseline(file);
}

describe('a list of known findings that cannot be read is said to be that, and where', () => {
    const entry = `{"fingerprint":"${'0'.repeat(32)}","code":"RR401","ruleSet":"PRØVE","rules":[],"message":"m"}`;
    const list = (entries: string, version = '1'): string =>
        `{\n"version": ${version},\n"findings": [${entries}]\n}\n`;
    const cases: readonly [string, string | Uint8Array, string][] = [
        ['binary', new Uint8Array([0x7b, 0x0a, 0x00, 0x01]), '2: er en binær fil, ikke en tekst'],
        ['not UTF-8', new Uint8Array([0x7b, 0x0a, 0xe6]), '2: har tegn, der ikke er UTF-8'],
        ['empty', '', '1:1: er tom'],
        ['no JSON', '{\n"version" 1 }', '2:11: mangler et kolon her'],
        ['another version', list(entry, '2'), '2:12: er skrevet i version 2 af listen'],
        ['no version', '{ "findings": [] }', '1:1: mangler "version" her'],
        ['a finding without a fingerprint', list('{ "code": "RR401" }'), '3:14: mangler "fingerprint" her'],
        ['an unknown key', list(entry.replace('"rules"', '"regler"')), '3:'],
        ['a fingerprint that is none', list(entry.replace('000', '00x')), '3:'],
        [
            'a merge that nobody has finished',
            `{\n"version": 1,\n"findings": [\n<<<<<<< HEAD\n${entry}\n=======\n${entry}\n>>>>>>> gren\n]\n}\n`,
            '4:1: her er to versioner af listen, der ikke er flettet sammen',
        ],
        ['a list', '[]', '1:1: filen skal være et objekt i krøllede parenteser'],
    ];
    it.each(cases)('%s', async (_, content, message) => {
        const read = await listOf(content);
        if ('entries' in read) throw new Error('it was read');
        const place = [read.line, read.column].filter((each) => each !== undefined).join(':');
        expect(`${place}: ${read.message.da}`).toContain(message);
        expect(read.message.en).not.toBe(read.message.da);
    });

    it('one that is not there', async () => {
        expect(await readBaseline(join(folder, 'ingen.json'))).toMatchObject({
            message: { da: 'findes ikke' },
        });
    });
});

it('what is written is read back, and written again is the same', async () => {
    const entries = ['b', 'a'].map((rule) => ({
        fingerprint: (rule === 'a' ? '1' : '2').repeat(32),
        code: 'RR401',
        ruleSet: 'R»ø«',
        rules: [rule],
        message: 'Med "citat" og\\',
        ...(rule === 'a' && { reason: 'En grund' }),
    }));
    for (const some of [[], entries]) {
        const text = writeBaseline(some);
        const read = await listOf(text);
        if (!('entries' in read)) throw new Error(read.message.en);
        expect(new Set(read.entries)).toEqual(new Set(some));
        expect(writeBaseline(read.entries)).toBe(text);
        expect(writeBaseline([...some].reverse())).toBe(text);
    }
});
