/** Two small rule sets: rules before, and a reform of them with all that a report can show. */
export const BEFORE = `regelsæt LAB "Lov om en indsats"
    lov LAB "LBK nr. 1 af 1. marts 2024"
    gælder fra 1. marts 2024
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, ledighedsydelse, sygedagpenge, ingen
    siges "på …"
oplysning alder "Alder" er et helt tal i år fra 0 til 120
    siges "på … år"
hændelse tilmelding "Tilmelding", henvendelse "Henvendelse"
aktør a-kassen "A-kassen", jobcenteret "Jobcenteret", borgeren "Borgeren" er borger
handling samtale "Samtale" om første-samtale, opfølgning "Opfølgning", cv "Cv"
sagsemne første-samtale "Første samtale"
målgruppe ledige "Ledige" § 6, nr. 1
    når ydelse er dagpenge
målgruppe jobparate "Jobparate" § 6, nr. 2
    når ydelse er kontanthjælp
målgruppe visiterede "Visiterede" § 6, nr. 3
    når ydelse er ledighedsydelse
målgruppe syge "Syge" § 6, nr. 4
    når ydelse er sygedagpenge
målgrupperne i LAB er adskilte
regel samtale-a "Samtale i a-kassen" § 31, stk. 1
    for ledige
    skal a-kassen holde samtale
    senest 2 uger efter tilmelding
    borgeren skal deltage
regel samtale-b "Samtale i jobcenteret" § 31, stk. 2
    for jobparate, syge
    skal jobcenteret holde samtale
    senest 1 uge efter henvendelse
    borgeren skal deltage
regel følge-op "Opfølgning" § 32
    for visiterede
    skal jobcenteret foretage opfølgning
    varighed højst 6 måneder
    uoplyst "hvem der følger op i ferien"
regel cv-registrering "Cv" § 23
    for alle
    skal borgeren lægge cv
`;

export const REFORM = `regelsæt reform-x "Reform X"
    bruger LAB
tabel målgrupper-over-tid "Målgrupper" i målgrupper
    række 1976 "1976" 2
    række 2024 "2024" 4
nøgletal antal "Målgrupper efter" er 3 målgrupper ifølge regelsættet antallet af målgrupper efter enklere
nøgletal særregler "Særregler, der fjernes" er 50 pct.
reform enklere "Enklere & <bedre> indsats" ændrer LAB
    i kraft 1. januar 2026, fuldt indfaset 1. januar 2028
    provenu 70 mio. kr. i 2024-pl heraf drift 40, ydelse 30 afrundet til 10
    indfasning 2026 10, 2027 40, 2028 70, varigt 80 mio. kr. afrundet til 10
anbefaling 1.1 "Én gruppe af to"
    provenu 50 mio. kr. heraf drift 30, ydelse 20
    begrundelse "færre grupper" kilde "Kap. 1"
    antagelse "ingen mister en ydelse"
    sammenlæg jobparate, visiterede til jobsøgning "Jobsøgning"
anbefaling 1.2 "Samme frist for samtalen"
    provenu 30 mio. kr. heraf drift 20, ydelse 10
    gælder kun nye forløb
    harmonisér første-samtale til senest 2 uger
        kilde "Kap. 2"
    ophæv følge-op
anbefaling 1.3 "Kortere frist for syge"
    provenu uoplyst
    uoplyst "om syge uden job er med"
    ændr samtale-b for syge til senest 3 uger
        i kraft 1. juli 2027
anbefaling X1 "Ingen samtaler"
    forkastet
    ophæv samtale-a
høringssvar KL "KL" 17. september 2024
    støtter 1.1
    støtter delvist 1.2 "hvis fristen kan fraviges"
    imod om "besparelsen" "kravet bør genovervejes"
høringssvar RK "Røde Kors"
    imod 1.2
`;

export const FILES = { 'lab/lab.regel': BEFORE, 'reform/reform.regel': REFORM } as const;
