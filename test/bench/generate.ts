import { seeded, type Random } from '../support/random.js';

const GROUPS = [
    'dagpenge',
    'jobparate',
    'aktivitetsparate',
    'uddannelsesparate',
    'unge',
    'sygemeldte',
    'jobafklaring',
    'ressource',
    'fleks',
    'revalidering',
    'pension',
    'selvforsørgende',
    'mindreårige',
];
const BENEFITS = [
    'dagpenge',
    'kontanthjælp',
    'uddannelseshjælp',
    'sygedagpenge',
    'ressourceydelse',
    'ledighedsydelse',
    'revalideringsydelse',
    'førtidspension',
    'ingen',
];
const UNITS = ['dage', 'uger', 'måneder'];
/** Subjects are four times as full as in examples/lab-foer, where there are 2.6 rules to a subject. */
const RULES_PER_SUBJECT = 10;

/**
 * A rule set in text, about as dense as Danish employment law: one rule in a hundred or so contradicts another, a few
 * in a hundred are stated exceptions, and most subjects have a deadline that differs between groups.
 */
export function generateRules(count: number, seed = 1): string {
    const random = seeded(seed);
    const subjects = Math.max(2, Math.ceil(count / RULES_PER_SUBJECT));
    const parts = [vocabulary(subjects)];
    const named = new Set<number>();
    for (let i = 0; i < count;) {
        const rows = random.chance(0.05) ? Math.min(count - i, 3 + random.below(6)) : 0;
        if (rows > 0) parts.push(table(i, rows, subjects, random));
        else {
            parts.push(rule(i, subjects, random, named));
            named.add(i);
        }
        i += Math.max(1, rows);
    }
    return parts.join('\n');
}

function vocabulary(subjects: number): string {
    const lines = [
        'regelsæt BENCH "Måling"',
        '    lov "LBK nr. 1 af 1. januar 2024"',
        '    gælder fra 1. januar 2024',
        'oplysning alder "Alder" er et helt tal i år fra 0 til 120',
        `oplysning ydelse "Ydelse" er én af ${BENEFITS.join(', ')}`,
        'oplysning parathed "Parathed" er én af job, aktivitet, uddannelse',
        'oplysning uddannelse "Uddannelse" er ja eller nej',
        'oplysning fleksjob "Fleksjob" er ja eller nej',
        'oplysning forsørger "Forsørger" er ja eller nej',
        'oplysning børn "Børn" er et helt tal fra 0 til 12',
        'hændelse tilmelding "Tilmelding"',
        'hændelse henvendelse "Henvendelse"',
        'hændelse sygdom "Første sygedag"',
        'oplysning ledighed "Ledighed" er tid siden tilmelding',
        'forudsætning hvis ydelse er dagpenge så er alder mindst 18 år',
        'aktør kassen, centeret, borgeren',
    ];
    for (let i = 0; i < subjects; i++)
        lines.push(`sagsemne emne${i} "Emne ${i}"`, `handling gøre${i}, lade${i} om emne${i}`);
    const conditions = [
        'ydelse er dagpenge',
        'ydelse er kontanthjælp og parathed er job',
        'ydelse er kontanthjælp og parathed er aktivitet',
        'ydelse er uddannelseshjælp og parathed er uddannelse',
        'ydelse er uddannelseshjælp og parathed er aktivitet',
        'ydelse er sygedagpenge',
        'ydelse er ressourceydelse og ikke har fleksjob',
        'ydelse er ressourceydelse og har fleksjob',
        'ydelse er ledighedsydelse',
        'ydelse er revalideringsydelse',
        'ydelse er førtidspension',
        'ydelse er ingen og alder er mindst 18 år',
        'ydelse er ingen og alder er under 18 år',
    ];
    GROUPS.forEach((name, i) =>
        lines.push(`målgruppe ${name} "${name}" § 6, nr. ${i + 1}`, `    når ${conditions[i]}`),
    );
    return lines.join('\n') + '\n';
}

function rule(index: number, subjects: number, random: Random, named: ReadonlySet<number>): string {
    const subject = index % subjects;
    const lines = [
        `regel r${index} "Regel ${index}" § ${1 + (index % 300)}, stk. ${1 + random.below(9)}`,
        `    om emne${subject}`,
        `    for ${groups(random)}`,
    ];
    if (random.chance(0.6)) lines.push(`    hvis ${condition(random)}`);
    const kind = random.next();
    const act = random.chance(0.5) ? `gøre${subject}` : `lade${subject}`;
    if (kind < 0.55)
        lines.push(
            `    skal ${random.pick(['kassen', 'centeret'])} ${act}`,
            `    ${deadline(random)}`,
            '    borgeren skal deltage',
        );
    else if (kind < 0.8) lines.push(`    kan centeret ${act}`);
    else if (kind < 0.97)
        lines.push(
            `    har borgeren ret til ${act}`,
            `    mindst ${1 + random.below(4)} gange i de første ${3 * (1 + random.below(3))} måneder`,
        );
    else if (kind < 0.99)
        lines.push(
            `    fritages borgeren for ${act}`,
            ...(named.has(index - subjects) ? [`    undtagelse fra r${index - subjects}`] : []),
        );
    else
        lines.push(
            `    må centeret ikke ${act}`,
            `    hvis alder er ${random.pick(['under 20 år', 'mindst 60 år'])} og har forsørger og børn er mindst ${1 + random.below(8)}`,
        );
    lines.push(`    kilde "Kilde ${index}"`);
    return lines.join('\n') + '\n';
}

function table(index: number, rows: number, subjects: number, random: Random): string {
    const subject = index % subjects;
    const chosen = [...GROUPS].sort(() => random.next() - 0.5).slice(0, rows);
    return (
        [
            `særregler t${index} "Tabel ${index}" § ${1 + (index % 300)}`,
            `    om emne${subject}`,
            `    skal borgeren gøre${subject}`,
            ...chosen.map(
                (group, i) =>
                    `    ${group}   ${deadline(random)}   stk. ${i + 1}${random.chance(0.3) ? '\n        begrundelse "Grund" kilde "Kilde"' : ''}`,
            ),
        ].join('\n') + '\n'
    );
}

function groups(random: Random): string {
    const first = random.pick(GROUPS);
    const second = random.pick(GROUPS);
    return random.chance(0.2) && second !== first ? `${first}, ${second}` : first;
}

function condition(random: Random): string {
    const atoms = [
        `alder er mindst ${18 + random.below(50)} år`,
        `alder er under ${20 + random.below(50)} år`,
        'har uddannelse',
        'har ikke uddannelse',
        'har forsørger',
        `børn er mindst ${random.below(5)}`,
        `ledighed er mindst ${1 + random.below(12)} måneder`,
        `ledighed er under ${1 + random.below(12)} måneder`,
    ];
    const a = random.pick(atoms);
    const b = random.pick(atoms);
    return random.chance(0.4) ? a : random.chance(0.3) ? `(${a} eller ${b})` : `${a} og ${b}`;
}

const deadline = (random: Random): string =>
    `senest ${1 + random.below(8)} ${random.pick(UNITS)} efter ${random.pick(['tilmelding', 'henvendelse', 'sygdom'])}`;
