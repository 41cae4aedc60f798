import { isValidity, type Validity } from '../../../language/generated/parser/ast.js';
import { formatDay, type DayNumber } from '../../../language/calendar/index.js';
import type { Edit } from '../fix.js';
import { addClause, replace } from './clauses.js';
import type { RuleNode } from './nodes.js';

/** When a rule is in force; what is left out is as it is written. `last` is the last day. */
export interface InForce {
    readonly from?: DayNumber;
    readonly last?: DayNumber;
}

/** `gælder fra 1. januar 2026 til og med 31. december 2027` */
export function setInForce(node: RuleNode, { from, last }: InForce): Edit | undefined {
    const own = node.clauses.filter(isValidity);
    // A row has its table's dates, a rule its rule set's: only what stands in the rule itself can be moved.
    if (own.length > 1) return undefined;
    const [validity] = own;
    const parts = [sayPart('fra', from, validity?.from), sayPart('til og med', last, validity?.to)].filter(
        (part) => part !== undefined,
    );
    const text = ['gælder', ...parts].join(' ');
    return validity ? replace(validity, text) : addClause(node, text);
}

function sayPart(words: string, day: DayNumber | undefined, written: Validity['from']): string | undefined {
    if (day !== undefined) return `${words} ${formatDay(day, 'da')}`;
    return written === undefined ? undefined : `${words} ${written}`;
}
