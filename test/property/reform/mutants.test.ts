import { expect, test } from 'vitest';
import { runAroundReform, runChecks } from '../../../language/checks/run-checks.js';
import { checks } from '../../../language/generated/checks.js';
import type { Finding } from '../../../language/model/index.js';
import { seeded, type Random } from '../../support/random.js';
import { rulesFrom } from '../../support/rules.js';
import { randomPlan, ruleText, textOf, VOCABULARY, type Plan } from './plans.js';

const RUNS = Number(process.env['REFORM_MUTANTS'] ?? 6);

/** Four groups apart, a rule for each with references between some, and a reform that does nothing amiss. */
interface Draft {
    readonly rules: string;
    readonly groups: string;
    /** Lines of each recommendation, after its number. */
    readonly recommendations: readonly (readonly string[])[];
    /** What is written below the recommendations. */
    readonly beside: string;
    readonly random: Random;
}

function cleanDraft(random: Random): Draft {
    const weeks = 2 + random.below(3);
    const groups = [0, 1, 2, 3].map((i) => `målgruppe g${i} "Gruppe ${i}" når ydelse er y${i}\n`).join('');
    const under = 1 + random.below(2);
    const rule = (name: string, act: string, group: string, clauses: readonly string[]): string =>
        [`regel ${name} "Regel ${name}"`, `for ${group}`, `skal jobcenteret ${act}`, ...clauses].join(
            '\n    ',
        ) + '\n';
    return {
        groups,
        rules:
            'handling tilbud "Tilbud", plan "Plan", opfølgning "Opfølgning", cv "Cv"\n' +
            ['g0', 'g1']
                .map((group, i) =>
                    rule(`samtale${i}`, 'holde samtale', group, [`senest ${weeks} uger efter tilmelding`]),
                )
                .join('') +
            rule('tilbud', 'give tilbud', 'g2', [
                `hvis alder er under ${under}`,
                `senest ${weeks + 4} uger efter tilmelding`,
            ]) +
            rule('plan', 'lægge plan', 'g2', ['forudsætter tilbud', `hvis alder er under ${under}`]) +
            rule('følge', 'foretage opfølgning', 'g3', [`senest ${weeks + 8} uger efter tilmelding`]) +
            `regel ikke-følge "Fritaget"\n    for g3\n    hvis alder er under ${under}\n    fritages jobcenteret for opfølgning\n    undtagelse fra følge\n`,
        recommendations: [
            [`ændr følge til senest ${weeks + 9} uger`],
            [`lemp tilbud til senest ${weeks + 5} uger`],
            ['sammenlæg g0, g1 til samlet "Samlet gruppe"'],
            [`harmonisér samtale til senest ${weeks + 1} uger`],
            ['indsæt ny'],
        ],
        beside: `regel ny "Ny regel"
    for g3
    skal borgeren lægge cv
`,
        random,
    };
}

function written({ groups, rules, recommendations, beside }: Draft): string {
    return [
        VOCABULARY,
        rules.slice(0, rules.indexOf('\n') + 1),
        groups,
        rules.slice(rules.indexOf('\n') + 1),
        'reform r "Reform"\n    i kraft 1. januar 2026\n',
        ...recommendations.map(
            (lines, i) => `anbefaling 1.${i + 1} "Nr. ${i + 1}"\n    ${lines.join('\n    ')}\n`,
        ),
        beside,
    ].join('');
}

/** A recommendation more, at a random place among the others. */
function having(draft: Draft, ...lines: readonly string[]): Draft {
    const at = draft.random.below(draft.recommendations.length + 1);
    return { ...draft, recommendations: draft.recommendations.toSpliced(at, 0, lines) };
}

const MUTANTS: readonly (readonly [string, string, (draft: Draft) => Draft])[] = [
    [
        'a group renamed that is not there any more',
        'RR821',
        (draft) => having(draft, 'omdøb g0 til andet "Andet"'),
    ],
    [
        'a change of what goes before',
        'RR821',
        (draft) => ({
            ...draft,
            recommendations: [
                ...draft.recommendations,
                [
                    'i kraft 1. januar 2027',
                    'ændr plan til senest 1 uge efter tilmelding',
                    'i kraft 1. januar 2027',
                ],
            ].map((lines, i) =>
                i === draft.recommendations.length
                    ? lines.slice(0, 2)
                    : [...lines, ...(i === 1 ? ['ophæv plan'] : [])],
            ),
        }),
    ],
    ['a removal against a change', 'RR822', (draft) => having(draft, 'ophæv følge, ikke-følge')],
    ['a rule kept that is changed', 'RR822', (draft) => having(draft, 'fastholdt samtale1')],
    ['another value', 'RR822', (draft) => having(draft, 'ændr samtale0 til senest 12 uger')],
    ['the rule gone that an exception is from', 'RR823', (draft) => having(draft, 'ophæv følge')],
    ['the prerequisite gone for some', 'RR823', (draft) => having(draft, 'ophæv tilbud for g2')],
    ['a group gone that rules name', 'RR824', (draft) => having(draft, 'ophæv målgruppen g3')],
    [
        'merged groups with their own rules',
        'RR825',
        (draft) => ({
            ...draft,
            recommendations: draft.recommendations.map((lines) =>
                lines[0]!.startsWith('harmonisér') ? ['ændr samtale0 til senest 9 uger'] : lines,
            ),
        }),
    ],
    [
        'a new group that leaves some out',
        'RR826',
        (draft) => ({
            ...draft,
            beside: `${draft.beside}målgruppe samlet "Samlet gruppe"\n    når (ydelse er y0 eller ydelse er y1) og alder er under 2\n`,
        }),
    ],
    [
        'an old rule gone for all, the new for new cases',
        'RR827',
        (draft) => ({
            ...having(draft, 'ophæv ikke-følge, følge', 'indsæt nyere', '    gælder kun nye forløb'),
            beside: `${draft.beside}regel nyere "Ny opfølgning"\n    for g3\n    skal jobcenteret foretage opfølgning\n    senest 20 uger efter tilmelding\n`,
        }),
    ],
    [
        'a new rule a month later',
        'RR827',
        (draft) => ({
            ...having(draft, 'ophæv samtale0', 'indsæt nyere', '    i kraft 1. februar 2026'),
            beside: `${draft.beside}regel nyere "Ny samtale"\n    for g0\n    skal jobcenteret holde samtale\n    senest 20 uger efter tilmelding\n`,
        }),
    ],
    [
        'a change of what comes later',
        'RR828',
        (draft) => ({
            ...draft,
            recommendations: [['ændr ny til senest 2 uger efter tilmelding'], ...draft.recommendations],
        }),
    ],
    [
        'a recommendation before its reform',
        'RR828',
        (draft) => having(draft, 'i kraft 1. marts 2025', 'fastholdt plan'),
    ],
    [
        'a relaxation that asks for more',
        'RR829',
        (draft) => ({
            ...draft,
            recommendations: draft.recommendations.map((lines) =>
                lines[0]!.startsWith('lemp') ? ['lemp tilbud til senest 1 uge'] : lines,
            ),
        }),
    ],
    ['a relaxation to what it was', 'RR829', (draft) => having(draft, 'lemp plan')],
];

const reformCodes = (findings: readonly Finding[]): readonly string[] =>
    [...new Set(findings.map(({ code }) => code))].filter((code) => code.startsWith('RR82')).sort();

const checked = async (text: string): Promise<readonly Finding[]> => {
    const model = await rulesFrom(text);
    expect(model.problems, text).toEqual([]);
    return runChecks(model, checks, { language: 'da' }).findings;
};

test('a reform with nothing amiss is passed over in silence', async () => {
    for (let run = 0; run < RUNS; run++) {
        const text = written(cleanDraft(seeded(500 + run)));
        const found = await checked(text);
        const told = found.filter(({ family, reform }) => family === 'reform' || reform);
        expect(
            told.map(({ code, message }) => `${code} ${message}`),
            text,
        ).toEqual([]);
    }
});

test.each(MUTANTS)('%s is found (%s)', async (_, code, mutate) => {
    for (let run = 0; run < RUNS; run++) {
        const text = written(mutate(cleanDraft(seeded(700 + run))));
        expect(reformCodes(await checked(text)), text).toContain(code);
    }
});

test('a reform that changes nothing changes no finding', async () => {
    for (let run = 0; run < RUNS * 2; run++) {
        const plan: Plan = { ...randomPlan(seeded(900 + run)), changes: [] };
        const bare = [
            VOCABULARY,
            ...plan.groups.map(({ text }) => `${text}\n`),
            ...plan.rules.map(ruleText),
        ].join('');
        const found = await checked(textOf(plan));
        expect(found.map(told)).toEqual((await checked(bare)).map(told));
        const { own, introduced, compared } = runAroundReform(await rulesFrom(textOf(plan)), checks, {
            language: 'da',
        });
        expect([introduced, compared.introduced, compared.gone]).toEqual([[], [], []]);
        expect(own.findings.map(told)).toEqual(found.map(told));
    }
});

test('changes that do not meet may come in either order', async () => {
    let tried = 0;
    for (let run = 0; run < RUNS * 4; run++) {
        const plan = randomPlan(seeded(1_100 + run));
        const rules = plan.changes.map(({ rule }) => rule);
        if (plan.changes.length < 2 || new Set(rules).size < rules.length) continue;
        tried++;
        const after = async (changes: Plan['changes']): Promise<readonly string[]> => {
            const { compared } = runAroundReform(await rulesFrom(textOf({ ...plan, changes })), checks, {
                language: 'da',
            });
            return [...compared.introduced, ...compared.remaining].map(told).sort();
        };
        expect(await after(plan.changes)).toEqual(await after([...plan.changes].reverse()));
    }
    expect(tried).toBeGreaterThan(RUNS / 4);
});

const told = ({ code, message, verdict }: Finding): string => `${code} ${verdict} ${message}`;
