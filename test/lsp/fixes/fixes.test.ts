import { describe, expect, it } from 'vitest';
import { checks } from '../../../language/generated/checks.js';
import type { Finding } from '../../../language/model/index.js';
import { fixes } from '../../../server/generated/fixes.js';
import { offersFor, type FoundOffer } from '../../../server/fixes/offers.js';
import { fixturesOf, type Fixture } from '../../support/fixtures.js';
import { aboutOf, errorsIn, judge, stands, take, type Judged } from './fixtures.js';

const codes = new Set(checks.map(({ code }) => code));
const offered = new Set<string>();

for (const code of codes) {
    const own = fixes.filter((fix) => fix.codes.includes(code));
    if (own.length === 0) continue;
    describe(`the fixes of ${code} (${own.map(({ id }) => id).join(', ')})`, () => {
        for (const fixture of fixturesOf(code, codes).filter(({ kind }) => kind === 'fires'))
            it(`repair ${fixture.name} and break nothing`, async () => {
                expect(await failuresIn(code, fixture)).toEqual([]);
            });
    });
}

describe('every fix', () => {
    it.each(fixes.filter(({ records }) => !records).map(({ id }) => id))(
        '%s has something to offer in some fixture',
        (id) => {
            expect([...offered]).toContain(id);
        },
    );

    it('has a name of its own and says what it does in both languages', () => {
        expect(new Set(fixes.map(({ id }) => id)).size).toBe(fixes.length);
        for (const { title } of fixes)
            for (const text of [title.da, title.en]) expect(text).toMatch(/^[A-ZÆØÅ].*\.$/);
    });
});

async function failuresIn(code: string, fixture: Fixture): Promise<string[]> {
    const before = await judge(fixture.files, fixture.acts);
    const english = await judge(fixture.files, fixture.acts, 'en');
    const failures: string[] = [];
    for (const [i, { findings, context }] of before.ruleSets.entries()) {
        for (const finding of findings) {
            if (finding.code !== code) continue;
            const offers = [...offersFor(context, finding)].filter(({ fix }) => !fix.records);
            const other = english.ruleSets[i]!;
            const told = other.findings.find((each) => isSame(each, finding))!;
            const titles = [...offersFor(other.context, told)].filter(({ fix }) => !fix.records);
            failures.push(...badTitles(offers, titles));
            for (const offer of offers) {
                offered.add(offer.fix.id);
                failures.push(...(await wrongWith(before, finding, offer, fixture)));
            }
        }
    }
    return failures;
}

/** What is told in another language may come in another order. */
function isSame(a: Finding, b: Finding): boolean {
    return (
        aboutOf(a) === aboutOf(b) &&
        JSON.stringify([a.primary, a.witness?.facts]) === JSON.stringify([b.primary, b.witness?.facts])
    );
}

function badTitles(danish: readonly FoundOffer[], english: readonly FoundOffer[]): string[] {
    if (danish.length !== english.length) return ['There are not as many offers in English as in Danish.'];
    return danish.flatMap(({ title }, i) => {
        const bad = [title, english[i]!.title].filter((text) =>
            /undefined|NaN|»«|\[object|^\s*$|\.$/.test(text),
        );
        if (title === english[i]!.title) bad.push(`${title} (the same in English)`);
        if (!/^[A-ZÆØÅ]/.test(title)) bad.push(`${title} (does not begin as a sentence)`);
        return bad;
    });
}

/** The finding must be gone, and no mistake may come in its place. */
async function wrongWith(
    before: Judged,
    finding: Finding,
    offer: FoundOffer,
    { acts }: Fixture,
): Promise<string[]> {
    const taken = take(before.files, offer);
    const say = (what: string): string =>
        `${offer.fix.id} »${offer.title}«: ${what}\n${changed(before, taken)}`;
    const after = await judge(taken, acts);
    const wrong = newErrors(before, after)
        .filter(countsAfter(finding))
        .map((error) => say(`gives ${error.code} ${error.message}`));
    if (offer.incomplete) {
        if (!stands(after, before, finding)) wrong.push(say('silences the finding before a text is written'));
        const written = await judge(
            taken.map(({ uri, text }) => ({ uri, text: text.replaceAll('""', '"fordi"') })),
            acts,
        );
        if (stands(written, before, finding)) wrong.push(say('leaves the finding when the text is written'));
    } else if (stands(after, before, finding)) wrong.push(say('leaves the finding'));
    return wrong;
}

function newErrors(before: Judged, after: Judged): Finding[] {
    const known = errorsIn(before).map(aboutOf);
    return errorsIn(after).filter((error) => {
        const at = known.indexOf(aboutOf(error));
        if (at >= 0) known.splice(at, 1);
        return at < 0;
    });
}

/** What could not be read before is judged for the first time: only further mistakes of that kind come of the repair. */
function countsAfter({ code }: Finding): (error: Finding) => boolean {
    const ofText = /^RR(0|50[14])/;
    return (error) => !ofText.test(code) || ofText.test(error.code);
}

/** The lines that an offer wrote, for a message. */
function changed({ files }: Judged, taken: readonly { readonly text: string }[]): string {
    return taken
        .flatMap(({ text }, i) => {
            const old = new Set(files[i]!.text.split('\n'));
            return text.split('\n').filter((line) => !old.has(line));
        })
        .map((line) => `  + ${line}`)
        .join('\n');
}
