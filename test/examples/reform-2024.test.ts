import { beforeAll, describe, expect, test } from 'vitest';
import rr201 from '../../language/checks/rr201-groups-should-have-the-same-rule.js';
import rr822 from '../../language/checks/rr822-recommendations-must-not-conflict.js';
import { runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import type { Norm, Recommendation, RuleSetModel } from '../../language/model/index.js';
import { applyReforms, type Reformed } from '../../language/reform/index.js';
import { exampleFiles } from '../support/files.js';
import { ruleSetsFrom } from '../support/rules.js';

/** The expert group's reform applied to the law before it: complete, faithful, and with the rules that the report ends in. */
let model: RuleSetModel;
/** The law without the reform, and with it. */
let before: RuleSetModel;
let after: Reformed;
let recommendations: readonly Recommendation[];
beforeAll(async () => {
    const models = await ruleSetsFrom([...exampleFiles('lab-foer'), ...exampleFiles('reform-2024')]);
    model = models.find(({ reform }) => reform)!;
    before = applyReforms(model, { reforms: [] }).model;
    after = applyReforms(model);
    recommendations = model.reform!.reforms.flatMap((reform) => reform.recommendations);
});

const numbers = (letter: string, last: number): string[] =>
    Array.from({ length: last }, (_, i) => `${letter}${String(i + 1).padStart(3, '0')}`);

const cited = (texts: readonly { readonly text: string }[], pattern: RegExp): string[] =>
    texts.flatMap(({ text }) => text.match(pattern) ?? []);

test('everything in it can be read', () => {
    expect(model.problems).toEqual([]);
});

describe('the changes', () => {
    test('each name the row of the report that they come from', () => {
        const changes = recommendations.flatMap((each) => each.changes);
        const without = changes.filter(({ sources }) => cited(sources, /\b[RX]\d{3}\b/).length === 0);
        expect(without.map(({ id }) => id)).toEqual([]);
        const found = new Set(changes.flatMap(({ sources }) => cited(sources, /\b[RX]\d{3}\b/)));
        const rows = [...numbers('R', 90), ...numbers('X', 2)];
        // What the state and parliament merely stop doing touches no rule; the recommendation itself says so.
        expect(rows.filter((row) => !found.has(row))).toEqual(['R056', 'R075', 'R089']);
        const stated = new Set(recommendations.flatMap(({ sources }) => cited(sources, /\bR\d{3}\b/)));
        expect([...stated]).toEqual(expect.arrayContaining(['R056', 'R075', 'R089']));
    });

    test('stand in the 51 recommendations of the report', () => {
        const chapters = [7, 15, 10, 5, 6, 7, 1];
        const all = chapters.flatMap((count, chapter) =>
            Array.from({ length: count }, (_, i) => `${chapter + 1}.${i + 1}`),
        );
        expect(all).toHaveLength(51);
        const found = recommendations.filter(({ id }) => id.includes('.')).map(({ id }) => id);
        expect(found).toEqual(all);
        const unnamed = recommendations.filter(({ title, id }) => title === id);
        expect(unnamed).toEqual([]);
        const unexplained = recommendations.filter(
            ({ id, justifications }) => id.includes('.') && justifications.length === 0,
        );
        // 2.7 has a reason for each of the two schemes.
        expect(unexplained.map(({ id }) => id)).toEqual(['2.7']);
    });

    test('find what they are to change', () => {
        const idle = after.misses.map(
            ({ change, target, reason, by }) =>
                `${change.recommendation} ${target} ${reason} ${by?.recommendation ?? ''}`,
        );
        // The rehabilitation team is abolished in three places of the report, jobafklaring for new cases before that,
        // and the sick are rid of a claim to offers that the law does not make on them.
        expect(idle.sort()).toEqual([
            '2.1 ret-og-pligt-kontanthjælp other-groups ',
            '2.5 jobafklaringssag-i-teamet gone 1.2',
            '2.5 jobafklaringssag-uden-teamet gone 1.2',
            '4.1 LOB § 10 gone 2.5',
            '4.1 LOB § 9 gone 2.5',
        ]);
    });

    test('give the proceeds of table 7.4', () => {
        const sum = recommendations.reduce(
            (total, { proceeds }) => total + (typeof proceeds?.amount === 'number' ? proceeds.amount : 0),
            0,
        );
        const million = 100_000_000;
        expect(sum / million).toBe(3000);
        expect(model.reform!.reforms[0]!.proceeds?.amount).toBe(3000 * million);
        expect(model.reform!.reforms[0]!.phaseIn).toMatchObject({ permanent: 3100 * million });
    });
});

describe('the groups', () => {
    test('are five instead of thirteen', () => {
        const kinds = (groups: RuleSetModel['groups'], kind: string): string[] =>
            groups.filter((group) => group.kind === kind).map(({ id }) => id);
        expect(kinds(model.groups, 'group')).toHaveLength(13);
        expect(kinds(after.model.groups, 'group').sort()).toEqual([
            'dagpengeindsats',
            'jobhjælpsindsats',
            'jobsøgningsindsats',
            'sygedagpengeindsats',
            'øvrige-borgere',
        ]);
    });

    test('take in the thirteen as the report says, and leave three without a place', () => {
        const images = Object.fromEntries(
            after.model.groups
                .filter(({ kind }) => kind === 'former')
                .map(({ id, image }) => [id, image ?? 'uoplyst']),
        );
        expect(images).toEqual({
            dagpengemodtagere: 'dagpengeindsats',
            jobparate: 'jobsøgningsindsats',
            uddannelsesparate: 'jobsøgningsindsats',
            ledighedsydelsesmodtagere: 'jobsøgningsindsats',
            aktivitetsparate: 'jobhjælpsindsats',
            'aktivitetsparate-unge': 'jobhjælpsindsats',
            sygedagpengemodtagere: 'sygedagpengeindsats',
            jobafklaring: 'sygedagpengeindsats',
            førtidspensionister: 'øvrige-borgere',
            selvforsørgende: 'øvrige-borgere',
            'unge-under-18': 'øvrige-borgere',
            ressourceforløb: 'uoplyst',
            revalidender: 'uoplyst',
            fleksjobvisiterede: 'uoplyst',
        });
    });

    test('no longer overlap', () => {
        const { findings } = runChecks(after.model, checks, { language: 'da' });
        expect(findings.filter(({ code }) => code === 'RR301')).toEqual([]);
    });
});

describe('the rules after the reform', () => {
    test('do not contradict each other more than the law before', () => {
        const contradictions = (of: RuleSetModel): string[] =>
            runChecks(of, checks, { language: 'da' })
                .findings.filter(({ code }) => /^RR10/.test(code))
                .map(({ primary, related }) =>
                    [primary, ...related]
                        .map(({ citation, rule }) => citation ?? rule)
                        .sort()
                        .join(' / '),
                );
        const known = new Set(contradictions(before));
        expect(contradictions(after.model).filter((each) => !known.has(each))).toEqual([]);
    });

    test.each<[string, (norm: Norm) => boolean]>([
        ['first interview', ({ rule }) => /^første-samtale-(a-kasse|jobcenter)$/.test(rule)],
        [
            'CV',
            ({ rule, groups }) =>
                rule === 'cv-registrering' &&
                groups.some((group) => ['dagpengemodtagere', 'jobparate'].includes(group)),
        ],
    ])('have one deadline for the %s', (_name, isMeant) => {
        const found = (of: RuleSetModel): string[] =>
            runChecks({ ...of, norms: of.norms.filter(isMeant) }, [rr201], { language: 'da' })
                .findings.filter(({ verdict }) => verdict === 'found')
                .map(({ message }) => message);
        expect(found(before)).toHaveLength(1);
        // What the two weeks run from is left open, so that it may still differ.
        expect(found(after.model)).toEqual([]);
    });
});

describe('in time', () => {
    const day = (date: string): number => Date.parse(date) / 86_400_000;
    const rules = (reformed: Reformed): ReadonlySet<string> =>
        new Set(reformed.model.norms.map(({ rule }) => rule));

    test('a case that began before 2026 keeps the abolished courses', () => {
        const old = rules(applyReforms(model, { day: day('2026-06-01'), caseStart: day('2025-06-01') }));
        const fresh = rules(applyReforms(model, { day: day('2026-06-01') }));
        for (const rule of [
            'overgang-til-jobafklaring',
            'indsatsgaranti',
            'revalideringens-varighed',
            'seniorjob',
        ]) {
            expect(old.has(rule)).toBe(true);
            expect(fresh.has(rule)).toBe(false);
        }
        // What is not for new cases only holds for them as well.
        expect(old.has('jobmål')).toBe(false);
    });

    test('one committee is required until the end of 2029', () => {
        expect(rules(applyReforms(model, { day: day('2029-12-31') })).has('ét-udvalg')).toBe(true);
        expect(rules(applyReforms(model, { day: day('2030-01-01') })).has('ét-udvalg')).toBe(false);
    });
});

describe('what is not recommended', () => {
    test('is left out', () => {
        const rejected = recommendations.filter((each) => each.rejected).map(({ id }) => id);
        expect(rejected).toEqual(['R005', 'X001', 'X002']);
        expect(after.applied.filter((change) => change.rejected)).toEqual([]);
    });

    test('can be switched on: six months in the a-kasse, and a conflict with 5.1', () => {
        const { model: considered } = applyReforms(model, { include: new Set(['X001']) });
        const norm = considered.norms.find(({ id }) => id === 'kontaktforløb-a-kasse')!;
        expect(norm.parameters).toEqual(
            expect.arrayContaining([
                expect.objectContaining({ kind: 'phase', until: { amount: 6, unit: 'month' } }),
            ]),
        );
        const conflicts = (include: ReadonlySet<string>): string[] =>
            runChecks(model, [rr822], { language: 'da', reform: { include } })
                .findings.map(({ message }) => message)
                .filter((message) => message.includes('X001'));
        expect(conflicts(new Set())).toEqual([]);
        expect(conflicts(new Set(['X001'])).join(' ')).toMatch(
            /Anbefaling 5\.1 .*fastholder »Kontaktforløb i a-kassen«/,
        );
    });
});

test('the parties of the hearing speak of recommendations that exist', () => {
    const { hearings } = model.reform!;
    expect(hearings.map(({ id, positions }) => [id, positions.length])).toEqual([
        ['KL', 32],
        ['KOOP', 4],
        ['RK', 3],
    ]);
    const known = new Set(recommendations.map(({ id }) => id));
    const unknown = hearings
        .flatMap(({ positions }) => positions.flatMap((each) => each.recommendations))
        .filter((id) => !known.has(id));
    expect(unknown).toEqual([]);
});
