import { beforeAll, describe, expect, it } from 'vitest';
import { compareRuleSets, type Comparison } from '../../language/analyses/diff/index.js';
import type { RuleSetModel } from '../../language/model/index.js';
import { exampleTexts } from '../support/examples.js';
import { ruleSetsFrom } from '../support/rules.js';
import { ofCategory, toldOf } from './told.js';

const texts = exampleTexts('lab-foer');

type Texts = Readonly<Record<string, string>>;

async function modelOf(files: Texts): Promise<RuleSetModel> {
    const [model] = await ruleSetsFrom(
        Object.entries(files).map(([name, text]) => ({ uri: `file:///regler/${name}`, text })),
    );
    return model!;
}

let before: RuleSetModel;
beforeAll(async () => {
    before = await modelOf(texts);
});

/** Text in one of the files replaced, all of which must be there. */
function edited(file: string, ...replacements: readonly (readonly [string, string])[]): Texts {
    const name = `lab-foer/${file}`;
    const text = replacements.reduce((all, [from, to]) => {
        if (!all.includes(from)) throw new Error(`»${from}« is not in ${file}`);
        return all.replace(from, to);
    }, texts[name]!);
    return { ...texts, [name]: text };
}

async function after(files: Texts): Promise<Comparison> {
    const model = await modelOf(files);
    expect(model.problems).toEqual([]);
    return compareRuleSets(before, model);
}

const JOBMÅL = `    for jobsøgningspligtige
    skal borgeren angive jobmål
    mindst 1 jobmål
`;

describe('an edit of the rules before the reform', () => {
    it('that is none has nothing to tell, and is told soon', async () => {
        const same = await modelOf(texts);
        const start = process.threadCpuUsage();
        const { changes, notCompared, counts } = compareRuleSets(before, same);
        const { user, system } = process.threadCpuUsage(start);
        expect((user + system) / 1_000, 'ms of work').toBeLessThan(2_000);
        expect([changes, notCompared]).toEqual([[], []]);
        expect(counts.after).toEqual(counts.before);
    });

    it('that harmonises a deadline is one change of result for the groups that had another', async () => {
        const comparison = await after({
            ...texts,
            'lab-foer/cv-og-plan.regel': texts['lab-foer/cv-og-plan.regel']!.replaceAll(
                'senest 3 uger',
                'senest 2 uger',
            ),
        });
        const [cv, ...others] = comparison.changes.filter(({ components }) => components.includes('frist'));
        expect(cv).toMatchObject({
            category: 'result',
            subject: 'cv-registrering',
            groups: ['jobparate', 'uddannelsesparate'],
            components: ['frist'],
            before: { name: 'cv-registrering', text: { da: 'hurtigst muligt og senest 3 uger' } },
            after: { name: 'cv-registrering', text: { en: 'as soon as possible and no later than 2 weeks' } },
        });
        // Those on ledighedsydelse may be let off by a skøn.
        expect(others).toMatchObject([
            {
                category: 'may-change',
                groups: ['fleksjobvisiterede'],
                rests: [
                    {
                        da: 'skøn: »personen står ikke til rådighed for et fleksjob i mere end 1 måned af en af lovens grunde«',
                    },
                ],
            },
        ]);
        expect(ofCategory(comparison, 'wording', 'moved', 'vocabulary', 'validity')).toEqual([]);
    });

    it('that writes 13 uger as 3 måneder may change who gets what, and 14 dage as 2 uger only words', async () => {
        const months = await after(
            edited('redskaber.regel', ['    op til 13 uger\n', '    op til 3 måneder\n']),
        );
        expect(toldOf(months)).toEqual([
            'may-change | praktik-13-uger: varighed højst 13 uger → praktik-13-uger: varighed højst 3 måneder | varighed | ' +
                'aktivitetsparate, aktivitetsparate-unge, sygedagpengemodtagere, jobafklaring, ressourceforløb, fleksjobvisiterede, revalidender, førtidspensionister, selvforsørgende, unge-under-18',
        ]);
        const days = await after(edited('redskaber.regel', ['    op til 13 uger\n', '    op til 91 dage\n']));
        expect(ofCategory(days, 'result', 'may-change', 'validity', 'moved')).toEqual([]);
        expect(days.changes).toMatchObject([
            {
                category: 'wording',
                what: { da: 'skrevet med andre ord' },
                before: { name: 'praktik-13-uger' },
            },
        ]);
    });

    it('that repeals a rule takes it from those who had it', async () => {
        const [name, text] = ['lab-foer/cv-og-plan.regel', texts['lab-foer/cv-og-plan.regel']!];
        const rule = /^regel jobmål [^]*?(?=^regel )/m.exec(text)![0];
        const repealed = await after({ ...texts, [name]: text.replace(rule, '') });
        expect(toldOf(repealed)).toEqual([
            'result | jobmål: borgeren skal udføre »jobmål«, mindst 1 jobmål → – | dagpengemodtagere, jobparate, uddannelsesparate, fleksjobvisiterede',
        ]);
        expect(repealed.changes[0]!.citizen).toBeDefined();
        expect(repealed.counts.after.regler.value).toBe(repealed.counts.before.regler.value - 1);
    });

    it('that adds an exception changes the result for those whom it is for', async () => {
        const comparison = await after(
            edited('cv-og-plan.regel', [
                'regel jobmål ',
                `regel intet-jobmål "Ældre" LAB § 22, stk. 3
    om jobmål
    for jobsøgningspligtige
    hvis alder er mindst 60 år
    fritages borgeren for jobmål
    undtagelse fra jobmål
regel jobmål `,
            ]),
        );
        expect(toldOf(comparison)).toEqual([
            'result | jobmål: skal, mindst 1 jobmål → intet-jobmål: fritages for, intet antal | modalitet+antal | dagpengemodtagere, jobparate, fleksjobvisiterede',
        ]);
    });

    it('that lets a rule hold from another day changes its validity alone', async () => {
        const comparison = await after(
            edited('cv-og-plan.regel', [JOBMÅL, `${JOBMÅL}    gælder fra 1. januar 2025\n`]),
        );
        expect(toldOf(comparison)).toEqual([
            'validity gælder på andre dage | jobmål: fra 1. marts 2024 → jobmål: fra 1. januar 2025 | dagpengemodtagere, jobparate, uddannelsesparate, fleksjobvisiterede',
        ]);
    });

    it('that splits a rule, and one that puts two together, is one move', async () => {
        const half = (from: string, title: string): string => `    for jobsøgningspligtige
    hvis alder er ${from} 30 år
    skal borgeren angive jobmål
    mindst 1 jobmål
${title}`;
        const files = edited('cv-og-plan.regel', [
            JOBMÅL,
            `${half('under', 'regel jobmål-2 "Mindst et jobmål i cv" LAB § 22, stk. 3\n    om jobmål\n')}${half('mindst', '')}`,
        ]);
        const comparison = await after(files);
        expect(ofCategory(comparison, 'result', 'may-change', 'validity', 'vocabulary')).toEqual([]);
        expect(comparison.changes.filter(({ category }) => category === 'moved')).toMatchObject([
            { what: { da: 'delt i 2 regler' }, before: { name: 'jobmål' } },
        ]);
        const back = compareRuleSets(await modelOf(files), before);
        expect(ofCategory(back, 'result', 'may-change', 'validity', 'vocabulary')).toEqual([]);
        expect(back.changes.filter(({ category }) => category === 'moved')).toMatchObject([
            { what: { da: 'samlet af 2 regler' }, after: { name: 'jobmål' } },
        ]);
    });

    it('that moves a file is one move, and its rules are not gone and new', async () => {
        const { 'lab-foer/samtaler.regel': moved, ...others } = texts;
        const comparison = await after({ ...others, 'lab-foer/møder.regel': moved! });
        expect(toldOf(comparison)).toEqual([
            'moved 36 regler i en anden fil | samtaler.regel: samtaler.regel → møder.regel: møder.regel',
        ]);
    });

    it('that puts the rules of a file in another order has nothing to tell', async () => {
        const name = 'lab-foer/cv-og-plan.regel';
        const rules = texts[name]!.split(/^(?=regel |særregler )/m);
        const comparison = await after({
            ...texts,
            [name]: [
                rules[0]!,
                ...rules
                    .slice(1)
                    .reverse()
                    .map((rule) => `${rule.trimEnd()}\n`),
            ].join(''),
        });
        expect(toldOf(comparison)).toEqual([]);
    });

    it('that renames a group renames it everywhere, and nothing else has happened', async () => {
        const renamed = Object.fromEntries(
            Object.entries(texts).map(([name, text]) => [
                name,
                text
                    .split('\n')
                    .map((line) =>
                        line
                            .split(/("[^"]*")/)
                            .map((part, i) =>
                                i % 2 === 1
                                    ? part
                                    : part.replace(/(?<![\p{L}-])jobparate(?![\p{L}-])/gu, 'jobklare'),
                            )
                            .join(''),
                    )
                    .join('\n'),
            ]),
        );
        expect(toldOf(await after(renamed))).toEqual([
            'vocabulary målgruppe omdøbt | jobparate: »Jobparate« → jobklare: »Jobparate« | jobklare',
        ]);
    });

    it('that gives a rule another name is a move', async () => {
        const comparison = await after(edited('cv-og-plan.regel', ['regel jobmål ', 'regel jobmål-i-cv ']));
        expect(toldOf(comparison)).toEqual([
            'moved nyt navn | jobmål: jobmål: »Mindst et jobmål i cv« (LAB § 22, stk. 3) → jobmål-i-cv: jobmål-i-cv: »Mindst et jobmål i cv« (LAB § 22, stk. 3)',
        ]);
    });

    it('that rewords a title, or cites another stykke, is wording; another paragraph is a move', async () => {
        const title = 'regel jobmål "Mindst et jobmål i cv" LAB § 22, stk. 3';
        const edit = async (to: string): Promise<string[]> =>
            toldOf(await after(edited('cv-og-plan.regel', [title, `regel jobmål ${to}`])));
        expect(await edit('"Et eller flere jobmål" LAB § 22, stk. 3')).toEqual([
            'wording ny overskrift | jobmål: »Mindst et jobmål i cv« → jobmål: »Et eller flere jobmål«',
        ]);
        expect(await edit('"Mindst et jobmål i cv" LAB § 22, stk. 4')).toEqual([
            'wording anden henvisning | jobmål: LAB § 22, stk. 3 → jobmål: LAB § 22, stk. 4',
        ]);
        expect(await edit('"Mindst et jobmål i cv" LAB § 24, stk. 3')).toEqual([
            'moved anden paragraf | jobmål: »Mindst et jobmål i cv« (LAB § 22, stk. 3) → jobmål: »Mindst et jobmål i cv« (LAB § 24, stk. 3)',
        ]);
    });

    it('that defines a group otherwise is told of the group and of every result', async () => {
        const comparison = await after(
            edited('maalgrupper.regel', [
                'når er i-jobafklaringsforløb',
                'når er i-jobafklaringsforløb og alder er under 60 år',
            ]),
        );
        expect(ofCategory(comparison, 'vocabulary')[0]).toBe(
            'vocabulary målgruppe omfatter andre borgere; får nogen noget andet af det, er det fortalt for sig | jobafklaring: »Personer i jobafklaringsforløb« → jobafklaring: »Personer i jobafklaringsforløb« | jobafklaring',
        );
        expect(ofCategory(comparison, 'result').length).toBeGreaterThan(5);
        expect(ofCategory(comparison, 'moved', 'validity', 'wording')).toEqual([]);
    });
});
