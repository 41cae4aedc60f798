import type { Finding } from '../../language/model/index.js';
import type { FixContext } from './fix.js';
import { offersFor, type FoundOffer } from './offers.js';

/** What stands between a finding and its repair. */
export type Remedy = 'safe' | 'unsafe' | 'choice';

/**
 * The repair of a finding that needs nobody to choose: the one that is clearly right, or the only one there is. A way
 * to say that it shall be so is a way too, so where that is offered there is a choice.
 */
export function automaticOffer(
    context: FixContext,
    finding: Finding,
    unsafe: boolean,
): FoundOffer | undefined {
    const offer = onlyOffer(waysOut(context, finding));
    return offer && (unsafe || offer.fix.safety === 'safe') ? offer : undefined;
}

/** Undefined where there is nothing to offer. */
export function remedyOf(context: FixContext, finding: Finding): Remedy | undefined {
    const offers = waysOut(context, finding);
    if (offers.length === 0) return undefined;
    return onlyOffer(offers)?.fix.safety ?? 'choice';
}

/** A repair that only records the finding leaves it standing. */
function waysOut(context: FixContext, finding: Finding): readonly FoundOffer[] {
    return [...offersFor(context, finding)].filter(({ fix }) => !fix.records);
}

function onlyOffer(offers: readonly FoundOffer[]): FoundOffer | undefined {
    const preferred = offers.filter((offer) => offer.preferred && !offer.incomplete);
    if (preferred.length > 0) return preferred.length === 1 ? preferred[0] : undefined;
    const [only] = offers;
    return offers.length === 1 && !only!.incomplete ? only : undefined;
}
