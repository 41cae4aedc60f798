import { expect, test } from 'vitest';
import {
    and,
    everything,
    intervals,
    isIn,
    not,
    nothing,
    or,
    type Condition,
} from '../../../language/population/index.js';
import { populationWords } from '../../../language/reports/diff/population.js';
import { rulesFrom } from '../../support/rules.js';

const RULES = `regelsæt LAB "Lov"
    lov "LBK nr. 280"
oplysning alder "Alder" er et helt tal i år fra 0 til 120
    siges "på … år"
oplysning ydelse "Ydelse" er én af dagpenge "dagpenge", kontanthjælp "kontanthjælp", ingen "ingen ydelse"
oplysning barn "Barn" er ja eller nej
    siges "med barn" ellers "uden barn"
aktør jobcenteret, borgeren er borger
handling samtale "Samtale"
målgruppe dagpengemodtagere "Dagpengemodtagere" § 6, nr. 1
    når ydelse er dagpenge
målgruppe hjælpsmodtagere "Kontanthjælpsmodtagere" § 6, nr. 2
    når ydelse er kontanthjælp
målgruppe andre "Andre borgere" § 6, nr. 3
    når ydelse er ingen
undermålgruppe unge "Unge på kontanthjælp" i hjælpsmodtagere
    når alder er under 30 år
samlebetegnelse ydelsesmodtagere "Ydelsesmodtagere" er dagpengemodtagere, hjælpsmodtagere
regel samtale "Samtale" § 31
    for dagpengemodtagere
    hvis skøn "der er behov"
    skal jobcenteret holde samtale
`;

test('a population is said by the groups that it is, or by what tells its citizens apart, or as some of them', async () => {
    const model = await rulesFrom(RULES);
    expect(model.problems).toEqual([]);
    const axis = (name: string): number =>
        model.axes.findIndex((each) => each.kind === 'fact' && each.fact === name);
    const group = (name: string): Condition =>
        [...model.groups, ...model.unions].find(({ id }) => id === name)!.condition;
    const { say } = populationWords(model, model, 'da');
    const english = populationWords(model, model, 'en');
    const between = (lo: number, hi: number): Condition => isIn(axis('alder'), intervals.range(lo, hi));
    const yes = (name: string): Condition => isIn(axis(name), intervals.point(1));
    const [all, dp, kt] = [
        ['dagpengemodtagere', 'hjælpsmodtagere', 'andre'],
        group('dagpengemodtagere'),
        group('hjælpsmodtagere'),
    ];

    expect(say(everything, all).text).toBe('alle');
    expect(english.say(everything, all).text).toBe('everyone');
    expect(say(dp, ['dagpengemodtagere'])).toEqual({
        text: 'dagpengemodtagere',
        exact: true,
        endsInClause: false,
    });
    expect(say(or(dp, kt), all.slice(0, 2)).text).toBe('ydelsesmodtagere');
    expect(say(and(kt, between(0, 30)), ['hjælpsmodtagere']).text).toBe('unge på kontanthjælp');
    expect(say(and(dp, between(18, 25)), ['dagpengemodtagere']).text).toBe(
        'dagpengemodtagere med alder fra 18 år til og med 24 år',
    );
    expect(say(and(dp, between(50, 121), yes('barn')), ['dagpengemodtagere']).text).toBe(
        'dagpengemodtagere med alder fra 50 år og opefter og med barn',
    );
    expect(english.say(and(dp, yes('barn')), ['dagpengemodtagere']).text).toBe('dagpengemodtagere with barn');
    expect(say(or(group('andre'), dp), ['dagpengemodtagere', 'andre']).text).toBe(
        'dagpengemodtagere og andre borgere',
    );
    const skøn = model.axes.findIndex(({ kind }) => kind === 'judgement');
    expect(say(and(dp, isIn(skøn, intervals.point(1))), ['dagpengemodtagere'])).toEqual({
        text: 'dagpengemodtagere, hvor det skønnes: »der er behov«',
        exact: true,
        endsInClause: true,
    });
    // Either young or with a child: no list of facts is exactly that.
    expect(say(and(dp, or(between(0, 25), yes('barn'))), ['dagpengemodtagere'])).toEqual({
        text: 'nogle i målgruppen dagpengemodtagere',
        exact: false,
        endsInClause: false,
    });
    expect(
        say(and(or(dp, group('andre')), or(between(0, 25), yes('barn'))), ['dagpengemodtagere', 'andre'])
            .text,
    ).toBe('nogle i målgrupperne dagpengemodtagere og andre borgere');
    expect(say(or(between(0, 25), yes('barn')), all).text).toBe('nogle i alle målgrupper');
    expect(say(nothing, []).exact).toBe(false);
});

test('citizens whom the later rule set does not know are not taken for any group that it has not either', async () => {
    const before = await rulesFrom(RULES);
    const group = (name: string): Condition => before.groups.find(({ id }) => id === name)!.condition;
    const gone = not(or(group('dagpengemodtagere'), group('hjælpsmodtagere')));
    const after = { ...before, space: { ...before.space, constraints: [gone] } };
    const { say } = populationWords(before, after, 'da');
    expect(say(group('unge'), ['dagpengemodtagere', 'hjælpsmodtagere']).text).toBe('unge på kontanthjælp');
    expect(say(group('hjælpsmodtagere'), ['hjælpsmodtagere']).text).toBe('kontanthjælpsmodtagere');
    const barn = before.axes.findIndex((each) => each.kind === 'fact' && each.fact === 'barn');
    const some = and(group('hjælpsmodtagere'), or(group('unge'), isIn(barn, intervals.point(1))));
    expect(say(some, ['hjælpsmodtagere']).text).toBe('nogle i målgruppen kontanthjælpsmodtagere');
});

test.each([
    ['under 3 måneder', 'under 3 måneder', 'under 3 months'],
    ['højst 3 måneder', 'på højst 3 måneder', 'of at most 3 months'],
    ['over 3 måneder', 'over 3 måneder', 'over 3 months'],
    ['mindst 26 uger', 'på mindst 26 uger', 'of at least 26 weeks'],
    [
        'mindst 3 måneder og under 26 uger',
        'på mindst 3 måneder og under 26 uger',
        'of at least 3 months and under 26 weeks',
    ],
])('time since an event is said as the drafter counts it: %s', async (condition, da, en) => {
    const model = await rulesFrom(
        RULES.replace(
            'aktør',
            'hændelse tilmelding "Tilmelding"\noplysning ledighed "Ledighed" er tid siden tilmelding\naktør',
        ).replace('hvis skøn "der er behov"', `hvis ledighed er ${condition}`),
    );
    expect(model.problems).toEqual([]);
    const { population } = model.norms[0]!;
    const of = (language: 'da' | 'en'): string =>
        populationWords(model, model, language).say(population, ['dagpengemodtagere']).text;
    expect(of('da')).toBe(`dagpengemodtagere med ledighed ${da}`);
    expect(of('en')).toBe(`dagpengemodtagere with ledighed ${en}`);
});
