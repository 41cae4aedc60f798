import { expect, test } from 'vitest';
import { rulesFrom } from '../../support/rules.js';
import { breakText } from '../../support/breakages.js';
import { seeded } from '../../support/random.js';

/**
 * A drafter's file is broken most of the time that it is being written. This breaks one rule of a 30-rule file in
 * many ways and counts the *other* rules that are then read differently or not at all.
 */
const RULES = 30;
const BREAKAGES = process.env['REGELRET_NIGHTLY'] ? 5_000 : 600;
const SEED = 20261122;

const VOCABULARY = `regelsæt prøve "Prøve"
    lov "LBK nr. 1 af 1. januar 2024"
oplysning alder "Alder" er et helt tal i år fra 0 til 120
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, sygedagpenge
oplysning uddannelse "Uddannelse" er ja eller nej
hændelse tilmelding "Tilmelding"
aktør a-kassen, jobcenteret, borgeren
handling samtale, tilbud, cv
målgruppe ledige "Ledige" § 6, nr. 1
    når ydelse er dagpenge
målgruppe hjælp "Hjælp" § 6, nr. 2
    når ydelse er kontanthjælp
`;

function declaration(index: number): string {
    const days = index + 1;
    switch (index % 5) {
        case 0:
            return `regel r${index} "Regel ${index}" § ${index + 10}, stk. 1\n    for ledige undtagen hjælp\n    hvis alder er mindst ${days + 17} år og har uddannelse\n    skal jobcenteret holde samtale\n    senest ${days} uger efter tilmelding\n    kilde "K${index}"\n`;
        case 1:
            return `særregler r${index} "Tabel ${index}" § ${index + 10}\n    hovedregel skal borgeren registrere cv\n    ledige     senest ${days} uger efter tilmelding   stk. 1, nr. 1\n    hjælp      senest ${days + 1} uger efter tilmelding   stk. 1, nr. 2\n        begrundelse "grund" kilde "K"\n`;
        case 2:
            return `regel r${index} "Regel ${index}" § ${index + 10}\n    for alle\n    kan jobcenteret give tilbud\n    mindst ${days} tilbud i de første 6 måneder heraf mindst 1 tilbud i de første 3 måneder\n    borgeren skal deltage\n`;
        case 3:
            return `regel r${index} § ${index + 10}\n    for hjælp\n    fritages borgeren for tilbud\n    hvis (alder er under ${days + 20} år eller har ikke uddannelse)\n    uanset r${index - 1}\n`;
        default:
            return `regel r${index} "Regel ${index}" § ${index + 10}\n    for ledige, hjælp\n    må a-kassen ikke give tilbud\n    i de første ${days} måneder efter tilmelding\n    gælder fra 1. januar 2024 til og med 31. december 20${30 + index}\n    uoplyst "noget"\n`;
    }
}

/** A norm as text, without places; axes by name, since a broken condition may add an axis and shift the numbers. */
function text(norm: object, axes: readonly { readonly id: string }[]): string {
    return JSON.stringify(norm, (key, value: unknown) => {
        if (key === 'place' || key === 'norms') return undefined;
        return key === 'axis' ? axes[value as number]!.id : value;
    });
}

async function readRules(source: string): Promise<Map<string, string>> {
    const model = await rulesFrom(source);
    const rules = new Map<string, string>();
    for (const norm of model.norms)
        rules.set(
            norm.rule,
            (rules.get(norm.rule) ?? '') +
                text({ ...norm, defeats: norm.defeats.map((defeat) => defeat.rule) }, model.space.axes),
        );
    return rules;
}

test(`a broken rule does not take its neighbours down (${BREAKAGES} breakages, seed ${SEED})`, async () => {
    const random = seeded(SEED);
    const declarations = Array.from({ length: RULES }, (_, i) => declaration(i));
    const intact = await readRules(VOCABULARY + declarations.join('\n'));
    expect(intact.size).toBe(RULES);

    const lost = new Map<string, number>();
    let changed = 0;
    for (let n = 0; n < BREAKAGES; n++) {
        const victim = random.below(RULES);
        const broken = breakText(declarations[victim]!, random);
        if (broken.text !== declarations[victim]) changed++;
        const rules = await readRules(VOCABULARY + declarations.with(victim, broken.text).join('\n'));
        for (const [name, norm] of intact) {
            if (name !== `r${victim}` && !sameButForVictim(rules.get(name), norm))
                lost.set(broken.how, (lost.get(broken.how) ?? 0) + 1);
        }
    }
    const total = [...lost.values()].reduce((a, b) => a + b, 0);
    console.log(
        `Recovery: ${changed} breakages, ${total} of ${changed * (RULES - 1)} neighbours lost`,
        Object.fromEntries(lost),
    );
    expect(changed).toBeGreaterThanOrEqual(200);
    expect(total).toBe(0);
});

/** A rule that names the broken one may lose that reference; that is no loss of the rule. */
function sameButForVictim(actual: string | undefined, expected: string): boolean {
    const withoutReferences = (each: string): string => each.replace(/"defeats":\[[^\]]*\],?/g, '');
    return actual !== undefined && withoutReferences(actual) === withoutReferences(expected);
}
