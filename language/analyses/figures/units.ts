import type { FigureUnit } from '../../model/index.js';
import type { Expression } from './expression.js';

/** What is counted; an empty `id` fits everything. */
export interface Unit {
    readonly id: string;
    readonly per?: string;
}

const ANY: Unit = { id: '' };

/** The unit of the outcome, or the units that do not go together: persons and kroner are not added up. */
export function outcome(
    expression: Expression,
    leaves: readonly Unit[],
    stated: FigureUnit,
): Unit | { readonly mixed: readonly string[] } {
    const mixed: string[] = [];
    const unit = unitOf(expression);
    if (mixed.length === 0) together(unit, stated);
    return mixed.length > 0 ? { mixed } : unit;

    function unitOf(node: Expression): Unit {
        if (node.operator === 'leaf') return leaves[node.leaf] ?? ANY;
        const left = unitOf(node.left);
        const right = unitOf(node.right);
        if (node.operator === '+' || node.operator === '-') return together(left, right);
        // A share of something counts the same as that; else the product is something new, which fits everything.
        if (node.operator === '*') return isShare(left) ? right : isShare(right) ? left : ANY;
        return isShare(right) ? left : ANY;
    }

    function together(a: Unit, b: Unit): Unit {
        if (a.id === '' || b.id === '') return a.id === '' ? b : a;
        if (mixed.length === 0 && (a.id !== b.id || (a.per ?? b.per) !== (b.per ?? a.per)))
            mixed.push(say(a), say(b));
        return a;
    }
}

const isShare = ({ id }: Unit): boolean => id === 'pct.';

const say = ({ id, per }: Unit): string => (per === undefined ? id : `${id} pr. ${per}`);
