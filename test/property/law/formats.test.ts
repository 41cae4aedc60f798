import { describe, expect, it } from 'vitest';
import { findProvision, isFailure, parseAct } from '../../../language/law/index.js';
import { actOf, allProvisions, shown } from '../../support/law.js';
import { seeded } from '../../support/random.js';
import { expected, randomAct } from './random-act.js';
import { asJson, asText, asXml } from './write-act.js';

const RUNS = 150;
const FORMATS = { json: asJson, lexdania: asXml, text: asText };

describe.each(Object.entries(FORMATS))('an act written as %s', (format, write) => {
    it('is read as it was written', () => {
        for (let seed = 1; seed <= RUNS; seed++) {
            const random = seeded(seed);
            const written = randomAct(random);
            const text = write(written, random);
            const act = actOf(text);
            const read = allProvisions(act).map(({ address, text: said }) => ({ address, text: said }));
            const must = expected(written);
            const first = must.findIndex((each, i) => JSON.stringify(each) !== JSON.stringify(read[i]));
            expect(first < 0 ? undefined : read.slice(first, first + 3), `seed ${seed}`).toEqual(
                first < 0 ? undefined : must.slice(first, first + 3),
            );
            expect(read.length).toBe(must.length);
            expect(act.chapters.map(({ label, title }) => [label, title])).toEqual(
                written.chapters.map(({ label, title }) => [label, title]),
            );
            expect([act.source.format, act.title, act.problems]).toEqual([format, written.title, []]);
            for (const provision of allProvisions(act)) {
                const { start, end } = provision.span;
                expect(shown(text.slice(start, end), act.source.format), `seed ${seed}`).toBe(provision.text);
                const found = findProvision(act, provision.address);
                expect(found, `seed ${seed}: ${provision.address}`).toMatchObject({ verdict: 'found' });
                // Below what is repealed, the address of the whole leads to the same words.
                if (found.verdict === 'found') expect(found.provision).toBe(provision);
            }
        }
    });

    it('never throws when it is cut or damaged, and keeps what stands before', () => {
        for (let seed = 1; seed <= RUNS; seed++) {
            const random = seeded(seed);
            const written = randomAct(random);
            const text = write(written, random);
            const whole = actOf(text);
            const cut = random.below(text.length);
            const parsed = parseAct({ uri: 'x', text: text.slice(0, cut) });
            const sections = isFailure(parsed) ? [] : parsed.chapters.flatMap((chapter) => chapter.sections);
            const kept = whole.chapters
                .flatMap((chapter) => chapter.sections)
                .filter(({ span }) => span.end < cut - 60);
            expect(
                sections.slice(0, kept.length).map(({ address, text: said }) => [address, said]),
                `seed ${seed}, cut at ${cut}`,
            ).toEqual(kept.map(({ address, text: said }) => [address, said]));

            let damaged = text;
            for (let i = random.below(6); i >= 0; i -= 1) {
                const at = random.below(damaged.length);
                damaged =
                    damaged.slice(0, at) + damaged.slice(at + 1 + random.below(random.chance(0.3) ? 200 : 4));
            }
            const read = parseAct({ uri: 'x', text: damaged });
            if (isFailure(read)) continue;
            for (const { span, address } of allProvisions(read))
                expect(span.start <= span.end && span.end <= damaged.length, `seed ${seed}: ${address}`).toBe(
                    true,
                );
        }
    });

    it('loses no more than the paragraph that a deletion hits, and its neighbour', () => {
        for (let seed = 1; seed <= RUNS; seed++) {
            const random = seeded(seed);
            const written = randomAct(random);
            const text = write(written, random);
            const sections = actOf(text).chapters.flatMap((chapter) => chapter.sections);
            const hit = random.below(sections.length);
            const { start, end } = sections[hit]!.span;
            const from = start + random.below(end - start);
            const to = Math.min(end, from + 1 + random.below(20));
            const read = parseAct({ uri: 'x', text: text.slice(0, from) + text.slice(to) });
            const left = isFailure(read) ? [] : allProvisions(read).filter(({ kind }) => kind === 'paragraf');
            const byLabel = new Map(left.map((each) => [each.label, each.text]));
            const lost = sections.filter((each, i) => i !== hit && byLabel.get(each.label) !== each.text);
            expect(
                lost.length,
                `seed ${seed}, ${from}-${to}\n${text.slice(from - 50, to + 50)}`,
            ).toBeLessThanOrEqual(1);
        }
    });
});
