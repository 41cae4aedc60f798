import { expect, test } from 'vitest';
import { reformed } from '../../../language/reform/index.js';
import { reformConflicts, strandedByReform } from '../../../language/reform/findings/index.js';
import { seeded } from '../../support/random.js';
import { rulesFrom } from '../../support/rules.js';
import { conflictsIn, strandedIn } from './oracle.js';
import { randomPlan, textOf } from './plans.js';

const RUNS = Number(process.env['REFORM_RUNS'] ?? 200);

test(
    'conflicts and stranded references are those that the citizens show one by one',
    { timeout: 180_000 },
    async () => {
        const seen = new Map<string, number>();
        for (let run = 0; run < RUNS; run++) {
            const seed = 31_000 + run;
            const plan = randomPlan(seeded(seed));
            const text = textOf(plan);
            const model = await rulesFrom(text);
            expect(model.problems, text).toEqual([]);
            const after = reformed(model);

            const conflicts = reformConflicts(model, after).map(({ kind, verdict, first, second, norms }) => {
                expect(verdict).toBe('found');
                return `${first.change.recommendation} ${second.change.recommendation} ${norms[0]!.rule} ${kind}`;
            });
            expect(conflicts.sort(), `seed ${seed}\n${text}`).toEqual([...conflictsIn(plan)].sort());

            const stranded = strandedByReform(model, after).map(({ from, to, certainty }) => {
                expect(certainty).toBe('found');
                return `${from.rule} ${to.rule}`;
            });
            expect(stranded.sort(), `seed ${seed}\n${text}`).toEqual([...strandedIn(plan)].sort());

            for (const each of conflicts) count(seen, each.split(' ').at(-1)!);
            stranded.forEach(() => count(seen, 'stranded'));
            if (conflicts.length + stranded.length === 0) count(seen, 'silent');
        }
        for (const kind of ['removed', 'kept', 'result', 'order', 'narrower', 'twice', 'stranded', 'silent'])
            expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(RUNS / 60);
    },
);

const count = (seen: Map<string, number>, kind: string): void =>
    void seen.set(kind, (seen.get(kind) ?? 0) + 1);
