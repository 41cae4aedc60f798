import { expect, test } from 'vitest';
import { runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import { exampleFiles } from '../support/files.js';
import { readAsWritten, type Citizen } from '../support/as-written.js';
import { ruleSetsFrom } from '../support/rules.js';

const files = exampleFiles('tilsyn');
const [model] = await ruleSetsFrom(files);

test('the supervision of municipalities has open points only', () => {
    const { findings, proofs } = runChecks(model!, checks, { language: 'da' });
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(['RR901']);
    expect(findings).toHaveLength(6);
    // The three kinds of municipality, and the three classes of results.
    expect(proofs.filter(({ code }) => code === 'RR301')).toHaveLength(2);
    expect(proofs.filter(({ code }) => code === 'RR302')).toHaveLength(2);
});

test.each([
    [299, 199, 'opfylder'],
    [300, 199, 'i-fare'],
    [299, 200, 'i-fare'],
    [0, 0, 'opfylder'],
    [1000, 1000, 'i-fare'],
])('with %i and %i per mille a municipality is in »%s«', async (offers, talks, group) => {
    const municipality: Citizen = {
        facts: {
            part: 'kommune',
            'på-forsørgelse': 'flere',
            'uden-tilbud': offers,
            'uden-samtaler': talks,
            omfattet: false,
            genoprettet: false,
            niveau: 'på-niveau',
        },
        since: {},
        start: {},
        day: '2024-06-01',
        holds: new Set(),
    };
    const written = await readAsWritten(files);
    for (const each of ['går-fri', 'opfylder', 'i-fare'])
        expect(written.inGroup(each, municipality), each).toBe(each === group);
    expect(written.applies('kan-komme-under-tilsyn', municipality)).toBe(group === 'i-fare');
    expect(written.applies('intet-tilsyn', municipality)).toBe(group !== 'i-fare');
});
