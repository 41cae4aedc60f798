import type { Case, Space } from './axes.js';
import { mayMeet, type Compiled } from './compile.js';
import type { Node } from './normal.js';
import { defaultBudget, findCaseOf, holdsAt, type Budget } from './solve.js';

/** `unknown`: neither proved nor refuted within the budget. */
export type Truth = 'yes' | 'no' | 'unknown';

/** Whether some case of U is in both conditions. */
export function shareCases(a: Compiled, b: Compiled, budget: Budget = defaultBudget): Truth {
    return mayMeet(a, b) ? holdTogether(a.space, [a.node, b.node], budget) : 'no';
}

/**
 * Whether all nodes hold in some case of U. Cases that earlier questions found are tried first: rules have much in
 * common, so one of them will often do, and looking at a case costs next to nothing.
 */
export function holdTogether(space: Space, nodes: readonly Node[], budget: Budget): Truth {
    const known = examplesOf(space);
    for (let i = 0; i < known.length; i++) {
        const example = known[i]!;
        if (!allHoldAt(nodes, example)) continue;
        // One step forward: what often serves is soon among the first.
        if (i > 0) [known[i - 1], known[i]] = [example, known[i - 1]!];
        return 'yes';
    }
    const answer = findCaseOf(space, nodes, budget);
    if (answer.verdict !== 'found') return answer.verdict === 'absent' ? 'no' : 'unknown';
    if (known.length === mostExamples) known.pop();
    known.splice(known.length >> 1, 0, answer.value);
    return 'yes';
}

function allHoldAt(nodes: readonly Node[], at: Case): boolean {
    for (const node of nodes) if (!holdsAt(node, at)) return false;
    return true;
}

const mostExamples = 64;

const examples = new WeakMap<Space, Case[]>();

function examplesOf(space: Space): Case[] {
    let known = examples.get(space);
    if (!known) examples.set(space, (known = []));
    return known;
}
