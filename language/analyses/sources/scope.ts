import type { Act, Provision } from '../../law/model.js';
import { sentenceAt } from './quote.js';

/**
 * What a rule is compared with: the text of the provision that it cites, and what stands in front of it and
 * governs it (§ 23, stk. 1, ends »senest:« before nr. 1; a 3. pkt. goes on from the 1. pkt.).
 */
export interface Scope {
    readonly act: Act;
    readonly cited: readonly Provision[];
    /** The act's texts, the provision's own first and then what leads to it, outermost last. */
    readonly pieces: readonly Piece[];
}

export interface Piece {
    readonly text: string;
    readonly address: string;
    readonly own: boolean;
}

export function scopeOf(act: Act, cited: readonly Provision[]): Scope {
    const path = pathTo(act, cited[0]!);
    const leads = path.slice(0, -1).flatMap((parent, i): Piece[] => {
        const text = leadingText(parent, path[i + 1]!);
        return text === '' ? [] : [{ text, address: parent.address, own: false }];
    });
    return {
        act,
        cited,
        pieces: [...cited.map(({ text, address }) => ({ text, address, own: true })), ...leads.reverse()],
    };
}

/** The paragraf that a provision stands in, and so on down to the provision itself. */
export function pathTo(act: Act, provision: Provision): readonly Provision[] {
    return pathsOf(act).get(provision) ?? [provision];
}

/** All provisions of an act, each after the one it stands in. */
export function provisionsOf(act: Act): Iterable<Provision> {
    return pathsOf(act).keys();
}

const paths = new WeakMap<Act, ReadonlyMap<Provision, readonly Provision[]>>();

function pathsOf(act: Act): ReadonlyMap<Provision, readonly Provision[]> {
    const known = paths.get(act);
    if (known) return known;
    const all = new Map<Provision, readonly Provision[]>();
    const visit = (provision: Provision, above: readonly Provision[]): void => {
        const path = [...above, provision];
        all.set(provision, path);
        for (const child of provision.children) visit(child, path);
    };
    for (const { sections } of act.chapters) for (const section of sections) visit(section, []);
    paths.set(act, all);
    return all;
}

/** What a parent says before a child; another stykke does not lead to this one. */
function leadingText(parent: Provision, child: Provision): string {
    if (child.kind === 'stykke') return '';
    const isListed = child.kind === 'nummer' || child.kind === 'litra';
    const first = isListed ? (parent.children.find((each) => each.kind === child.kind) ?? child) : child;
    const before = parent.text.slice(0, Math.max(0, startIn(parent, first)));
    const lead = before.replace(/(?:^|\s)(?:\d{1,2}|[a-zæøå])\)\s*$/, '').trim();
    // A list stands in one sentence; a later sentence goes on from all before it.
    return isListed ? lead.slice(sentenceAt(lead, lead.length).start) : lead;
}

/** Offset of a child's text in its parent's; children with equal texts are told apart by their order. */
function startIn(parent: Provision, child: Provision): number {
    let from = 0;
    for (const each of parent.children) {
        const start = parent.text.indexOf(each.text, from);
        if (each === child) return start;
        if (start >= 0) from = start + 1;
    }
    return 0;
}
