import { isAstNode, type AstNode } from 'langium';

/** A node and all below it, in the order of the text. A stream of them would cost several times as much. */
export function withContents(root: AstNode): AstNode[] {
    const found: AstNode[] = [];
    const open: AstNode[] = [root];
    for (let node = open.pop(); node; node = open.pop()) {
        found.push(node);
        const first = open.length;
        for (const name in node) {
            if (name.startsWith('$')) continue;
            const value = (node as unknown as Record<string, unknown>)[name];
            if (Array.isArray(value)) {
                for (const child of value) if (isAstNode(child)) open.push(child);
            } else if (isAstNode(value)) open.push(value);
        }
        reverseFrom(open, first);
    }
    return found;
}

function reverseFrom<T>(items: T[], first: number): void {
    for (let i = first, j = items.length - 1; i < j; i++, j--) [items[i], items[j]] = [items[j]!, items[i]!];
}
