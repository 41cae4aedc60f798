import { exampleFiles } from '../support/files.js';

/** Texts by uri. */
export type Texts = Readonly<Record<string, string>>;

const REGLER = 'file:///regler';

/** Two rule sets, of which one uses and reforms the other; small, and with every way in which files rest on each other. */
export const smallRuleSets: Texts = {
    [`${REGLER}/love/regelsæt.regel`]: `regelsæt LAB "Lov om indsats"
    lov LAB "LBK nr. 280 af 1. marts 2024"
    lov SDL "LBK nr. 994 af 30. august 2024"
    gælder fra 1. marts 2024
`,
    [`${REGLER}/love/ordforråd.regel`]: `-- Ord
oplysning alder "Alder" er et helt tal i år fra 0 til 120
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, sygedagpenge, ingen "ingen ydelse"
    siges "på …"
oplysning uddannelse "Uddannelse" er ja eller nej
oplysning hjælp "Hjælp" er et beløb fra 0 kr. til 50.000 kr.
hændelse tilmelding "Tilmelding", henvendelse "Henvendelse"
oplysning ledighed "Ledighed" er tid siden tilmelding
forudsætning hvis ydelse er dagpenge så er alder mindst 18 år

aktør a-kassen "A-kassen", jobcenteret "Jobcenteret", borgeren
handling samtale "Samtale" om samtaler, tilbud "Tilbud", cv
handling ophold, rådighed
handling ophold udelukker rådighed
sagsemne samtaler, cv-frister
`,
    [`${REGLER}/love/grupper.regel`]: `målgruppe dagpengemodtagere "Dagpengemodtagere" § 6, nr. 1
    når ydelse er dagpenge
målgruppe kontanthjælpsmodtagere § 6, nr. 2
    når ydelse er kontanthjælp og (alder er mindst 30 år eller har uddannelse)
undermålgruppe unge "Unge" i dagpengemodtagere
    når alder er under 25 år
    og skøn "borgeren er umoden"
målgruppe sygemeldte "Sygemeldte"
    når ydelse er sygedagpenge og ledighed er mindst 6 måneder
samlebetegnelse ledige "Ledige" er dagpengemodtagere og kontanthjælpsmodtagere
målgrupperne i LAB er adskilte
målgrupperne dagpengemodtagere og sygemeldte er udtømmende når ydelse er dagpenge
`,
    [`${REGLER}/love/regler/samtaler.regel`]: `regel første-samtale "Første samtale" § 31, stk. 4
    om samtaler
    for dagpengemodtagere undtagen unge
    hvis ledighed er under 3 måneder
    skal a-kassen holde samtale
    senest 2 uger efter tilmelding
    borgeren skal deltage
    kilde "Bog"

regel anden-samtale SDL § 3
    for ledige
    skal jobcenteret holde samtale og tilbud
    i de første 6 måneder efter tilmelding
    viger for første-samtale
    begrundelse for frist "Grund" kilde "Bog"

regel tredje-samtale § 32
    for sygemeldte
    hvis skøn "der er behov" og alder er mindst 18 år
    kan kun jobcenteret give tilbud
    uoplyst "hvornår"
    undtagelse fra anden-samtale kun frist
    forudsætter første-samtale
`,
    [`${REGLER}/love/regler/tabel.regel`]: `særregler cv-registrering "CV" § 23
    hovedregel skal borgeren registrere cv senest 4 uger efter tilmelding
    dagpengemodtagere        senest 2 uger efter tilmelding     stk. 1, nr. 1
    kontanthjælpsmodtagere   senest 3 uger efter henvendelse    stk. 1, nr. 2
        hvis samlet ledighed er mindst 12 måneder inden for 18 måneder

regel nedsættelse § 60
    for kontanthjælpsmodtagere
    skal jobcenteret nedsætte tilbud
    ved brud på første-samtale
    sats 1 gange sanktion om dagen
    går forud for cv-registrering

regel sanktion § 60, stk. 2
    definition "satsen"
    skala hjælp
    under 5.000 kr. giver 200 kr.
    mindst 5.000 kr. giver 400 kr.

prøve "Mette"
    givet ydelse er dagpenge, alder er 40 år, ledighed er 2 måneder
    når tilmelding sker 4. maj 2026
    så skal a-kassen holde samtale senest 18. maj 2026
`,
    [`${REGLER}/reform/regelsæt.regel`]: `regelsæt reform-2024 "Reformen"
    bruger LAB
reform indsats "Indsatsen" ændrer LAB
    i kraft 1. januar 2026

anbefaling 1.1 "Samling"
    sammenlæg dagpengemodtagere, kontanthjælpsmodtagere til søgere "Søgere" § 6
    ændr første-samtale for unge til senest 1 måned efter tilmelding
anbefaling 1.2
    indsæt årlig-opfølgning
    ophæv tredje-samtale
`,
    [`${REGLER}/reform/regler.regel`]: `regel årlig-opfølgning "Opfølgning"
    for sygemeldte
    hvis skøn "der er noget at følge op på"
    skal jobcenteret holde samtale
    mindst 1 gang om året

tabel 1.2 "Personer" i personer afrundet til 100
    række dagpenge "Dagpenge" 236.000 for dagpengemodtagere
    række i-alt "I alt" 236.000
    rækken i-alt er summen af dagpenge
`,
    [`${REGLER}/løs/ene.regel`]: `målgruppe ene
    når uoplyst "det vides ikke"
regel alene
    for ene, andre
    skal borgeren samtale
`,
};

/** Files of an example, as if nobody had them on disk. */
export function exampleTexts(name: string): Texts {
    return Object.fromEntries(
        exampleFiles(name).map(({ uri, text }) => [`${REGLER}/${name}/${uri.split('/').at(-1)}`, text]),
    );
}
