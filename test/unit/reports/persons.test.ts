import { expect, test } from 'vitest';
import { checkText } from '../../support/rules.js';

const RULES = `oplysning ydelse er én af dagpenge, kontanthjælp, sygedagpenge
hændelse tilmelding
aktør jobcenteret, borgeren
handling samtale
målgruppe ledige "Ledige" når ydelse er dagpenge
målgruppe jobparate "Jobparate" når ydelse er kontanthjælp
målgruppe syge "Syge" når ydelse er sygedagpenge
særregler samtaler § 1
    skal jobcenteret holde samtale
    ledige     senest 2 uger efter tilmelding
    jobparate  senest 3 uger efter tilmelding
`;

const difference = async (text: string) =>
    (await checkText(RULES + text)).findings.find(({ code }) => code === 'RR201')!;

test('a difference says how many there are in the groups, as the table has it', async () => {
    const { message, persons } = await difference(`tabel 1 "Størrelser" i fuldtidspersoner afrundet til 100
    række dp "Dagpenge" 69.300 for ledige
    række kh "Jobparate" 15.000 for jobparate
    række sdp "Syge" 86.500 for syge
`);
    expect(persons).toEqual({ value: 84_300, unit: 'fuldtidspersoner', sources: ['1'], without: [] });
    expect(message).toContain('Målgrupperne har i alt 84.300 fuldtidspersoner (tabel 1).');
});

test('groups without a figure are named', async () => {
    const { message, persons } = await difference(`tabel 1 "Størrelser" i fuldtidspersoner
    række dp "Dagpenge" 69.300 for ledige
    række alle "De andre" 100.000 for jobparate, syge
`);
    expect(persons).toMatchObject({ value: 69_300, without: ['jobparate'] });
    expect(message).toContain('der er ingen for jobparate');
});

test('without figures nothing is said', async () => {
    const { message, persons } = await difference('');
    expect(persons).toBeUndefined();
    expect(message).not.toContain('i alt');
});
