import { describe, expect, test } from 'vitest';
import type { RuleSetModel } from '../../../language/model/index.js';
import type { Condition } from '../../../language/population/index.js';
import type { SourceFile } from '../../../language/rule-sets.js';
import { generateRules } from '../../bench/generate.js';
import { readAsWritten } from '../../support/as-written.js';
import { exampleFiles } from '../../support/files.js';
import { seeded, type Random } from '../../support/random.js';
import { citizenOf } from '../../support/replay.js';
import { isTrue } from '../../support/is-true.js';
import { ruleSetsFrom } from '../../support/rules.js';

const CITIZENS = process.env['REGELRET_NIGHTLY'] ? 5_000 : 300;

/** The lowered population and the rule's own words must cover the same citizens. */
describe('lowering keeps the meaning of the text', () => {
    test.each([
        ['generated rules', () => [{ uri: 'file:///generated/regler.regel', text: generateRules(150, 7) }]],
        ['time in months, weeks and days', () => [{ uri: 'file:///time/regler.regel', text: MIXED_UNITS }]],
        ['examples/rundtur', () => exampleFiles('rundtur')],
        ['examples/lab-foer', () => exampleFiles('lab-foer')],
    ])('%s', async (_name, files) => {
        const sources = files();
        const [model] = await ruleSetsFrom(sources);
        await compare(model!, sources, seeded(11));
    });
});

/** Thresholds whose order depends on the start date. */
const MIXED_UNITS = `regelsæt tid "Tid"
hændelse start
aktør a
handling h
oplysning forløb er tid siden start
regel r1
    hvis forløb er mindst 13 uger
    skal a h
regel r2
    hvis forløb er under 3 måneder
    skal a h
regel r3
    hvis forløb er over 30 dage og højst 1 måned
    skal a h
regel r4
    hvis samlet forløb er mindst 12 måneder inden for 18 måneder
    skal a h
regel r5
    skal a h
    fra 26 uger til 6 måneder efter start
regel r6
    hvis forløb er præcis 4 uger eller 1 måned
    skal a h
regel r7
    skal a h
    i de første 2 måneder
`;

async function compare(model: RuleSetModel, files: readonly SourceFile[], random: Random): Promise<void> {
    const asWritten = await readAsWritten(files);
    const values = interestingValues(model);
    const broken = new Set(
        model.problems.flatMap((problem) => (problem.kind === 'unknown-name' ? [problem.name] : [])),
    );
    expect([...broken]).toEqual([]);
    const rules = [
        ...new Set(model.norms.filter((norm) => !norm.id.includes('#kun')).map((norm) => norm.rule)),
    ];
    let covered = 0;
    for (let n = 0; n < CITIZENS; n++) {
        const point = values.map((each) => random.pick(each));
        const citizen = citizenOf(model, point);
        expect(asWritten.possible(citizen)).toBe(
            model.space.constraints.every((constraint) => isTrue(constraint, point)),
        );
        for (const rule of rules) {
            const norms = model.norms.filter((norm) => norm.rule === rule && !norm.id.includes('#kun'));
            const lowered = norms.some((norm) => isTrue(norm.population, point));
            const written = asWritten.covers(rule, citizen);
            if (lowered !== written)
                expect({ rule, citizen, lowered }).toEqual({ rule, citizen, lowered: written });
            if (written) covered++;
        }
        for (const group of model.groups)
            expect(isTrue(group.condition, point)).toBe(asWritten.inGroup(group.id, citizen));
    }
    const share = covered / (CITIZENS * rules.length);
    console.log(
        `${model.id}: ${CITIZENS} citizens × ${rules.length} rules, covered ${(share * 100).toFixed(0)} %`,
    );
    expect(share).toBeGreaterThan(0.005);
}

/** For each axis the values around every threshold that the model compares it with, and its ends. */
function interestingValues(model: RuleSetModel): number[][] {
    const found = model.space.axes.map((axis) => new Set([axis.lo, axis.hi - 1]));
    const visit = (condition: Condition): void => {
        if (condition.kind === 'in')
            for (const edge of condition.set)
                for (const value of [edge - 1, edge]) found[condition.axis]!.add(value);
        else if (condition.kind === 'not') visit(condition.of);
        else if (condition.kind === 'and' || condition.kind === 'or') condition.of.forEach(visit);
    };
    for (const norm of model.norms) visit(norm.population);
    for (const group of model.groups) visit(group.condition);
    return model.space.axes.map((axis, i) =>
        [...found[i]!].filter((value) => value >= axis.lo && value < axis.hi),
    );
}
