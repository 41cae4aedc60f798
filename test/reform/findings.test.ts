import { describe, expect, test } from 'vitest';
import { allOf } from '../../language/analyses/steps.js';
import { runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import {
    crossings,
    idleChanges,
    lostGroups,
    reformConflicts,
    strandedByReform,
    transitionGaps,
} from '../../language/reform/findings/index.js';
import { around } from '../support/reform.js';

describe('changes that find nothing', () => {
    test('are told whichever of two recommendations takes the rule away, unless the two conflict', async () => {
        const later = await around(`anbefaling 1.1 "Først"
    ophæv følge-op
anbefaling 1.2 "Senere"
    i kraft 1. januar 2027
    ændr følge-op til varighed højst 3 måneder
`);
        expect(idleChanges(later.model, later.after)).toMatchObject([
            { target: 'følge-op', reason: 'gone', by: { recommendation: '1.1' } },
        ]);
        expect(reformConflicts(later.model, later.after)).toEqual([]);
        const sameDay = await around(`anbefaling 1.1 "Først"
    ophæv følge-op
anbefaling 1.2 "Så"
    ændr følge-op til varighed højst 3 måneder
`);
        expect(idleChanges(sameDay.model, sameDay.after)).toEqual([]);
        expect(reformConflicts(sameDay.model, sameDay.after)).toMatchObject([{ kind: 'removed' }]);
    });

    test('provisions on which no rule rests, and those whose rules another change took', async () => {
        const { model, after } = await around(`anbefaling 1.1 "Tekst"
    ophæv § 9
anbefaling 1.2 "Senere"
    i kraft 1. januar 2027
    ophæv § 3, § 2
anbefaling 1.3 "Først"
    ophæv følge-op
`);
        expect(after.misses.map(({ target, reason, by }) => [target, reason, by?.recommendation])).toEqual([
            ['LAB § 9', 'not-in-force', undefined],
            ['LAB § 3', 'gone', '1.3'],
        ]);
        expect(idleChanges(model, after)).toHaveLength(2);
    });
});

describe('conflicts', () => {
    const pair = (first: string, second: string): readonly string[] => [
        `anbefaling 1.1 "A"\n    ${first}\nanbefaling 1.2 "B"\n    ${second}\n`,
        `anbefaling 1.1 "A"\n    ${second}\nanbefaling 1.2 "B"\n    ${first}\n`,
    ];

    test.each([
        ['ophæv samtale-b', 'ændr samtale-b til senest 3 uger', 'removed'],
        ['ophæv samtale-b', 'udvid samtale-b til visiterede', 'removed'],
        ['ophæv samtale-b', 'fastholdt samtale-b', 'removed'],
        ['ophæv samtale-b for syge', 'ændr samtale-b til senest 3 uger', 'narrower'],
        ['ophæv samtale-b for syge', 'ophæv § 2', 'twice'],
        ['fastholdt samtale-b', 'udvid samtale-b til visiterede', 'kept'],
        ['fastholdt samtale-b', 'harmonisér første-samtale til senest 3 uger', 'kept'],
        ['ændr samtale-b til senest 3 uger', 'ændr samtale-b for syge til senest 4 uger', 'result'],
        ['ændr samtale-b uden frist', 'harmonisér første-samtale til senest 4 uger', 'result'],
        [
            'ændr samtale-b til senest 2 uger efter tilmelding',
            'ændr samtale-b til straks efter henvendelse',
            'result',
        ],
        [
            'ændr følge-op til senest 3 uger efter henvendelse',
            'harmonisér opfølgning til senest 1 uge',
            'result',
        ],
        ['ændr samtale-b for syge til senest 3 uger', 'udvid samtale-b til visiterede', 'order'],
    ])('%s / %s: %s, in either order', async (first, second, kind) => {
        for (const changes of pair(first, second)) {
            const { model, after } = await around(changes);
            const found = reformConflicts(model, after);
            expect(
                found.map((each) => each.kind),
                changes,
            ).toEqual([kind]);
            expect(found[0]!.verdict).toBe('found');
        }
    });

    test.each([
        ['ophæv samtale-b for syge', 'ændr samtale-b for jobparate til senest 3 uger'],
        ['fastholdt samtale-b for syge', 'ophæv samtale-b for jobparate'],
        ['ændr samtale-b til senest 21 dage', 'harmonisér første-samtale til senest 3 uger'],
        ['ændr samtale-b til senest 3 uger', 'ændr samtale-b til varighed højst 1 måned'],
        ['ændr samtale-b til senest 3 uger', 'udvid samtale-b til visiterede'],
        // The one names no event and keeps the rule's own, whichever that is by then.
        ['ændr samtale-b til senest 2 uger efter tilmelding', 'ændr samtale-b til senest 2 uger'],
        ['ændr samtale-b for syge til senest 3 uger', 'ændr samtale-b for jobparate til senest 4 uger'],
    ])('%s / %s: none', async (first, second) => {
        for (const changes of pair(first, second)) {
            const { model, after } = await around(changes);
            expect(reformConflicts(model, after), changes).toEqual([]);
        }
    });
});

test('a reference is stranded wholly, for some, or not at all', async () => {
    const stranded = async (changes: string): Promise<unknown> => {
        const { model, after } = await around(`anbefaling 1.1 "A"\n    ${changes}\n`);
        return strandedByReform(model, after).map(({ from, to, extent }) => [from.rule, to.rule, extent]);
    };
    expect(await stranded('ophæv følge-op')).toEqual([['ikke-følge-op', 'følge-op', 'all']]);
    expect(await stranded('ændr følge-op\n        hvis alder er under 65 år')).toEqual([
        ['ikke-følge-op', 'følge-op', 'some'],
    ]);
    expect(await stranded('ændr følge-op\n        hvis alder er mindst 20 år')).toEqual([]);
    expect(await stranded('ophæv følge-op, ikke-følge-op')).toEqual([]);
});

test('who loses a group, and who comes into another than the one in its place', async () => {
    const { model, after } = await around(`anbefaling 1.1 "Grupper"
    sammenlæg jobparate til jobsøgning "Jobsøgning"
    sammenlæg syge til jobhjælp "Jobhjælp"
    ophæv samtale-b for jobhjælp
    ophæv målgruppen ledige
målgruppe jobsøgning
    når ydelse er kontanthjælp og alder er under 50 år
målgruppe jobhjælp
    når ydelse er sygedagpenge eller (ydelse er kontanthjælp og alder er mindst 60 år)
`);
    expect(allOf(lostGroups(model, after)).map(({ group, extent }) => [group.id, extent])).toEqual([
        ['ledige', 'all'],
        ['jobparate', 'some'],
    ]);
    expect(
        allOf(crossings(model, after)).map(({ from, to, lost }) => [from.id, to.id, lost.map((n) => n.rule)]),
    ).toEqual([['jobparate', 'jobhjælp', ['samtale-b']]]);
});

test('who no longer exists after the reform has lost nothing', async () => {
    const { model, after } = await around(`anbefaling 1.1 "Ydelsen afskaffes"
    ophæv målgruppen visiterede
    ophæv følge-op
    indsæt ingen-på-ledighedsydelse
forudsætning ingen-på-ledighedsydelse "Ydelsen findes ikke mere"
    ikke ydelse er ledighedsydelse
`);
    expect(allOf(lostGroups(model, after))).toEqual([]);
    expect(strandedByReform(model, after)).toEqual([]);
    expect(runChecks(model, checks, { language: 'da' }).findings.map(({ code }) => code)).toContain('RR401');
});

test('a new rule that comes later or catches new cases only leaves somebody between', async () => {
    const gaps = async (changes: string): Promise<unknown> => {
        const { model, after } = await around(`anbefaling 1.1 "A"\n    ophæv samtale-b\n${changes}
regel ny "Ny samtale" § 7
    for syge
    skal jobcenteret holde samtale
`);
        return allOf(transitionGaps(model, after)).map(({ kind, certain }) => [kind, certain.certainty]);
    };
    expect(await gaps('    indsæt ny\n        gælder kun nye forløb')).toEqual([['open-case', 'found']]);
    expect(await gaps('    indsæt ny\n        i kraft 1. februar 2026')).toEqual([['days', 'found']]);
    expect(await gaps('    indsæt ny')).toEqual([]);
    // The other rule on the act holds for them meanwhile.
    expect(
        await gaps('    indsæt ny\n        i kraft 1. februar 2026\n    udvid samtale-a til syge'),
    ).toEqual([]);
});
