import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countAct, findProvision, type Act } from '../../../language/law/index.js';
import { readLawFolder } from '../../../server/law/read-law.js';
import { actIn, allProvisions, realLaw, shown } from '../../support/law.js';

const law = realLaw();
const folder = 'folder' in law ? law.folder : '';
if ('skipped' in law) console.info(`Skipped: ${law.skipped}`);

const LAB = 'LAB-lbk-2024_280.json';
const LOB = 'LOB-lbk-2024_254.json';

describe.skipIf('skipped' in law)('the acts themselves', () => {
    let acts: readonly Act[] = [];
    beforeAll(async () => {
        acts = (await readLawFolder(folder)).acts;
    });
    const act = (file: string): Act => acts.find(({ source }) => basename(source.uri) === file)!;

    it('lov om en aktiv beskæftigelsesindsats has 230 paragraphs in 35 chapters, 4 of them repealed', () => {
        const count = countAct(act(LAB));
        expect(count).toMatchObject({
            kapitler: 35,
            paragraffer: 226,
            ophaevede: { paragraffer: 4, stykker: 0 },
        });
        const repealed = allProvisions(act(LAB)).filter(
            ({ kind, repealed }) => kind === 'paragraf' && repealed,
        );
        expect(repealed.map(({ label }) => label)).toEqual(['25', '31 a', '161', '193']);
        const groups = findProvision(act(LAB), '§ 6, nr. 1-13');
        expect(groups).toMatchObject({ verdict: 'found' });
        expect(groups.verdict === 'found' && groups.all.length).toBe(13);
        expect(findProvision(act(LAB), '§ 6, nr. 14')).toEqual({ verdict: 'missing', nearest: '§ 6' });
        expect(act(LAB).problems).toEqual([]);
    });

    it('lov om organisering m.v. has 179 stykker in force, 109 of them in chapters 1-5', () => {
        const { stykker, udeladte, chapters } = countAct(act(LOB));
        expect(stykker).toBe(179);
        // "§§ 58-68. (Udelades)" is in force and counted as the one line that is printed.
        expect(udeladte).toEqual({ paragraffer: 1, stykker: 1 });
        const first = chapters.filter(({ chapter }) => Number.parseInt(chapter, 10) <= 5);
        expect(first.map(({ chapter }) => chapter)).toEqual([
            '1',
            '2',
            '2 a',
            '3',
            '3 a',
            '3 b',
            '4',
            '4 a',
            '5',
        ]);
        expect(first.reduce((sum, each) => sum + each.stykker, 0)).toBe(109);
    });

    it('all read without a gap, and each provision stands where it says', () => {
        for (const { source } of acts) {
            const file = basename(source.uri);
            const { act: read, text } = actIn(folder, file);
            expect([file, read.problems]).toEqual([file, []]);
            const wrong = allProvisions(read).filter(
                ({ span, text: said }) => shown(text.slice(span.start, span.end), source.format) !== said,
            );
            expect([file, wrong.map(({ address }) => address)]).toEqual([file, []]);
            for (const section of read.chapters.flatMap(({ sections }) => sections))
                expect(findProvision(read, section.address)).toMatchObject({
                    verdict: 'found',
                    provision: section,
                });
        }
    });

    it('have the lists that they have', () => {
        const text = (file: string, citation: string): string | undefined => {
            const found = findProvision(act(file), citation);
            return found.verdict === 'found' ? found.provision.text : found.verdict;
        };
        expect(text(LAB, '§ 9, stk. 1, nr. 2, 2. pkt.')).toMatch(
            /^Ved et ydelsesskift til en af disse ydelser/,
        );
        expect(text(LAB, '§ 53, stk. 3')).toMatch(/^Stk. 1 finder ikke/);
        expect(text('aktivloven-lbk-2024_808.json', '§ 10 a, stk. 2, nr. 1, litra c')).toMatch(
            /^der foreligger/,
        );
        expect(text('aktivloven-lbk-2024_808.json', '§ 102')).toBe('(Ophævet)');
        expect(
            text('arbejdsloeshedsforsikringsloven-lbk-2024_208.json', '§ 77 a, stk. 2, nr. 2, litra b'),
        ).toMatch(/^er ophørt med/);
        expect(text('sygedagpengeloven-lbk-2024_994.json', '§ 17')).not.toMatch(/træder i kraft/);
    });
});
