import type { Norm, RuleSetModel } from '../../model/index.js';
import type { Condition, Witness } from '../../population/index.js';
import type { Doubt } from './model.js';
import { textOf } from './positions.js';

/** One way in which two norms contradict each other, before ways of the same two rules are joined. */
export interface Candidate<Detail> {
    readonly first: Norm;
    readonly second: Norm;
    readonly verdict: 'found' | 'unknown';
    readonly doubt?: Doubt;
    /** The cases concerned, for the witness. */
    readonly cases: Condition;
    readonly detail: Detail;
}

export interface Joined<Detail> {
    readonly lead: Candidate<Detail>;
    readonly all: readonly Candidate<Detail>[];
    readonly others: readonly Norm[];
    readonly witness: Witness | undefined;
}

/**
 * One finding for each pair of rules, however many of their rows clash: the first that is certain leads, and the rows
 * of the others are listed. Two rows of one table are a pair of their own.
 */
export function joinByRule<Detail>(
    candidates: Iterable<Candidate<Detail>>,
    witnessOf: (cases: Condition) => Witness | undefined,
): Joined<Detail>[] {
    const groups = Map.groupBy(candidates, ({ first, second }) =>
        first.rule === second.rule ? `${textOf(first)}\n${textOf(second)}` : `${first.rule}\n${second.rule}`,
    );
    return [...groups.values()].map((all) => {
        const lead = all.find(({ verdict }) => verdict === 'found') ?? all[0]!;
        const told = new Set([textOf(lead.first), textOf(lead.second)]);
        const others: Norm[] = [];
        for (const { first, second, verdict } of all) {
            for (const norm of [first, second]) {
                if (verdict !== lead.verdict || told.has(textOf(norm))) continue;
                told.add(textOf(norm));
                others.push(norm);
            }
        }
        return { lead, all, others, witness: witnessOf(lead.cases) };
    });
}

/** The order of the norms in the rule set. */
export function orderOf(model: RuleSetModel): ReadonlyMap<Norm, number> {
    return new Map(model.norms.map((norm, index) => [norm, index]));
}
