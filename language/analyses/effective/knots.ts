/**
 * Sets of nodes that reach each other along the edges (strongly connected, two nodes or more, or one that reaches
 * itself). Tarjan's algorithm without recursion: a chain of exceptions may be longer than the call stack.
 */
export function knots(nodes: Iterable<string>, next: (node: string) => readonly string[]): string[][] {
    const index = new Map<string, number>();
    const low = new Map<string, number>();
    const onStack = new Set<string>();
    const stack: string[] = [];
    const found: string[][] = [];
    for (const root of nodes) {
        if (index.has(root)) continue;
        const frames: { readonly node: string; readonly targets: readonly string[]; done: number }[] = [];
        enter(root);
        for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
            const target = frame.targets[frame.done++];
            if (target === undefined) {
                frames.pop();
                leave(frame.node, frame.targets);
                const parent = frames.at(-1)?.node;
                if (parent !== undefined) lower(parent, low.get(frame.node)!);
            } else if (!index.has(target)) enter(target);
            else if (onStack.has(target)) lower(frame.node, index.get(target)!);
        }

        function enter(node: string): void {
            index.set(node, index.size);
            low.set(node, index.get(node)!);
            stack.push(node);
            onStack.add(node);
            frames.push({ node, targets: next(node), done: 0 });
        }
    }
    return found;

    function lower(node: string, value: number): void {
        low.set(node, Math.min(low.get(node)!, value));
    }

    function leave(node: string, targets: readonly string[]): void {
        if (low.get(node) !== index.get(node)) return;
        const members = stack.splice(stack.lastIndexOf(node));
        for (const member of members) onStack.delete(member);
        if (members.length > 1 || targets.includes(node)) found.push(members.sort());
    }
}
