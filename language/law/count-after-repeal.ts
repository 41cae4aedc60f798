import { countAct, type ActCount } from './count-act.js';
import { findProvision } from './find-provision.js';
import type { Act, Provision } from './model.js';

export interface RepealCount {
    readonly before: ActCount;
    readonly after: ActCount;
    /** Provisions that the act does not have, or has twice: nothing was taken away for them. */
    readonly missing: readonly string[];
}

/**
 * How much law there is in an act, and how much when the cited provisions are gone: `§ 9`, `§ 10, stk. 2`,
 * `§§ 12-14`. A paragraph goes with the last of its stykker.
 */
export function countAfterRepeal(act: Act, provisions: readonly string[]): RepealCount {
    const gone = new Set<Provision>();
    const missing: string[] = [];
    for (const provision of provisions) {
        const found = findProvision(act, provision);
        if (found.verdict === 'found') for (const each of found.all) gone.add(each);
        else missing.push(provision);
    }
    const after = {
        ...act,
        chapters: act.chapters.map((chapter) => ({
            ...chapter,
            sections: chapter.sections.map((section) => without(section, gone)),
        })),
    };
    return { before: countAct(act), after: countAct(after), missing };
}

function without(provision: Provision, gone: ReadonlySet<Provision>): Provision {
    if (provision.repealed) return provision;
    if (gone.has(provision)) return { ...provision, repealed: true, children: [] };
    const children = provision.children.map((child) => without(child, gone));
    const emptied =
        provision.kind === 'paragraf' && children.length > 0 && children.every(({ repealed }) => repealed);
    return emptied ? { ...provision, repealed: true, children: [] } : { ...provision, children };
}
