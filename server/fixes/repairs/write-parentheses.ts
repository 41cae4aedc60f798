import type { AstNode } from 'langium';
import { isConjunction, isDisjunction, type Disjunction } from '../../../language/generated/parser/ast.js';
import type { Edit, Fix, Offer } from '../fix.js';
import { nodeAt, nodeAround, placeOfNode, textOfNode } from '../writing/nodes.js';

/** `a og b eller c` is given parentheses, either way; which one was meant, only the drafter knows. */
export default {
    id: 'write-parentheses',
    codes: ['RR003'],
    title: { da: 'Sæt parenteser.', en: 'Write parentheses.' },
    safety: 'unsafe',
    *offer(context, { primary }) {
        const node =
            nodeAt(context, primary.place, isDisjunction) ??
            nodeAround(context, primary.place, isDisjunction);
        if (!node) return;
        const alternatives = node.parts.filter(isConjunction);
        yield around(
            alternatives.map((part): [AstNode, AstNode] => [part, part]),
            node,
            context.language === 'da',
        );
        yield around(runs(node), node, context.language === 'da');
    },
} satisfies Fix;

/** What stands between two `og`, where it is more than one condition. */
function runs(node: Disjunction): [AstNode, AstNode][] {
    const found: AstNode[][] = [[]];
    for (const part of node.parts) {
        const atoms = isConjunction(part) ? part.parts : [part];
        for (const [i, atom] of atoms.entries()) {
            if (i > 0) found.push([]);
            found.at(-1)!.push(atom);
        }
    }
    return found.filter(({ length }) => length > 1).map((run) => [run[0]!, run.at(-1)!]);
}

function around(spans: readonly [AstNode, AstNode][], node: Disjunction, da: boolean): Offer {
    const offset = node.$cstNode!.offset;
    let words = textOfNode(node);
    for (const [first, last] of [...spans].reverse()) {
        const [from, to] = [first.$cstNode!.offset - offset, last.$cstNode!.end - offset];
        words = `${words.slice(0, from)}(${words.slice(from, to)})${words.slice(to)}`;
    }
    const edits = spans.flatMap(([first, last]): Edit[] => {
        const { uri, start } = placeOfNode(first);
        const { end } = placeOfNode(last);
        return [
            { place: { uri, start, end: start }, text: '(' },
            { place: { uri, start: end, end }, text: ')' },
        ];
    });
    const said = words.replace(/\s+/g, ' ');
    return { title: da ? `Sæt parenteser: ${said}` : `Write parentheses: ${said}`, edits };
}
