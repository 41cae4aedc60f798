import type { Norm } from '../../model/index.js';
import type { Compiled } from '../../population/index.js';
import type { Cell, CountedRule } from './model.js';
import { provisionsOf } from './provisions.js';
import type { Occurrence, Reach } from './reach.js';

/** A rule with its cells, and whether what is said of it is proved. */
export interface Counted {
    readonly rule: CountedRule;
    readonly certain: boolean;
    /** Some norm that has the effect is declared the main rule of its subject. */
    readonly mainRule: boolean;
    readonly cells: readonly CountedCell[];
}

export interface CountedCell {
    readonly cell: Cell;
    readonly certain: boolean;
    /** One of the norms behind the cell, to say what kind of rule it is. */
    readonly norm: Norm;
}

export interface CountedGroup {
    readonly id: string;
    readonly cases: Compiled;
}

/**
 * Unites the occurrences of each effect: in the order of the files, with the groups that they meet. `anyone` are the
 * cases that count at all.
 */
export function countRules(
    occurrences: readonly Occurrence[],
    groups: readonly CountedGroup[],
    anyone: Compiled,
    reach: Pick<Reach, 'meets'>,
): Counted[] {
    const living = occurrences
        .map((occurrence) => ({ occurrence, answer: reach.meets(occurrence, anyone) }))
        .filter(({ answer }) => answer !== 'no');
    return [...Map.groupBy(living, ({ occurrence }) => occurrence.effect).values()].map((same) => {
        const own = same.map(({ occurrence }) => occurrence);
        const cells = groups.flatMap((group) => countCell(own, group, reach) ?? []);
        const norms = distinct(own.map(({ norm }) => norm));
        const citations = norms.flatMap(({ citation }) => (citation ? provisionsOf(citation) : []));
        const { effect, norm } = own[0]!;
        const rule: CountedRule = {
            effect,
            subject: norm.subject,
            norms: norms.map(({ id }) => id),
            provisions: distinct(citations),
            groups: cells.filter(({ certain }) => certain).map(({ cell }) => cell.group),
        };
        const certain = same.some(({ answer }) => answer === 'yes');
        return { rule, certain, mainRule: norms.some(({ mainRule }) => mainRule), cells };
    });
}

/** Only norms that are proved to meet the group stand behind a cell, where there is one. */
function countCell(
    occurrences: readonly Occurrence[],
    group: CountedGroup,
    reach: Pick<Reach, 'meets'>,
): CountedCell | undefined {
    const certain: Occurrence[] = [];
    const possible: Occurrence[] = [];
    for (const occurrence of occurrences) {
        const answer = reach.meets(occurrence, group.cases);
        if (answer !== 'no') (answer === 'yes' ? certain : possible).push(occurrence);
    }
    const behind = certain.length > 0 ? certain : possible;
    if (behind.length === 0) return undefined;
    const norms = distinct(behind.map(({ norm }) => norm));
    const { effect, norm } = behind[0]!;
    return {
        cell: { effect, subject: norm.subject, group: group.id, norms: norms.map(({ id }) => id) },
        certain: certain.length > 0,
        // Whether it is a sanction is not part of an effect; where it also stands as a rule of its own, that one tells.
        norm: norms.find(({ sanctionFor }) => sanctionFor.length === 0) ?? norm,
    };
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
