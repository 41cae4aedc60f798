import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../language/checks/run-checks.js';
import { checks } from '../language/generated/checks.js';
import { matchActs } from '../language/law/index.js';
import type { Finding, Language, WitnessReport } from '../language/model/index.js';
import { fixturesOf, readMarkers, strayFolders, type Fixture, type Marker } from './support/fixtures.js';
import { ruleSetsFrom } from './support/rules.js';

const codes = new Set(checks.map(({ code }) => code));

describe('the checks', () => {
    it('are all collected, each under a code and a name of its own', () => {
        const files = readdirSync(join(import.meta.dirname, '..', 'language', 'checks'))
            .filter((name) => /^rr\d{3}-.*\.ts$/.test(name))
            .map((name) => name.slice(0, 5).toUpperCase());
        expect(checks.map(({ code }) => code)).toEqual(files.sort());
        expect(codes.size).toBe(checks.length);
        expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
    });

    it('have no fixtures of checks that do not exist', () => {
        expect(strayFolders(codes)).toEqual([]);
    });
});

for (const { code, name } of checks) {
    describe(`${code} ${name}`, () => {
        const fixtures = fixturesOf(code, codes);

        it('has a fixture that fires it and one that does not', () => {
            const missing = (['fires', 'silent'] as const).filter((kind) =>
                fixtures.every((fixture) => fixture.kind !== kind),
            );
            expect(missing, `${code} lacks fixtures in test/fixtures/checks/${code}`).toEqual([]);
        });

        for (const fixture of fixtures) it(fixture.name, () => examine(code, fixture));
    });
}

describe('a marker', () => {
    it.each(['-- !RR1', '-- !RR9999', '-- !rr001', '-- ! RR001', '-- RR001', '-- !RR001:', '-- !RR000'])(
        'is refused when malformed: %s',
        (text) => {
            const mistakes: string[] = [];
            readMarkers({ uri: 'file:///a.regel', text: `regel a ${text}` }, new Set(['RR001']), mistakes);
            expect(mistakes).toHaveLength(1);
        },
    );

    it('may stand with others on a line, each with its fragment', () => {
        const mistakes: string[] = [];
        const text = 'regel a -- !RR001: to ord !RR002 -- !RR003: mere';
        const known = new Set(['RR001', 'RR002', 'RR003']);
        const markers = readMarkers({ uri: 'file:///a.regel', text }, known, mistakes);
        expect(mistakes).toEqual([]);
        expect(markers.map(({ code, fragment }) => [code, fragment])).toEqual([
            ['RR001', 'to ord'],
            ['RR002', undefined],
            ['RR003', 'mere'],
        ]);
    });
});

/** Every finding is marked, every marker is met, and what is said can be read in both languages. */
async function examine(code: string, fixture: Fixture): Promise<void> {
    expect(fixture.mistakes).toEqual([]);
    const danish = await findingsOf(fixture, 'da');
    const watched = new Set([code, 'RR001', 'RR501', ...fixture.markers.map((marker) => marker.code)]);
    const found = danish.filter((finding) => watched.has(finding.code));
    if (fixture.kind === 'silent') expect(fixture.markers, 'a silent fixture has no markers').toEqual([]);
    else expect(fixture.markers.some((marker) => marker.code === code)).toBe(true);

    const unmarked = found.filter((finding) => !fixture.markers.some((marker) => isAt(finding, marker)));
    expect(unmarked.map(told), 'findings without a marker').toEqual([]);
    const unmet = fixture.markers.filter(
        (marker) =>
            !found.some(
                (finding) => isAt(finding, marker) && finding.message.includes(marker.fragment ?? ''),
            ),
    );
    const near = unmet.map((marker) => ({
        marker: `${marker.line + 1}: ${marker.code} ${marker.fragment ?? ''}`,
        found: found.filter((finding) => isAt(finding, marker)).map(({ message }) => message),
    }));
    expect(near, 'markers that no finding meets').toEqual([]);

    const english = await findingsOf(fixture, 'en');
    expect(english.map(placed)).toEqual(danish.map(placed));
    for (const finding of [...danish, ...english]) {
        expect(finding.message.trim(), finding.code).not.toBe('');
        expect(finding.message, finding.code).not.toMatch(/undefined|NaN|\[object|»«/);
        if (finding.witness) expectComplete(finding.witness);
    }
    for (const [i, finding] of danish.entries()) {
        if (watched.has(finding.code)) expect(english[i]!.message).not.toBe(finding.message);
    }
}

/** 1 January 2026. */
const TODAY = 20_454;

async function findingsOf(fixture: Fixture, language: Language): Promise<readonly Finding[]> {
    const models = await ruleSetsFrom(fixture.files);
    return models.flatMap((model) => {
        const law = matchActs(fixture.acts, model.vocabulary.lawActs).texts;
        const options = { language, today: TODAY, ...(fixture.acts.length > 0 && { law }) };
        return runChecks(model, checks, options).findings;
    });
}

function isAt({ code, primary: { place } }: Finding, marker: Marker): boolean {
    return code === marker.code && place.uri === marker.uri && place.start.line === marker.line;
}

function placed({ code, primary: { place } }: Finding): string {
    return `${code} ${place.uri}:${place.start.line + 1}:${place.start.character}`;
}

function told(finding: Finding): string {
    return `${finding.primary.place.start.line + 1}: ${finding.code} ${finding.message}`;
}

function expectComplete(witness: WitnessReport): void {
    expect(witness.text.trim()).not.toBe('');
    expect(witness.text).not.toMatch(/undefined|NaN|…/);
    for (const [fact, value] of Object.entries(witness.facts)) {
        expect(fact).not.toBe('');
        expect(['string', 'number', 'boolean']).toContain(typeof value);
        expect(value).not.toBeNaN();
    }
    if (witness.day !== undefined) expect(witness.day).toMatch(/^\d{4}-\d\d-\d\d$/);
    if (witness.twin) expectComplete(witness.twin);
}
