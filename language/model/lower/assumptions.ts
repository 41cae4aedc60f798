import { not, or, type Condition } from '../../population/index.js';
import type { Assumption as AssumptionNode } from '../../generated/parser/ast.js';
import type { Assumption } from '../rule-set.js';
import { lowerCondition } from './conditions.js';
import type { Lowering } from './lowering.js';
import { textOf, wordsOf } from './source-text.js';
import type { AssumptionUnit } from './units.js';

/** `hvis A så B`: no case has A without B. */
export function lowerAssumption({ premise, conclusion }: AssumptionNode, on: Lowering): Condition {
    const then = lowerCondition(conclusion, on);
    return premise ? or(not(lowerCondition(premise, on)), then) : then;
}

const declared = new WeakMap<AssumptionUnit, Assumption>();

/** What is declared, for whoever compares or lists it; the same object as long as it says the same in the same place. */
export function declaredAssumption(unit: AssumptionUnit): Assumption | undefined {
    const { name, node, header, value } = unit;
    if (!value) return undefined;
    const now: Assumption = {
        id: name,
        title: node.title === undefined ? name : textOf(node.title),
        place: header,
        condition: value,
        text: sayAssumption(node),
        sources: node.sources.map(({ text }) => textOf(text)),
    };
    const before = declared.get(unit);
    if (
        before?.condition === value &&
        JSON.stringify([before.title, before.place, before.text, before.sources]) ===
            JSON.stringify([now.title, now.place, now.text, now.sources])
    )
        return before;
    declared.set(unit, now);
    return now;
}

const sayAssumption = ({ premise, conclusion }: AssumptionNode): string =>
    premise ? `hvis ${wordsOf(premise)} så ${wordsOf(conclusion)}` : wordsOf(conclusion);
