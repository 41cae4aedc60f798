import { GrammarUtils } from 'langium';
import { isAmend, isChange } from '../../../language/generated/parser/ast.js';
import type { Fix } from '../fix.js';
import { nodeAround } from '../writing/nodes.js';

/** What asks for more than before is no relaxation: it is said to be a change. */
export default {
    id: 'amend-not-relax',
    codes: ['RR829'],
    title: { da: 'Skriv »ændr« i stedet for »lemp«.', en: 'Write »ændr« for »lemp«.' },
    safety: 'safe',
    *offer(context, { primary: { place } }) {
        const body = nodeAround(context, place, isChange)?.body;
        if (!isAmend(body) || body.kind !== 'lemp') return;
        const range = GrammarUtils.findNodeForProperty(body.$cstNode, 'kind')?.range;
        if (!range) return;
        yield {
            title:
                context.language === 'da'
                    ? 'Skriv »ændr« i stedet for »lemp«'
                    : 'Write »ændr« (amend) for »lemp« (relax)',
            edits: [{ place: { uri: place.uri, start: range.start, end: range.end }, text: 'ændr' }],
        };
    },
} satisfies Fix;
