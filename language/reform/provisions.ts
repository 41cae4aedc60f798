import { provisionsOf } from '../analyses/counting/index.js';
import type { Norm, RepealProvisionsChange } from '../model/index.js';

/** The repealed provisions that a rule rests on, and whether it rests on nothing else; undefined where on none. */
export interface RestsOnRepealed {
    readonly provisions: readonly string[];
    readonly whole: boolean;
}

/** What a repeal of text means for a rule. A repealed § takes its stykker and numre with it. */
export function repealedBy(change: RepealProvisionsChange): (norm: Norm) => RestsOnRepealed | undefined {
    const repealed = new Set(change.citations.flatMap(provisionsOf));
    const within = (provision: string): string | undefined => {
        for (let text = provision; text; text = text.slice(0, Math.max(0, text.lastIndexOf(','))))
            if (repealed.has(text)) return text;
        return undefined;
    };
    return ({ citation }) => {
        if (!citation) return undefined;
        const own = provisionsOf(citation);
        const found = own.flatMap((provision) => within(provision) ?? []);
        if (found.length === 0) return undefined;
        return { provisions: found, whole: found.length === own.length };
    };
}
