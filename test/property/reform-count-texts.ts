import type { Random } from '../support/random.js';

const BENEFITS = ['a', 'b', 'c', 'd'];
const ACTS = ['samtale', 'tilbud', 'cv'];
const SUBJECTS = ['samtaler', 'tilbuddet', 'cvet'];
const EVENTS = ['tilmelding', 'henvendelse'];

export interface RandomReform {
    readonly text: string;
    /** Kinds of changes in it, for a test to see that all were tried. */
    readonly kinds: readonly string[];
}

export interface ReformShape {
    readonly rules?: number;
    readonly recommendations?: number;
    /** Which kinds of changes there may be; all where it is left out. */
    readonly only?: readonly Kind[];
    /** Groups that nobody is in two of. */
    readonly disjoint?: boolean;
    readonly dates?: boolean;
}

type Kind =
    | 'ophæv'
    | 'ophæv §'
    | 'ændr'
    | 'flyt'
    | 'harmonisér'
    | 'udvid'
    | 'indsæt'
    | 'sammenlæg'
    | 'omdøb'
    | 'ophæv målgruppen'
    | 'indsæt målgruppen'
    | 'fastholdt'
    | 'forudsæt';

const KINDS: readonly Kind[] = [
    'ophæv',
    'ophæv §',
    'ændr',
    'ændr',
    'flyt',
    'harmonisér',
    'udvid',
    'indsæt',
    'sammenlæg',
    'omdøb',
    'ophæv målgruppen',
    'indsæt målgruppen',
    'fastholdt',
    'forudsæt',
];

/** A small rule set and a reform of it, in text: four benefits, four groups, three subjects. */
export function randomReform(random: Random, shape: ReformShape = {}): RandomReform {
    const { recommendations = 1 + random.below(5), dates = true } = shape;
    const rules: string[] = [];
    const lines: string[] = [];
    const groups = groupTexts(random, shape.disjoint ?? random.chance(0.5));
    const count = shape.rules ?? 3 + random.below(9);
    for (let i = 0; i < count; i++) {
        lines.push(...ruleText(`r${i}`, i, random, groups.names, rules));
        rules.push(`r${i}`);
    }
    const kinds: string[] = [];
    const inserted: string[] = [];
    const reform = ['reform r "Reform"', ...(dates ? ['    i kraft 1. januar 2026'] : [])];
    for (let r = 0; r < recommendations; r++) {
        reform.push(`anbefaling ${1 + (r >> 1)}.${r} "Anbefaling ${r}"`);
        if (dates && random.chance(0.2)) reform.push('    i kraft 1. juli 2027');
        for (let c = random.below(4); c > 0; c--) {
            const kind = random.pick(shape.only ?? KINDS);
            kinds.push(kind);
            reform.push(
                ...changeText(kind, { random, rules, inserted, lines, groups, serial: kinds.length }),
            );
            if (dates && random.chance(0.1) && kind !== 'sammenlæg')
                reform.push('        gælder til og med 31. december 2028');
        }
    }
    const text = [
        'regelsæt X',
        '    lov X "En lov"',
        '    gælder fra 1. januar 2024',
        `oplysning ydelse er én af ${BENEFITS.join(', ')}`,
        'oplysning alder er et helt tal i år fra 0 til 5',
        `hændelse ${EVENTS.join(', ')}`,
        'aktør jobcenteret, borgeren er borger',
        `sagsemne ${SUBJECTS.join(', ')}`,
        `handling ${ACTS.map((act, i) => `${act} om ${SUBJECTS[i]}`).join(', ')}`,
        ...groups.lines,
        ...lines,
        ...reform,
    ].join('\n');
    return { text, kinds };
}

interface Groups {
    readonly names: string[];
    readonly lines: string[];
}

function groupTexts(random: Random, disjoint: boolean): Groups {
    const names = ['ga', 'gb', 'gc', 'gd'];
    const conditions = BENEFITS.map((benefit) => `ydelse er ${benefit}`);
    if (!disjoint) conditions[3] = `alder er under ${1 + random.below(5)} år`;
    return { names, lines: names.flatMap((name, i) => [`målgruppe ${name}`, `    når ${conditions[i]}`]) };
}

function someGroups(random: Random, names: readonly string[]): string {
    const chosen = names.filter(() => random.chance(0.4));
    return (chosen.length > 0 ? chosen : [random.pick(names)]).join(', ');
}

function ruleText(
    name: string,
    index: number,
    random: Random,
    groups: readonly string[],
    others: readonly string[],
): string[] {
    const act = random.pick(ACTS);
    const duty = random.pick(['skal jobcenteret holde', 'kan jobcenteret holde', 'har borgeren ret til']);
    return [
        `regel ${name} § ${1 + (index % 5)}, stk. ${1 + random.below(3)}`,
        ...(random.chance(0.8) ? [`    for ${someGroups(random, groups)}`] : []),
        ...(random.chance(0.3) ? [`    hvis alder er mindst ${1 + random.below(5)} år`] : []),
        `    ${random.chance(0.05) ? 'hovedregel ' : ''}${duty} ${act}`,
        ...(random.chance(0.6) ? [`    ${deadline(random)} efter ${random.pick(EVENTS)}`] : []),
        ...(others.length > 0 && random.chance(0.3)
            ? [`    undtagelse fra ${random.pick(others)}${random.chance(0.3) ? ' kun frist' : ''}`]
            : []),
        ...(others.length > 0 && random.chance(0.05) ? [`    ved brud på ${random.pick(others)}`] : []),
    ];
}

const deadline = (random: Random): string => `senest ${1 + random.below(3)} uger`;

interface Writing {
    readonly random: Random;
    readonly rules: readonly string[];
    readonly inserted: string[];
    readonly lines: string[];
    readonly groups: Groups;
    readonly serial: number;
}

function changeText(kind: Kind, { random, rules, inserted, lines, groups, serial }: Writing): string[] {
    const rule = random.pick([...rules, ...inserted]);
    const only = random.chance(0.4) ? ` for ${someGroups(random, groups.names)}` : '';
    switch (kind) {
        case 'ophæv §':
            return [
                `    ophæv § ${1 + random.below(5)}${random.chance(0.5) ? `, stk. ${1 + random.below(3)}` : ''}`,
            ];
        case 'ændr':
            return [
                random.chance(0.3)
                    ? `    lemp ${rule}${only} uden frist`
                    : `    ændr ${rule}${only} til ${deadline(random)}`,
            ];
        case 'flyt':
            return [`    ændr ${rule}${only} til om ${random.pick(SUBJECTS)}`];
        case 'harmonisér':
            return [`    harmonisér ${random.pick(SUBJECTS)}${only} til ${deadline(random)}`];
        case 'udvid':
            return [`    udvid ${rule}${only} til ${someGroups(random, groups.names)}`];
        case 'indsæt': {
            const name = `ny${serial}`;
            lines.push(...ruleText(name, serial, random, groups.names, rules));
            inserted.push(name);
            return [`    indsæt ${name}`];
        }
        case 'sammenlæg': {
            const [a = 'ga', b = 'gb'] = groups.names.filter(() => random.chance(0.6));
            if (a === b) return ['    sammenlæg ga, gb til gm'];
            const name = `m${serial}`;
            if (random.chance(0.4))
                groups.lines.push(`målgruppe ${name}`, `    når ydelse er ${random.pick(BENEFITS)}`);
            return [`    sammenlæg ${a}, ${b} til ${name} "Samlet"`];
        }
        case 'omdøb':
            return [`    omdøb ${random.pick(groups.names)} til n${serial}`];
        case 'ophæv målgruppen':
            return [`    ophæv målgruppen ${random.pick(groups.names)}`];
        case 'indsæt målgruppen':
            groups.lines.push(`målgruppe i${serial}`, `    når alder er mindst ${random.below(5)} år`);
            return [`    indsæt målgruppen i${serial}`];
        case 'forudsæt':
            lines.push(
                `forudsætning f${serial} "Findes ikke mere"`,
                random.chance(0.5)
                    ? `    ydelse er ikke ${random.pick(BENEFITS)}`
                    : `    hvis ydelse er ${random.pick(BENEFITS)} så er alder under ${1 + random.below(5)} år`,
            );
            return [`    indsæt f${serial}`];
        case 'fastholdt':
            return [`    fastholdt ${rule}`];
        default:
            return [`    ophæv ${rule}${only}`];
    }
}
