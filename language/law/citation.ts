import { canonicalLabel } from './labels.js';

/** One level of a citation: one or more labels or ranges of them. */
export interface CitationStep {
    readonly kind: 'paragraf' | 'stykke' | 'nummer' | 'litra' | 'punktum';
    readonly ranges: readonly { readonly first: string; readonly last: string }[];
}

/** A word that follows a paragraph, rather than its letter: `§§ 102 og 105`, `§ 6 i lov om …`. */
const NOT_A_WORD = '(?!(?:og|af|i) )';

const LABELS = {
    paragraf: `\\d+(?: ?${NOT_A_WORD}[a-zæøå]{1,2}(?![a-zæøå0-9]))?`,
    stykke: '\\d+',
    nummer: '\\d+',
    litra: '[a-zæøå](?![a-zæøå0-9])',
};
const BETWEEN = '(?: ?[-–] ?|,? og |,? eller |, )';

/** After a number that counts sentences: `1. og 2. pkt.` */
const ORDINAL = `\\d*\\.(?:${BETWEEN}\\d+\\.)* ?p(?:kt|unktum)`;

/** Labels with what joins them: `2-5 og 7-10`. A comma joins only what another label of the kind follows. */
function series(label: string): string {
    return `(${label}(?:${BETWEEN}${label}(?!${ORDINAL}))*)`;
}

const STEPS: readonly { readonly kind: CitationStep['kind']; readonly pattern: RegExp }[] = [
    { kind: 'stykke', pattern: new RegExp(`^stk\\. ?${series(LABELS.stykke)}\\.?`, 'i') },
    { kind: 'nummer', pattern: new RegExp(`^nr\\. ?${series(LABELS.nummer)}\\)?`, 'i') },
    { kind: 'litra', pattern: new RegExp(`^litra ?${series(LABELS.litra)}\\)?`, 'i') },
    { kind: 'punktum', pattern: /^(\d+\.(?:(?: ?[-–] ?|,? og |,? eller |, )\d+\.)*) ?(?:pkt\.?|punktum)/i },
];
const SECTION = new RegExp(`§§? ?${series(LABELS.paragraf)}`, 'i');

/**
 * The steps of `§ 31, stk. 4, nr. 1-3, litra a, 2. pkt.`, from the paragraph down; undefined without a paragraph.
 * What stands before the paragraph (the act) and what cannot be read as a step (a remark) is passed over.
 */
export function readCitation(written: string): readonly CitationStep[] | undefined {
    const text = written.replace(/[\s\u00a0]+/g, ' ').trim();
    const section = SECTION.exec(text);
    if (!section) return undefined;
    const steps: CitationStep[] = [{ kind: 'paragraf', ranges: ranges(section[1]!) }];
    let rest = text.slice(section.index + section[0].length);
    for (;;) {
        rest = rest.replace(/^(?:,| )+/, '');
        const step = STEPS.find(({ pattern }) => pattern.test(rest));
        if (!step) return steps;
        const [whole, labels] = step.pattern.exec(rest)!;
        steps.push({ kind: step.kind, ranges: ranges(labels!) });
        rest = rest.slice(whole.length);
    }
}

function ranges(labels: string): CitationStep['ranges'] {
    return labels.split(/,? og |,? eller |, /i).map((each) => {
        const [first = '', last = first] = each
            .split(/[-–]/)
            .map((label) => canonicalLabel(label.replace(/\./g, '')));
        return { first, last };
    });
}
