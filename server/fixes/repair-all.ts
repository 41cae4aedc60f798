import type { Finding } from '../../language/model/index.js';
import { conflict, offersFor, type FoundOffer } from './offers.js';
import type { Edit, FixContext } from './fix.js';

/** The findings of a rule set, and what the fixes may ask about it. */
export interface Repairable {
    readonly context: FixContext;
    readonly findings: readonly Finding[];
}

/**
 * The repairs that are clearly right for all of some findings, in the order of the findings. Where two touch the same
 * words, the first is made; the other is for the next time, when the finding is judged anew.
 */
export function repairAll(
    all: readonly Repairable[],
    isWanted: (offer: FoundOffer) => boolean,
): readonly Edit[] {
    const edits: Edit[] = [];
    for (const { context, findings } of all)
        for (const finding of findings)
            for (const offer of offersFor(context, finding)) {
                if (!offer.preferred || !isWanted(offer)) continue;
                const isFree = offer.edits.every(
                    (edit) => !edits.some((other) => conflict(edit, other) || same(edit, other)),
                );
                if (isFree) edits.push(...offer.edits);
                break;
            }
    return edits;
}

const same = (a: Edit, b: Edit): boolean => JSON.stringify(a.place) === JSON.stringify(b.place);
