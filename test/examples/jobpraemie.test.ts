import { expect, test } from 'vitest';
import { judgeFigures, sizeOfGroups, toNumber } from '../../language/analyses/figures/index.js';
import { runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import { exampleFiles } from '../support/files.js';
import { ruleSetsFrom } from '../support/rules.js';

const [model] = await ruleSetsFrom(exampleFiles('jobpraemie'));

test('the job premium is sound but for two of its estimates', () => {
    const { findings } = runChecks(model!, checks, { language: 'da' });
    expect(findings.map(({ code, primary }) => `${code} ${primary.rule}`)).toEqual([
        'RR801 uden-bundgrænse',
        'RR801 med-bundgrænse',
    ]);
});

test('954 mio. kr. are not one and a half milliard', () => {
    const judgement = judgeFigures(model!).find(
        ({ claim: { of } }) => of.kind === 'key-figure' && of.id === 'uden-bundgrænse',
    );
    expect(toNumber(judgement!.computed!.value)).toBe(954_000_000);
    expect(judgement!.verdict).toBe('off');
});

test('table 2 adds up', () => {
    const ofTable = judgeFigures(model!).filter(({ name: { ref } }) => ref.kind === 'cell');
    expect(ofTable).toHaveLength(8);
    expect(ofTable.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
});

test('the group has a size', () => {
    expect(sizeOfGroups(model!, ['voksne-på-kanten'], 'personer')).toMatchObject({
        value: 60_000,
        without: [],
    });
});
