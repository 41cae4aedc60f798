import { GrammarUtils, type AstNode } from 'langium';
import type { Fix } from '../fix.js';
import { dropDeclared } from '../writing/declared.js';
import { nodeAround, placeOfNode } from '../writing/nodes.js';
import { problemsAt } from '../writing/problems.js';

/** A name that is declared twice: the second gets one of its own, or goes, where it declares nothing but the name. */
export default {
    id: 'rename-duplicate',
    codes: ['RR504'],
    title: { da: 'Giv den anden et andet navn.', en: 'Give the second another name.' },
    safety: 'unsafe',
    *offer(context, { primary }) {
        const da = context.language === 'da';
        for (const { name, place, first } of problemsAt(context.model, primary.place, 'duplicate-name')) {
            const node = nodeAround(
                context,
                place,
                (each): each is AstNode & { name: string } => 'name' in each && each.name === name,
            );
            if (!node) continue;
            const gone = dropDeclared(node);
            if (gone) {
                const line = first.start.line + 1;
                yield {
                    title: da
                        ? `Fjern »${name}«, som er erklæret i forvejen (linje ${line})`
                        : `Remove »${name}«, which is declared already (line ${line})`,
                    edits: [gone],
                };
                continue;
            }
            const range = GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range;
            if (!range) continue;
            const fresh = freshName(name, (each) => isTaken(context.model.norms, each));
            yield {
                title: da ? `Kald den anden »${fresh}«` : `Call the second »${fresh}«`,
                edits: [{ place: { ...placeOfNode(node), start: range.start, end: range.end }, text: fresh }],
            };
        }
    },
} satisfies Fix;

const isTaken = (norms: readonly { readonly rule: string }[], name: string): boolean =>
    norms.some(({ rule }) => rule === name);

function freshName(name: string, taken: (name: string) => boolean): string {
    for (let n = 2; ; n++) if (!taken(`${name}-${n}`)) return `${name}-${n}`;
}
