import { describe, expect, it } from 'vitest';
import { dutyWordsIn, isEmpowerment } from '../../../language/analyses/coverage/duties.js';

describe('words that tell a duty', () => {
    it.each([
        ['Jobcenteret skal holde en samtale.', ['skal']],
        ['Det skal ske inden 2 uger.', ['skal', 'inden']],
        ['Personen har ret og pligt til tilbud.', ['har pligt', 'har ret']],
        ['En person har ikke pligt til at indgå som vikar.', ['har pligt']],
        ['Personen er forpligtet til at gennemføre uddannelsen.', ['har pligt']],
        ['Ansvaret påhviler fortsat kommunen.', ['har pligt']],
        ['Personer har dog ikke ret til uddannelse.', ['har ret']],
        ['Den ansatte er berettiget til tilskud under ferien.', ['har ret']],
        ['Tilbuddet må ikke være konkurrenceforvridende.', ['må ikke']],
        ['I den tid må der ikke ydes bistand.', ['må ikke']],
        ['Der må højst være 4 måneder mellem tilbud.', ['må kun']],
        ['Personen kan ikke få tilskud.', ['kan ikke']],
        ['Uddannelsen kan tidligst påbegyndes i 6. uge.', ['kan kun']],
        ['Fleksjob kan alene oprettes i Danmark.', ['kan kun']],
        ['Jobcenteret kan pålægge personen at søge job.', ['kan pålægge']],
        ['Personen kan få et tilbud efter kapitel 11.', ['kan … efter']],
        ['Tilskud kan gives efter reglerne i kapitel 12.', ['kan … efter']],
        ['Personen er fritaget fra rådighed.', ['fritaget']],
        ['De undtages fra pålægget.', ['fritaget']],
        ['Planen udarbejdes senest ved anden samtale.', ['senest']],
        ['Samtalerne holdes inden for de første 3 måneder.', ['inden']],
        ['Sagen forelægges, inden der træffes afgørelse.', ['inden']],
        ['Registreringen sker hurtigst muligt.', ['straks']],
    ])('%s', (text, kinds) => expect(dutyWordsIn(text)).toEqual(kinds));

    it.each([
        'Formålet er at hjælpe personer i job.',
        'Indsatsen tilrettelægges inden for rammerne af budgettet.',
        'Perioder inden for de seneste 18 måneder medregnes.',
        'Loven er senest ændret ved lov nr. 1 af 2. januar 2024.',
        'Ved ledige skal i denne lov forstås personer uden arbejde.',
        'Efter ansøgning kan personen få et kursus.',
        'Skalaen er fastsat i bilaget, og pligten er beskrevet dér.',
        'Retten gælder alle.',
    ])('none in: %s', (text) => expect(dutyWordsIn(text)).toEqual([]));
});

describe('sentences that let a minister lay down rules', () => {
    it.each([
        'Beskæftigelsesministeren fastsætter regler om, hvordan jobcenteret skal foretage vurderingen.',
        'Beskæftigelsesministeren fastsætter nærmere regler om:',
        'Beskæftigelsesministeren kan fastsætte nærmere regler herom.',
        'Beskæftigelsesministeren fastsætter endvidere efter forhandling med rådet regler om cv.',
        'Efter forhandling med social- og boligministeren fastsætter beskæftigelsesministeren regler om støtte.',
        'Direktøren for Styrelsen for Arbejdsmarked og Rekruttering fastsætter nærmere regler om indberetning.',
    ])('%s', (text) => expect(isEmpowerment(text)).toBe(true));

    it.each([
        'Kommunen skal følge de regler, der er fastsat af beskæftigelsesministeren.',
        'Beskæftigelsesministeren udpeger rådets formand.',
        'Kommunen fastsætter nærmere retningslinjer for udbetaling.',
        'Beskæftigelsesministeren skal hvert år offentliggøre en redegørelse.',
    ])('not: %s', (text) => expect(isEmpowerment(text)).toBe(false));
});
