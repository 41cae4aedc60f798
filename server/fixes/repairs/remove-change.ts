import { isChange, type Change } from '../../../language/generated/parser/ast.js';
import type { Reference } from 'langium';
import type { Edit, Fix } from '../fix.js';
import { documentOf, dropName, removeLines } from '../writing/clauses.js';
import { nodeAround, textOfNode } from '../writing/nodes.js';

/** A change that works on nothing, or that another has already made, is taken out of its recommendation. */
export default {
    id: 'remove-change',
    codes: ['RR821', 'RR822'],
    title: { da: 'Fjern ændringen.', en: 'Remove the change.' },
    safety: 'unsafe',
    *offer(context, { primary, verdict }) {
        const change = nodeAround(context, primary.place, isChange);
        if (!change || verdict !== 'found') return;
        const target = targetAt(change, primary.place.start);
        const shorter = target && dropName(target.list, target.name);
        const words = textOfNode(change.body).replace(/\s+/g, ' ');
        const what = shorter ? target.name : words;
        yield {
            title: context.language === 'da' ? `Fjern »${what}«` : `Remove »${what}«`,
            edits: [shorter ?? removeChange(change)],
        };
    },
} satisfies Fix;

/** The one of several names in a change that a finding is told at. */
function targetAt(
    { body }: Change,
    at: { readonly line: number; readonly character: number },
): { readonly list: readonly Reference[]; readonly name: string } | undefined {
    const list: readonly Reference[] =
        'rules' in body ? body.rules : 'targets' in body ? body.targets : 'groups' in body ? body.groups : [];
    const found = list.find(({ $refNode }) => {
        const start = $refNode?.range.start;
        return start?.line === at.line && start.character === at.character;
    });
    return found && list.length > 1 ? { list, name: found.$refText } : undefined;
}

/** With all that stands below it and belongs to it. */
function removeChange(change: Change): Edit {
    const { start, end } = change.$cstNode!.range;
    return removeLines(documentOf(change), start.line, end.line);
}
