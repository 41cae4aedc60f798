import type { Act, Chapter, Provision } from '../../law/model.js';
import { dutyWordsIn, isEmpowerment } from './duties.js';
import type { DutyKind } from './model.js';

/** A smallest provision that says something of its own, with what it says. */
export interface Unit {
    readonly chapter: Chapter;
    /**
     * From the paragraf down to the provision itself, with the sentence that introduces a list before the numbers of
     * it; a citation of any of them covers it.
     */
    readonly path: readonly Provision[];
    readonly kinds: readonly DutyKind[];
    readonly empowerment: boolean;
}

/** The smallest provisions in force that carry a duty or let a minister lay down rules, in the order of the act. */
export function unitsOf({ chapters }: Act): Unit[] {
    return chapters.flatMap((chapter) =>
        chapter.sections.flatMap((section) => unitsIn({ chapter, path: [section] }, NOTHING)),
    );
}

interface Standing {
    readonly chapter: Chapter;
    readonly path: readonly Provision[];
}

/** What the words that introduce a list say of each of its numbers. */
interface Introduced {
    readonly kinds: readonly DutyKind[];
    readonly empowerment: boolean;
}

const NOTHING: Introduced = { kinds: [], empowerment: false };

function unitsIn(standing: Standing, introduced: Introduced): Unit[] {
    const { path } = standing;
    const provision = path[path.length - 1]!;
    if (provision.repealed) return [];
    const parts = provision.children;
    if (parts.length === 0) return unit(standing, meaningOf(provision.text, introduced));
    const units: Unit[] = [];
    // What goes on after a list belongs to its sentence: "… 1) ledige og 2) syge skal have en plan".
    const around = meaningOf(ownWords(provision), NOTHING);
    let intro = around;
    let introduction: readonly Provision[] = [];
    for (const [i, part] of parts.entries()) {
        const next = parts[i + 1];
        const inner = { ...standing, path: [...path, part] };
        // The list above goes on with the first sentence of its number; the others stand alone.
        const above = i === 0 ? introduced : NOTHING;
        if (!isListed(part) && next && isListed(next)) {
            // The sentence that introduces the list says nothing without it.
            intro = meaningOf(part.text, joined(around, above));
            introduction = [part];
            // Rules that a minister may lay down on each number of a list are one empowerment.
            if (intro.empowerment) units.push(...unit(inner, intro));
        } else if (!isListed(part)) units.push(...unitsIn(inner, above));
        else if (!intro.empowerment)
            units.push(...unitsIn({ ...standing, path: [...path, ...introduction, part] }, intro));
    }
    return units;
}

function unit(standing: Standing, { kinds, empowerment }: Introduced): Unit[] {
    return kinds.length > 0 || empowerment ? [{ ...standing, kinds, empowerment }] : [];
}

function meaningOf(text: string, { kinds, empowerment }: Introduced): Introduced {
    if (empowerment || isEmpowerment(text)) return { kinds: [], empowerment: true };
    return { kinds: [...new Set([...kinds, ...dutyWordsIn(text)])], empowerment: false };
}

function joined(a: Introduced, b: Introduced): Introduced {
    return { kinds: [...new Set([...a.kinds, ...b.kinds])], empowerment: a.empowerment || b.empowerment };
}

function isListed({ kind }: Provision): boolean {
    return kind === 'nummer' || kind === 'litra';
}

/** The words of a provision that stand in none of its parts, as those before a list. */
function ownWords({ text, children }: Provision): string {
    let own = '';
    let at = 0;
    for (const child of children) {
        const start = text.indexOf(child.text, at);
        if (start < 0) continue;
        own += text.slice(at, start).replace(LABEL, ' ');
        at = start + child.text.length;
    }
    return (own + text.slice(at)).replace(/\s+/g, ' ').trim();
}

/** The label of the part that follows: "Stk. 2.", "1)", "a)". */
const LABEL = /(?:stk\. ?\d+\.?|\d+ ?[a-zæøå]?\)|[a-zæøå]\))\s*$/i;
