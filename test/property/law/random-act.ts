import type { Random } from '../../support/random.js';

/** An act to be written in any format, and the tree that must be read from it. */
export interface WrittenAct {
    readonly title: string;
    readonly chapters: readonly {
        readonly label: string;
        readonly title: string;
        readonly sections: readonly WrittenSection[];
    }[];
}

export interface WrittenSection {
    readonly label: string;
    /** Undefined: "(Ophævet)". */
    readonly stykker?: readonly WrittenStykke[];
}

export interface WrittenStykke {
    readonly label: string;
    /** Undefined: "(Ophævet)". */
    readonly content?: WrittenContent;
}

export interface WrittenContent {
    /** Sentences; the last leads to the items where there are any. */
    readonly sentences: readonly string[];
    readonly items: readonly { readonly label: string; readonly content: WrittenContent }[];
    /** Sentences after the items. */
    readonly closing: readonly string[];
}

const STARTS = [
    'Kommunen',
    'Personen',
    'Jobcenteret',
    'En person under 18 år',
    'Stk. 1',
    'Stk. 2, nr. 1,',
    '1. pkt.',
    '»Min Plan«',
    'Økonomisk hjælp m.v.',
];
const MIDDLES = [
    'skal holde en samtale',
    'kan efter lov om aktiv socialpolitik m.v. give støtte',
    'gælder, jf. dog stk. 2-4, for personer efter § 6, nr. 2-5 og 7-10',
    'yder 4.550,50 kr. pr. måned (2017-niveau) eller 80 pct. af satsen',
    'fastsætter, jf. § 13 b, regler om bl.a. tilsyn',
    'skal senest den 1. marts 2024, jf. LBK nr. 280 af 1. marts 2024, melde sig',
    'følger forordning (EF) nr. 1408/71 og »Stk. 7. Planen« i bilaget',
    'får statens uddannelsesstøtte (su) i op til 1½ år',
    'er f.eks. nævnt i stk. 3, 4. pkt., og 1. og 2. pkt. i § 9',
];
const ENDS = [
    '',
    ', jf. stk. 2',
    ', jf. § 13 b',
    ' efter nr. 2',
    ' og lign',
    ' i §§ 2-5',
    ', herunder i 2. og 3. pkt',
];

function sentence(random: Random): string {
    return `${random.pick(STARTS)} ${random.pick(MIDDLES)}${random.pick(ENDS)}.`;
}

function sentences(random: Random, most: number): string[] {
    return Array.from({ length: 1 + random.below(most) }, () => sentence(random));
}

function content(random: Random, depth: number): WrittenContent {
    if (depth === 0 || random.chance(0.55))
        return { sentences: sentences(random, 3), items: [], closing: [] };
    const number = depth === 2;
    const count = 2 + random.below(4);
    // Items are sentences, or parts of one that the last of them ends.
    const whole = random.chance(0.5);
    const label = (i: number): string => (number ? String(i + 1) : 'abcdef'[i]!);
    const part = (i: number): WrittenContent => {
        const joint = i === count - 1 ? '.' : i === count - 2 ? ' og' : ',';
        const said = `${random.pick(MIDDLES)}${joint}`;
        return { sentences: [said], items: [], closing: [] };
    };
    const items = Array.from({ length: count }, (_, i) => ({
        label: label(i),
        content: whole ? content(random, depth - 1) : part(i),
    }));
    const lead = `${random.pick(STARTS)} ${random.pick(MIDDLES)}${whole ? ':' : ', når personen'}`;
    // After whole sentences a flat text cannot tell what follows the list.
    const closing = !whole && random.chance(0.4) ? sentences(random, 2) : [];
    return { sentences: [...(random.chance(0.3) ? sentences(random, 2) : []), lead], items, closing };
}

export function randomAct(random: Random): WrittenAct {
    let number = 0;
    const section = (): WrittenSection => {
        const letter = number > 0 && random.chance(0.2);
        const label = letter
            ? `${number} ${'abcdefghij'[random.below(10)]!}`
            : String((number += 1 + random.below(3)));
        if (random.chance(0.08)) return { label };
        const stykker = Array.from({ length: 1 + random.below(4) }, (_, i) => ({
            label: String(i + 1),
            ...(random.chance(0.05) && i > 0 ? {} : { content: content(random, 2) }),
        }));
        return { label, stykker };
    };
    const seen = new Set<string>();
    const chapters = Array.from({ length: 1 + random.below(4) }, (_, i) => ({
        label: i > 0 && random.chance(0.2) ? `${i} a` : String(i + 1),
        title: 'Formål og grupper',
        sections: Array.from({ length: 1 + random.below(5) }, section).filter(
            ({ label }) => !seen.has(label) && seen.add(label),
        ),
    }));
    return { title: 'Lov om prøver', chapters: chapters.filter(({ sections }) => sections.length > 0) };
}

export type Line = readonly [label: string, text: string];

/** The lines of a stykke as they are printed: sentences together, items each on its own. */
export function linesOf({ sentences: first, items, closing }: WrittenContent): Line[] {
    return [
        ['', first.join(' ')],
        ...items.flatMap(({ label, content: inner }): Line[] => {
            const [[, text], ...rest] = linesOf(inner) as [Line, ...Line[]];
            return [[`${label})`, text], ...rest];
        }),
        ...(closing.length > 0 ? [['', closing.join(' ')] as const] : []),
    ];
}

/** Address and text of every provision, in order, as they must be read. */
export function expected({ chapters }: WrittenAct): { address: string; text: string }[] {
    const found: { address: string; text: string }[] = [];
    const flat = (content: WrittenContent): string =>
        linesOf(content)
            .map(([label, text]) => `${label} ${text}`.trim())
            .join(' ');
    const inside = (address: string, { sentences: first, items, closing }: WrittenContent): void => {
        const pkt = (text: string, i: number): unknown =>
            found.push({ address: `${address}, ${i + 1}. pkt.`, text });
        first.forEach(pkt);
        for (const { label, content: inner } of items) {
            const item = `${address}, ${/\d/.test(label) ? 'nr.' : 'litra'} ${label}`;
            found.push({ address: item, text: flat(inner) });
            inside(item, inner);
        }
        closing.forEach((text, i) => pkt(text, first.length + i));
    };
    for (const { label, stykker } of chapters.flatMap(({ sections }) => sections)) {
        const texts = (stykker ?? [{ label: '1' }]).map(({ content }) =>
            content ? flat(content) : '(Ophævet)',
        );
        found.push({
            address: `§ ${label}`,
            text: texts.map((text, i) => (i > 0 ? `Stk. ${i + 1}. ${text}` : text)).join(' '),
        });
        for (const [i, { label: number, content }] of (stykker ?? [{ label: '1' }]).entries()) {
            found.push({ address: `§ ${label}, stk. ${number}`, text: texts[i]! });
            if (content) inside(`§ ${label}, stk. ${number}`, content);
        }
    }
    return found;
}
