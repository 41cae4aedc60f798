import { describe, expect, it } from 'vitest';
import { createCheckRunner, runChecks, type CheckOptions } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import type { RuleSetModel } from '../../language/model/index.js';
import { finish } from '../../language/analyses/steps.js';
import { generateRules } from '../bench/generate.js';
import { generateReform, namesIn } from '../bench/reform.js';
import { seeded, type Random } from '../support/random.js';
import { rulesFrom } from '../support/rules.js';

/**
 * Models that share most of their norms, as those of a text do that is being written: each edit swaps some norms for
 * those of another draft of the same rules, drops some or takes them back, and may change how findings are told.
 */
describe('what is found while rules change', () => {
    it.each(seeds(12))('is what a new run finds (seed %i)', async (seed) => {
        const random = seeded(seed);
        const drafts = await draftsOf(seed, random.chance(0.5));
        const runner = createCheckRunner(checks);
        let norms = drafts[0]!.norms;
        let options: CheckOptions = { language: 'da' };
        for (let edit = 0; edit < 12; edit++) {
            norms = edited(norms, drafts, random);
            options = random.chance(0.15) ? otherOptions(random) : options;
            const model = { ...drafts[0]!, norms };
            // Sometimes the next edit comes before the run is over.
            const steps = runner.run(model, options);
            if (random.chance(0.3)) for (let i = random.below(60); i > 0 && !steps.next().done; i--);
            const found = finish(runner.run(model, options));
            expect(found, `seed ${seed}, edit ${edit}`).toEqual(runChecks(model, checks, options));
        }
    });

    it('goes on where it was left, with another run in between', async () => {
        const [one, other] = await draftsOf(3, false);
        const runner = createCheckRunner(checks);
        const steps = runner.run(one!, { language: 'da' });
        for (let i = 0; i < 20; i++) steps.next();
        finish(runner.run({ ...one!, norms: other!.norms }, { language: 'da' }));
        expect(finish(steps)).toEqual(runChecks(one!, checks, { language: 'da' }));
    });

    it('judges only the rules that have to do with the changed one, those of the open files first', async () => {
        const model = await rulesFrom(generateRules(200, 2));
        const asked: string[][] = [];
        const watched = checks
            .filter(({ code }) => code === 'RR101')
            .map((check) => ({
                ...check,
                run(context: Parameters<typeof check.run>[0]) {
                    asked.push(context.model.norms.map(({ id }) => id));
                    return check.run(context);
                },
            }));
        const runner = createCheckRunner(watched);
        finish(runner.run(model, { language: 'da' }));
        const [changed] = model.norms;
        asked.length = 0;
        finish(runner.run({ ...model, norms: model.norms.with(0, { ...changed! }) }, { language: 'da' }));
        expect(asked).toHaveLength(1);
        expect(asked[0]).toContain(changed!.id);
        asked.length = 0;
        finish(runner.run(model, { language: 'da', severities: { RR101: 'info', RR201: 'off' } }));
        expect(asked.length, 'one part has the old norm again').toBe(1);
        asked.length = 0;
        finish(runner.run(model, { language: 'da', severities: { RR101: 'warning' } }));
        expect(asked, 'another severity').toEqual([]);
    });
});

const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** Drafts of one rule set: the same names and words, other rules. */
async function draftsOf(seed: number, hasReform: boolean): Promise<RuleSetModel[]> {
    const rules = generateRules(40, seed);
    const [words, ...own] = rules.split(/^(?=(?:regel|særregler) )/m);
    const reform = hasReform ? generateReform(40, 30, namesIn(rules), seed) : '';
    const other = generateRules(40, seed + 1000)
        .split(/^(?=(?:regel|særregler) )/m)
        .slice(1);
    // One space for both, so that the conditions of one can be judged in the other.
    const renamed = other.map((text) => text.replace(/^(regel|særregler) (\S+)/, '$1 $2-b'));
    const model = await rulesFrom([words, ...own, ...renamed, reform].join(''));
    const isOther = ({ rule }: { rule: string }): boolean => rule.endsWith('-b');
    return [
        { ...model, norms: model.norms.filter((norm) => !isOther(norm)) },
        { ...model, norms: model.norms.filter(isOther) },
    ];
}

function edited(
    norms: RuleSetModel['norms'],
    drafts: readonly RuleSetModel[],
    random: Random,
): RuleSetModel['norms'] {
    const at = random.below(norms.length);
    const kind = random.next();
    if (kind < 0.4) return norms.with(at, { ...norms[at]! });
    if (kind < 0.55 && norms.length > 5) return norms.toSpliced(at, 1 + random.below(3));
    if (kind < 0.6) return norms.toSorted(() => random.next() - 0.5);
    const taken = new Set(norms.map(({ id }) => id));
    const free = drafts.flatMap((draft) => draft.norms).filter(({ id }) => !taken.has(id));
    return free.length === 0 ? norms : norms.toSpliced(at, 0, random.pick(free));
}

const otherOptions = (random: Random): CheckOptions => ({
    language: random.pick(['da', 'en']),
    severities: { RR201: random.pick(['off', 'error']), RR101: 'info' },
});
