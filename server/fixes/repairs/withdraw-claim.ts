import { isGroupClaim } from '../../../language/generated/parser/ast.js';
import type { Place } from '../../../language/model/index.js';
import type { Edit, Fix, FixContext } from '../fix.js';
import { remove } from '../writing/clauses.js';
import { nodeAt, textOfNode } from '../writing/nodes.js';

/** Groups are not as the rule set says: it no longer says so. */
export default {
    id: 'withdraw-claim',
    codes: ['RR301', 'RR302', 'RR306'],
    title: {
        da: 'Fjern påstanden om målgrupperne.',
        en: 'Remove the claim about the groups.',
    },
    safety: 'unsafe',
    *offer(context, { code, primary, related }) {
        const word = { RR301: 'adskilte', RR302: 'udtømmende', RR306: 'ens' }[code];
        const claim = [primary, ...related]
            .map(({ place }) => nodeAt(context, place, isGroupClaim))
            .find((node) => node !== undefined);
        if (!claim || !word) return;
        const both = claim.disjoint && claim.exhaustive;
        const rest = both
            ? withoutWord(context, claim.$cstNode?.range, primary.place, textOfNode(claim))
            : undefined;
        const edit = both ? rest?.(word) : remove(claim);
        if (!edit) return;
        yield {
            title:
                context.language === 'da'
                    ? `Fjern påstanden om, at målgrupperne er ${word}`
                    : `Remove the claim that the groups are ${{ adskilte: 'disjoint (adskilte)', udtømmende: 'exhaustive (udtømmende)', ens: 'the same (ens)' }[word]}`,
            edits: [edit],
        };
    },
} satisfies Fix;

/** `er adskilte og udtømmende` without one of the two words. */
function withoutWord(
    { document }: FixContext,
    range: Pick<Place, 'start'> | undefined,
    { uri }: Place,
    text: string,
): ((word: string) => Edit | undefined) | undefined {
    const file = document(uri)?.textDocument;
    if (!range || !file) return undefined;
    const offset = file.offsetAt(range.start);
    return (word) => {
        const found = new RegExp(`\\s+og\\s+${word}|${word}\\s+og\\s+`).exec(text);
        if (!found) return undefined;
        const start = file.positionAt(offset + found.index);
        return {
            place: { uri, start, end: file.positionAt(offset + found.index + found[0].length) },
            text: '',
        };
    };
}
