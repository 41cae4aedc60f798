import type { RuleSetModel } from '../../../model/index.js';
import type { Condition } from '../../../population/index.js';
import { folding } from './fold.js';
import type { Renaming } from './named-parts.js';

/** Writes conditions with their axes by name; parts in another order make the same text. */
export function conditionTexts({
    axes,
    space,
}: RuleSetModel): (condition: Condition, to: Renaming) => string {
    return (condition, to) =>
        folding<string>((each, operands) => {
            switch (each.kind) {
                case 'true':
                case 'false':
                    return each.kind;
                case 'in':
                    return `${axisText(each.axis, to)}[${each.set.join(' ')}]`;
                case 'not':
                    return `not(${operands[0]!})`;
                case 'and':
                case 'or':
                    return `${each.kind}(${[...operands].sort().join(', ')})`;
            }
        })(condition);

    function axisText(axis: number, to: Renaming): string {
        const meaning = axes[axis]!;
        switch (meaning.kind) {
            case 'fact':
                return to('fact', meaning.fact);
            case 'total':
                return `${to('fact', meaning.fact)} inden for ${meaning.window}`;
            case 'elapsed':
                return meaning.event === undefined ? '' : to('event', meaning.event);
            case 'anchor-class':
                return `start ${axisText(meaning.of, to)}`;
            default:
                return space.axes[axis]!.id;
        }
    }
}
