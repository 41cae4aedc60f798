import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLawFolder } from '../../../server/law/read-law.js';
import { LAW_FIXTURES } from '../../support/law.js';

describe('a folder of law texts', () => {
    let folder = '';
    beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), 'regelret-law-'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('gives every act in it', async () => {
        const { acts, errors } = await readLawFolder(LAW_FIXTURES);
        expect(acts.map(({ source }) => source.format)).toEqual(['lexdania', 'json', 'text', 'lexdania']);
        expect(errors).toEqual([]);
    });

    it('says what cannot be used, with file and line, and reads the rest', async () => {
        await mkdir(join(folder, 'mere'));
        await writeFile(join(folder, 'mere', 'god.txt'), '\ufeff§ 1. Et.\r\n§ 2. To.\r\n');
        await writeFile(join(folder, 'dobbelt.txt'), '§ 1. Et.\n\n§ 1. To.\n');
        await writeFile(join(folder, 'latin.txt'), Buffer.from('§ 1. Lov.\n§ 2. Gælder.', 'latin1'));
        await writeFile(join(folder, 'utf16.txt'), Buffer.from('\ufeff§ 1. Lov.', 'utf16le'));
        await writeFile(join(folder, 'noter.txt'), 'Husk mælk.');
        await writeFile(join(folder, 'kort.xml'), '<Dokument>\n<Paragraf localId="1">\n<Stk>Den gæl');
        await writeFile(
            join(folder, 'latter.xml'),
            '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<Dokument><Paragraf>&b;</Paragraf></Dokument>',
        );
        await writeFile(join(folder, 'billede.png'), 'nej');
        await symlink(folder, join(folder, 'mere', 'ring'));
        const { acts, errors } = await readLawFolder(folder);
        expect(acts.map(({ source }) => basename(source.uri))).toEqual([
            'dobbelt.txt',
            'kort.xml',
            'god.txt',
        ]);
        expect(
            errors.map(({ file, line, unusable, message }) => [
                basename(file!),
                line,
                unusable,
                message.da.slice(0, 24),
            ]),
        ).toEqual([
            ['dobbelt.txt', 3, false, '§ 1 står to gange i love'],
            ['kort.xml', 3, false, 'er ikke gyldig XML her ('],
            ['latin.txt', 1, true, 'har tegn, der ikke er UT'],
            ['latter.xml', 1, true, 'definerer sine egne fork'],
            ['noter.txt', 1, true, 'har ingen paragraffer: d'],
            ['utf16.txt', 1, true, 'har tegn, der ikke er UT'],
        ]);
        expect(acts[1]?.chapters[0]?.sections[0]?.text).toBe('Den gæl');
    });

    it('says that it is not there', async () => {
        const { acts, errors } = await readLawFolder(join(folder, 'nej'));
        expect(acts).toEqual([]);
        expect(errors).toMatchObject([{ message: { da: 'findes ikke' }, unusable: true }]);
    });

    it('reads ten megabytes in seconds', async () => {
        const sections = Array.from(
            { length: 25_000 },
            (_, i) =>
                `§ ${i + 1}. Kommunen skal senest 2 uger efter, at borgeren har henvendt sig, jf. stk. 2, 1) holde en samtale, 2) lave en plan m.v. eller 3) give et tilbud. Fristen er 4 uger i ferien.\nStk. 2. Borgeren skal deltage i samtalen, jf. § 13 b, medmindre det vurderes, at det ikke er muligt. Det gælder ikke på søn- og helligdage, og det gælder heller ikke i ferien.`,
        );
        await writeFile(join(folder, 'stor.txt'), sections.join('\n'));
        const start = performance.now();
        const { acts, errors } = await readLawFolder(folder);
        expect(performance.now() - start).toBeLessThan(10_000);
        expect(errors).toEqual([]);
        expect(acts[0]?.chapters[0]?.sections.length).toBe(25_000);
    });
});
