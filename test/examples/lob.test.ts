import { describe, expect, test } from 'vitest';
import { judgeFigures, repealedProvisions } from '../../language/analyses/figures/index.js';
import { runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import { countAct, countAfterRepeal, type ChapterCount } from '../../language/law/index.js';
import { exampleFiles } from '../support/files.js';
import { actIn, realLaw } from '../support/law.js';
import { ruleSetsFrom } from '../support/rules.js';

const law = realLaw();
if ('skipped' in law) console.log(`LOB was not counted: ${law.skipped}.`);

const [model] = await ruleSetsFrom(exampleFiles('lob'));

describe('LOB without its text', () => {
    test('has nothing to object to but the figures, and says that they cannot be counted', () => {
        const { findings } = runChecks(model!, checks, { language: 'da' });
        expect(findings.filter(({ verdict }) => verdict === 'found').map(({ code }) => code)).toEqual([
            'RR801',
        ]);
        const unknown = findings.filter(({ verdict }) => verdict === 'unknown');
        expect(unknown.map(({ code }) => code)).toEqual(Array(5).fill('RR802'));
        for (const { message } of unknown) expect(message).toContain('lovteksten til LOB er ikke med');
    });
});

describe.skipIf('skipped' in law)('LOB and what the reform leaves of it', () => {
    const act = 'folder' in law ? actIn(law.folder, 'LOB-lbk-2024_254.json').act : undefined;

    test('is what box 4.3 says, in stykker', () => {
        const { before, after, missing } = countAfterRepeal(act!, repealedProvisions(model!, 'LOB'));
        expect(missing).toEqual([]);
        expect([before.stykker, after.stykker]).toEqual([179, 114]);
        expect([firstFive(before.chapters), firstFive(after.chapters)]).toEqual([109, 46]);
    });

    test('leaves the act itself alone', () => {
        expect(countAct(act!).stykker).toBe(179);
        const { after } = countAfterRepeal(act!, []);
        expect(after).toEqual(countAct(act!));
    });

    test('is found to be stykker, not paragraphs', () => {
        const { findings } = runChecks(model!, checks, { language: 'da', law: new Map([['LOB', act!]]) });
        const wrong = findings.filter(({ code }) => code === 'RR802');
        expect(wrong.map(({ verdict }) => verdict)).toEqual(['found']);
        expect(wrong[0]!.message).toContain('179 er antallet af stykker i LOB, ikke af paragraffer');
    });

    test('has every other figure of the box proved', () => {
        const judgements = judgeFigures(model!, { law: new Map([['LOB', act!]]) });
        const ofBox = judgements.filter(({ name: { ref } }) => ref.kind === 'cell');
        expect(ofBox).toHaveLength(12);
        expect(ofBox.map(({ verdict }) => verdict)).toEqual(Array(12).fill('holds'));
    });
});

/** Chapters 1 to 5 with the lettered ones between them. */
function firstFive(chapters: readonly ChapterCount[]): number {
    const last = chapters.findIndex(({ chapter }) => chapter === '5');
    return chapters.slice(0, last + 1).reduce((sum, { stykker }) => sum + stykker, 0);
}
