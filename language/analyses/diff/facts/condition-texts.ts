import type { RuleSetModel } from '../../../model/index.js';
import { intervals, type Condition, type IntervalSet } from '../../../population/index.js';
import { folding } from './fold.js';
import { renamedValue, type Renaming } from './named-parts.js';

/** Writes conditions with their axes and values by name; parts in another order make the same text. */
export function conditionTexts({
    axes,
    space,
    vocabulary,
}: RuleSetModel): (condition: Condition, to: Renaming) => string {
    return (condition, to) =>
        folding<string>((each, operands) => {
            switch (each.kind) {
                case 'true':
                case 'false':
                    return each.kind;
                case 'in':
                    return `${axisText(each.axis, to)}[${valuesText(each.axis, each.set, to)}]`;
                case 'not':
                    return `not(${operands[0]!})`;
                case 'and':
                case 'or':
                    return `${each.kind}(${[...operands].sort().join(', ')})`;
            }
        })(condition);

    /** The words of an enum by what they are called: their numbers rest on what others there are. */
    function valuesText(axis: number, set: IntervalSet, to: Renaming): string {
        const meaning = axes[axis]!;
        const fact = meaning.kind === 'fact' ? vocabulary.facts.get(meaning.fact) : undefined;
        if (fact?.type.kind !== 'enum') return set.join(' ');
        return fact.type.values
            .flatMap(({ id }, value) =>
                intervals.contains(set, value) ? [renamedValue(to, fact.id, id)] : [],
            )
            .sort()
            .join(' ');
    }

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
