import { expect, test } from 'vitest';
import { checkText } from '../../support/rules.js';

const RULES = `aktør ministeriet, kommunen
handling tilsyn
regel tilsyn § 1
    hvis sagens-part er en-kommune og andel er mindst 30 procent
    skal ministeriet føre tilsyn
regel intet-tilsyn § 2
    hvis sagens-part er en-kommune
    må ministeriet ikke føre tilsyn
`;

const findings = async (values: string) =>
    (
        await checkText(`oplysning sagens-part "Hvem sagen angår" er én af ${values}
    siges som part
oplysning andel "Andel" er et helt tal i procent fra 0 til 100
    siges "med en andel på … procent"
${RULES}`)
    ).findings;

test('a witness is who the case is about, citizen or not', async () => {
    const [conflict] = await findings('en-borger "en borger", en-kommune "en kommune"');
    expect(conflict?.witness?.text).toBe('en kommune med en andel på 30 procent');
    expect(conflict?.witness?.facts['sagens-part']).toBe('en-kommune');
});

test('where every case is about the same party, it need not be told', async () => {
    const [conflict] = await findings('en-kommune "en kommune"');
    expect(conflict?.witness?.text).toMatch(/^en kommune/);
});
