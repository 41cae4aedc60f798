import type { Finding } from '../../language/model/index.js';
import { fixes } from '../generated/fixes.js';
import type { Edit, Fix, FixContext, Offer } from './fix.js';

/** An offer and the fix that makes it. */
export interface FoundOffer extends Offer {
    readonly fix: Fix;
}

/** What can be done about a finding, in the order of the fixes. An offer that would change nothing is none. */
export function* offersFor(context: FixContext, finding: Finding): Generator<FoundOffer> {
    for (const fix of fixes) {
        if (fix.codes.length > 0 && !fix.codes.includes(finding.code)) continue;
        // What comes of a reform is not to be repaired in the rules as they were before it.
        if (finding.reform && !fix.records) continue;
        for (const offer of fix.offer(context, finding))
            if (offer.edits.length > 0 && !overlap(offer.edits)) yield { ...offer, fix };
    }
}

/** Ids of the fixes that have something to offer, but for what is only begun and leaves the finding: any may be allowed. */
export function fixIdsFor(context: FixContext, finding: Finding): string[] {
    const offers = [...offersFor(context, finding)].filter(
        ({ fix, incomplete }) => !fix.records || !incomplete,
    );
    return [...new Set(offers.map(({ fix }) => fix.id))];
}

function overlap(edits: readonly Edit[]): boolean {
    return edits.some((edit, i) => edits.slice(i + 1).some((other) => conflict(edit, other)));
}

/** Whether two edits touch the same words; insertions at one place stand one after the other. */
export function conflict(a: Edit, b: Edit): boolean {
    if (a.place.uri !== b.place.uri) return false;
    const before = (first: Edit, second: Edit): boolean => compare(first.place.end, second.place.start) <= 0;
    return !before(a, b) && !before(b, a);
}

function compare(a: Edit['place']['start'], b: Edit['place']['start']): number {
    return a.line - b.line || a.character - b.character;
}
