import { isAstNode, type AstNode } from 'langium';
import type { Duration } from '../../calendar/index.js';
import {
    isElapsedType,
    isFact,
    isFactCondition,
    isPhase,
    isRecommendation,
    isRule,
    isRuleTable,
    type Declaration,
    type FactCondition,
    type Phase,
} from '../../generated/parser/ast.js';
import { keyText } from './axes.js';
import { elapsedKey } from './conditions.js';
import { lowerDuration, valueDuration } from './values.js';

/**
 * Every length of time that a condition or a phase compares an elapsed time with, by axis. They must all be known
 * before the first condition is lowered: which start dates are alike depends on the whole set.
 */
export function collectThresholds(declarations: readonly Declaration[]): Map<string, Duration[]> {
    const events = new Map(
        declarations
            .filter(isFact)
            .flatMap((fact) =>
                isElapsedType(fact.type) ? [[fact.name, fact.type.event?.$refText ?? ''] as const] : [],
            ),
    );
    const found = new Map<string, Duration[]>();
    for (const declaration of declarations) {
        if (events.size === 0 && !hasPhases(declaration)) continue;
        for (const node of withContents(declaration)) {
            if (isFactCondition(node)) readCondition(node);
            else if (isPhase(node)) readPhase(node);
        }
    }
    return found;

    function add(key: string, duration: Duration | undefined): void {
        if (!duration) return;
        const list = found.get(key);
        if (list) list.push(duration);
        else found.set(key, [duration]);
    }

    function readCondition(node: FactCondition): void {
        const fact = node.fact?.$refText ?? '';
        const event = events.get(fact);
        if (event === undefined || !node.set) return;
        const key = keyText(elapsedKey(node, fact, event, { problems: [] }));
        const values = [
            ...node.set.values,
            ...node.set.ranges.flatMap((range) => [range.value, range.upper]),
        ];
        for (const value of values) if (value?.$type === 'FigureValue') add(key, valueDuration(value, []));
    }

    function readPhase(node: Phase): void {
        const key = keyText({ kind: 'since', event: node.anchor?.events[0]?.$refText });
        add(key, lowerDuration(node.from, []));
        add(key, lowerDuration(node.until, []));
    }
}

/** Without a fact that measures time, only what can state a phase compares one with anything. */
function hasPhases(declaration: Declaration): boolean {
    return isRule(declaration) || isRuleTable(declaration) || isRecommendation(declaration);
}

/** A node and all below it, in the order of the text. A stream of them would cost several times as much. */
function withContents(root: AstNode): AstNode[] {
    const found: AstNode[] = [];
    const open: AstNode[] = [root];
    for (let node = open.pop(); node; node = open.pop()) {
        found.push(node);
        const first = open.length;
        for (const [name, value] of Object.entries(node)) {
            if (name.startsWith('$')) continue;
            for (const child of Array.isArray(value) ? value : [value])
                if (isAstNode(child)) open.push(child);
        }
        reverseFrom(open, first);
    }
    return found;
}

function reverseFrom<T>(items: T[], first: number): void {
    for (let i = first, j = items.length - 1; i < j; i++, j--) [items[i], items[j]] = [items[j]!, items[i]!];
}
