import type { Condition } from '../../../language/population/index.js';
import type { Random } from './random.js';

/** The condition with one change, as a slip in the kernel would make it: a boundary off by one or an operator swapped. */
export function mutate(condition: Condition, random: Random): Condition {
    const target = random.int(0, sizeOf(condition));
    let visited = 0;

    function visit(each: Condition): Condition {
        const isTarget = visited++ === target;
        switch (each.kind) {
            case 'true':
            case 'false':
                return isTarget ? { kind: each.kind === 'true' ? 'false' : 'true' } : each;
            case 'in':
                return isTarget ? { ...each, set: moveBound(each.set, random) } : each;
            case 'and':
            case 'or':
                return { kind: isTarget ? swapped(each.kind) : each.kind, of: each.of.map(visit) };
            case 'not':
                return isTarget ? visit(each.of) : { kind: 'not', of: visit(each.of) };
        }
    }

    return visit(condition);
}

function sizeOf(condition: Condition): number {
    if (condition.kind === 'not') return 1 + sizeOf(condition.of);
    if (condition.kind !== 'and' && condition.kind !== 'or') return 1;
    return condition.of.reduce((sum, operand) => sum + sizeOf(operand), 1);
}

function swapped(kind: 'and' | 'or'): 'and' | 'or' {
    return kind === 'and' ? 'or' : 'and';
}

/** Moves the first start down or the last end up: the set stays sorted and disjoint. */
function moveBound(set: readonly number[], random: Random): readonly number[] {
    return random.chance(0.5) ? set.with(0, set[0]! - 1) : set.with(-1, set.at(-1)! + 1);
}
