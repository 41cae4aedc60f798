import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../language/rule-sets.js';
import { offersFor } from '../../../server/fixes/offers.js';
import { aboutOf, errorsIn, judge, stands, take } from './fixtures.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'examples');
/** How many offers of each kind are taken in the large example. */
const sample = Number(process.env['REGELRET_FIX_SAMPLE'] ?? 0);

describe('the fixes on the examples', () => {
    it('repair everything that they are offered for in rundtur, and break nothing', async () => {
        expect((await takeAll(filesIn('rundtur'))).failures).toEqual([]);
    });

    // Hundreds of offers, each judged with 533 rules: an hour, and so only when it is asked for.
    it.runIf(sample > 0)(
        'break nothing in lab-foer',
        async () => {
            const { failures, counts } = await takeAll(filesIn('lab-foer'), sample);
            console.info(counts, failures);
            expect(failures).toEqual([]);
        },
        3_600_000,
    );
});

async function takeAll(files: readonly SourceFile[], most = Infinity) {
    const before = await judge(files);
    const known = new Set(errorsIn(before).map(aboutOf));
    const failures: string[] = [];
    const counts: Record<string, { offers: number; gone: number; errors: number }> = {};
    for (const { findings, context } of before.ruleSets)
        for (const finding of findings)
            for (const offer of offersFor(context, finding)) {
                if (offer.fix.records) continue;
                const count = (counts[`${finding.code} ${offer.fix.id}`] ??= {
                    offers: 0,
                    gone: 0,
                    errors: 0,
                });
                if (count.offers >= most) continue;
                count.offers += 1;
                const after = await judge(take(files, offer));
                const wrong = errorsIn(after).filter((error) => !known.has(aboutOf(error)));
                if (wrong.length > 0) count.errors += 1;
                failures.push(
                    ...wrong.map(
                        ({ code, message }) => `${offer.fix.id} »${offer.title}« gives ${code} ${message}`,
                    ),
                );
                const gone = !stands(after, before, finding);
                if (gone) count.gone += 1;
                else if (!offer.incomplete)
                    failures.push(`${offer.fix.id} »${offer.title}« leaves ${aboutOf(finding)}`);
            }
    return { failures, counts };
}

function filesIn(example: string): SourceFile[] {
    const folder = join(FOLDER, example);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.regel'))
        .sort()
        .map((name) => ({
            uri: pathToFileURL(join(folder, name)).toString(),
            text: readFileSync(join(folder, name), 'utf8'),
        }));
}
