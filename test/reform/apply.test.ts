import { describe, expect, test } from 'vitest';
import { countRuleSet } from '../../language/analyses/counting/index.js';
import { componentValues } from '../../language/analyses/counting/index.js';
import { areEqual, isEmpty, isSubset, not, or } from '../../language/population/index.js';
import { applyReforms } from '../../language/reform/index.js';
import { parseDay } from '../../language/calendar/index.js';
import { checkText, ruleSetsFrom } from '../support/rules.js';
import { BEFORE, deadline, norm, reformed } from './written.js';

describe('a reform as a function on rule sets', () => {
    test('repeals a rule, and what is left no longer refers to it', async () => {
        const { model, touches } = await reformed('    ophæv følge-op');
        expect(model.norms.map(({ id }) => id)).toEqual(['samtale-a', 'samtale-b', 'ikke-følge-op']);
        expect(norm(model, 'ikke-følge-op').defeats).toEqual([]);
        expect(norm(model, 'ikke-følge-op').requires).toEqual([]);
        expect(touches.map(({ kind, origin }) => [kind, origin])).toEqual([['removed', 'følge-op']]);
    });

    test('repeals a rule for one group only', async () => {
        const { before, model } = await reformed('    ophæv samtale-b for syge');
        const left = norm(model, 'samtale-b');
        const jobparate = model.groups.find(({ id }) => id === 'jobparate')!.condition;
        expect(isSubset(model.space, left.population, jobparate)).toBe('yes');
        expect(left.validity.from).toBe(parseDay('1. januar 2026'));
        expect(norm(before, 'samtale-b').validity.from).toBe(parseDay('1. marts 2024'));
    });

    test('changes a rule for some of those it is for, and keeps the rest as it was', async () => {
        const { model, successors } = await reformed(
            '    ændr samtale-b for syge til senest 8 uger\n        kilde "R1"',
        );
        expect(successors.get('samtale-b')).toEqual(['samtale-b', 'samtale-b@1.1']);
        expect(deadline(norm(model, 'samtale-b'))).toBe('senest 1 uge');
        const changed = norm(model, 'samtale-b@1.1');
        expect(deadline(changed)).toBe('senest 8 uger');
        // The event is the rule's own: the change names none.
        expect(componentValues(changed).get('hændelse')?.key).toBe(
            componentValues(norm(model, 'samtale-b')).get('hændelse')?.key,
        );
        expect(changed.sources.map(({ text }) => text)).toEqual(['R1']);
        expect(changed.changedBy?.map(({ id }) => id)).toEqual(['r 1.1/1']);
    });

    test('references follow a rule that was split', async () => {
        const { model } = await reformed(
            '    udvid følge-op til syge\n    ændr følge-op for syge til varighed højst 3 måneder',
        );
        expect(norm(model, 'ikke-følge-op').defeats[0]?.norms).toEqual(['følge-op', 'følge-op@1.1']);
        expect(norm(model, 'ikke-følge-op').requires[0]?.norms).toEqual(['følge-op', 'følge-op@1.1']);
    });

    test('harmonises a subject for some groups and derives the rest from each rule', async () => {
        const { model } = await reformed(
            '    harmonisér første-samtale for ledige, jobparate til senest 3 uger',
        );
        expect(deadline(norm(model, 'samtale-a'))).toBe('senest 3 uger');
        expect(norm(model, 'samtale-a').bearer).toBe('a-kassen');
        expect(deadline(norm(model, 'samtale-b'))).toBe('senest 1 uge');
        expect(deadline(norm(model, 'samtale-b@1.1'))).toBe('senest 3 uger');
    });

    test('a deadline that is reckoned from nothing takes no start over', async () => {
        const { model } = await reformed('    ændr samtale-a til hurtigst muligt');
        expect(componentValues(norm(model, 'samtale-a')).has('hændelse')).toBe(false);
    });

    test('extends a rule to another group', async () => {
        const { model } = await reformed('    udvid samtale-b for jobparate til visiterede');
        const wide = norm(model, 'samtale-b');
        expect(wide.groups).toEqual(['jobparate', 'syge', 'visiterede']);
        const visiterede = model.groups.find(({ id }) => id === 'visiterede')!.condition;
        expect(isSubset(model.space, visiterede, wide.scope)).toBe('yes');
    });

    test('moves a rule to another stretch of the course', async () => {
        const { model } = await reformed('    ændr samtale-a til i de første 3 måneder efter tilmelding');
        const phase = norm(model, 'samtale-a').phase!;
        expect(isEmpty(model.space, phase)).toBe('no');
        expect(isEmpty(model.space, not(phase))).toBe('no');
    });

    test('citations of the rules that it changes belong to their own act', async () => {
        const [, reform] = await ruleSetsFrom([
            { uri: 'file:///a/a.regel', text: BEFORE },
            {
                uri: 'file:///b/b.regel',
                text: `regelsæt ny
    bruger LAB
reform r ændrer LAB
    i kraft 1. januar 2026
anbefaling 1.1
    ophæv § 1
    ophæv samtale-a`,
            },
        ]);
        expect(reform!.norms[0]!.citation).toMatchObject({ act: 'LAB', provision: '§ 1' });
        expect([...reform!.vocabulary.lawActs.keys()]).toEqual(['LAB']);
        expect(applyReforms(reform!).model.norms.map(({ id }) => id)).not.toContain('samtale-a');
        expect(applyReforms(reform!).misses[0]?.place).toMatchObject({
            uri: 'file:///b/b.regel',
            start: { line: 6 },
        });
    });

    test('takes parts of a rule away', async () => {
        const { model } = await reformed('    lemp samtale-a uden frist');
        expect(norm(model, 'samtale-a').parameters).toEqual([]);
    });

    test('inserts rules that are not in force without it', async () => {
        const { before, model } = await reformed(`    indsæt ny
regel ny § 9
    for ledige
    skal borgeren lægge cv`);
        expect(before.norms.map(({ id }) => id)).not.toContain('ny');
        expect(norm(model, 'ny').validity.from).toBe(parseDay('1. januar 2026'));
    });

    test('inserts an assumption: what it excludes is no case after the reform', async () => {
        const { before, model, misses } = await reformed(`    indsæt ingen-syge
forudsætning ingen-syge "Sygedagpenge er afskaffet" ydelse er ikke sygedagpenge`);
        const syge = model.groups.find(({ id }) => id === 'syge')!.condition;
        expect(isEmpty(before.space, syge)).toBe('no');
        expect(isEmpty(model.space, syge)).toBe('yes');
        expect(misses).toEqual([]);
    });

    test('merges groups: the rules stay for whom they were, the groups count as one', async () => {
        const { before, model } = await reformed(
            '    sammenlæg jobparate, visiterede til jobsøgning "Jobsøgningsindsats" § 6',
        );
        expect(countRuleSet(before).groups.behind).toEqual(['ledige', 'jobparate', 'visiterede', 'syge']);
        expect(countRuleSet(model).groups.behind).toEqual(['jobsøgning', 'ledige', 'syge']);
        expect(model.groups.find(({ id }) => id === 'jobparate')).toMatchObject({
            kind: 'former',
            image: 'jobsøgning',
        });
        expect(model.claims[0]?.groups).toEqual(['jobsøgning', 'ledige', 'syge']);
        expect(areEqual(model.space, norm(before, 'følge-op').scope, norm(model, 'følge-op').scope)).toBe(
            'yes',
        );
    });

    test('repeals provisions, and with them the rules that rest on nothing else', async () => {
        const { model } = await reformed('    ophæv § 2, LAB § 3, stk. 1');
        expect(model.norms.map(({ id }) => id)).toEqual(['samtale-a', 'følge-op', 'ikke-følge-op']);
    });

    test('a change that lapses gives the rule back', async () => {
        const { model } = await reformed(
            '    lemp samtale-a uden frist\n        gælder til og med 31. december 2029',
        );
        expect(norm(model, 'samtale-a').validity).toEqual({
            from: parseDay('1. januar 2026'),
            until: parseDay('1. januar 2030'),
        });
        const back = norm(model, 'samtale-a@efter-1.1');
        expect(back.validity.from).toBe(parseDay('1. januar 2030'));
        expect(deadline(back)).toBe('senest 2 uger');
    });

    test('a change for some that lapses gives them the rule back', async () => {
        const { before, model } = await reformed(
            '    ophæv samtale-b for syge\n        gælder til og med 31. december 2029',
        );
        const syge = model.groups.find(({ id }) => id === 'syge')!.condition;
        const back = norm(model, 'samtale-b@efter-1.1');
        expect(back.validity.from).toBe(parseDay('1. januar 2030'));
        expect(isSubset(model.space, back.scope, syge)).toBe('yes');
        expect(
            areEqual(
                model.space,
                or(norm(model, 'samtale-b').scope, back.scope),
                norm(before, 'samtale-b').scope,
            ),
        ).toBe('yes');
    });

    test('says what it found nothing to work on', async () => {
        const { misses } = await reformed(`    ophæv følge-op
    ændr følge-op uden varighed
    ophæv samtale-a for syge
    harmonisér opfølgning til senest 2 uger`);
        expect(misses.map(({ target, reason, by }) => [target, reason, by?.id])).toEqual([
            ['følge-op', 'gone', 'r 1.1/1'],
            ['samtale-a', 'other-groups', undefined],
            ['opfølgning', 'without-component', undefined],
        ]);
    });
});

test('mistakes in a reform are told where they stand', async () => {
    const { findings } = await checkText(`${BEFORE}
reform r "Reform"
    i kraft 31. februar 2026
anbefaling 1.1 "Første"
    ophæv følgop
    udvid samtale-a til ledge
    ophæv samtale-a
        senest 2 uger
    ændr samtale-a
        for syge
        viger for samtale-b
høringssvar KL "KL"
    støtter 1.2`);
    const said = findings
        .filter(({ code }) => /^RR[05]/.test(code))
        .map(({ primary, message }) => {
            return `${primary.place.start.line - BEFORE.split('\n').length}: ${message}`;
        });
    expect(said).toHaveLength(7);
    expect(said.join('\n')).toContain('31. februar 2026');
    expect(said.join('\n')).toContain('følge-op');
    expect(said.join('\n')).toContain('kan kun stå under »ændr«');
});
