/** A small rule set in three files, to be changed. */
export const FILES = {
    'lab/regelsaet.regel': `regelsæt LAB "Lov om en aktiv beskæftigelsesindsats"
    lov "LBK nr. 280 af 1. marts 2024"

oplysning alder "Alder" er et helt tal i år fra 0 til 120
    siges "på … år"
aktør jobcenteret, borgeren er borger
hændelse tilmelding "Tilmelding"
handling første-samtale "Første samtale"
handling tilbud "Tilbud"
`,
    'lab/maalgrupper.regel': `målgruppe unge "Unge" § 6, nr. 1
    når alder er under 30 år
målgruppe voksne "Voksne" § 6, nr. 2
    når alder er mindst 30 år
målgrupperne i LAB er adskilte og udtømmende
`,
    'lab/samtaler.regel': `regel første-samtale "Første samtale" § 31, stk. 1
    for unge, voksne
    skal jobcenteret holde første-samtale
    senest 2 uger efter tilmelding
regel tilbud "Tilbud" § 32
    for unge
    hvis skøn "der er behov"
    kan jobcenteret give tilbud
`,
} as const;

type Files = Readonly<Record<string, string>>;

/** The files with something in one of them written otherwise; it must be there. */
export function edited(name: keyof typeof FILES, from: string, to: string, files: Files = FILES): Files {
    const text = files[name]!;
    if (!text.includes(from)) throw new Error(`»${from}« is not in ${name}`);
    return { ...files, [name]: text.replace(from, to) };
}

export const SHORTER = edited('lab/samtaler.regel', 'senest 2 uger', 'senest 1 uge');
