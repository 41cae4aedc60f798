/** The files of a new folder of rules. The language that rules are written in is Danish, and so are their remarks. */
export const RULE_FILES: Readonly<Record<string, string>> = {
    'regelret.json': `{
    // Sproget i meddelelser og rapporter: "da" eller "en".
    "language": "da",
    // Hvad der får regelret check til at slutte med 1: "error", "warning", "info" eller "never".
    "failLevel": "warning",
}
`,
    'regler.regel': `-- Loven, som reglerne står i. Alle filer i denne mappe hører til regelsættet.
regelsæt mine-regler "Mine regler"
    lov LOVEN "Lov nr. 1 af 1. januar 2026"

-- Ordforråd: det, reglerne taler om. Et ord, der ikke står her, er en fejl, hvor det bruges.
oplysning alder "Alder" er et helt tal i år fra 0 til 120
    siges "på … år"
aktør kommunen "Kommunen", borgeren "Borgeren" er borger
hændelse ansøgning "Ansøgning"
handling samtale "Samtale"

-- Målgrupper: hvem reglerne er for. Påstanden om dem prøves; en borger, der gør den forkert, bliver nævnt.
målgruppe unge "Unge under 30 år" § 2, nr. 1
    når alder er under 30 år
målgruppe voksne "Personer fra 30 år" § 2, nr. 2
    når alder er mindst 30 år
målgrupperne i mine-regler er adskilte og udtømmende

-- En regel: et navn, en titel og en paragraf; for hvem; hvem der skal gøre hvad; hvornår.
regel første-samtale "Første samtale" § 3, stk. 1
    for unge, voksne
    skal kommunen holde samtale
    senest 2 uger efter ansøgning
    borgeren skal deltage
`,
    'proever.regel': `-- Prøver: hvad reglerne skal sige om en bestemt borger. regelret test siger til, når de siger noget andet.
prøve "Mette, 27 år, søger en mandag"
    givet alder er 27 år
    når ansøgning sker 4. maj 2026
    så skal kommunen holde samtale senest 18. maj 2026
    og hører borgeren til unge
    og skal borgeren deltage

prøve "Ole, som fylder 30 år samme dag"
    givet alder er 30 år
    når ansøgning sker 4. maj 2026
    så gælder første-samtale
    og hører borgeren ikke til unge
`,
};

/** A CI file, and where it must stand for the host to find it: at the top of the repository. */
export interface CiFile {
    readonly name: string;
    /** `folder`: of the rules, as seen from the top of the repository. */
    readonly text: (folder: string, version: string) => string;
}

export const CI_FILES: Readonly<Record<'github' | 'gitlab', CiFile>> = {
    github: { name: '.github/workflows/regelret.yml', text: githubWorkflow },
    gitlab: { name: '.gitlab-ci.yml', text: gitlabPipeline },
};

function githubWorkflow(folder: string, version: string): string {
    return `# Kontrollerer reglerne i hvert forslag til ændring og efter hver ændring.
name: Regelret
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
env:
  # Programmet: en fil i dette repository (npm pack laver den) eller navn@version i jeres eget pakkeregister.
  REGELRET: ./regelret-${version}.tgz
  REGLER: ${yamlText(folder)}
jobs:
  regler:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - name: Hent Regelret
        run: npm install --global --no-audit --no-fund "$REGELRET"
      - name: Kontrollér reglerne
        run: regelret check "$REGLER" --format github
      - name: Kør prøverne
        run: regelret test "$REGLER"
`;
}

function gitlabPipeline(folder: string, version: string): string {
    return `# Kontrollerer reglerne i hver ændring.
regelret:
  image: node:24
  variables:
    # Programmet: en fil i dette repository (npm pack laver den) eller navn@version i jeres eget pakkeregister.
    REGELRET: ./regelret-${version}.tgz
    REGLER: ${yamlText(folder)}
    GIT_DEPTH: "0"
  script:
    - npm install --global --no-audit --no-fund "$REGELRET"
    - regelret check "$REGLER" --output gitlab=regelret-kvalitet.json --output junit=regelret-junit.xml
    - regelret test "$REGLER"
  artifacts:
    when: always
    reports:
      codequality: regelret-kvalitet.json
      junit: regelret-junit.xml
`;
}

/** In quotation marks, whatever stands in it. */
const yamlText = (text: string): string => JSON.stringify(text);
