import { describe, expect, it } from 'vitest';
import { isMistake } from '../../../language/suppressions/known.js';
import { checks } from '../../../language/generated/checks.js';
import type { Finding } from '../../../language/model/index.js';
import { offersFor, type FoundOffer } from '../../../server/fixes/offers.js';
import { fixturesOf } from '../../support/fixtures.js';
import { aboutOf, findingsIn, judge, take, type Judged } from './fixtures.js';

const codes = new Set(checks.map(({ code }) => code));

describe('a remark that allows a finding', () => {
    for (const code of codes) {
        if (isMistake(code)) continue;
        it(`of ${code} holds when a reason is written, is a mistake until then, and changes nothing else`, async () => {
            const isWanted = (finding: Finding): boolean => finding.code === code && !finding.reform;
            let taken = 0;
            for (const { files, acts, kind } of fixturesOf(code, codes)) {
                if (kind !== 'fires') continue;
                const before = await judge(files, acts);
                for (const { findings, context } of before.ruleSets)
                    for (const finding of findings.filter(isWanted).slice(0, MOST)) {
                        const offer = allowing(offersFor(context, finding))!;
                        expect(offer?.title).toContain(`-- tillad ${code}:`);
                        taken += 1;
                        const begun = await judge(take(files, offer), acts);
                        expect(mistakes(begun) - mistakes(before)).toBe(1);
                        expect(count(begun, finding)).toBe(count(before, finding));
                        const after = await judge(take(files, withReason(offer, code)), acts);
                        expect(count(after, finding)).toBeLessThan(count(before, finding));
                        const known = new Set(findingsIn(before).map(aboutOf));
                        expect(
                            findingsIn(after)
                                .map(aboutOf)
                                .filter((each) => !known.has(each)),
                        ).toEqual([]);
                    }
            }
            expect(taken).toBeGreaterThan(0);
        });
    }

    it('is not offered for a mistake in the text, which nothing allows', async () => {
        const judged = await judge([
            { uri: 'file:///a.regel', text: 'regel a\n    for ukendte\n    skal\n' },
        ]);
        for (const { findings, context } of judged.ruleSets) {
            expect(findings.length).toBeGreaterThan(0);
            for (const finding of findings) expect(allowing(offersFor(context, finding))).toBeUndefined();
        }
    });
});

/** Findings of a fixture that are tried. */
const MOST = 2;

const allowing = (offers: Iterable<FoundOffer>): FoundOffer | undefined =>
    [...offers].find(({ fix }) => fix.id === 'allow-finding');

const mistakes = (judged: Judged): number => findingsIn(judged).filter(({ code }) => code === 'RR004').length;

const count = (judged: Judged, finding: Finding): number =>
    findingsIn(judged).filter((each) => aboutOf(each) === aboutOf(finding)).length;

function withReason(offer: FoundOffer, code: string): FoundOffer {
    const edits = offer.edits.map(({ place, text }) => ({
        place,
        text: text.replace(`${code}:`, `${code}: en grund`),
    }));
    return { ...offer, edits };
}
