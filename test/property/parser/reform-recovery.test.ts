import { expect, test } from 'vitest';
import { breakText } from '../../support/breakages.js';
import { seeded } from '../../support/random.js';
import { rulesFrom } from '../../support/rules.js';

/** As for rules: one recommendation of many is broken, and the others must be read as before. */
const RECOMMENDATIONS = 16;
const BREAKAGES = process.env['REGELRET_NIGHTLY'] ? 4_000 : 400;
const SEED = 20261123;

const RULES = `regelsæt prøve
oplysning ydelse er én af dagpenge, kontanthjælp
hændelse tilmelding
aktør a-kassen, jobcenteret, borgeren
handling samtale, tilbud
målgruppe ledige når ydelse er dagpenge
målgruppe hjælp når ydelse er kontanthjælp
regel r1 § 1
    for ledige
    skal a-kassen holde samtale
    senest 2 uger efter tilmelding
regel r2 § 2
    for hjælp
    skal jobcenteret give tilbud
reform ny "Reform"
    i kraft 1. januar 2026, fuldt indfaset 1. januar 2030
    indfasning 2026 10, 2027 20, varigt 30 mio. kr. afrundet til 10
`;

function recommendation(index: number): string {
    const header = `anbefaling ${1 + (index % 7)}.${index + 1} "Anbefaling ${index}"`;
    const weeks = index + 3;
    switch (index % 4) {
        case 0:
            return `${header}\n    provenu ${weeks}0 mio. kr. heraf drift ${weeks}, øvo -${weeks} afrundet til 10\n    begrundelse "grund" kilde "K"\n    ophæv r1 for hjælp\n        kilde "R${index}"\n    udvid r2 for hjælp til ledige\n`;
        case 1:
            return `${header}\n    gælder kun nye forløb\n    ændr r1 for ledige til senest ${weeks} uger efter tilmelding\n        antagelse "a"\n    lemp r2 uden frist, vilkår\n`;
        case 2:
            return `${header}\n    i kraft 1. januar 2027\n    harmonisér samtale for ledige, hjælp til senest ${weeks} uger\n        begrundelse for aktør "b"\n    fastholdt r2\n`;
        default:
            return `${header}\n    forkastet\n    sammenlæg ledige, hjælp til samlet${index} "Samlet" § ${weeks}\n    ophæv § ${weeks}, § ${weeks + 1}, stk. 2\n    uoplyst "noget"\n`;
    }
}

async function read(source: string): Promise<Map<string, string>> {
    const model = await rulesFrom(source);
    const read = new Map<string, string>();
    const asText = (each: object): string =>
        JSON.stringify(each, (key, value: unknown) =>
            ['place', 'scope', 'criteria'].includes(key) ? undefined : value,
        );
    for (const each of model.reform?.reforms[0]?.recommendations ?? []) read.set(each.title, asText(each));
    for (const norm of model.norms) read.set(norm.id, asText(norm.parameters));
    return read;
}

test(`a broken recommendation does not take its neighbours down (${BREAKAGES} breakages, seed ${SEED})`, async () => {
    const random = seeded(SEED);
    const declarations = Array.from({ length: RECOMMENDATIONS }, (_, i) => recommendation(i));
    const intact = await read(RULES + declarations.join('\n'));
    expect(intact.size).toBe(RECOMMENDATIONS + 2);

    const lost = new Map<string, number>();
    let changed = 0;
    for (let n = 0; n < BREAKAGES; n++) {
        const victim = random.below(RECOMMENDATIONS);
        const broken = breakText(declarations[victim]!, random);
        if (broken.text === declarations[victim]) continue;
        changed++;
        const now = await read(RULES + declarations.with(victim, broken.text).join('\n'));
        for (const [name, text] of intact) {
            if (name !== `Anbefaling ${victim}` && now.get(name) !== text)
                lost.set(broken.how, (lost.get(broken.how) ?? 0) + 1);
        }
    }
    const total = [...lost.values()].reduce((a, b) => a + b, 0);
    console.log(
        `Recovery of reforms: ${changed} breakages, ${total} of ${changed * (RECOMMENDATIONS + 1)} neighbours lost`,
        Object.fromEntries(lost),
    );
    expect(changed).toBeGreaterThanOrEqual(200);
    expect(total).toBe(0);
});

test('half-written changes are mistakes, never a fall', async () => {
    const words = [
        'ophæv',
        'ændr',
        'lemp',
        'udvid',
        'indsæt',
        'harmonisér',
        'fastholdt',
        'sammenlæg',
        'omdøb',
    ];
    const tails = [
        '',
        ' til',
        ' r1',
        ' r1 til',
        ' r1 for',
        ' for',
        ' målgruppen',
        ' ledige til',
        ' § ',
        ' ledige, til x',
    ];
    for (const word of words) {
        for (const tail of tails) {
            const model = await rulesFrom(`${RULES}anbefaling 1.1 "A"\n    ${word}${tail}\nbruger\n`);
            expect(model.problems.length, word + tail).toBeGreaterThan(0);
            expect([...model.norms, ...model.reform!.norms]).toHaveLength(2);
        }
    }
});
