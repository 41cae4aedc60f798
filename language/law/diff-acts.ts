import { labelKey } from './labels.js';
import type { Act, Provision } from './model.js';
import { sectionsOfAct } from './walk.js';

/** What changes from act `a` to act `b`, each in the order of the act that has the provision. */
export interface ActDiff {
    /** In force in b, not in a at all; the highest level only: with a new paragraph come all its stykker. */
    readonly added: readonly Provision[];
    /** In force in a, not in b at all. */
    readonly removed: readonly Provision[];
    /** In force in a, "(Ophævet)" in b. */
    readonly repealed: readonly ProvisionPair[];
    /** "(Ophævet)" in a, in force in b. */
    readonly revived: readonly ProvisionPair[];
    /** In force in both with different words: the lowest level on which the change can be told. */
    readonly changed: readonly ProvisionPair[];
    /** The same words under another number. */
    readonly moved: readonly ProvisionPair[];
}

export interface ProvisionPair {
    readonly before: Provision;
    readonly after: Provision;
}

/** Provisions are the same when they have the same address; one that took its words along has moved. */
export function diffActs(a: Act, b: Act): ActDiff {
    const lists: Lists = { added: [], removed: [], repealed: [], revived: [], changed: [] };
    compare(sectionsOfAct(a), sectionsOfAct(b), lists);
    return withMoves(lists);
}

interface Lists {
    readonly added: Provision[];
    readonly removed: Provision[];
    readonly repealed: ProvisionPair[];
    readonly revived: ProvisionPair[];
    readonly changed: ProvisionPair[];
}

function compare(before: readonly Provision[], after: readonly Provision[], lists: Lists): void {
    const [old, now] = [byLabel(before), byLabel(after)];
    for (const [key, provision] of old) {
        const successor = now.get(key);
        if (successor) compareOne(provision, successor, lists);
        else if (!provision.repealed) lists.removed.push(provision);
    }
    for (const [key, provision] of now) if (!old.has(key) && !provision.repealed) lists.added.push(provision);
}

/** A label twice keeps both, in their order. */
function byLabel(provisions: readonly Provision[]): Map<string, Provision> {
    const found = new Map<string, Provision>();
    for (const provision of provisions) {
        const address = labelKey(provision.address);
        let key = address;
        for (let again = 2; found.has(key); again += 1) key = `${address}#${again}`;
        found.set(key, provision);
    }
    return found;
}

function compareOne(before: Provision, after: Provision, lists: Lists): void {
    const pair = { before, after };
    if (before.repealed || after.repealed) {
        if (!before.repealed) lists.repealed.push(pair);
        if (!after.repealed) lists.revived.push(pair);
        return;
    }
    if (before.text === after.text) return;
    // Sentences shift with every insertion: a change within them is one of the provision that they are in.
    const items = (provision: Provision): Provision[] =>
        provision.children.filter(({ kind }) => kind !== 'punktum');
    const [old, now] = [items(before), items(after)];
    if (ownText(before, old) !== ownText(after, now) || old.length + now.length === 0)
        lists.changed.push(pair);
    compare(old, now, lists);
}

/** What a provision says outside its items. */
function ownText(provision: Provision, items: readonly Provision[]): string {
    if (provision.kind === 'paragraf' || items.length === 0) return items.length === 0 ? provision.text : '';
    return provision.children
        .filter(({ kind }) => kind === 'punktum')
        .map(({ text }) => text)
        .join(' ');
}

/** Where a text that went and a text that came are the same, and no other is, it has moved. */
function withMoves(lists: Lists): ActDiff {
    const came = Map.groupBy(lists.added, ({ text }) => text);
    const went = Map.groupBy(lists.removed, ({ text }) => text);
    const moved: ProvisionPair[] = [];
    for (const [text, [before, ...more]] of went) {
        const now = came.get(text);
        if (before && more.length === 0 && now?.length === 1) moved.push({ before, after: now[0]! });
    }
    const gone = new Set(moved.flatMap(({ before, after }) => [before, after]));
    return {
        ...lists,
        added: lists.added.filter((each) => !gone.has(each)),
        removed: lists.removed.filter((each) => !gone.has(each)),
        moved,
    };
}
