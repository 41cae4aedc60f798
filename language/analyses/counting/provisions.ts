import type { Citation } from '../../model/index.js';

/**
 * The citable leaves (bestemmelser) that a citation names, each in one spelling: `§ 23, stk. 1, nr. 2` however it is
 * spaced, and three leaves for `stk. 1-3`.
 */
export function provisionsOf(citation: Citation): readonly string[] {
    let leaves = known.get(citation);
    if (!leaves) known.set(citation, (leaves = computeLeaves(citation)));
    return leaves;
}

const known = new WeakMap<Citation, readonly string[]>();

function computeLeaves({ act, provision }: Citation): string[] {
    const parts = provision
        .replace(/[\s\u00a0]+/g, ' ')
        .split(',')
        .map((part) => leavesOf(part.trim()));
    const leaves = parts.reduce<string[]>(
        (heads, tails) => heads.flatMap((head) => tails.map((tail) => (head ? `${head}, ${tail}` : tail))),
        [''],
    );
    return leaves.map((leaf) => (act ? `${act} ${leaf}` : leaf));
}

/** A longer range than any provision has parts is a slip of the pen, and is left as it is written. */
const LONGEST_RANGE = 200;

function leavesOf(part: string): string[] {
    const numbered = /^(stk\.|nr\.) ?(\d+)(?: ?(-|–|og) ?(\d+))?$/i.exec(part);
    if (numbered) {
        const label = numbered[1]!.toLowerCase();
        const first = Number(numbered[2]);
        if (numbered[4] === undefined) return [`${label} ${first}`];
        const last = Number(numbered[4]);
        if (numbered[3] === 'og') return [`${label} ${first}`, `${label} ${last}`];
        if (last < first || last - first > LONGEST_RANGE) return [`${label} ${first}-${last}`];
        return Array.from({ length: last - first + 1 }, (_, i) => `${label} ${first + i}`);
    }
    const section = /^§{1,2} ?(\d+) ?([a-zæøå]?)$/i.exec(part);
    if (section) return [`§ ${section[1]}${section[2] ? ` ${section[2].toLowerCase()}` : ''}`];
    const letter = /^litra ?([a-zæøå])$/i.exec(part);
    if (letter) return [`litra ${letter[1]!.toLowerCase()}`];
    const sentence = /^(\d+)\. ?pkt\.$/i.exec(part);
    return [sentence ? `${Number(sentence[1])}. pkt.` : part];
}
